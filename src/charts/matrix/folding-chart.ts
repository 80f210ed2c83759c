import type { Chart } from '../chart.js';
import { folds } from './folds.js';
import { matrixWith } from './matrix-with.js';
import type { MatrixSeries } from './slice.js';

/** The matrix whose groups fold. Takes the series of every matrix. */
export const foldingMatrixChart: Chart<MatrixSeries> = matrixWith(folds);
