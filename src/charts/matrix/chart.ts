import type { Chart } from '../chart.js';
import { matrixWith } from './matrix-with.js';
import type { MatrixSeries } from './slice.js';

/**
 * Any two of sector, form, status, country, pair, outlet and year: how many events, and how far along. Where an axis has groups it
 * grows into a matrix that folds.
 */
export const matrixChart: Chart<MatrixSeries> = {
  ...matrixWith(),
  grow: ({ rows, columns }) =>
    rows.groups || columns.groups
      ? import('./folding-chart.js').then(({ foldingMatrixChart }) => foldingMatrixChart)
      : null,
};
