import { CHART_TYPES } from '../charts/chart.js';
import type { Chart, ChartOptions } from '../charts/chart.js';
import { isChartType } from '../charts/registry.js';
import { remember } from '../controllers/remember.js';
import type { ResourceState } from '../controllers/resource.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { parseDataset, schemaOf } from '../dataset/parse.js';
import type { Slice } from '../dataset/slice.js';
import type { Wording } from '../locale/wording.js';
import type { CoopErrorCode, CoopErrorDetail } from './events.js';

/** What a chart is at the moment. */
export type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: CoopErrorDetail }
  | { readonly kind: 'ready'; readonly chart: Chart; readonly series: Slice };

/** What a stage follows from. */
export interface StageFacts {
  readonly type: string;
  /** The code of the chart; null while it loads, and `codeFailed` when it could not. */
  readonly chart: Chart | null;
  readonly codeFailed: boolean;
  readonly src: string;
  /** Parsed JSON that was given instead of `src`; null for none. */
  readonly data: unknown;
  readonly resource: ResourceState;
  /** What the page asks of the chart; unknown names are not the chart's and are passed over. */
  readonly options: ChartOptions;
}

/** Something is still on its way. */
export const LOADING: Stage = { kind: 'loading' };

/** The options that `chart` takes. @throws DatasetError when one has a value that the chart does not know */
function optionsFor(chart: Chart, options: ChartOptions): ChartOptions {
  const own = Object.entries(options).filter(([name]) => chart.options[name]);
  for (const [name, value] of own)
    if (!chart.options[name]?.includes(value))
      throw new DatasetError(name, `needs one of ${chart.options[name]?.join(', ') ?? ''}, has "${value}"`);
  return Object.fromEntries(own.filter(([name, value]) => value !== chart.options[name]?.[0]));
}

/** The figures of a chart from parsed JSON: from its own slice, or from a whole dataset. @throws DatasetError */
function seriesFrom(chart: Chart, json: unknown, options: ChartOptions): Slice {
  const own = optionsFor(chart, options);
  if (schemaOf(json) !== chart.schema) return chart.series(parseDataset(json), own);
  const [asked] = Object.keys(own);
  if (asked !== undefined)
    throw new DatasetError(
      asked,
      `only a whole dataset can be shown so; these data are a slice, ${chart.schema}`,
    );
  return chart.parse(json);
}

/** Finds the stage of a chart. The same facts give the same object, so that a new object is news. */
export function stageFinder(wording: Wording): (facts: StageFacts) => Stage {
  const { errors } = wording;
  const fail = remember((code: CoopErrorCode, message: string): Stage => ({
    kind: 'failed',
    error: { code, message },
  }));
  const read = remember((chart: Chart, json: unknown, from: string, options: ChartOptions): Stage => {
    try {
      return { kind: 'ready', chart, series: seriesFrom(chart, json, options) };
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      const { path, reason } = error;
      return {
        kind: 'failed',
        error: { code: 'dataset', message: errors.dataset(from, path, reason), path },
      };
    }
  });
  return ({ type, chart, codeFailed, src, data, resource, options }) => {
    if (!isChartType(type)) return fail('type', errors.type(type, CHART_TYPES));
    if (codeFailed) return fail('code', errors.code);
    if (data === null && src === '') return fail('no-data', errors.noData);
    if (data === null && resource.kind === 'failed')
      return fail(resource.error.code, errors[resource.error.code](src, resource.error.reason));
    const json = data ?? (resource.kind === 'ready' ? resource.value : null);
    return chart && json !== null ? read(chart, json, data === null ? src : 'data', options) : LOADING;
  };
}
