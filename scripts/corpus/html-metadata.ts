import type { Edtf } from '../../src/dataset/schema.js';
import { isEdtf } from '../../src/dataset/edtf.js';
import { foldSpace } from './article.js';
import { findDay, findPublished } from './find-published.js';
import type { HtmlElement } from './html-blocks.js';
import { TEASER_HINT, attributeWords, isPageFurniture } from './html-blocks.js';

/** What a page says of its article. */
export interface PageMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: Edtf | null;
  readonly language: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? foldSpace(value) : null;
const nameOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || null;
  return isObject(value) ? textOf(value['name']) : textOf(value);
};

/** The day of a timestamp, as the source writes it in its own time zone; null when it names none. */
export function dayOfStamp(stamp: string | null): Edtf | null {
  const match = /^\s*(\d{4}-\d\d-\d\d)(?=$|[T\s])/.exec(stamp ?? '');
  if (match?.[1]) return isEdtf(match[1]) ? match[1] : null;
  return stamp ? findDay(stamp) : null;
}

const MAX_DEPTH = 12;

/** The first object of JSON-LD that is an article, however deep it lies. */
function findArticle(value: unknown, depth = 0): Json | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    for (const member of value) {
      const found = findArticle(member, depth + 1);
      if (found) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type)))
    return value;
  return findArticle(value['@graph'], depth + 1) ?? findArticle(value['mainEntity'], depth + 1);
}

function linkedArticle(document: HtmlElement): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      continue;
    }
  }
  return null;
}

function metaOf(document: HtmlElement, names: readonly string[]): string | null {
  for (const name of names)
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const content = textOf(document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content'));
      if (content) return content;
    }
  return null;
}

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'DC.date.issued',
  'dc.date.issued',
  'DC.date',
  'dc.date',
  'dcterms.created',
  'DCTERMS.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'article.published',
  'published_time',
  'cXenseParse:recs:publishtime',
];

/** A day in the path of an address: `/2024/05/14/` or `/2024-05-14-`. */
const dayOfUrl = (url: string | null): Edtf | null => {
  const match = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(
    url ?? '',
  );
  if (!match) return null;
  const day = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  return isEdtf(day) ? day : null;
};

/** True when an element stands in a box of other stories or comments. */
const inTeaser = (element: HtmlElement): boolean => {
  let at: HtmlElement | null = element;
  while (at && at.nodeName.toUpperCase() !== 'BODY') {
    if (TEASER_HINT.test(attributeWords(at)) || /^(?:ASIDE|FOOTER)$/i.test(at.nodeName)) return true;
    at = (at as unknown as { parentElement: HtmlElement | null }).parentElement;
  }
  return false;
};

const inFurniture = (element: HtmlElement): boolean => {
  let at: HtmlElement | null = element;
  while (at && at.nodeName.toUpperCase() !== 'BODY') {
    if (isPageFurniture(at) && !/byline|meta|date/i.test(at.getAttribute('class') ?? '')) return true;
    at = (at as unknown as { parentElement: HtmlElement | null }).parentElement;
  }
  return false;
};

/** The date that microdata, a time element or a visible date line states. */
function visibleDay(document: HtmlElement): Edtf | null {
  for (const element of document.querySelectorAll(
    '[itemprop="datePublished"],[property="datePublished"],[property="schema:datePublished"]',
  )) {
    const day = dayOfStamp(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    );
    if (day) return day;
  }
  for (const time of document.querySelectorAll('time')) {
    if (
      inFurniture(time) ||
      /modified|updated/i.test(`${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''}`)
    )
      continue;
    const day = dayOfStamp(time.getAttribute('datetime') ?? time.textContent);
    if (day) return day;
  }
  for (const element of document.querySelectorAll(
    '[class*="date"],[class*="posted"],[class*="publish"],[class*="byline"],[class*="meta"],[id*="date"],dd',
  )) {
    const line = foldSpace(element.textContent ?? '');
    if (inTeaser(element) || line.length > 120) continue;
    const day = findPublished(line).published ?? findDay(line);
    if (day) return day;
  }
  return null;
}

const SEPARATOR = /\s+[|\u2013\u2014\u00b7-]\s+|\s*\|\s*|\s+::\s+/;

/** The headline and the name of the site in a page's title: the site stands first or last and is short. */
function splitTitle(
  pageTitle: string | null,
  headline: string | null,
): { title: string | null; outlet: string | null } {
  if (!pageTitle) return { title: headline, outlet: null };
  const parts = pageTitle.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return { title: headline ?? pageTitle, outlet: null };
  const rest = headline
    ? parts.filter((part) => !headline.includes(part) && !part.includes(headline))
    : [...parts].sort((a, b) => a.length - b.length).slice(0, 1);
  const outlet = rest.find((part) => part.split(' ').length <= 5 && !/\d/.test(part)) ?? null;
  return { title: headline ?? parts.filter((part) => part !== outlet).join(' - '), outlet };
}

/** Reads what a page says of itself: JSON-LD, OpenGraph, meta elements, microdata, time elements, visible lines, its address. */
export function findMetadata(document: HtmlElement): PageMetadata {
  const linked = linkedArticle(document);
  const headings = [...document.querySelectorAll('h1')].filter((element) => !inFurniture(element));
  const heading = headings.length === 1 ? textOf(headings[0]?.textContent) : null;
  const headline =
    textOf(linked?.['headline']) ??
    heading ??
    metaOf(document, ['og:title', 'twitter:title']) ??
    textOf(headings[0]?.textContent);
  const { title, outlet } = splitTitle(textOf(document.querySelector('title')?.textContent), headline);
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    metaOf(document, ['og:url']) ??
    textOf(linked?.['url']);
  return {
    title,
    url,
    outlet:
      metaOf(document, ['og:site_name']) ??
      nameOf(linked?.['publisher']) ??
      metaOf(document, ['application-name']) ??
      outlet,
    author: nameOf(linked?.['author']) ?? metaOf(document, ['author', 'article:author']),
    published:
      dayOfStamp(textOf(linked?.['datePublished'])) ??
      dayOfStamp(metaOf(document, DATE_META)) ??
      visibleDay(document) ??
      dayOfUrl(url),
    language: textOf(linked?.['inLanguage']) ?? document.querySelector('html')?.getAttribute('lang') ?? null,
  };
}
