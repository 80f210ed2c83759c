import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { CorpusError } from './article.js';
import type { Block, Draft } from './article.js';
import { isProse } from './clean-blocks.js';
import { findPublished } from './find-published.js';
import { findBlocks, isPageFurniture } from './html-blocks.js';
import type { HtmlElement } from './html-blocks.js';
import { findMetadata } from './html-metadata.js';

/** Deepest nesting that is read; deeper pages are broken or hostile. */
const MAX_DEPTH = 400;
/** Words below which an extraction is tried again without the reader's help. */
const MIN_WORDS = 40;
const LIST_ITEMS = 4;
/** Share of a page's running words in teasers, above which it is a list of stories. */
const LIST_SHARE = 0.6;

const wordsIn = (blocks: readonly Block[]) =>
  blocks.filter(isProse).reduce((sum, { text }) => sum + text.split(' ').length, 0);

function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const match of source.matchAll(/<(\/?)(?:div|span|table|ul|section|blockquote|b|i|font|a)\b/gi)) {
    depth += match[1] ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function removeFurniture(document: HtmlElement): void {
  for (const element of [...document.querySelectorAll('*')]) {
    const name = element.nodeName.toUpperCase();
    if (name === 'HTML' || name === 'BODY' || name === 'HEAD' || name === 'MAIN' || element.closest('head'))
      continue;
    if (name === 'LABEL' || name === 'FIGURE' || isPageFurniture(element)) element.remove();
  }
}

/** Teasers of a page: headings that are links, with little text around them. */
function teaserWords(document: HtmlElement): { count: number; words: number } {
  let count = 0;
  let words = 0;
  for (const heading of document.querySelectorAll('h2 a, h3 a, h4 a')) {
    const box = heading.closest('article, li, section, div');
    const size = (box?.textContent ?? '').split(/\s+/).filter(Boolean).length;
    if (size > 80) continue;
    count++;
    words += size;
  }
  return { count, words };
}

function extract(source: string): Block[] {
  const { document } = parseHTML(source);
  removeFurniture(document as unknown as HtmlElement);
  const found = new Readability(document, { charThreshold: 200 }).parse();
  const content = found?.content
    ? findBlocks(parseHTML(`<html><body>${found.content}</body></html>`).document.body, true)
    : [];
  if (wordsIn(content) >= MIN_WORDS) return content;
  const whole = parseHTML(source).document;
  const all = findBlocks(whole.body);
  return wordsIn(all) > wordsIn(content) ? all : content;
}

/**
 * Reads a web page: the article's text by Readability over linkedom with the page's furniture taken out first, and what the page
 * says of itself. @throws CorpusError when the page is a list of other stories, holds no text, or is nested too deep.
 */
export function parseHtml(source: string, from: string): Draft {
  if (nestingOf(source) > MAX_DEPTH) throw new CorpusError(from, 'nested too deep');
  const { document } = parseHTML(source);
  if (!(document as unknown as { body: unknown }).body) throw new CorpusError(from, 'no page in it');
  const metadata = findMetadata(document as unknown as HtmlElement);
  const body = extract(source);
  const teasers = teaserWords(document as unknown as HtmlElement);
  if (
    teasers.count >= LIST_ITEMS &&
    teasers.words > wordsIn(body) * LIST_SHARE &&
    wordsIn(body) < teasers.words * 2
  )
    throw new CorpusError(from, 'a list of other stories, no article');
  const blocks = body.filter(({ text }) => text !== metadata.title);
  let { published } = metadata;
  let { outlet } = metadata;
  for (const { text } of blocks.slice(0, 4)) {
    const line = findPublished(text);
    published ??= line.published;
    outlet ??= line.outlet;
  }
  return {
    ...metadata,
    from,
    published,
    outlet,
    blocks: [
      ...(metadata.title ? [{ kind: 'title' as const, text: metadata.title }] : []),
      ...blocks.filter(({ text }) => !findPublished(text).lineIsDate),
    ],
  };
}

/** The blocks of a fragment of HTML that holds an article's body and nothing else. */
export function parseFragment(source: string): Block[] {
  const { document } = parseHTML(`<html><body>${source}</body></html>`);
  return findBlocks(document.body);
}
