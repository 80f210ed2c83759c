import type { Frame } from '../chart.js';
import { mirror } from '../whole-scene.js';
import type { Mark, Scene } from '../scene.js';
import { blockWidth, layoutFacing } from './facing.js';
import { layoutLedger } from './ledger.js';
import { joinPieces } from './piece.js';
import type { Context, Piece } from './piece.js';
import type { Exchange, FlowSeries } from './slice.js';
import { titlesOf } from './titles.js';
import { bandHeights } from './widths.js';

/** The least width that anything is laid out for. */
export const LEAST_WIDTH_PX = 120;
/** From this width on two countries face each other; below stands a ledger. */
export const FACING_PX = 420;
const MOST_COLUMNS = 4;
const COLUMN_GAP_PX = 56;
/** A band that is longer than this says nothing more. */
const MOST_EXCHANGE_PX = 860;
const AIR_PX = 36;
/** Room for the outline of the last band. */
const EDGE_PX = 2;
const LEDGER_AIR_PX = 30;

const nameOf = ({ pair }: Exchange) => pair.join('-');

function contextOf(series: FlowSeries, frame: Frame): Context {
  return {
    frame,
    heightOf: bandHeights(series.exchanges),
    titleOf: titlesOf(series, frame.wording),
    manyPairs: new Set(series.exchanges.map(nameOf)).size > 1,
  };
}

/** An exchange that has its place. */
interface Placed {
  readonly column: number;
  readonly piece: Piece;
}

/** The ledger: one column of exchanges. */
function layoutNarrow(exchanges: readonly Exchange[], context: Context): Placed[] {
  const placed: Placed[] = [];
  let y = 0;
  let pair = '';
  for (const exchange of exchanges) {
    const piece = layoutLedger(exchange, y, nameOf(exchange) !== pair, context);
    placed.push({ column: 0, piece });
    y = piece.bottom + LEDGER_AIR_PX;
    pair = nameOf(exchange);
  }
  return placed;
}

/** Exchanges face to face, in as many columns as there is room for; each goes to the column that is shortest so far. */
function layoutWide(exchanges: readonly Exchange[], context: Context): Placed[] {
  const { frame } = context;
  const room = Math.floor((frame.width + COLUMN_GAP_PX) / (FACING_PX + COLUMN_GAP_PX));
  const count = Math.max(1, Math.min(room, MOST_COLUMNS, exchanges.length));
  const width = Math.min((frame.width + COLUMN_GAP_PX) / count - COLUMN_GAP_PX, MOST_EXCHANGE_PX);
  const pitch = width + COLUMN_GAP_PX;
  const inset = (frame.width + COLUMN_GAP_PX - count * pitch) / 2;
  const block = blockWidth(new Set(exchanges.flatMap(({ pair }) => pair)), width, frame);
  const ends = new Array<number>(count).fill(0);
  return exchanges.map((exchange) => {
    const y = Math.min(...ends);
    const column = ends.indexOf(y);
    const piece = layoutFacing(exchange, { x: inset + column * pitch, y, width }, block, context);
    ends[column] = piece.bottom + AIR_PX;
    return { column, piece };
  });
}

type Moves = NonNullable<Scene['moves']>;

/** Up and down go through a column, left and right to what stands nearest in the next. */
function movesOf(placed: readonly Placed[]): Moves {
  const count = Math.max(0, ...placed.map(({ column }) => column + 1));
  const columns = Array.from({ length: count }, (_, index) =>
    placed.filter(({ column }) => column === index).flatMap(({ piece }) => piece.marks),
  );
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

/**
 * The exchanges as two countries that face each other, several side by side where there is room, or as a ledger in a narrow
 * frame. A series without exchanges gives a scene without marks and without height.
 */
export function layoutFlow(series: FlowSeries, frame: Frame): Scene {
  const width = Math.max(LEAST_WIDTH_PX, frame.width);
  const context = contextOf(series, { ...frame, width });
  const place = width < FACING_PX ? layoutNarrow : layoutWide;
  const placed = place(series.exchanges, context);
  const { bottom, ...parts } = joinPieces(placed.map(({ piece }) => piece));
  const scene = {
    width,
    height: bottom > 0 ? Math.ceil(bottom) + EDGE_PX : 0,
    ...parts,
    specks: [],
    moves: movesOf(placed),
  };
  return frame.wording.direction === 'rtl' ? mirror(scene) : scene;
}
