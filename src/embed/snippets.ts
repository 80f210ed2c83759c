import type { ChartType } from '../charts/chart.js';
import { FILTER_NAMES } from '../dataset/filter-names.js';
import type { EmbedWords } from '../locale/embed-words.js';
import { htmlText, plainText, startTag } from './markup.js';

/** The forms in which a chart is given to other pages, the default first. */
export const EMBED_FORMS = ['figure', 'frame', 'tag', 'link', 'picture'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** The attributes of the tag that a snippet may bear beside `type` and `src`. */
export const EMBED_ATTRIBUTES: readonly string[] = [
  'heading',
  'subtitle',
  'notes',
  'rows',
  'columns',
  'measure',
  'order',
  'lanes',
  'unit',
  ...FILTER_NAMES,
  'locale',
  'calendar',
  'theme',
];

/** Where a published chart and all that belongs to it stand: absolute http(s) addresses. */
export interface ChartAddresses {
  /** The page of the chart; the address to paste where oEmbed is read. */
  readonly page: string;
  /** The PNG of the chart. */
  readonly picture: string;
  /** The page for an iframe. */
  readonly frame: string;
  /** The classic script that upgrades figures and sizes iframes. */
  readonly loader: string;
  /** The module that registers the tag. */
  readonly module: string;
  /** The dataset, or the chart's slice of it. */
  readonly data: string;
}

/** What a snippet is made from. */
export interface EmbedFacts {
  readonly type: ChartType;
  readonly title: string;
  /** Says in words what the picture shows. */
  readonly alt: string;
  /** Size of the picture in CSS px. */
  readonly width: number;
  readonly height: number;
  /** What an iframe of that width takes until it has told its height; that of the picture when absent. */
  readonly frameHeight?: number;
  /** Further attributes of the tag, of {@link EMBED_ATTRIBUTES}. An empty one is left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly addresses: ChartAddresses;
  readonly words: EmbedWords;
}

/** By how much a chart is higher than its picture, which has no buttons, in a column of an article; CSS px. */
export const BUTTONS_PX = 15;

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** True when `id` may name a published chart: letters `a` to `z`, digits and inner dashes, at most 64. */
export const isChartId = (id: string): boolean => ID.test(id);

/** An absolute http(s) address, normalised. @throws TypeError for any other */
export function httpAddress(text: string, base?: string): string {
  const { protocol, href } = new URL(text, base);
  if (protocol !== 'http:' && protocol !== 'https:') throw new TypeError(`no http(s) address: ${text}`);
  return href;
}

/**
 * The addresses of the chart `id` of a site that stands at `base`, as `coop-chart publish` writes it; `data` is relative to it.
 * @throws TypeError when `base` is no http(s) address, or `id` no id
 */
export function chartAddresses(base: string, id: string, data: string): ChartAddresses {
  if (!isChartId(id)) throw new TypeError(`no id of a chart: ${id}`);
  const { origin, pathname } = new URL(httpAddress(base));
  const root = `${origin}${pathname.replace(/\/*$/, '/')}`;
  return {
    page: `${root}c/${id}`,
    picture: `${root}c/${id}.png`,
    frame: `${root}embed/${id}`,
    loader: `${root}embed.js`,
    module: `${root}coop-chart.js`,
    data: httpAddress(data, root),
  };
}

/** Those attributes that are not empty, their names after `prefix`. @throws TypeError when one is none of {@link EMBED_ATTRIBUTES} */
export function tagAttributes(
  attributes: Readonly<Record<string, string>>,
  prefix = '',
): Record<string, string> {
  const given = Object.entries(attributes).filter(([, value]) => value !== '');
  const foreign = given.find(([name]) => !EMBED_ATTRIBUTES.includes(name));
  if (foreign) throw new TypeError(`no attribute of the tag: ${foreign[0]}`);
  return Object.fromEntries(given.map(([name, value]) => [`${prefix}${name}`, value]));
}

const link = (href: string, text: string): string => `${startTag('a', { href })}${htmlText(text)}</a>`;

function linkedImage({ addresses, alt, width, height }: EmbedFacts): string {
  const image = {
    src: addresses.picture,
    alt,
    width: Math.round(width),
    height: Math.round(height),
  };
  return `${startTag('a', { href: addresses.page })}${startTag('img', { ...image, style: 'max-width:100%;height:auto' })}</a>`;
}

const loaderScript = ({ addresses }: EmbedFacts): string =>
  `${startTag('script', { async: true, src: addresses.loader })}</script>`;

/** The figure, with data for the loader or without. */
function figure(facts: EmbedFacts, data: Readonly<Record<string, string | null>>): string {
  const { addresses, title, words } = facts;
  const caption = `<figcaption>${link(addresses.page, plainText(title) ? words.interactive(plainText(title)) : words.openChart)}</figcaption>`;
  return `${startTag('figure', { class: 'coop-chart', ...data })}${linkedImage(facts)}${caption}</figure>`;
}

function figureForLoader(facts: EmbedFacts): string {
  const { type, title, addresses } = facts;
  // The title is the heading there.
  const attributes = { ...facts.attributes, heading: '' };
  const data = { 'data-coop-chart': type, 'data-src': addresses.data, 'data-title': title || null };
  return `${figure(facts, { ...data, ...tagAttributes(attributes, 'data-') })}${loaderScript(facts)}`;
}

function frame(facts: EmbedFacts): string {
  const { addresses, title } = facts;
  const [width, height] = [Math.round(facts.width), Math.round(facts.frameHeight ?? facts.height)];
  const iframe = startTag('iframe', {
    src: addresses.frame,
    title,
    loading: 'lazy',
    width: '100%',
    height,
    style: `display:block;width:100%;height:auto;aspect-ratio:${String(width)}/${String(height)};border:0`,
  });
  return `<div class="coop-chart-frame">${iframe}</iframe></div>${loaderScript(facts)}`;
}

function developerTag(facts: EmbedFacts): string {
  const { type, addresses, attributes } = facts;
  const open = startTag('coop-chart', {
    type,
    src: addresses.data,
    ...tagAttributes(attributes),
    style: 'display:block',
  });
  const script = `${startTag('script', { type: 'module', src: addresses.module })}</script>`;
  return `<figure class="coop-chart">${open}${linkedImage(facts)}</coop-chart></figure>${script}`;
}

const FORMS: Readonly<Record<EmbedForm, (facts: EmbedFacts) => string>> = {
  figure: figureForLoader,
  frame,
  tag: developerTag,
  link: ({ addresses }) => addresses.page,
  picture: (facts) => figure(facts, {}),
};

/**
 * A chart to paste into another page, in one line of HTML; the link is the bare address. Text is never markup, whatever it holds.
 * The figure stays a linked picture where its script is removed.
 * @throws TypeError when `facts.attributes` has a name that is none of {@link EMBED_ATTRIBUTES}
 */
export const embedSnippet = (form: EmbedForm, facts: EmbedFacts): string => FORMS[form](facts);

/**
 * The `html` of an oEmbed answer: a link in a blockquote, which a CMS hides once the iframe has told its height, and the bare
 * iframe. For a CMS that trusts the site, which shows all it gets, the iframe alone.
 */
export function oembedHtml(
  { addresses, title, height, frameHeight = height }: EmbedFacts,
  trusted = false,
): string {
  const iframe = startTag('iframe', {
    src: addresses.frame,
    width: '100%',
    height: Math.round(frameHeight),
    title,
    frameborder: '0',
  });
  const quote = `<blockquote>${link(addresses.page, title)}</blockquote>`;
  return `${trusted ? '' : quote}${iframe}</iframe>`;
}
