import path from 'node:path';
import type { ChartType } from '../../src/charts/chart.js';
import { FILTER_NAMES } from '../../src/dataset/filter-names.js';
import type { ChartRequest, Theme } from './draw-chart.js';
import { SourceError, readJsonFile, sliceType } from './read-source.js';

/** Options of the command line that have the names of the tag's attributes, and what their values are. */
export const ATTRIBUTE_OPTIONS: readonly (readonly [name: string, value: string, help: string])[] = [
  ['subtitle', 'text', 'stands in place of the subtitle that the chart words'],
  ['notes', 'text', 'a line under the chart'],
  ['rows', 'dimension', 'matrix: what its rows stand for'],
  ['columns', 'dimension', 'matrix: what its columns stand for'],
  ['measure', 'name', 'matrix: what its cells count'],
  ['order', 'name', 'matrix: what orders rows and columns'],
  ['lanes', 'dimension', 'timeline: what its lanes stand for'],
  ['unit', 'code', 'flow: the unit or currency whose amounts give the widths'],
  ['calendar', 'name', 'gregorian or persian'],
  ...FILTER_NAMES.map((name) => [name, 'value', 'as the attribute of this name'] as const),
];

/** What the commands take to say which chart is meant. */
export interface ChartOptionValues {
  readonly type?: ChartType;
  readonly title?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly theme?: Theme;
  readonly [attribute: string]: unknown;
}

const camelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The attributes of the tag that were given as options; those that were not are absent. */
export function attributesOf(options: ChartOptionValues): Record<string, string> {
  const { title, lang, theme } = options;
  const named = ATTRIBUTE_OPTIONS.map(([name]) => [name, options[camelCase(name)]] as const);
  const all = [['heading', title], ['locale', lang], ['theme', theme], ...named] as const;
  return Object.fromEntries(
    all.flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    ),
  );
}

/** A chart that was asked for, and the parsed file that it is drawn from. */
export interface AskedChart {
  readonly json: unknown;
  readonly request: ChartRequest;
}

/**
 * Reads the dataset or slice `file` and what is asked of it.
 * @throws SourceError when the file cannot be read, or when nothing says what kind of chart is meant; DatasetError when it is no dataset
 */
export async function readAsked(file: string, options: ChartOptionValues): Promise<AskedChart> {
  const json = await readJsonFile(file);
  const type = options.type ?? sliceType(json);
  if (type === null) throw new SourceError(`${file}: a whole dataset; say which chart with --type`);
  const direction = options.dir;
  return {
    json,
    request: {
      name: path.basename(file),
      type,
      attributes: attributesOf(options),
      ...(direction && { direction }),
    },
  };
}
