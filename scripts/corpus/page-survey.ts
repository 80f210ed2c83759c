import { CorpusError, foldSpace } from './article.js';
import {
  DATE_LINE,
  KEEPS_DATES,
  MAX_DEPTH,
  TEASER_HINT,
  attributeOf,
  isPageFurniture,
} from './html-blocks.js';
import type { HtmlElement, HtmlNode } from './html-blocks.js';

const ELEMENT_NODE = 1;

/** Where an element stands, as bits that hold for all below it. */
const IN_TEASER = 1;
const IN_FURNITURE = 2;
const IN_HEADING = 4;
const IN_HEAD = 8;
const LEAVES = 16;

/** Attributes that name what a `meta` element tells, the most telling first. */
export const META_NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;
/** Parts of every page, which are never taken out as furniture. */
const FRAME = new Set(['html', 'body', 'head', 'main']);

/** What one walk over a page finds: all that tells of its article, and what is to be taken out of it. */
export interface PageSurvey {
  /** Contents of `meta` elements by attribute and its value in lower case, as in `property:og:title`; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** Scripts with JSON-LD. */
  readonly linked: readonly HtmlElement[];
  /** Main headings outside the page's furniture. */
  readonly headings: readonly HtmlElement[];
  /** Elements whose microdata states a day of publication. */
  readonly stated: readonly HtmlElement[];
  /** `time` elements outside the page's furniture. */
  readonly times: readonly HtmlElement[];
  /** Elements that are named like a date line. */
  readonly dateLines: readonly HtmlElement[];
  /** Links in lower headings: titles of other stories. */
  readonly teasers: readonly HtmlElement[];
  /** The outermost elements that are not the article. */
  readonly furniture: readonly HtmlElement[];
  /** How many elements are no furniture. */
  readonly elements: number;
  /** How deep they lie in each other. */
  readonly deepest: number;
}

const textOf = (value: string | null | undefined): string | null => (value && foldSpace(value)) || null;

class Surveyor implements PageSurvey {
  readonly metas = new Map<string, string>();
  title: string | null = null;
  canonical: string | null = null;
  language: string | null = null;
  readonly linked: HtmlElement[] = [];
  readonly headings: HtmlElement[] = [];
  readonly stated: HtmlElement[] = [];
  readonly times: HtmlElement[] = [];
  readonly dateLines: HtmlElement[] = [];
  readonly teasers: HtmlElement[] = [];
  readonly furniture: HtmlElement[] = [];
  elements = 0;
  deepest = 0;
  readonly #from: string;

  constructor(from: string) {
    this.#from = from;
  }

  /** Walks a node, those after it, and all below them. */
  walk(first: HtmlNode | null, place: number, depth: number): void {
    if (depth > MAX_DEPTH) throw new CorpusError(this.#from, 'nested too deep');
    for (let node = first; node; node = node.nextSibling)
      if (node.nodeType === ELEMENT_NODE) {
        const element = node as HtmlElement;
        const here = this.#enter(element, element.localName, place);
        if (!(here & LEAVES)) {
          this.elements++;
          if (depth > this.deepest) this.deepest = depth;
        }
        if (element.localName !== 'template') this.walk(element.firstChild, here, depth + 1);
      }
  }

  /** Notes what an element tells. @returns the bits that hold below it. */
  #enter(element: HtmlElement, name: string, outer: number): number {
    const words = attributeOf(element, 'class');
    const id = attributeOf(element, 'id');
    const place = outer | placeOf(element, name, words, id, outer);
    if (place & LEAVES && !(outer & LEAVES)) this.furniture.push(element);
    if (attributeOf(element, 'itemprop') === 'datePublished' || statesDay(attributeOf(element, 'property')))
      this.stated.push(element);
    if (name === 'dd' || DATE_LINE.test(words) || id.includes('date'))
      if (!(place & IN_TEASER)) this.dateLines.push(element);
    this.#enterByName(element, name, place);
    return place;
  }

  #enterByName(element: HtmlElement, name: string, place: number): void {
    if (name === 'meta') this.#enterMeta(element);
    else if (name === 'a') {
      if (place & IN_HEADING) this.teasers.push(element);
    } else if (name === 'time') {
      if (!(place & IN_FURNITURE)) this.times.push(element);
    } else if (name === 'h1') {
      if (!(place & IN_FURNITURE)) this.headings.push(element);
    } else if (name === 'title') this.title ??= textOf(element.textContent);
    else if (name === 'html') this.language ??= attributeOf(element, 'lang') || null;
    else if (name === 'script') {
      if (attributeOf(element, 'type') === 'application/ld+json') this.linked.push(element);
    } else if (name === 'link' && attributeOf(element, 'rel') === 'canonical')
      this.canonical ??= attributeOf(element, 'href') || null;
  }

  #enterMeta(element: HtmlElement): void {
    const content = textOf(attributeOf(element, 'content'));
    if (content === null) return;
    for (const attribute of META_NAMES) {
      const named = attributeOf(element, attribute);
      const key = `${attribute}:${named.toLowerCase()}`;
      if (named && !this.metas.has(key)) this.metas.set(key, content);
    }
  }
}

const statesDay = (property: string) => property === 'datePublished' || property === 'schema:datePublished';

const isLowerHeading = (name: string) => name === 'h2' || name === 'h3' || name === 'h4';

function placeOf(element: HtmlElement, name: string, words: string, id: string, outer: number): number {
  if (name === 'html' || name === 'body') return 0;
  let place = isLowerHeading(name) ? IN_HEADING : name === 'head' ? IN_HEAD : 0;
  if (name === 'aside' || name === 'footer' || ((words || id) && TEASER_HINT.test(`${words} ${id}`)))
    place |= IN_TEASER;
  const isFurniture = isPageFurniture(element);
  if (isFurniture && !KEEPS_DATES.test(words)) place |= IN_FURNITURE;
  if (!FRAME.has(name) && !(outer & IN_HEAD) && (isFurniture || name === 'label' || name === 'figure'))
    place |= LEAVES;
  return place;
}

/** Looks a page through once, from its first element on. The tree is not changed. @throws CorpusError when it is nested too deep. */
export function surveyPage(root: HtmlNode | null, from: string): PageSurvey {
  const surveyor = new Surveyor(from);
  surveyor.walk(root, 0, 0);
  return surveyor;
}
