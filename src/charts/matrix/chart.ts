import type { Chart } from '../chart.js';
import { describeMatrix, tableMatrix } from './describe.js';
import { layoutMatrix } from './layout.js';
import { MATRIX_SCHEMA, parseMatrix, seriesMatrix } from './series.js';
import type { MatrixSeries } from './series.js';

/** Sectors by forms of cooperation: how many events, and how far along. */
export const matrixChart: Chart<MatrixSeries> = {
  type: 'matrix',
  schema: MATRIX_SCHEMA,
  options: {},
  parse: parseMatrix,
  series: (dataset) => seriesMatrix(dataset),
  layout: layoutMatrix,
  describe: describeMatrix,
  table: tableMatrix,
};
