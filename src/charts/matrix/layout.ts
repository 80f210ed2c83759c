import type { Frame, View } from '../chart.js';
import type { Scene } from '../scene.js';
import type { CellFacts } from './cell.js';
import { figuresOf, measuringOnce } from './figures.js';
import type { Folds } from './folds.js';
import { findLines } from './lines.js';
import type { Sheet } from './plan.js';
import type { MatrixSeries } from './slice.js';

/** Places what is on a sheet, for scripts from left to right. */
export type PlaceSheet = (sheet: Sheet, facts: CellFacts, view?: View) => Scene;

/**
 * Lays a matrix out as `place` does. A series without cells gives a scene without marks and of no height. Does not change the
 * series. Groups have toggles where `folds` makes them.
 */
export function layoutMatrix(
  place: PlaceSheet,
  series: MatrixSeries,
  { width, wording, measureText, view }: Frame,
  folds?: Folds,
): Scene {
  if (series.cells.length === 0)
    return { width, height: 0, marks: [], labels: [], rules: [], fills: [], specks: [] };
  const lines = findLines(series, wording, view);
  const figures = figuresOf(series, wording);
  const measuring = measuringOnce(measureText);
  const sheet = { lines, figures, wording, measureText: measuring, width, ...(folds && { folds }) };
  return place(sheet, { series, lines, figures, wording }, view);
}
