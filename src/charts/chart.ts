import type { Dataset } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import type { Status } from '../dataset/taxonomy.js';
import type { MeasureText } from '../geometry/text.js';
import type { Wording } from '../locale/wording.js';
import type { Scene } from './scene.js';

/** The kinds of chart. */
export const CHART_TYPES = ['matrix', 'flow', 'timeline'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** What a page asks of a chart, by the names of the tag's attributes (`rows`, `lanes` …); what it leaves out is the default. */
export type ChartOptions = Readonly<Record<string, string>>;

/** What the reader has done to the picture. */
export interface View {
  /** Groups that were folded or unfolded, against how the chart first shows them. */
  readonly toggled: ReadonlySet<string>;
  /** From when to when the reader looks, in ms UTC; all of it when absent. */
  readonly domain?: readonly [start: number, end: number];
}

/** A frame of less than this width is narrow: charts stand in it as lists. CSS px. */
export const NARROW_PX = 440;

/** What a layout is given beside its series. */
export interface Frame {
  /** Width to fill, in CSS px; the layout decides its height. */
  readonly width: number;
  readonly measureText: MeasureText;
  /** Every word that the reader sees, and the direction of the script. */
  readonly wording: Wording;
  /** As the chart first shows itself when absent. */
  readonly view?: View;
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

/** Makes the figures to draw from a whole dataset, which it does not change; `options` hold only known names and values. @throws DatasetError that names an option which the others rule out. */
export type SeriesMaker<S extends Slice = Slice> = (dataset: Dataset, options?: ChartOptions) => S;

/** All that is known of one kind of chart. `S` is its series, which is also the slice that the aggregator writes for it. */
export interface Chart<S extends Slice = Slice> {
  readonly type: ChartType;
  /** The `schema` of its slice. */
  readonly schema: string;
  /** Reads a slice. @throws DatasetError that names the faulty path. */
  parse(value: unknown): S;
  /** The options that it takes, each with the values that it knows, the default first; an empty default stands before any text. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** Loads the code that only a whole dataset needs: a slice is drawn without it. Rejects when it cannot be loaded. */
  loadSeries(): Promise<SeriesMaker<S>>;
  /**
   * The picture, for scripts from left to right: `mirror` turns it. Same input, same output; never throws, and gives a scene without
   * marks for a series without any.
   */
  layout(series: S, frame: Frame): Scene;
  /**
   * Loads the code that only some series need: the chart that is to draw this one, the same for all of them, or null when that is
   * this chart itself. Rejects when the code cannot be loaded.
   */
  grow?(series: S): Promise<Chart<S>> | null;
  describe(series: S, wording: Wording): Description;
  table(series: S, wording: Wording): Table;
}
