import path from 'node:path';
import { htmlText, startTag } from '../../src/embed/markup.js';
import { httpAddress } from '../../src/embed/snippets.js';
import { embedWords } from '../../src/locale/embed-words.js';
import { readAsked } from './chart-options.js';
import type { AskedChart, ChartOptionValues } from './chart-options.js';
import { readyChart } from './draw-chart.js';
import type { ReadyChart, Theme } from './draw-chart.js';
import { attempt, say } from './failure.js';
import { findFonts, systemFontFolders } from './fonts.js';
import { chartTag, htmlPage, inlineData, inlinePage, ownStyles, schemeMeta } from './html.js';
import { newsletterOf } from './newsletter.js';
import { pngOf } from './png.js';
import { readBuilt } from './read-source.js';
import { writeTree } from './write-tree.js';
import type { Tree } from './write-tree.js';

/** The endings of the files that a chart can be rendered to. */
export const RENDER_KINDS = ['svg', 'png', 'html', 'csv'] as const;
export type RenderKind = (typeof RENDER_KINDS)[number];

/** Options of the command. */
export interface RenderOptions extends ChartOptionValues {
  readonly out: string;
  /** In CSS px. */
  readonly width: number;
  readonly scale: number;
  readonly inline?: boolean;
  readonly card?: boolean;
  readonly newsletter?: boolean;
  /** Address of the chart's page. */
  readonly link?: string;
  /** Address of the module that registers the tag. */
  readonly script?: string;
  readonly fonts?: string;
}

/** Everything that a file is made from. */
interface RenderJob extends AskedChart {
  readonly file: string;
  readonly chart: ReadyChart;
  readonly options: RenderOptions;
}

/** The kind of file that a name says; null for others. */
export const renderKind = (file: string): RenderKind | null =>
  RENDER_KINDS.find((kind) => path.extname(file).toLowerCase() === `.${kind}`) ?? null;

const fontsFor = ({ fonts }: RenderOptions) =>
  findFonts([...(fonts === undefined ? [] : [fonts]), ...systemFontFolders()]);

/** A PNG is of one theme: that of light pages, unless the dark one is asked for. */
const oneTheme = (theme: Theme = 'light'): Theme => (theme === 'dark' ? 'dark' : 'light');

function renderPng({ chart, options }: RenderJob): Promise<Uint8Array> {
  const { width, scale, theme, card = false } = options;
  const fonts = fontsFor(options);
  const look = { theme: oneTheme(theme), widen: fonts.widen };
  return card
    ? pngOf(chart.card(look).svg, fonts, 1)
    : pngOf(chart.svg({ ...look, width }).svg, fonts, scale);
}

const renderSvg = ({ chart, options: { width, theme = 'light', card = false } }: RenderJob): string =>
  (card ? chart.card({ theme }) : chart.svg({ width, theme })).svg;

function tagOf({ file, json, chart, request, options }: RenderJob): string {
  const { width, theme = 'light', link, inline = false, out } = options;
  const page = link === undefined ? null : httpAddress(link);
  const linked = `${startTag('a', { href: page })}${htmlText(embedWords(chart.language).interactive(chart.frame.heading))}</a>`;
  const src = path
    .relative(path.dirname(path.resolve(out)), path.resolve(file))
    .split(path.sep)
    .map(encodeURIComponent);
  const still = chart.still({ width, theme }, page !== null);
  return chartTag({
    type: chart.type,
    attributes: request.attributes,
    src: inline ? null : src.join('/').replaceAll('%2E%2E', '..'),
    page,
    still: still.html,
    styles: ownStyles(still.css),
    fallback: `${page === null ? '' : linked}${inline ? inlineData(json) : ''}`,
  });
}

async function renderHtml(job: RenderJob): Promise<string> {
  const { chart, request, options } = job;
  const { attributes } = request;
  const tag = tagOf(job);
  if (options.inline) {
    return inlinePage(chart, attributes, tag, await readBuilt('coop-chart.classic.js'));
  }
  const script = startTag('script', { type: 'module', src: options.script ?? 'coop-chart.js' });
  return htmlPage({
    language: chart.language,
    direction: chart.direction,
    title: chart.frame.heading,
    head: [...schemeMeta(attributes), startTag('meta', { name: 'description', content: chart.summary })],
    body: ['<main>', tag, '</main>', `${script}</script>`],
  });
}

/** A file of figures begins as the browser's does: the mark tells a spreadsheet that it is UTF-8. */
const renderCsv = ({ chart }: RenderJob): string => `\uFEFF${chart.csv()}`;

const RENDERERS: Readonly<
  Record<RenderKind, (job: RenderJob) => string | Uint8Array | Promise<string | Uint8Array>>
> = {
  svg: renderSvg,
  png: renderPng,
  html: renderHtml,
  csv: renderCsv,
};

/** The picture, the HTML and the plain text of a newsletter, named after `out` without its ending. */
async function renderNewsletter(job: RenderJob): Promise<Tree> {
  const { chart, options } = job;
  const { width, out, link = '' } = options;
  const name = path.basename(out, path.extname(out));
  const { width: wide, height } = chart.svg({ width, theme: 'light' });
  const page = httpAddress(link);
  const mail = newsletterOf(chart, { page, picture: `${page}.png`, width: wide, height });
  const png = await renderPng(job);
  return new Map<string, string | Uint8Array>([
    [`${name}.png`, png],
    [`${name}.html`, mail.html],
    [`${name}.txt`, mail.text],
  ]);
}

/**
 * Draws a chart into a file, or the files of a newsletter, as the tag draws it in a browser. Returns false, with the reason on
 * standard error, when that cannot be done; then nothing is written.
 */
export const runRender = (file: string, options: RenderOptions): Promise<boolean> =>
  attempt(file, async () => {
    const asked = await readAsked(file, options);
    const job = { ...asked, file, options, chart: await readyChart(asked.json, asked.request) };
    const { out, newsletter = false } = options;
    const kind = renderKind(out) ?? 'svg';
    const tree = newsletter
      ? await renderNewsletter(job)
      : new Map([[path.basename(out), await RENDERERS[kind](job)]]);
    await writeTree(path.dirname(out), tree);
    for (const name of tree.keys()) say(`${path.join(path.dirname(out), name)} written`);
  });

/** Why options do not go together, in a sentence; null when they do. */
export function renderFault({ out, newsletter, link, inline, card }: RenderOptions): string | null {
  const kind = renderKind(out);
  if (newsletter)
    return link === undefined ? '--newsletter needs --link, the address of the chart’s page' : null;
  if (kind === null) return `--out must end in one of: ${RENDER_KINDS.map((each) => `.${each}`).join(', ')}`;
  if (inline && kind !== 'html') return '--inline needs an --out that ends in .html';
  if (card && kind !== 'svg' && kind !== 'png') return '--card needs an --out that ends in .svg or .png';
  return null;
}
