import type { Box, Mark, Scene } from '../scene.js';

type Moves = NonNullable<Scene['moves']>;
type Side = keyof NonNullable<Moves[string]>;

/** A mark stands further to a side than it stands off it, to count as being on that side. */
const ASIDE_WEIGHT = 2;
/** Past this many marks the search for neighbours looks only at those near by in the order of the keyboard. */
const NEAR_MARKS = 60;

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** How far `to` is from `from` to one side; infinite when it is not on that side. */
function distance(from: Box, to: Box, side: Side): number {
  const [a, b] = [middle(from), middle(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = side === 'left' ? -dx : side === 'right' ? dx : side === 'up' ? -dy : dy;
  const aside = Math.abs(side === 'left' || side === 'right' ? dy : dx);
  const beyond =
    side === 'left'
      ? to.x + to.width <= from.x
      : side === 'right'
        ? to.x >= from.x + from.width
        : side === 'up'
          ? to.y + to.height <= from.y
          : to.y >= from.y + from.height;
  return beyond ? along + ASIDE_WEIGHT * aside : Infinity;
}

/** The mark nearest to `mark` on one side, among those near it in the order of the keyboard. */
function nearest(marks: readonly Mark[], index: number, mark: Mark, side: Side): Mark | undefined {
  const near = marks.slice(Math.max(0, index - NEAR_MARKS), index + NEAR_MARKS + 1);
  const far = near.map((other) => distance(mark.hit, other.hit, side));
  const least = Math.min(...far);
  return Number.isFinite(least) ? near[far.indexOf(least)] : undefined;
}

/**
 * For the arrow keys: along the run of the chart the previous and the next mark in the order of the keyboard, so that every mark
 * can be reached; across it the nearest mark on that side.
 */
export function movesOf(marks: readonly Mark[], run: 'across' | 'down'): Moves {
  const [back, forth, ...aside]: readonly [Side, Side, Side, Side] =
    run === 'across' ? ['left', 'right', 'up', 'down'] : ['up', 'down', 'left', 'right'];
  const entries = marks.map((mark, index) => {
    const targets: readonly (readonly [Side, Mark | undefined])[] = [
      [back, marks[index - 1]],
      [forth, marks[index + 1]],
      ...aside.map((side) => [side, nearest(marks, index, mark, side)] as const),
    ];
    const found = targets.flatMap(([side, target]) => (target ? [[side, target.id] as const] : []));
    return [mark.id, Object.fromEntries(found)] as const;
  });
  return Object.fromEntries(entries);
}
