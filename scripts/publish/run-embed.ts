import path from 'node:path';
import { chartAddresses, embedSnippet, httpAddress, isChartId } from '../../src/embed/snippets.js';
import type { EmbedFacts, EmbedForm } from '../../src/embed/snippets.js';
import { embedWords } from '../../src/locale/embed-words.js';
import { chartId } from './chart-id.js';
import { attributesOf, readAsked } from './chart-options.js';
import type { ChartOptionValues } from './chart-options.js';
import { readyChart } from './draw-chart.js';
import { attempt } from './failure.js';
import { FRAME_PX, PUBLISHED_WIDTH_PX, factsOfChart } from './published.js';
import { SourceError } from './read-source.js';

/** Options of the command. */
export interface EmbedOptions extends ChartOptionValues {
  readonly form: EmbedForm;
  /** Where the site stands; not needed when the source is the address of a chart's page. */
  readonly host?: string;
  readonly id?: string;
  readonly alt?: string;
  /** Address of the data, relative to the site. */
  readonly data?: string;
  /** Of the picture in CSS px. */
  readonly width?: number;
  readonly height?: number;
}

const DEFAULT_HEIGHT_PX = 420;

/** The site and the id that the address of a chart's page says. */
function readPageAddress(source: string): { readonly base: string; readonly id: string } {
  const { origin, pathname } = new URL(source);
  const [, folder = '', id = ''] = /^(.*\/)c\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (!isChartId(id))
    throw new SourceError(`${source}: no page of a chart, whose address ends in /c/ and the chart's id`);
  return { base: origin + folder, id };
}

/** Of a chart that stands at an address nothing is known but what the options say: nothing is asked of the network. */
function factsOfPage(source: string, options: EmbedOptions): EmbedFacts {
  const { base, id } = readPageAddress(source);
  const {
    type,
    title,
    form,
    data,
    width = PUBLISHED_WIDTH_PX + 2 * FRAME_PX,
    height = DEFAULT_HEIGHT_PX,
  } = options;
  if (title === undefined) throw new SourceError(`${source}: of a published chart, --title is needed, too`);
  const needsData = form === 'figure' || form === 'tag';
  if (needsData && (type === undefined || data === undefined))
    throw new SourceError(`${source}: for the form ${form}, --type and --data are needed, too`);
  return {
    type: type ?? 'matrix',
    title,
    alt: options.alt ?? title,
    width,
    height,
    attributes: attributesOf(options),
    addresses: chartAddresses(base, id, data ?? '.'),
    words: embedWords(options.lang ?? 'en'),
  };
}

/** Of a dataset all is known: it is drawn as `publish` draws it. */
async function factsOfDataset(source: string, options: EmbedOptions): Promise<EmbedFacts> {
  const { host, data = `data/${encodeURIComponent(path.basename(source))}` } = options;
  if (host === undefined) throw new SourceError(`${source}: say with --host where the site stands`);
  const { json, request } = await readAsked(source, options);
  const { type, attributes } = request;
  const chart = await readyChart(json, request);
  const id = options.id ?? chartId(source, type, attributes);
  const facts = factsOfChart(chart, attributes, chartAddresses(httpAddress(host), id, data));
  const { alt = facts.alt, width = facts.width, height = facts.height } = options;
  return { ...facts, alt, width, height, frameHeight: options.height ?? facts.frameHeight ?? height };
}

const isAddress = (source: string) => /^https?:\/\//i.test(source);

/**
 * Prints a chart to paste into another page, on one line. The source is a dataset, or the address of a published chart's page.
 * Returns false, with the reason on standard error, when something is missing.
 */
export const runEmbed = (source: string, options: EmbedOptions): Promise<boolean> =>
  attempt(source, async () => {
    const facts = isAddress(source) ? factsOfPage(source, options) : await factsOfDataset(source, options);
    process.stdout.write(`${embedSnippet(options.form, facts)}\n`);
  });
