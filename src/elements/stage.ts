import { CHART_TYPES } from '../charts/chart.js';
import type { Chart, ChartOptions } from '../charts/chart.js';
import { isChartType } from '../charts/registry.js';
import { remember } from '../controllers/remember.js';
import type { ResourceState } from '../controllers/resource.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { schemaOf } from '../dataset/document.js';
import type { Dataset } from '../dataset/schema.js';
import type { EventFilter, Selection } from '../dataset/select.js';
import type { Slice } from '../dataset/slice.js';
import type { CoreWording } from '../locale/wording.js';
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

/** What is to be shown of JSON that is no slice of its chart, or as a page asks: the code for it is loaded then. */
export interface WholeDataset {
  readonly kind: 'whole';
  readonly chart: Chart;
  readonly json: unknown;
  readonly options: ChartOptions;
  readonly filters: ChartOptions;
  /** The stage of a fault in an attribute or in the JSON. Throws again what is no such fault. */
  readonly refuse: (code: 'attribute' | 'dataset', error: unknown) => Stage;
}

/** What follows from the facts alone; the rest is the work of code that is loaded when it is needed. */
export interface Found {
  readonly now: Stage | WholeDataset;
  /** The stage when that code cannot be loaded. */
  readonly noCode: Stage;
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

/** Finds the stage of a chart. The same facts give the same object, so that a new object is news. */
export function stageFinder(wording: Pick<CoreWording, 'errors'>): (facts: StageFacts) => Found {
  const { errors } = wording;
  const failure = (code: CoopErrorCode, message: string): Stage => ({
    kind: 'failed',
    error: { code, message },
  });
  const fail = remember(failure);
  const noCode = failure('code', errors.code);
  const refuse = (from: string, code: 'attribute' | 'dataset', error: unknown): Stage => {
    if (!(error instanceof DatasetError)) throw error;
    const { path, reason } = error;
    const message =
      code === 'attribute' ? errors.attribute(path, reason) : errors.dataset(from, path, reason);
    return { kind: 'failed', error: { code, message, path } };
  };
  const read = remember(
    (
      chart: Chart,
      json: unknown,
      from: string,
      options: ChartOptions,
      filters: ChartOptions,
    ): Found['now'] => {
      try {
        const asked = Object.keys(options).length + Object.keys(filters).length > 0;
        if (asked || schemaOf(json) !== chart.schema)
          return { kind: 'whole', chart, json, options, filters, refuse: refuse.bind(null, from) };
        const series = chart.parse(json);
        return { kind: 'ready', chart, series, dataset: null, filter: {}, selection: null };
      } catch (error) {
        return refuse(from, 'dataset', error);
      }
    },
  );
  const nowOf = ({ type, chart, codeFailed, src, data, resource, options, filters }: StageFacts) => {
    if (!isChartType(type)) return fail('type', errors.type(type, CHART_TYPES));
    if (codeFailed) return noCode;
    if (data === null && resource.kind === 'failed') {
      const { code: failed, reason } = resource.error;
      return fail(failed, failed === 'no-data' ? errors.noData : errors[failed](src || 'data', reason));
    }
    const json = data ?? (resource.kind === 'ready' ? resource.value : null);
    return chart && json !== null
      ? read(chart, json, (data === null && src) || 'data', options, filters)
      : LOADING;
  };
  const found = remember((now: Found['now']): Found => ({ now, noCode }));
  return (facts) => found(nowOf(facts));
}
