import { NARROW_PX } from '../chart.js';
import { blockWidth, layoutFacing } from './facing.js';
import type { Placed } from './layout.js';
import type { Context } from './piece.js';
import type { Exchange } from './slice.js';

const MOST_COLUMNS = 4;
const COLUMN_GAP_PX = 56;
/** A band that is longer than this says nothing more. */
const MOST_EXCHANGE_PX = 860;
/** Between exchanges. */
const AIR_PX = 36;

/** Exchanges face to face, in as many columns as there is room for; each goes to the column that is shortest so far. */
export function placeColumns(exchanges: readonly Exchange[], context: Context): Placed[] {
  const { frame } = context;
  const room = Math.floor((frame.width + COLUMN_GAP_PX) / (NARROW_PX + COLUMN_GAP_PX));
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
