import type { Frame } from '../chart.js';
import { mirror, withMoves } from '../whole-scene.js';
import type { Scene } from '../scene.js';
import { figuresOf, measuringOnce } from './figures.js';
import type { Folds } from './folds.js';
import { layoutGrid } from './grid.js';
import { findLines } from './lines.js';
import { layoutList } from './list.js';
import { findMoves } from './moves.js';
import type { MatrixSeries } from './slice.js';

/**
 * Lays a matrix out: a grid wherever its texts have room, else a ranked list. A grid of many columns is wider than its box and
 * says which part of it is to stay in view. A series without cells gives a scene without marks and of no height. Does not
 * change the series. Groups have toggles where `folds` makes them.
 */
export function layoutMatrix(
  series: MatrixSeries,
  { width, wording, measureText, view }: Frame,
  folds?: Folds,
): Scene {
  if (series.cells.length === 0)
    return { width, height: 0, marks: [], labels: [], rules: [], fills: [], specks: [] };
  const lines = findLines(series, wording, view);
  const figures = figuresOf(series, wording);
  const facts = { series, lines, figures, wording };
  const sheet = {
    lines,
    figures,
    wording,
    measureText: measuringOnce(measureText),
    width,
    ...(folds && { folds }),
  };
  const rtl = wording.direction === 'rtl';
  const grid = layoutGrid(sheet, facts);
  const scene = grid ?? layoutList(sheet, facts, view);
  const turned = rtl ? mirror(scene) : scene;
  return grid ? withMoves(turned, () => findMoves(lines), rtl) : turned;
}
