import { layoutGrid } from './grid.js';
import { matrixWith } from './matrix-with.js';

/** The matrix as a grid. */
export const wideMatrixChart = matrixWith(layoutGrid);
