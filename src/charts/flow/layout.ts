import { withMoves } from '../scene.js';
import type { Mark, Scene } from '../scene.js';
import type { Frame } from '../chart.js';
import { joinPieces } from './piece.js';
import type { Context, Piece } from './piece.js';
import type { Exchange, FlowSeries } from './slice.js';
import { titlesOf } from './titles.js';
import { bandHeights } from './widths.js';

/** The least width that anything is laid out for. */
export const LEAST_WIDTH_PX = 120;
/** Room for the outline of the last band. */
const EDGE_PX = 2;

/** The countries of an exchange as one name. */
export const pairName = ({ pair }: Exchange) => pair.join('-');

function contextOf(series: FlowSeries, frame: Frame): Context {
  return {
    frame,
    heightOf: bandHeights(series.exchanges),
    titleOf: titlesOf(series, frame.wording),
    manyPairs: new Set(series.exchanges.map(pairName)).size > 1,
  };
}

/** An exchange that has its place. */
export interface Placed {
  readonly column: number;
  readonly piece: Piece;
}

/** Places exchanges in the width of the context's frame, for scripts from left to right. */
export type PlaceExchanges = (exchanges: readonly Exchange[], context: Context) => Placed[];

type Moves = NonNullable<Scene['moves']>;

/** Up and down go through a column, left and right to what stands nearest in the next. */
function movesOf(placed: readonly Placed[]): Moves {
  const columns: Mark[][] = [];
  for (const { column, piece } of placed) (columns[column] ??= []).push(...piece.marks);
  const nearest = (marks: readonly Mark[] | undefined, y: number) =>
    marks?.reduce<Mark | undefined>(
      (best, mark) => (!best || Math.abs(mark.hit.y - y) < Math.abs(best.hit.y - y) ? mark : best),
      undefined,
    );
  const moves: Record<string, Moves[string]> = {};
  columns.forEach((marks, column) => {
    marks.forEach(({ id, hit }, row) => {
      const goals = {
        up: marks[row - 1],
        down: marks[row + 1],
        left: nearest(columns[column - 1], hit.y),
        right: nearest(columns[column + 1], hit.y),
      };
      moves[id] = Object.fromEntries(
        Object.entries(goals).flatMap(([way, goal]) => (goal ? [[way, goal.id]] : [])),
      );
    });
  });
  return moves;
}

/** Lays exchanges out as `place` does. A series without any gives a scene without marks and without height. */
export function layoutFlow(place: PlaceExchanges, series: FlowSeries, frame: Frame): Scene {
  const width = Math.max(LEAST_WIDTH_PX, frame.width);
  const placed = place(series.exchanges, contextOf(series, { ...frame, width }));
  const { bottom, ...parts } = joinPieces(placed.map(({ piece }) => piece));
  const scene = { width, height: bottom > 0 ? Math.ceil(bottom) + EDGE_PX : 0, ...parts, specks: [] };
  return withMoves(scene, () => movesOf(placed));
}
