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

/** For the arrow keys: the nearest mark to each side of each mark. */
export function movesOf(marks: readonly Mark[]): Moves {
  const sides = ['up', 'down', 'left', 'right'] as const;
  const entries = marks.map((mark, index) => {
    const near = marks.slice(Math.max(0, index - NEAR_MARKS), index + NEAR_MARKS + 1);
    const found = sides.flatMap((side) => {
      let best: { id: string; far: number } | null = null;
      for (const other of near) {
        const far = distance(mark.hit, other.hit, side);
        if (far < (best?.far ?? Infinity)) best = { id: other.id, far };
      }
      return best ? [[side, best.id] as const] : [];
    });
    return [mark.id, Object.fromEntries(found)] as const;
  });
  return Object.fromEntries(entries);
}
