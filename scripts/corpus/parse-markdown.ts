import type { Block, Draft } from './article.js';
import { foldSpace } from './article.js';
import { findPublished } from './find-published.js';
import { dayOfStamp } from './html-metadata.js';

/** The fields of front matter: flat `key: value` lines; lists and nested values are left out. */
function parseFrontMatter(lines: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const match = /^([A-Za-z][\w.-]*)\s*[:=]\s*(.+?)\s*$/.exec(line);
    if (match?.[1] && match[2] && !/^[[{]/.test(match[2]))
      fields[match[1].toLowerCase()] = match[2].replace(/^(["'])(.*)\1$/, '$2').replace(/\s+#\s.*$/, '');
  }
  return fields;
}

/** Text of a line without Markdown's marks. Each mark ends within a few hundred characters, so that no line takes long. */
const plain = (line: string): string =>
  foldSpace(
    line
      .replace(/!\[[^[\]]{0,300}\]\([^()]{0,500}\)/g, '')
      .replace(/\[([^[\]]{0,300})\](?:\([^()]{0,500}\)|\[[^[\]]{0,100}\])/g, '$1')
      .replace(/<[^<>]{1,300}>/g, '')
      .replace(/(\*\*|__|~~)(?=\S)(.{1,300}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])[*_](?=\S)(.{1,300}?)(?<=\S)[*_](?![\w*])/g, '$1')
      .replace(/`([^`]*)`/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1'),
  );

/** Blocks of a Markdown body: headings, list items, paragraphs; code, tables, images and rules are left out. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let kind: 'paragraph' | 'item' = 'paragraph';
  let fenced = false;
  const flush = () => {
    const text = plain(paragraph.join(' '));
    const isAside = /^\*[^*].*[^*]\*$|^_[^_].*[^_]_$/.test(paragraph.join(' ').trim());
    if (text && !(isAside && /^(?:next|previous|read|also|photo|image)\b/i.test(text)))
      blocks.push({ kind, text });
    paragraph = [];
    kind = 'paragraph';
  };
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      flush();
      fenced = !fenced;
    } else if (fenced || /^\s*\|.*\|\s*$/.test(line) || /^\s*(?:[-*_]\s*){3,}$/.test(line)) flush();
    else if (/^#{1,6}\s/.test(line)) {
      flush();
      blocks.push({ kind: 'heading', text: plain(line.replace(/^#+\s+/, '').replace(/\s+#+\s*$/, '')) });
    } else if (/^\s*(?:[-*+]|\d+[.)])\s+/.test(line)) {
      flush();
      kind = 'item';
      paragraph.push(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
    } else if (!line.trim()) flush();
    else paragraph.push(line.replace(/^\s*>\s?/, '').trim());
  }
  flush();
  return blocks;
}

/** Reads Markdown with or without front matter (YAML or TOML lines). */
export function parseMarkdown(source: string, from: string): Draft {
  const lines = source.split('\n');
  const fence = lines[0]?.trim();
  const close =
    fence === '---' || fence === '+++' ? lines.findIndex((line, at) => at > 0 && line.trim() === fence) : -1;
  const fields = close > 0 ? parseFrontMatter(lines.slice(1, close)) : {};
  const blocks = blocksOf(lines.slice(close > 0 ? close + 1 : 0));
  const heading = blocks.find(({ kind }) => kind === 'heading');
  const title = fields['title'] ?? heading?.text ?? null;
  let published = dayOfStamp(
    fields['date'] ?? fields['published'] ?? fields['pubdate'] ?? fields['publishdate'] ?? null,
  );
  for (const { text } of blocks.slice(0, 4)) published ??= findPublished(text).published;
  return {
    from,
    title,
    url: fields['url'] ?? fields['canonical'] ?? fields['link'] ?? null,
    outlet: fields['outlet'] ?? fields['source'] ?? fields['publisher'] ?? fields['site'] ?? null,
    author: fields['author'] ?? fields['byline'] ?? null,
    published,
    language: fields['lang'] ?? fields['language'] ?? null,
    blocks: [
      ...(title ? [{ kind: 'title' as const, text: title }] : []),
      ...blocks.filter(({ text }) => text !== title && !findPublished(text).lineIsDate),
    ],
  };
}
