import { DIMENSIONS, MEASURES } from '../../dataset/taxonomy.js';
import type { Chart } from '../chart.js';
import { describeMatrix, tableMatrix } from './describe.js';
import type { Folds } from './folds.js';
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

/** A matrix whose groups have these toggles. */
export const matrixWith = (folds?: Folds): Chart<MatrixSeries> => ({
  type: 'matrix',
  schema: MATRIX_SCHEMA,
  options,
  parse: parseMatrix,
  loadSeries: async () => (await import('./series.js')).seriesAsAsked,
  layout: (series, frame) => layoutMatrix(series, frame, folds),
  describe: describeMatrix,
  table: tableMatrix,
});
