import type { Mark, Scene } from '../charts/scene.js';

/** How long a mark takes to its new place; none of it where the reader wants less motion. */
const GLIDE_MS = 240;
/** Of more marks no eye follows any. */
const MOST_GLIDING = 150;
/** One that comes before another has ended goes on from where that is. */
const TIMING = { duration: GLIDE_MS, easing: 'ease-out', composite: 'add' } as const;

type Point = readonly [x: number, y: number];
type Marks = ReadonlyMap<string, Mark>;

const byId = ({ marks }: Scene): Marks => new Map(marks.map((mark) => [mark.id, mark]));

/** True when both show the same stretch of time in the same width: marks of another have moved by the reader's own hand. */
const isComparable = (before: Scene, after: Scene) =>
  before.width === after.width &&
  before.range?.start === after.range?.start &&
  before.range?.end === after.range?.end;

/** The point of a mark by which it moves: the middle of its shape; along the time, where a shape may grow, its start. */
function anchorOf({ shape, mirrored }: Pick<Mark, 'shape' | 'mirrored'>, along: boolean): Point {
  const share = along ? Number(mirrored ?? false) : 0.5;
  return [shape.x + shape.width * share, shape.y + shape.height / 2];
}

const px = (length: number) => `${String(length)}px`;
const distance = ([x0, y0]: Point, [x1, y1]: Point) => Math.hypot(x1 - x0, y1 - y0);

/** Finds out of which mark that is gone a new one comes: the nearest that stood for one of its events. */
function originFinder(before: Scene, after: Marks): (mark: Mark) => Mark | undefined {
  const holders = new Map<string, Mark[]>();
  const gone = before.marks.length > MOST_GLIDING ? [] : before.marks.filter(({ id }) => !after.has(id));
  for (const mark of gone)
    for (const event of mark.events) {
      const own = holders.get(event);
      if (own) own.push(mark);
      else holders.set(event, [mark]);
    }
  return (mark) => {
    const place = anchorOf(mark, false);
    const far = (other: Mark) => distance(place, anchorOf(other, false));
    const found = new Set(mark.events.flatMap((event) => holders.get(event) ?? []));
    return [...found].sort((a, b) => far(a) - far(b))[0];
  };
}

/** Lets a mark's shape grow, or shrink, from the length that it had. */
function stretch(shape: Element | null, from: Mark, to: Mark): void {
  const [x] = anchorOf(to, true);
  const scaled = (by: number) => `translate(${px(x)}) scale(${String(by)}, 1) translate(${px(-x)})`;
  shape?.animate({ transform: [scaled(from.shape.width / to.shape.width), scaled(1)] }, TIMING);
}

/**
 * Lets the marks of a scene that is just drawn in `root` glide there from where the scene before had them: a mark is the same when
 * its id is, and a new one comes out of a mark that is gone and stood for one of its events. Does nothing when the width has changed,
 * or the reader moves along the time; `along` says that it was a step, which the eye could not follow.
 */
export function glide(root: ParentNode, before: Scene, after: Scene, along = false): void {
  if (!(along || isComparable(before, after)) || after.marks.length > MOST_GLIDING) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [was, is] = [byId(before), byId(after)];
  const originOf = originFinder(before, is);
  for (const element of root.querySelectorAll<SVGElement>('[data-mark]')) {
    const to = is.get(element.dataset['mark'] ?? '');
    if (!to) continue;
    const same = was.get(to.id);
    if (!same) element.animate({ opacity: [0, 1] }, { ...TIMING, composite: 'replace' });
    const from = same ?? originOf(to);
    if (!from) continue;
    const [[x0, y0], [x1, y1]] = [anchorOf(from, along), anchorOf(to, along)];
    if (x0 !== x1 || y0 !== y1)
      element.animate({ transform: [`translate(${px(x0 - x1)}, ${px(y0 - y1)})`, 'none'] }, TIMING);
    if (along && same && from.shape.width !== to.shape.width)
      stretch(element.querySelector('.shape'), from, to);
  }
}
