import { layoutList } from './list.js';
import { matrixWith } from './matrix-with.js';

/** The matrix as a list, for narrow frames. */
export const narrowMatrixChart = matrixWith(layoutList);
