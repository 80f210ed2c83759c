import { findPublished } from './find-published.js';
import { foldSpace } from './article.js';
import type { Block, Draft } from './article.js';
import {
  isLabelRow,
  isStoryTools,
  promptReason,
  teaserReason,
  navigationReason,
} from './boilerplate-lines.js';
import { isHeadline, isProse } from './clean-blocks.js';

/** Lines of a hard-wrapped text are about this long. */
const WRAPPED_CHARS = { least: 50, most: 95 } as const;
/** A line below the head that says when the article was published. */
const PUBLISHED_LABEL = /^(?:first )?(?:published|posted)\b/i;
/** How many lines may stand before the first running text and still name the date. */
const HEAD_LINES = 14;

const BULLET = /^\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6\u2043*\u2212-]|\d{1,2}[.)])\s+/;
const MARK = /^\s*[\u2022\u2023\u25aa\u25cf\u25e6\u2043*\u2212-]\s+/;

const isDateLine = (line: string) => findPublished(line).lineIsDate;

/** Groups of lines between blank lines; a group that was wrapped by hand becomes one line. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const group of text.split(/\n[^\S\n]*\n/)) {
    const members = group.split('\n').filter((line) => line.trim() !== '');
    const body = members.slice(0, -1);
    const wrapped =
      members.length > 1 &&
      !members.some((line) => BULLET.test(line) || isDateLine(foldSpace(line))) &&
      body.every((line) => line.length >= WRAPPED_CHARS.least && line.length <= WRAPPED_CHARS.most) &&
      body.some((line) => !/[.!?:]["'\u201d]?$/.test(line.trim()));
    if (wrapped) lines.push(members.map((line) => line.trim()).join(' '));
    else lines.push(...members);
  }
  return lines;
}

function blockOf(line: string): Block {
  const isItem = BULLET.test(line);
  const text = foldSpace(isItem ? line.replace(MARK, '') : line);
  if (isItem)
    return { kind: /^\d/.test(text) && isHeadline({ kind: 'item', text }) ? 'heading' : 'item', text };
  return { kind: 'paragraph', text };
}

/** Index of the first line after the site's own head: its name and menus above the story. */
function afterSiteHead(lines: readonly string[]): number {
  let after = 0;
  for (let at = 0; at < Math.min(lines.length, 6); at++) {
    const line = lines[at] ?? '';
    if (isLabelRow(line) && !isStoryTools(line) && !findPublished(foldSpace(line)).published) after = at + 1;
  }
  return after;
}

const isLabel = (line: string) => promptReason(line) ?? teaserReason(line) ?? navigationReason(line);
const isKicker = (line: string) => line === line.toUpperCase() && line.split(/\s+/).length <= 4;

/** Where the title stands: the first headline that is no label, date or section name; -1 for none. */
function findTitle(lines: readonly string[]): number {
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at++) {
    const line = foldSpace(lines[at] ?? '');
    if (!line || isLabel(line) || isLabelRow(lines[at] ?? '')) continue;
    if (isDateLine(line)) continue;
    const next = foldSpace(lines[at + 1] ?? '');
    if (isKicker(line) && next && !isProse({ kind: 'paragraph', text: next })) continue;
    return isHeadline({ kind: 'paragraph', text: line }) || line.split(' ').length <= 22 ? at : -1;
  }
  return -1;
}

/**
 * Reads plain text as a newsroom has it: title, date line and paragraphs among what was pasted with them. Hard-wrapped lines
 * are joined. What is no part of the article is left to the cleaning, but for rows of labels, whose form only the raw line shows.
 */
export function parseText(source: string, from: string): Draft {
  const all = linesOf(source);
  const lines = all.slice(afterSiteHead(all));
  const titleAt = findTitle(lines);
  const title = titleAt < 0 ? null : foldSpace(lines[titleAt] ?? '');
  const blocks: Block[] = title ? [{ kind: 'title', text: title }] : [];
  let published: Draft['published'] = null;
  let updated: Draft['published'] = null;
  let outlet: string | null = null;
  let prose = 0;
  lines.forEach((raw, at) => {
    if (at <= titleAt && (at === titleAt || at < titleAt)) return;
    if (foldSpace(raw) === title) return;
    const line = foldSpace(raw);
    if (prose === 0 && at < HEAD_LINES) {
      const said = findPublished(line);
      published ??= said.published;
      updated ??= said.updated ?? null;
      outlet ??= said.outlet;
      if (said.lineIsDate) return;
    } else if (published === null && PUBLISHED_LABEL.test(line)) {
      const said = findPublished(line);
      published = said.isLabelled ? said.published : null;
      if (said.isLabelled && said.lineIsDate) return;
    }
    if (isLabelRow(raw)) return;
    const block = blockOf(raw);
    if (isProse(block)) prose++;
    else if (prose === 0 && block.kind === 'paragraph') {
      blocks.push({ kind: 'heading', text: block.text });
      return;
    } else if (isHeadline(block) && block.kind === 'paragraph' && block.text.split(' ').length <= 14) {
      blocks.push({ kind: 'heading', text: block.text });
      return;
    }
    blocks.push(block);
  });
  for (const line of lines.slice(0, Math.max(0, titleAt)))
    published ??= findPublished(foldSpace(line)).published;
  return {
    from,
    title,
    url: null,
    outlet,
    author: null,
    published: published ?? updated,
    language: null,
    blocks,
  };
}
