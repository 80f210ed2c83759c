import { asScriptsRun } from '../../src/charts/mirror.js';
import { roomOf } from '../../src/charts/registry.js';
import { folds } from '../../src/charts/matrix/folds.js';
import { layoutGrid } from '../../src/charts/matrix/grid.js';
import { layoutList } from '../../src/charts/matrix/list.js';
import { laidOut } from '../../src/charts/matrix/matrix-with.js';

const forms = { wide: laidOut(layoutGrid, folds), narrow: laidOut(layoutList, folds) };

/** The matrix that folds, for frames of any width. */
export const chart = asScriptsRun({
  ...forms.wide,
  layout: (series, frame) => forms[roomOf(frame.width)].layout(series, frame),
});
