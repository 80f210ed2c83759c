import type { Dataset } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import type { Status } from '../dataset/taxonomy.js';
import type { MeasureText } from '../geometry/text.js';
import type { Wording } from '../locale/wording.js';
import type { Scene } from './scene.js';

/** The kinds of chart. */
export const CHART_TYPES = ['matrix', 'flow', 'timeline'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** What a layout is given beside its series. */
export interface Frame {
  /** Width to fill, in CSS px; the layout decides its height. */
  readonly width: number;
  readonly measureText: MeasureText;
  /** Every word that the reader sees, and the direction of the script. */
  readonly wording: Wording;
}

/** What a chart says in words. */
export interface Description {
  /** A finding that the data bear out; shown where the page gives no heading of its own. */
  readonly heading: string;
  /** What is shown, and in what unit. */
  readonly subtitle: string;
  /** The chart in a few sentences, for who cannot see it. */
  readonly summary: string;
  /** The statuses that occur, in the order of the ladder: the legend. */
  readonly statuses: readonly Status[];
}

/** The chart as a table: the same figures, as text. */
export interface Table {
  readonly columns: readonly string[];
  /** First cell is the row's head. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** All that is known of one kind of chart. `S` is its series, which is also the slice that the aggregator writes for it. */
export interface Chart<S extends Slice = Slice> {
  readonly type: ChartType;
  /** The `schema` of its slice. */
  readonly schema: string;
  /** Reads a slice. @throws DatasetError that names the faulty path. */
  parse(value: unknown): S;
  /** The figures to draw. Does not change the dataset. */
  series(dataset: Dataset): S;
  /** The picture. Same input, same output; never throws, and gives a scene without marks for a series without any. */
  layout(series: S, frame: Frame): Scene;
  describe(series: S, wording: Wording): Description;
  table(series: S, wording: Wording): Table;
}
