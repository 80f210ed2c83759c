import type { Edtf } from '../../src/dataset/schema.js';
import { isEdtf } from '../../src/dataset/edtf.js';
import { foldSpace } from './article.js';
import { findDay, findPublished } from './find-published.js';
import { attributeOf } from './html-blocks.js';
import type { HtmlElement, HtmlNode } from './html-blocks.js';
import { META_NAMES } from './page-survey.js';
import type { PageSurvey } from './page-survey.js';

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

function linkedArticle(scripts: readonly HtmlElement[]): Json | null {
  for (const script of scripts) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      continue;
    }
  }
  return null;
}

function metaOf({ metas }: PageSurvey, names: readonly string[]): string | null {
  for (const name of names)
    for (const attribute of META_NAMES) {
      const content = metas.get(`${attribute}:${name.toLowerCase()}`);
      if (content !== undefined) return content;
    }
  return null;
}

const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.issued',
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

/** Longest date line, and how much of an element is looked at to find out whether it is one. */
const MAX_LINE_CHARS = 120;
const MAX_LOOK_CHARS = 600;
const TEXT_NODE = 3;

/** The text below a node, or null when it is longer than a date line: what holds half the page is not read to its end. */
function shortLine(root: HtmlNode): string | null {
  let text = '';
  const gather = (parent: HtmlNode): boolean => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT_NODE) text += node.textContent ?? '';
      if (text.length > MAX_LOOK_CHARS || !gather(node)) return false;
    }
    return true;
  };
  if (!gather(root)) return null;
  const line = foldSpace(text);
  return line.length > MAX_LINE_CHARS ? null : line;
}

/** The date that microdata, a time element or a visible date line states. */
function visibleDay({ stated, times, dateLines }: PageSurvey): Edtf | null {
  for (const element of stated) {
    const day = dayOfStamp(
      attributeOf(element, 'datetime') || attributeOf(element, 'content') || element.textContent,
    );
    if (day) return day;
  }
  for (const time of times) {
    if (/modified|updated/i.test(`${attributeOf(time, 'class')} ${attributeOf(time, 'itemprop')}`)) continue;
    const day = dayOfStamp(attributeOf(time, 'datetime') || time.textContent);
    if (day) return day;
  }
  for (const element of dateLines) {
    const line = shortLine(element);
    const day = line && (findPublished(line).published ?? findDay(line));
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
export function findMetadata(page: PageSurvey): PageMetadata {
  const linked = linkedArticle(page.linked);
  const [first, ...others] = page.headings;
  const heading = textOf(first?.textContent);
  const headline =
    textOf(linked?.['headline']) ??
    (others.length === 0 ? heading : null) ??
    metaOf(page, ['og:title', 'twitter:title']) ??
    heading;
  const { title, outlet } = splitTitle(page.title, headline);
  const url = page.canonical ?? metaOf(page, ['og:url']) ?? textOf(linked?.['url']);
  return {
    title,
    url,
    outlet:
      metaOf(page, ['og:site_name']) ??
      nameOf(linked?.['publisher']) ??
      metaOf(page, ['application-name']) ??
      outlet,
    author: nameOf(linked?.['author']) ?? metaOf(page, ['author', 'article:author']),
    published:
      dayOfStamp(textOf(linked?.['datePublished'])) ??
      dayOfStamp(metaOf(page, DATE_META)) ??
      visibleDay(page) ??
      dayOfUrl(url),
    language: textOf(linked?.['inLanguage']) ?? page.language,
  };
}
