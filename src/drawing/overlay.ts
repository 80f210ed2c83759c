import type { Box, Mark, Scene } from '../charts/scene.js';
import { indexBoxes } from '../geometry/box-index.js';
import type { BoxIndex } from '../geometry/box-index.js';
import { drawDefinitions, drawMark, drawToggles } from './scene.js';
import type { SceneView } from './scene.js';
import type { Sketch } from './sketch.js';

const indexes = new WeakMap<Scene, BoxIndex>();
const formOf = ({ shape, hit }: Mark): Box => (shape.kind === 'ribbon' ? shape : hit);

const isIn = (box: Box, x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** True where a point of a mark's box is the mark's own: a ribbon leaves most of its box to others. */
function isOn(mark: Mark | undefined, x: number, y: number): boolean {
  if (mark?.shape.kind !== 'ribbon') return true;
  const context = document.createElement('canvas').getContext('2d');
  return context?.isPointInPath(new Path2D(mark.shape.outline()), x, y) ?? false;
}

/** The id of the mark at a point of the scene, px; null for none. */
export function markAt(scene: Scene, x: number, y: number): string | null {
  const { marks, within } = scene;
  if (within) {
    const near = within({ x, y, width: 0, height: 0 });
    return near.map((place) => marks[place]).findLast((mark) => mark && isIn(mark.hit, x, y))?.id ?? null;
  }
  const index = indexes.get(scene) ?? indexBoxes(marks.map(formOf));
  indexes.set(scene, index);
  return marks[index.at(x, y, (place) => isOn(marks[place], x, y))]?.id ?? null;
}

/**
 * What stands over a painted scene: real marks for the one that Tab reaches, the one under the pointer and the one that is open, with
 * the names, states, rings and keys of a drawn scene; and the toggles.
 */
export function drawOverlay(
  scene: Scene,
  view: SceneView,
  marks: readonly (Mark | null | undefined)[],
): Sketch[] {
  const tied = view.deal === undefined ? [] : scene.marks.filter(({ deal }) => deal === view.deal);
  const shown = [...new Set([...tied, ...marks])].filter((mark) => mark !== null && mark !== undefined);
  return [
    drawDefinitions(shown, ['ladder']),
    ...shown.map((mark) => drawMark(mark, view)),
    ...drawToggles(scene),
  ];
}
