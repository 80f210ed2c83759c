import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { CorpusError } from './article.js';
import type { Block, Draft } from './article.js';
import { isProse } from './clean-blocks.js';
import { findPublished } from './find-published.js';
import { findBlocks } from './html-blocks.js';
import type { HtmlElement, HtmlNode } from './html-blocks.js';
import { findMetadata } from './html-metadata.js';
import { surveyPage } from './page-survey.js';
import type { PageSurvey } from './page-survey.js';

const TEXT_NODE = 3;

/** Longest page; what is longer is no article. */
export const MAX_PAGE_CHARS = 8 * 1024 * 1024;
/** Words below which an extraction is tried again without the reader's help. */
const MIN_WORDS = 40;
/** Elements, and elements times their depth, above which a page is read without Readability. */
const MOST_ELEMENTS = 12_000;
const MOST_STEPS = 1_000_000;
/** Tags that may lie open before a page is parsed; no page that is read comes near. */
const MOST_OPEN_TAGS = 2_000;
/** Elements that close themselves, or that the next one of their kind closes. */
const UNNESTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup'.split(
    ' ',
  ),
);
const LIST_ITEMS = 4;
/** Share of a page's running words in teasers, above which it is a list of stories. */
const LIST_SHARE = 0.6;

const wordsIn = (blocks: readonly Block[]) =>
  blocks.filter(isProse).reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** About how many tags are open at once at most: parsing takes time that grows with its square. */
function tagsOpenIn(source: string): number {
  let open = 0;
  let most = 0;
  for (const [, closing, name = '', end] of source.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi))
    if (!end && !UNNESTED.has(name.toLowerCase())) {
      open = Math.max(0, open + (closing ? -1 : 1));
      if (open > most) most = open;
    }
  return most;
}

/** Words of a teaser at most. */
const TEASER_WORDS = 80;
const BOXES = new Set(['article', 'li', 'section', 'div']);

/** How many words stand below a node, counted as far as one more than a teaser has. */
function fewWords(root: HtmlNode): number {
  let count = 0;
  const visit = (parent: HtmlNode): void => {
    for (let node = parent.firstChild; node && count <= TEASER_WORDS; node = node.nextSibling)
      if (node.nodeType === TEXT_NODE) count += node.textContent?.match(/\S+/g)?.length ?? 0;
      else visit(node);
  };
  visit(root);
  return count;
}

function boxOf(link: HtmlElement): HtmlNode | null {
  for (let at: HtmlNode | null = link; at; at = (at as Partial<HtmlElement>).parentNode ?? null)
    if (BOXES.has((at as Partial<HtmlElement>).localName ?? '')) return at;
  return null;
}

/** Teasers of a page: headings that are links, with little text around them. */
function teaserWords(links: readonly HtmlElement[]): { count: number; words: number } {
  let count = 0;
  let words = 0;
  for (const link of links) {
    const box = boxOf(link);
    const size = box ? fewWords(box) : 0;
    if (size > TEASER_WORDS) continue;
    count++;
    words += size;
  }
  return { count, words };
}

/** The article's text: what Readability picks, or the whole page without its furniture where that is next to nothing. */
function extract(document: Document, page: PageSurvey, source: string): Block[] {
  for (const element of page.furniture) element.remove();
  // The time that Readability takes grows with the square of these.
  if (page.elements > MOST_ELEMENTS || page.elements * page.deepest > MOST_STEPS)
    return findBlocks(asNode(document.body));
  const picked = new Readability<HtmlNode>(document, { charThreshold: 200, serializer: asNode }).parse();
  const content = picked?.content ? findBlocks(picked.content, true) : [];
  if (wordsIn(content) >= MIN_WORDS) return content;
  // Readability has changed the tree.
  const all = findBlocks(treeOf(source).body);
  return wordsIn(all) > wordsIn(content) ? all : content;
}

const asNode = (node: Node): HtmlNode => node;

/** A page with the tags that it may leave out: linkedom makes none of a page without them. */
function withFrame(source: string): string {
  const [html = '<html>'] = /<html[^<>]*>/i.exec(source) ?? [];
  if (/<body[\s>]/i.test(source) && html !== '<html>') return source;
  const start = /<head[\s>]/i.exec(source)?.index ?? 0;
  const end = source.toLowerCase().indexOf('</head>', start);
  const bare = (part: string) => part.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return end < 0
    ? `${html}<head></head><body>${bare(source)}</body></html>`
    : `${html}<head>${bare(source.slice(0, end))}</head><body>${bare(source.slice(end))}</body></html>`;
}

const treeOf = (source: string): Document => parseHTML(withFrame(source)).document;

/**
 * Reads a web page: the article's text by Readability over linkedom with the page's furniture taken out first, and what the page
 * says of itself. The page is parsed once. @throws CorpusError when it is a list of other stories, holds no text, is very long or is
 * nested too deep.
 */
export function parseHtml(source: string, from: string): Draft {
  if (source.length > MAX_PAGE_CHARS) throw new CorpusError(from, 'longer than a page');
  if (tagsOpenIn(source) > MOST_OPEN_TAGS) throw new CorpusError(from, 'nested too deep');
  const document = treeOf(source);
  const page = surveyPage(asNode(document.documentElement), from);
  const metadata = findMetadata(page);
  const teasers = teaserWords(page.teasers);
  const body = extract(document, page, source);
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
  return findBlocks(asNode(treeOf(`<html><body>${source}</body></html>`).body));
}
