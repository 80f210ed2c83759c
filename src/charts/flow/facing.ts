import { truncate, wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Fill, Label } from '../scene.js';
import { bandText, joinText, laneHead, lanesOf } from './lane.js';
import type { Lane } from './lane.js';
import { BASELINE_PX, bandLabel, bandMark, joinPieces, piece } from './piece.js';
import type { Context, Piece } from './piece.js';
import type { Band, Exchange } from './slice.js';

/** Where an exchange may stand. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Height of a band that has no amount to compare. */
const EQUAL_BAND_PX = 26;
const BAND_GAP_PX = 7;
const TOUCH_PX = 24;
const TIP_PX = 12;
/** How much of a halted band its text may take: the stroke shows beside it. */
const HALTED_TEXT_SHARE = 0.7;
const TIE_PX = 4;
/** From a country's block to the bands: the tie, and air. */
const BLOCK_GAP_PX = 10;
const BLOCK_PAD_PX = 12;
const LEAST_BLOCK_PX = 76;
const MOST_BLOCK_PX = 150;
const BLOCK_SHARE = 0.2;
const NAME_LINE_PX = 19;
const NAME_LINES = 5;
const HEAD_LINE_PX = 16;
const HEAD_AIR_PX = 7;
const LANE_AIR_PX = 14;
const RETURN_PX = 30;
const RETURN_AIR_PX = 10;
const TITLE_LINE_PX = 18;
const TITLE_AIR_PX = 8;

/** The width of a country's block that holds the names of all parties, within a fifth of the exchange's width. */
export function blockWidth(parties: Iterable<string>, width: number, frame: Frame): number {
  const names = [...parties].map((code) => frame.measureText(frame.wording.party(code), 'party'));
  const most = Math.min(MOST_BLOCK_PX, Math.max(LEAST_BLOCK_PX, width * BLOCK_SHARE));
  return Math.min(most, Math.max(LEAST_BLOCK_PX, ...names.map((name) => name + 2 * BLOCK_PAD_PX)));
}

/** The longest wording that fits. */
function fittingText(band: Band, width: number, { measureText, wording }: Frame): string {
  const { good, form, shortForm, amount } = bandText(band, wording);
  const texts = [joinText(good, form, amount), joinText(good, shortForm, amount), joinText(good, amount)];
  return (
    texts.find((text) => measureText(text, 'name') <= width) ?? truncate(good, width, 'name', measureText)
  );
}

function layoutBand(exchange: Exchange, lane: Lane, band: Band, at: Place, context: Context): Piece {
  const { frame, heightOf } = context;
  const height = heightOf(exchange, band) ?? EQUAL_BAND_PX;
  const slot = Math.max(height, TOUCH_PX);
  const middle = at.y + slot / 2;
  const room = at.width - 2 * (TIP_PX + 10);
  const text = fittingText(band, band.status === 'halted' ? room * HALTED_TEXT_SHARE : room, frame);
  const label = { x: at.x + at.width / 2, anchor: 'middle', role: 'name', middle } as const;
  const mark = bandMark(
    { exchange, lane, band },
    {
      shape: {
        kind: 'arrow',
        tip: Math.min(TIP_PX, height),
        towards: lane.giver === 'giver-a' ? 'right' : 'left',
        x: at.x,
        y: middle - height / 2,
        width: at.width,
        height,
      },
      hit: { x: at.x, y: at.y, width: at.width, height: slot },
      labels: text ? [bandLabel(text, label, { band, height }, frame)] : [],
    },
    frame.wording,
  );
  return piece({ marks: [mark], bottom: at.y + slot });
}

/** The heading of a lane over the middle of its bands. */
function layoutHead(lane: Lane, at: Place, { measureText, wording }: Frame): Piece {
  const lines = wrap(laneHead(lane, wording), at.width, 'note', measureText, 2);
  const labels = lines.map((text, index): Label => ({
    text,
    x: at.x + at.width / 2,
    y: at.y + (index + 1) * HEAD_LINE_PX - BASELINE_PX,
    anchor: 'middle',
    role: 'note',
    ink: lane.giver,
  }));
  return piece({ labels, bottom: at.y + lines.length * HEAD_LINE_PX + HEAD_AIR_PX });
}

/** The bands of a lane, and the tie that joins them at the giver's side. */
function layoutBands(exchange: Exchange, lane: Lane, at: Place, context: Context): Piece {
  const pieces: Piece[] = [];
  let y = at.y;
  for (const band of lane.bands) {
    const next = layoutBand(exchange, lane, band, { ...at, y }, context);
    pieces.push(next);
    y = next.bottom + BAND_GAP_PX;
  }
  const bottom = y - BAND_GAP_PX;
  const x = lane.giver === 'giver-a' ? at.x - BLOCK_GAP_PX : at.x + at.width + BLOCK_GAP_PX - TIE_PX;
  const tie: Fill = { role: lane.giver, radius: 0, x, y: at.y, width: TIE_PX, height: bottom - at.y };
  return joinPieces([...pieces, piece({ fills: [tie], bottom })]);
}

/** `in return for` between two hair lines. */
function layoutReturn(at: Place, { measureText, wording }: Frame): Piece {
  const middle = at.y + RETURN_PX / 2 + 3;
  const centre = at.x + at.width / 2;
  const text = truncate(wording.flow.inReturnFor, at.width, 'note', measureText);
  const half = measureText(text, 'note') / 2 + RETURN_AIR_PX;
  const hair = { role: 'hair', y1: middle, y2: middle } as const;
  return piece({
    labels: [{ text, x: centre, y: middle + 4, anchor: 'middle', role: 'note', ink: 'muted' }],
    rules:
      half < at.width / 2
        ? [
            { ...hair, x1: at.x, x2: centre - half },
            { ...hair, x1: centre + half, x2: at.x + at.width },
          ]
        : [],
    bottom: at.y + RETURN_PX,
  });
}

/** A country's block with its name in the middle. */
function layoutBlock(code: string, at: Place & { readonly height: number }, frame: Frame): Piece {
  const lines = blockLines(code, at.width, frame);
  const top = at.y + at.height / 2 - (lines.length * NAME_LINE_PX) / 2;
  return piece({
    fills: [{ role: 'wash', radius: 4, x: at.x, y: at.y, width: at.width, height: at.height }],
    labels: lines.map((text, index) => ({
      text,
      x: at.x + at.width / 2,
      y: top + (index + 0.5) * NAME_LINE_PX + 5,
      anchor: 'middle',
      role: 'party',
    })),
    bottom: at.y + at.height,
  });
}

const blockLines = (code: string, width: number, { measureText, wording }: Frame) =>
  wrap(wording.party(code), width - BLOCK_PAD_PX, 'party', measureText, NAME_LINES);

/** What heads an exchange, over its first country's block; nothing where `text` is empty. */
function layoutTitle(text: string, at: Place, { measureText }: Frame): Piece {
  const lines = wrap(text, at.width, 'strong', measureText, 2);
  const labels = lines.map((line, index): Label => {
    const y = at.y + index * TITLE_LINE_PX + 13;
    return { text: line, x: at.x, y, anchor: 'left', role: 'strong' };
  });
  const height = lines.length > 0 ? lines.length * TITLE_LINE_PX + TITLE_AIR_PX : 0;
  return piece({ labels, bottom: at.y + height });
}

/** The lanes of an exchange, one under the other; `top` is where the first band begins. */
function layoutLanes(exchange: Exchange, at: Place, context: Context): Piece & { readonly top: number } {
  const pieces: Piece[] = [];
  const lanes = lanesOf(exchange);
  const tops: number[] = [];
  let y = at.y;
  for (const lane of lanes) {
    if (tops.length > 0) {
      const between = exchange.barter
        ? layoutReturn({ ...at, y }, context.frame)
        : piece({ bottom: y + LANE_AIR_PX });
      pieces.push(between);
      y = between.bottom;
    }
    const head = layoutHead(lane, { ...at, y }, context.frame);
    const bands = layoutBands(exchange, lane, { ...at, y: head.bottom }, context);
    tops.push(head.bottom);
    pieces.push(head, bands);
    y = bands.bottom;
  }
  return { ...joinPieces(pieces), top: tops[0] ?? at.y };
}

/** An exchange as two countries that face each other, with what they give between them. */
export function layoutFacing(exchange: Exchange, at: Place, block: number, context: Context): Piece {
  const { frame } = context;
  const title = layoutTitle(context.titleOf(exchange), at, frame);
  const side = block + BLOCK_GAP_PX;
  const lanes = layoutLanes(
    exchange,
    { x: at.x + side, y: title.bottom, width: at.width - 2 * side },
    context,
  );
  const lines = Math.max(...exchange.pair.map((code) => blockLines(code, block, frame).length));
  const bands = lanes.bottom - lanes.top;
  const height = Math.max(bands, lines * NAME_LINE_PX + BLOCK_PAD_PX);
  const [first = '', second = ''] = exchange.pair;
  const own = { y: lanes.top - (height - bands) / 2, width: block, height };
  return joinPieces([
    title,
    layoutBlock(first, { ...own, x: at.x }, frame),
    layoutBlock(second, { ...own, x: at.x + at.width - block }, frame),
    lanes,
  ]);
}
