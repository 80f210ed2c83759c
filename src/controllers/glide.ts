import type { Box, Scene } from '../charts/scene.js';

/** How long a mark takes to its new place; none of it where the reader wants less motion. */
const GLIDE_MS = 240;
/** Of more marks no eye follows any. */
const MOST_GLIDING = 150;

const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;

/** True when both show the same stretch of time in the same width: marks of another have moved by the reader's own hand. */
const isComparable = (before: Scene, after: Scene) =>
  before.width === after.width &&
  before.range?.start === after.range?.start &&
  before.range?.end === after.range?.end;

/**
 * Lets the marks of a scene that is just drawn in `root` glide there from where the scene before had them, and new ones appear: a
 * mark is the same when its id is. Does nothing when the width has changed, or the reader moves along the time.
 */
export function glide(root: ParentNode, before: Scene, after: Scene): void {
  if (!isComparable(before, after) || after.marks.length > MOST_GLIDING) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [was, is] = [before, after].map((scene) => new Map(scene.marks.map(({ id, shape }) => [id, shape])));
  for (const mark of root.querySelectorAll<SVGElement>('[data-mark]')) {
    const id = mark.dataset['mark'] ?? '';
    const [from, to] = [was?.get(id), is?.get(id)];
    if (!to) continue;
    const timing = { duration: GLIDE_MS, easing: 'ease-out' };
    if (!from) {
      mark.animate({ opacity: [0, 1] }, timing);
      continue;
    }
    const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
    if (x0 === x1 && y0 === y1) continue;
    const start = `translate(${String(x0 - x1)}px, ${String(y0 - y1)}px)`;
    mark.animate({ transform: [start, 'none'] }, timing);
  }
}
