import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { list, object, oneOf, optional, text, textThat } from '../../src/dataset/shape.js';
import { EMBED_ATTRIBUTES, isChartId } from '../../src/embed/snippets.js';
import { chartId } from './chart-id.js';
import { SourceError, readJsonFile, sliceType } from './read-source.js';

/** Names the charts of a folder that are to be published. */
export const LIST_FILE = 'charts.json';

/** A chart that is to be published. */
export interface ListedChart {
  readonly id: string;
  /** Name of its dataset or slice in the folder. */
  readonly file: string;
  readonly type: ChartType;
  /** Attributes of the tag, of `EMBED_ATTRIBUTES`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The charts, and the parsed files that they are drawn from. */
export interface ChartList {
  readonly charts: readonly ListedChart[];
  readonly files: ReadonlyMap<string, unknown>;
  /** Files that were passed over, with the reason. */
  readonly passed: readonly string[];
}

/** An entry is written as the tag is: `src` and `type`, and what other attributes it has; an `id` where it should have one of its own. */
const ENTRIES = list(
  object({
    src: textThat('the name of a JSON file beside it', (name) => /^[^/\\]+\.json$/i.test(name)),
    type: oneOf('a type', CHART_TYPES),
    id: optional(textThat('letters a to z, digits and inner dashes', isChartId)),
  }),
  1,
);
const ATTRIBUTE = text();

function readAttributes(entry: object, at: string): Record<string, string> {
  const others = Object.entries(entry).filter(([name]) => !['src', 'type', 'id'].includes(name));
  return Object.fromEntries(
    others.map(([name, value]) => {
      if (!EMBED_ATTRIBUTES.includes(name))
        throw new DatasetError(`${at}.${name}`, 'no attribute of the tag');
      return [name, ATTRIBUTE.read(value, `${at}.${name}`)];
    }),
  );
}

/** Reads a list of charts. @throws DatasetError that names the path of a fault */
export function parseChartList(json: unknown): ListedChart[] {
  const entries = ENTRIES.read(json, '');
  const charts = entries.map(({ src, type, id }, index) => {
    const attributes = readAttributes((json as object[])[index] ?? {}, `[${String(index)}]`);
    return { id: id ?? chartId(src, type, attributes), file: src, type, attributes };
  });
  const ids = charts.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0)
    throw new DatasetError(`[${String(twice)}]`, `the chart ${ids[twice] ?? ''} is listed twice`);
  return charts;
}

/** Without a list each slice is a chart, and each whole dataset all of those of which the folder has no slice. */
function listAll(files: ReadonlyMap<string, unknown>): ListedChart[] {
  const types = [...files].map(([file, json]) => [file, sliceType(json)] as const);
  const sliced = new Set(types.map(([, type]) => type));
  const all = types.flatMap(([file, own]) => {
    const shown = own === null ? CHART_TYPES.filter((type) => !sliced.has(type)) : [own];
    return shown.map((type) => ({ id: chartId(file, type, {}), file, type, attributes: {} }));
  });
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** Files that are datasets, by name, in the order of their names. */
async function readDatasets(folder: string, names: readonly string[]) {
  const files = new Map<string, unknown>();
  const passed: string[] = [];
  for (const name of names)
    try {
      const json = await readJsonFile(path.join(folder, name));
      sliceType(json);
      files.set(name, json);
    } catch (error) {
      if (error instanceof DatasetError) passed.push(`${path.join(folder, name)}: ${error.message}`);
      else if (error instanceof SourceError) passed.push(error.message);
      else throw error;
    }
  return { files, passed };
}

/**
 * The charts of a folder: those that its `charts.json` lists, or all that its files give.
 * @throws SourceError when the list cannot be read, or the folder; DatasetError that names the path of a fault in the list
 */
export async function readChartList(folder: string): Promise<ChartList> {
  const names = (await readdir(folder)).filter((name) => /\.json$/i.test(name)).sort();
  if (!names.includes(LIST_FILE)) {
    const { files, passed } = await readDatasets(folder, names);
    return { charts: listAll(files), files, passed };
  }
  const charts = parseChartList(await readJsonFile(path.join(folder, LIST_FILE)));
  const { files, passed } = await readDatasets(folder, [...new Set(charts.map(({ file }) => file))].sort());
  return { charts: charts.filter(({ file }) => files.has(file)), files, passed };
}
