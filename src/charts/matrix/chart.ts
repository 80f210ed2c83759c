import { DIMENSIONS, MEASURES } from '../../dataset/taxonomy.js';
import type { Chart } from '../chart.js';
import { describeMatrix, tableMatrix } from './describe.js';
import { layoutMatrix } from './layout.js';
import { MATRIX_SCHEMA, ORDERS, parseMatrix } from './slice.js';
import type { MatrixSeries } from './slice.js';

/** `values` with one of them first: the default. */
const defaultFirst = <T>(first: T, values: readonly T[]) => [
  first,
  ...values.filter((each) => each !== first),
];

const options = {
  rows: defaultFirst('sector', DIMENSIONS),
  columns: defaultFirst('mode', DIMENSIONS),
  measure: MEASURES,
  order: ORDERS,
} as const;

/** Any two of sector, form, status, country, pair, outlet and year: how many events, and how far along. */
export const matrixChart: Chart<MatrixSeries> = {
  type: 'matrix',
  schema: MATRIX_SCHEMA,
  options,
  parse: parseMatrix,
  loadSeries: async () => (await import('./series.js')).seriesAsAsked,
  layout: layoutMatrix,
  describe: describeMatrix,
  table: tableMatrix,
};
