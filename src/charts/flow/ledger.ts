import { truncate, wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Fill, Label } from '../scene.js';
import { bandText, joinText, laneHead, lanesOf } from './lane.js';
import type { Lane } from './lane.js';
import { pairName } from './layout.js';
import type { Placed } from './layout.js';
import { BASELINE_PX, THIN_PX, bandLabel, bandMark, joinPieces, piece } from './piece.js';
import type { Context, Piece } from './piece.js';
import type { Band, Exchange } from './slice.js';

const TIE_PX = 4;
/** From the inline start to the boxes: the tie, and air. */
const INDENT_PX = 14;
const BOX_PX = 32;
/** Room for the outline of what stands at the frame's edge. */
const EDGE_PX = 1;
const TALL_BOX_PX = 46;
const BOX_PAD_PX = 10;
const THIN_PAD_PX = 5;
const BOX_GAP_PX = 5;
const TOUCH_PX = 24;
const LINE_PX = 17;
const HEAD_LINE_PX = 16;
const HEAD_LINES = 5;
const RETURN_PX = 34;
const LANE_AIR_PX = 18;
const TITLE_LINE_PX = 20;
const TITLE_AIR_PX = 7;
/** Between exchanges. */
const AIR_PX = 30;

/** One or two lines of a box: the good alone, and below it what else is to say, when one line does not hold both. */
function boxLines(band: Band, width: number, single: boolean, { measureText, wording }: Frame): string[] {
  const { good, form, shortForm, amount } = bandText(band, wording);
  const fits = (text: string) => measureText(text, 'name') <= width;
  const whole = joinText(good, form, amount);
  if (fits(whole)) return [whole];
  const rest = joinText(form, amount);
  if (single) {
    const shorter = [joinText(good, shortForm, amount), joinText(good, amount)].find(fits);
    return [shorter ?? truncate(good, width, 'name', measureText)];
  }
  if (!rest) return wrap(good, width, 'name', measureText, 2);
  return [good, rest].map((line) => truncate(line, width, 'name', measureText)).filter(Boolean);
}

function layoutBox(exchange: Exchange, lane: Lane, band: Band, y: number, context: Context): Piece {
  const { frame, heightOf } = context;
  const width = frame.width - INDENT_PX - EDGE_PX;
  const exact = heightOf(exchange, band);
  const isHalted = band.status === 'halted';
  const most = width - 2 * BOX_PAD_PX - (isHalted ? (exact ?? TALL_BOX_PX) : 0);
  const lines = boxLines(band, most, exact !== null, frame);
  const height = exact ?? (lines.length > 1 ? TALL_BOX_PX : BOX_PX);
  const slot = Math.max(height, TOUCH_PX);
  // A halted box is struck through at its start, in a square: its label stands after that. The plate of a thin band hides its start.
  const pad = height < THIN_PX ? THIN_PAD_PX : BOX_PAD_PX;
  const x = INDENT_PX + pad + (isHalted ? height - BOX_PAD_PX / 2 : 0);
  const labels = lines.map((text, index): Label => {
    const middle = y + slot / 2 + (index - (lines.length - 1) / 2) * LINE_PX;
    return bandLabel(text, { x, anchor: 'left', role: 'name', middle }, { band, height }, frame);
  });
  const box = { x: INDENT_PX, width };
  const mark = bandMark(
    { exchange, lane, band },
    {
      shape: { kind: 'box', radius: Math.min(3, height / 2), ...box, y: y + (slot - height) / 2, height },
      hit: { ...box, y, height: slot },
      labels,
    },
    frame.wording,
  );
  return piece({ marks: [mark], bottom: y + slot });
}

/** A lane: its heading and a box for each band, held together by the tie at the inline start. */
function layoutLane(exchange: Exchange, lane: Lane, y: number, context: Context): Piece {
  const { measureText, wording, width } = context.frame;
  const head = wrap(laneHead(lane, wording, true), width - INDENT_PX, 'note', measureText, HEAD_LINES);
  const labels = head.map((text, index): Label => ({
    text,
    x: INDENT_PX,
    y: y + (index + 1) * HEAD_LINE_PX - BASELINE_PX + 2,
    anchor: 'left',
    role: 'note',
    ink: lane.giver,
  }));
  const boxes: Piece[] = [];
  let next = y + head.length * HEAD_LINE_PX + 8;
  for (const band of lane.bands) {
    const box = layoutBox(exchange, lane, band, next, context);
    boxes.push(box);
    next = box.bottom + BOX_GAP_PX;
  }
  const bottom = next - BOX_GAP_PX + 2;
  const tie: Fill = { role: lane.giver, radius: 0, x: 0, y, width: TIE_PX, height: bottom - y };
  return joinPieces([piece({ labels, fills: [tie], bottom }), ...boxes]);
}

function layoutReturn(y: number, { measureText, wording, width }: Frame): Piece {
  const middle = y + RETURN_PX / 2;
  const text = truncate(wording.flow.inReturnFor, width, 'note', measureText);
  const half = measureText(text, 'note') / 2 + BOX_PAD_PX;
  const hair = { role: 'hair', y1: middle, y2: middle } as const;
  return piece({
    labels: [{ text, x: width / 2, y: middle + 4, anchor: 'middle', role: 'note', ink: 'muted' }],
    rules:
      half < width / 2
        ? [
            { ...hair, x1: 0, x2: width / 2 - half },
            { ...hair, x1: width / 2 + half, x2: width },
          ]
        : [],
    bottom: y + RETURN_PX,
  });
}

/** The pair's names where there are several pairs, and below them the exchange's own title. */
function layoutTitles(exchange: Exchange, y: number, newPair: boolean, context: Context): Piece {
  const { measureText, wording, width } = context.frame;
  const names = wording.list([...new Set(exchange.pair)].map((code) => wording.party(code)));
  const pair = newPair && context.manyPairs ? wrap(names, width, 'strong', measureText, 5) : [];
  const title = wrap(context.titleOf(exchange), width, 'note', measureText, 3);
  const middle = y + pair.length * TITLE_LINE_PX;
  const at = { x: 0, anchor: 'left' } as const;
  const labels: Label[] = [
    ...pair.map((text, index): Label => ({ ...at, text, y: y + index * TITLE_LINE_PX + 14, role: 'strong' })),
    ...title.map((text, index): Label => {
      return { ...at, text, y: middle + index * HEAD_LINE_PX + 12, role: 'note', ink: 'muted' };
    }),
  ];
  return piece({
    labels,
    bottom: middle + title.length * HEAD_LINE_PX + (labels.length > 0 ? TITLE_AIR_PX : 0),
  });
}

/** An exchange as a ledger, for a narrow frame: what one gives, and below it what the other gives in return. */
export function layoutLedger(exchange: Exchange, y: number, newPair: boolean, context: Context): Piece {
  const titles = layoutTitles(exchange, y, newPair, context);
  const pieces = [titles];
  let next = titles.bottom;
  for (const lane of lanesOf(exchange)) {
    if (pieces.length > 1) {
      const between = exchange.barter
        ? layoutReturn(next, context.frame)
        : piece({ bottom: next + LANE_AIR_PX });
      pieces.push(between);
      next = between.bottom;
    }
    const placed = layoutLane(exchange, lane, next, context);
    pieces.push(placed);
    next = placed.bottom;
  }
  return joinPieces(pieces);
}

/** The ledger: one column of exchanges. */
export function placeLedger(exchanges: readonly Exchange[], context: Context): Placed[] {
  const placed: Placed[] = [];
  let y = 0;
  let pair = '';
  for (const exchange of exchanges) {
    const piece = layoutLedger(exchange, y, pairName(exchange) !== pair, context);
    placed.push({ column: 0, piece });
    y = piece.bottom + AIR_PX;
    pair = pairName(exchange);
  }
  return placed;
}
