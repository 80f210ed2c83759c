import type { Scene } from '../scene.js';
import { markId } from './lines.js';
import type { Lines, Spot } from './lines.js';

type Moves = NonNullable<Scene['moves']>;
type Move = Moves[string];

/** The spot of a row, which goes by column, that is nearest to a column; the left one of two. */
function nearest(column: number, row: readonly Spot[]): Spot | undefined {
  return row.reduce<Spot | undefined>(
    (best, each) => (!best || Math.abs(each.column - column) < Math.abs(best.column - column) ? each : best),
    undefined,
  );
}

/**
 * For each cell the next one of its column in the order of `rows`, or else the nearest of the next row that has any; beside
 * `rows`. O(cells).
 */
function beyond(rows: readonly (readonly Spot[])[]): (Spot | undefined)[][] {
  const last: (Spot | undefined)[] = [];
  let before: readonly Spot[] = [];
  return rows.map((row) => {
    const next = row.map(({ column }) => last[column] ?? nearest(column, before));
    for (const spot of row) last[spot.column] = spot;
    if (row.length > 0) before = row;
    return next;
  });
}

/** Left and right go along the row; up and down to the next cell of the column, or else to the nearest of the next row. */
export function findMoves({ rows, columns, grid }: Lines): Moves {
  const up = beyond(grid);
  const down = beyond([...grid].reverse()).reverse();
  const idOf = ({ row, column }: Spot) => {
    const [line, across] = [rows[row], columns[column]];
    return line && across ? markId(line, across) : '';
  };
  const moves: Record<string, Move> = {};
  grid.forEach((spots, row) => {
    const ids = spots.map(idOf);
    spots.forEach((_, index) => {
      const [above, below] = [up[row]?.[index], down[row]?.[index]];
      const [left, right] = [ids[index - 1], ids[index + 1]];
      const move: { -readonly [way in keyof Move]: Move[way] } = {};
      if (above) move.up = idOf(above);
      if (below) move.down = idOf(below);
      if (left !== undefined) move.left = left;
      if (right !== undefined) move.right = right;
      moves[ids[index] ?? ''] = move;
    });
  });
  return moves;
}
