import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chartAddresses, embedSnippet, httpAddress } from '../../src/embed/snippets.js';
import { Progress } from '../output/progress.js';
import { formatJson } from '../output/write-files.js';
import { readChartList } from './chart-list.js';
import type { ChartList, ListedChart } from './chart-list.js';
import { THEMES, readyChart } from './draw-chart.js';
import { attempt, failureReason, say } from './failure.js';
import { findFonts, systemFontFolders } from './fonts.js';
import type { Fonts } from './fonts.js';
import { chartPage, dataPath, embedPage, indexPage, oembedAnswer } from './pages.js';
import type { SiteChart, SitePlace } from './pages.js';
import { pngOf } from './png.js';
import { PUBLISHED_WIDTH_PX, factsOfChart } from './published.js';
import { SourceError, readSiteScripts } from './read-source.js';
import { SITE_STYLES, headersFile } from './site-files.js';
import { writeTree } from './write-tree.js';
import type { Tree } from './write-tree.js';

/** Options of the command. */
export interface PublishOptions {
  readonly out: string;
  readonly base: string;
  readonly lang?: string;
  readonly fonts?: string;
}

const placeOf = (base: string): SitePlace => {
  const { origin, pathname } = new URL(httpAddress(base));
  const root = pathname.replace(/\/*$/, '/');
  return { base: origin + root, root };
};

async function drawSite(
  listed: ListedChart,
  json: unknown,
  { base }: SitePlace,
  fonts: Fonts,
): Promise<SiteChart> {
  const { id, file, type, attributes } = listed;
  const chart = await readyChart(json, { name: file, type, attributes });
  const { widen } = fonts;
  const theme = THEMES.find((each) => each === attributes.theme) ?? 'light';
  return {
    listed,
    chart,
    facts: factsOfChart(chart, attributes, chartAddresses(base, id, dataPath('', file)), widen),
    still: chart.still({ width: PUBLISHED_WIDTH_PX, theme }, true),
  };
}

/** All files of one chart. */
async function filesOfChart(site: SiteChart, place: SitePlace, fonts: Fonts): Promise<Tree> {
  const { id, attributes } = site.listed;
  const theme = attributes.theme === 'dark' ? 'dark' : 'light';
  const { widen } = fonts;
  const picture = site.chart.svg({ width: PUBLISHED_WIDTH_PX, theme, widen });
  const card = site.chart.card({ theme, widen });
  return new Map<string, string | Uint8Array>([
    [`c/${id}/index.html`, chartPage(site, place)],
    [`c/${id}/still.css`, site.still.css],
    [`c/${id}.png`, await pngOf(picture.svg, fonts)],
    [`c/${id}/card.png`, await pngOf(card.svg, fonts, 1)],
    [`embed/${id}/index.html`, embedPage(site, place)],
    [`oembed/${id}.json`, formatJson(oembedAnswer(site, place, false))],
    [`oembed/full/${id}.json`, formatJson(oembedAnswer(site, place, true))],
  ]);
}

/** Draws every chart of a list; one that cannot be drawn is named with its reason, and stops nothing. */
async function drawAll({ charts, files }: ChartList, place: SitePlace, fonts: Fonts) {
  const progress = new Progress(process.stderr);
  const sites: SiteChart[] = [];
  const tree = new Map<string, string | Uint8Array>();
  for (const [index, listed] of charts.entries()) {
    progress.step(index + 1, charts.length, listed.id);
    try {
      const site = await drawSite(listed, files.get(listed.file), place, fonts);
      for (const [name, content] of await filesOfChart(site, place, fonts)) tree.set(name, content);
      sites.push(site);
    } catch (error) {
      const reason = failureReason(error);
      if (reason === null) throw error;
      progress.end();
      say(`${listed.id}: ${reason}`);
    }
  }
  progress.end();
  return { sites, tree };
}

/** The data files of what is shown, to the byte. */
async function dataFiles(folder: string, sites: readonly SiteChart[]): Promise<Tree> {
  const names = [...new Set(sites.map(({ listed }) => listed.file))];
  return new Map(
    await Promise.all(
      names.map(async (name) => [`data/${name}`, await readFile(path.join(folder, name))] as const),
    ),
  );
}

async function publish(folder: string, { out, base, lang, fonts: own }: PublishOptions): Promise<void> {
  const place = placeOf(base);
  const fonts = findFonts([...(own === undefined ? [] : [own]), ...systemFontFolders()]);
  const list = await readChartList(folder);
  for (const reason of list.passed) say(`${reason}; passed over`);
  const locale = lang === undefined ? {} : { locale: lang };
  const charts = list.charts.map((each) => ({ ...each, attributes: { ...locale, ...each.attributes } }));
  const { sites, tree } = await drawAll({ ...list, charts }, place, fonts);
  if (sites.length === 0) throw new SourceError('no chart could be published; no file was written');
  const rest: Tree = new Map<string, string | Uint8Array>([
    ['index.html', indexPage(sites, place)],
    ['site.css', SITE_STYLES],
    ['_headers', headersFile(place.root)],
  ]);
  const all = new Map([...(await readSiteScripts()), ...(await dataFiles(folder, sites)), ...tree, ...rest]);
  const written = await writeTree(out, all);
  say(
    `${String(sites.length)} charts, ${String(all.size)} files in ${out}, ${String(written)} of them written`,
  );
  for (const { facts, listed } of sites) say(`  ${listed.id}  ${embedSnippet('link', facts)}`);
}

/**
 * Writes the static site of a folder of datasets. The same data give the same bytes; nothing is removed, since pages elsewhere may
 * show what is no longer listed. Returns false, with the reason on standard error, when there is nothing to publish.
 */
export const runPublish = (folder: string, options: PublishOptions): Promise<boolean> =>
  attempt(folder, () => publish(folder, options));
