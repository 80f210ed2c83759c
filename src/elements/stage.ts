import { CHART_TYPES } from '../charts/chart.js';
import type { Chart, ChartOptions } from '../charts/chart.js';
import { isChartType } from '../charts/registry.js';
import { remember } from '../controllers/remember.js';
import type { ResourceState } from '../controllers/resource.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { parseDataset, schemaOf } from '../dataset/parse.js';
import type { Dataset } from '../dataset/schema.js';
import { parseFilter, selectEvents } from '../dataset/select.js';
import type { EventFilter, Selection } from '../dataset/select.js';
import type { Slice } from '../dataset/slice.js';
import type { Wording } from '../locale/wording.js';
import type { CoopErrorCode, CoopErrorDetail } from './events.js';

/** What a chart is at the moment. */
export type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: CoopErrorDetail }
  | ({ readonly kind: 'ready'; readonly chart: Chart } & Shown);

/** What a chart shows. */
export interface Shown {
  readonly series: Slice;
  /** The events that are shown and their articles: a part of the dataset where a filter is set; null for a slice. */
  readonly dataset: Dataset | null;
  readonly filter: EventFilter;
  /** What the filter left; null where none is set. */
  readonly selection: Selection | null;
}

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
  /** What the page filters by: attributes and their values, none of them empty. */
  readonly filters: ChartOptions;
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

/** What a page asks of a chart by attributes. */
interface Asked {
  readonly options: ChartOptions;
  readonly filter: EventFilter;
}

/** @throws DatasetError when an attribute has a value that is not known, or asks of a slice what only a dataset can give */
function askedOf(chart: Chart, json: unknown, given: ChartOptions, filters: ChartOptions): Asked {
  const asked = { options: optionsFor(chart, given), filter: parseFilter(filters) };
  const [first] = [...Object.keys(asked.options), ...Object.keys(filters)];
  if (first !== undefined && schemaOf(json) === chart.schema)
    throw new DatasetError(
      first,
      `only a whole dataset can be shown so; these data are a slice, ${chart.schema}`,
    );
  return asked;
}

/** What a chart shows of parsed JSON: its own slice, or a whole dataset or a part of it. @throws DatasetError */
function shownOf(chart: Chart, json: unknown, read: (json: unknown) => Dataset, asked: Asked): Shown {
  const { options, filter } = asked;
  if (schemaOf(json) === chart.schema)
    return { series: chart.parse(json), dataset: null, filter, selection: null };
  const { dataset, selection } = selectEvents(read(json), filter);
  const filtered = Object.keys(filter).length > 0;
  return { series: chart.series(dataset, options), dataset, filter, selection: filtered ? selection : null };
}

/** Finds the stage of a chart. The same facts give the same object, so that a new object is news. */
export function stageFinder(wording: Wording): (facts: StageFacts) => Stage {
  const { errors } = wording;
  const fail = remember((code: CoopErrorCode, message: string): Stage => ({
    kind: 'failed',
    error: { code, message },
  }));
  const readDataset = remember(parseDataset);
  const failed = (code: 'attribute' | 'dataset', from: string, error: unknown): Stage => {
    if (!(error instanceof DatasetError)) throw error;
    const { path, reason } = error;
    const message =
      code === 'attribute' ? errors.attribute(path, reason) : errors.dataset(from, path, reason);
    return { kind: 'failed', error: { code, message, path } };
  };
  const read = remember(
    (chart: Chart, json: unknown, from: string, options: ChartOptions, filters: ChartOptions): Stage => {
      let code: 'attribute' | 'dataset' = 'attribute';
      try {
        const asked = askedOf(chart, json, options, filters);
        code = 'dataset';
        return { kind: 'ready', chart, ...shownOf(chart, json, readDataset, asked) };
      } catch (error) {
        return failed(code, from, error);
      }
    },
  );
  return ({ type, chart, codeFailed, src, data, resource, options, filters }) => {
    if (!isChartType(type)) return fail('type', errors.type(type, CHART_TYPES));
    if (codeFailed) return fail('code', errors.code);
    if (data === null && src === '') return fail('no-data', errors.noData);
    if (data === null && resource.kind === 'failed')
      return fail(resource.error.code, errors[resource.error.code](src, resource.error.reason));
    const json = data ?? (resource.kind === 'ready' ? resource.value : null);
    return chart && json !== null
      ? read(chart, json, data === null ? src : 'data', options, filters)
      : LOADING;
  };
}
