import type { Frame } from '../chart.js';
import { mirror } from '../scene.js';
import type { Scene } from '../scene.js';
import { layoutGrid } from './grid.js';
import { layoutList } from './list.js';
import type { MatrixSeries } from './series.js';

/**
 * Lays a matrix out: a grid wherever its texts have room, else a ranked list. A series without cells gives a scene without
 * marks and of no height. Does not change the series.
 */
export function layoutMatrix(series: MatrixSeries, frame: Frame): Scene {
  if (series.cells.length === 0)
    return { width: frame.width, height: 0, marks: [], labels: [], rules: [], fills: [], specks: [] };
  const scene = layoutGrid(series, frame) ?? layoutList(series, frame);
  return frame.wording.direction === 'rtl' ? mirror(scene) : scene;
}
