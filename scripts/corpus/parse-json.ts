import { CorpusError, foldSpace } from './article.js';
import type { Block, Draft } from './article.js';
import { dayOfStamp } from './html-metadata.js';
import { parseFeed } from './parse-feed.js';
import { parseFragment } from './parse-html.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;
const firstText = (item: Json, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = item[name];
    const text =
      textOf(value) ?? (isObject(value) ? (textOf(value['name']) ?? textOf(value['value'])) : null);
    if (text) return text;
  }
  return null;
};

const MAX_DEPTH = 200;

/** The main text among ninjs 2 and 3 lists: the member whose role says so, else the first. */
function ofList(value: unknown, role: RegExp): string | null {
  if (!Array.isArray(value)) return null;
  const members = value.filter(isObject);
  const main = members.find((member) => role.test(textOf(member['role']) ?? '')) ?? members[0];
  return main ? textOf(main['value']) : null;
}

const asBlocks = (text: string): Block[] =>
  /<(?:p|div|br|h\d|ul|li)\b/i.test(text)
    ? parseFragment(text)
    : text.split(/\n+/).map((line) => ({ kind: 'paragraph' as const, text: foldSpace(line) }));

const WITHHELD = /^(?:canceled|cancelled|withheld)$/i;

/** Reads one object: a ninjs item (1.x to 3.x), or any object with a headline and a text. */
function draftOf(item: Json, from: string): Draft {
  const status = textOf(item['pubstatus']);
  if (status && WITHHELD.test(status)) throw new CorpusError(from, `skipped: status ${status.toLowerCase()}`);
  const body =
    firstText(item, [
      'body_html',
      'body_xhtml',
      'body_text',
      'content_html',
      'content',
      'html',
      'text',
      'body',
      'article',
      'articleBody',
      'maintext',
    ]) ?? ofList(item['bodies'], /^(?:main|body|full)/i);
  if (!body) throw new CorpusError(from, 'no text in it');
  const title =
    firstText(item, ['headline', 'title', 'name']) ?? ofList(item['headlines'], /^(?:main|headline)/i);
  const clean = title ? foldSpace(title) : null;
  const provider = Array.isArray(item['infosources']) ? item['infosources'].find(isObject) : undefined;
  return {
    from,
    title: clean,
    url:
      firstText(item, ['url', 'link', 'canonical']) ??
      (/^https?:/.test(textOf(item['uri']) ?? '') ? textOf(item['uri']) : null),
    outlet:
      firstText(item, ['copyrightholder', 'outlet', 'source', 'publisher', 'site', 'provider']) ??
      (provider ? textOf(provider['name']) : null),
    author: firstText(item, ['byline', 'author']) ?? textOf(item['by']),
    published: dayOfStamp(
      firstText(item, [
        'contentcreated',
        'contentCreated',
        'firstcreated',
        'firstCreated',
        'published',
        'datePublished',
        'date_published',
        'date',
        'publish_date',
        'versioncreated',
        'versionCreated',
      ]),
    ),
    language: firstText(item, ['language', 'lang']),
    blocks: [
      ...(clean ? [{ kind: 'title' as const, text: clean }] : []),
      ...asBlocks(body).filter(({ text }) => text !== '' && text !== clean),
    ],
  };
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of source) {
    if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

function parseValue(source: string, from: string): unknown {
  if (depthOf(source) > MAX_DEPTH) throw new CorpusError(from, 'nested too deep');
  try {
    return JSON.parse(source);
  } catch {
    throw new CorpusError(from, 'no valid JSON');
  }
}

/** Reads JSON: a ninjs item, a JSON Feed, or a list of articles. @throws CorpusError when it is none of these. */
export function parseJson(source: string, from: string): Draft[] {
  const value = parseValue(source, from);
  if (
    isObject(value) &&
    (/jsonfeed\.org/.test(textOf(value['version']) ?? '') ||
      (Array.isArray(value['items']) && value['title'] !== undefined))
  )
    return parseFeed(source, from);
  const items = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['items'])
      ? value['items']
      : isObject(value) && Array.isArray(value['articles'])
        ? value['articles']
        : [value];
  const objects = (items as unknown[]).filter(isObject);
  if (objects.length === 0) throw new CorpusError(from, 'no article in it');
  return objects.map((item, index) =>
    draftOf(item, objects.length > 1 ? `${from}#${String(index + 1)}` : from),
  );
}

/** A line of NDJSON, or what is wrong with it. */
export type LineResult = { readonly draft: Draft } | { readonly error: CorpusError };

/** Reads NDJSON: one article on each line; a bad line is an error of its own and does not stop the rest. */
export function parseNdjson(source: string, from: string): LineResult[] {
  return source.split('\n').flatMap((line, index): LineResult[] => {
    if (!line.trim()) return [];
    const name = `${from}#${String(index + 1)}`;
    try {
      const value = parseValue(line, name);
      if (!isObject(value)) throw new CorpusError(name, 'no article in it');
      return [{ draft: draftOf(value, name) }];
    } catch (error) {
      if (error instanceof CorpusError) return [{ error }];
      throw error;
    }
  });
}
