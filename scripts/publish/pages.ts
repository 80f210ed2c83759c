import { htmlText, startTag } from '../../src/embed/markup.js';
import { BUTTONS_PX, oembedHtml } from '../../src/embed/snippets.js';
import type { EmbedFacts } from '../../src/embed/snippets.js';
import { CARD_PX } from './card.js';
import type { ListedChart } from './chart-list.js';
import type { ReadyChart } from './draw-chart.js';
import { chartTag, htmlPage, linkedStyles, schemeMeta } from './html.js';
import { FRAME_PX } from './published.js';
import type { Still } from './still.js';

/** A chart of the site, drawn. */
export interface SiteChart {
  readonly listed: ListedChart;
  readonly chart: ReadyChart;
  readonly facts: EmbedFacts;
  /** What stands in its pages until the script has come. */
  readonly still: Still;
}

/** Where a site stands, its last sign a slash. */
export interface SitePlace {
  readonly base: string;
  /** The path of the base: addresses within the site work on any host, such as the one where it is tried. */
  readonly root: string;
}

/**
 * What `oembed/ID.json` says. A file cannot know what `maxwidth` was asked for: its width is the narrowest that WordPress asks for, and
 * its height the chart's at that width. The frame fills its column, and tells its height there.
 */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly provider_url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly cache_age: number;
}

const OEMBED_WIDTH_PX = 500;
const DAY_S = 86_400;

/** Address of the picture for social networks. */
const cardOf = ({ addresses }: EmbedFacts) => `${addresses.page}/card.png`;

/** Answers for who asks what may be shown of a chart; `trusted` sites show all they get, and so get the iframe alone. */
export function oembedAnswer(
  { chart, facts }: SiteChart,
  { base }: SitePlace,
  trusted: boolean,
): OembedAnswer {
  const { height } = chart.svg({ width: OEMBED_WIDTH_PX - 2 * FRAME_PX, theme: 'light' });
  const frameHeight = height + BUTTONS_PX;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: new URL(base).host,
    provider_url: base,
    title: facts.title,
    width: OEMBED_WIDTH_PX,
    height: Math.round(frameHeight),
    html: oembedHtml({ ...facts, frameHeight }, trusted),
    thumbnail_url: cardOf(facts),
    thumbnail_width: CARD_PX.width,
    thumbnail_height: CARD_PX.height,
    cache_age: DAY_S,
  };
}

const property = (name: string, content: string | number) => startTag('meta', { property: name, content });

function discovery({ listed, chart, facts }: SiteChart, { base }: SitePlace): string[] {
  const { title, addresses } = facts;
  const href = `${base}oembed/${listed.id}.json`;
  return [
    startTag('link', { rel: 'canonical', href: addresses.page }),
    startTag('link', { rel: 'alternate', type: 'application/json+oembed', href, title }),
    startTag('meta', { name: 'description', content: chart.summary }),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', chart.summary),
    property('og:url', addresses.page),
    property('og:image', cardOf(facts)),
    property('og:image:width', CARD_PX.width),
    property('og:image:height', CARD_PX.height),
    property('og:image:alt', facts.alt),
    startTag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
}

const stylesheet = (root: string) => startTag('link', { rel: 'stylesheet', href: `${root}site.css` });
/** So that a picture is not seen before its styles are there. */
const preloadStill = (root: string, { id }: ListedChart) =>
  startTag('link', { rel: 'preload', as: 'style', href: stillSheet(root, id) });
const moduleScript = (src: string) => `${startTag('script', { type: 'module', src })}</script>`;

/** Path of the style sheet of a chart's static picture in the site. */
const stillSheet = (root: string, id: string) => `${root}c/${id}/still.css`;

/** The tag with its picture, by addresses within the site. */
function siteTag({ listed, facts, still }: SiteChart, { root }: SitePlace): string {
  const { id, file, type, attributes } = listed;
  const picture = { src: `${root}c/${id}.png`, alt: facts.alt };
  return chartTag({
    type,
    attributes,
    src: dataPath(root, file),
    page: facts.addresses.page,
    still: still.html,
    styles: linkedStyles(stillSheet(root, id)),
    fallback: `${startTag('a', { href: facts.addresses.page })}${startTag('img', picture)}</a>`,
  });
}

/** Path of a data file in the site. */
export const dataPath = (root: string, file: string): string => `${root}data/${encodeURIComponent(file)}`;

/** The heading is the page's own, for who cannot see that the chart has the same. */
const chartWithHeading = (site: SiteChart, place: SitePlace) => [
  `<h1 class="unseen">${htmlText(site.facts.title)}</h1>`,
  siteTag(site, place),
];

/** The page of a chart: what its address shows, and what chat programs, social networks and CMSs read of it. */
export function chartPage(site: SiteChart, place: SitePlace): string {
  const { listed, chart, facts } = site;
  const { root } = place;
  const download = `${startTag('a', { href: dataPath(root, listed.file) })}${htmlText(facts.words.dataset)}</a>`;
  const all = `${startTag('a', { href: root })}${htmlText(facts.words.charts)}</a>`;
  return htmlPage({
    ...chart,
    title: facts.title,
    head: [
      ...discovery(site, place),
      stylesheet(root),
      preloadStill(root, listed),
      moduleScript(`${root}coop-chart.js`),
    ],
    body: ['<main>', ...chartWithHeading(site, place), '</main>', `<footer>${all} · ${download}</footer>`],
  });
}

/** The page for an iframe: the chart alone. It needs nothing that an opaque origin lacks. */
export function embedPage(site: SiteChart, place: SitePlace): string {
  const { listed, chart, facts } = site;
  const { root } = place;
  return htmlPage({
    ...chart,
    title: facts.title,
    head: [
      startTag('link', { rel: 'canonical', href: facts.addresses.page }),
      '<meta name="robots" content="noindex">',
      ...schemeMeta(listed.attributes),
      stylesheet(root),
      preloadStill(root, listed),
      moduleScript(`${root}embed-frame.js`),
    ],
    body: ['<main class="frame">', ...chartWithHeading(site, place), '</main>'],
  });
}

/** The list of all charts of a site. */
export function indexPage(sites: readonly SiteChart[], { root }: SitePlace): string {
  const [first] = sites;
  const title = first?.facts.words.charts ?? '';
  const entries = sites.map(({ listed, chart, facts }) => {
    const { language: lang, direction: dir } = chart;
    const open = startTag('a', { href: `${root}c/${listed.id}/` });
    const size = { width: CARD_PX.width, height: CARD_PX.height, loading: 'lazy' };
    const picture = startTag('img', { src: `${root}c/${listed.id}/card.png`, alt: '', ...size });
    const words = `${picture}<span>${htmlText(facts.title)}</span></a><p>${htmlText(chart.summary)}</p>`;
    return `${startTag('li', { lang, dir })}${open}${words}</li>`;
  });
  return htmlPage({
    language: first?.chart.language ?? 'en',
    direction: first?.chart.direction ?? 'ltr',
    title,
    head: [stylesheet(root)],
    body: ['<main>', `<h1>${htmlText(title)}</h1>`, '<ul class="charts">', ...entries, '</ul>', '</main>'],
  });
}
