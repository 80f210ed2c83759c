import { DIMENSIONS, MEASURES } from '../../dataset/dimensions.js';
import type { Chart } from '../chart.js';
import { describeMatrix, tableMatrix } from './describe.js';
import type { Folds } from './folds.js';
import { layoutMatrix } from './layout.js';
import type { PlaceSheet } from './layout.js';
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

/** A matrix placed so, whose groups have these toggles; it does not grow. */
export const laidOut = (place: PlaceSheet, folds?: Folds): Chart<MatrixSeries> => ({
  type: 'matrix',
  schema: MATRIX_SCHEMA,
  options,
  parse: parseMatrix,
  loadSeries: async () => (await import('./series.js')).seriesAsAsked,
  layout: (series, frame) => layoutMatrix(place, series, frame, folds),
  describe: describeMatrix,
  table: tableMatrix,
});

/**
 * Any two of sector, form, status, country, pair, outlet and year: how many events, and how far along; placed so. Where an axis has
 * groups it grows into a matrix that folds.
 */
export const matrixWith = (place: PlaceSheet): Chart<MatrixSeries> => ({
  ...laidOut(place),
  grow: ({ rows, columns }) =>
    rows.groups || columns.groups ? import('./folds.js').then(({ folds }) => laidOut(place, folds)) : null,
});
