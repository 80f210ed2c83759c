import { wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import { mirror } from '../scene.js';
import type { Label, Scene } from '../scene.js';
import { layoutTicks, timeAxis } from './axis.js';
import { laneName, layoutBoard } from './board.js';
import { layoutLanes } from './lanes.js';
import { layoutList } from './list.js';
import { movesOf } from './moves.js';
import { isDated, occasionsOf } from './occasion.js';
import type { Dated, Occasion } from './occasion.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { NOTE_LINE_PX } from './row.js';
import type { Lane, TimelineSeries } from './series.js';

/** From this width on time runs from left to right; below it, downwards. */
const LEAST_AXIS_PX = 420;
/** From this width on the shelf stands beside the lanes. */
const LEAST_SIDE_SHELF_PX = 560;
const SHELF_PX = { share: 0.27, least: 150, most: 190 } as const;
const SHELF_GAP_PX = 16;
const SHELF_PAD_PX = 12;
const SHELF_HEAD_PX = 26;
/** How far a shelf beside the lanes may go down below them. */
const SHELF_OVERHANG = 1.4;
const NOTE_GAP_PX = 6;
const LANE_NAME = { share: 0.2, least: 80, most: 160, gap: 14 } as const;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

const shelfHead = (x: number, y: number, { wording }: Frame): Label => ({
  text: wording.timeline.shelf,
  x,
  y: y + 14,
  anchor: 'left',
  role: 'strong',
  ink: 'ink',
});

/** The undated events on an area of their own, by status. */
function layoutShelf(undated: readonly Occasion[], x: number, y: number, width: number, frame: Frame): Piece {
  const spot = {
    x: x + SHELF_PAD_PX,
    y: y + SHELF_PAD_PX + SHELF_HEAD_PX,
    width: width - 2 * SHELF_PAD_PX,
    look: 'plain' as const,
  };
  const board = layoutBoard(undated, spot, frame);
  const bottom = board.bottom + SHELF_PAD_PX;
  return {
    ...board,
    labels: [shelfHead(spot.x, y + SHELF_PAD_PX, frame), ...board.labels],
    fills: [{ role: 'wash', radius: 4, x, y, width, height: bottom - y }],
    bottom,
  };
}

/** Only undated events: the shelf is the chart. */
function layoutUndated(undated: readonly Occasion[], width: number, frame: Frame): Piece {
  if (undated.length === 0) return piece({ bottom: 0 });
  const board = layoutBoard(undated, { x: 0, y: SHELF_HEAD_PX, width, look: 'cards' }, frame);
  return { ...board, labels: [shelfHead(0, 0, frame), ...board.labels] };
}

/** Lanes along an axis that ends at `right`. */
function layoutAxis(series: TimelineSeries, dated: readonly Dated[], right: number, frame: Frame): Piece {
  const lanes = series.lanes
    .map((lane): [Lane, Dated[]] => [lane, dated.filter(({ entry }) => entry.lane === lane)])
    .filter(([, own]) => own.length > 0);
  const most = clamp(frame.width * LANE_NAME.share, LANE_NAME.least, LANE_NAME.most);
  const widest = lanes.reduce(
    (width, [lane]) => Math.max(width, frame.measureText(laneName(lane, frame.wording), 'name')),
    0,
  );
  const left = Math.min(widest, most) + LANE_NAME.gap;
  const axis = timeAxis(
    dated.map(({ reach }) => reach),
    left,
    right,
  );
  const ticks = layoutTicks(axis, frame);
  const body = layoutLanes(lanes, axis, ticks.bottom, frame);
  const rules = ticks.rules.map((rule) => ({ ...rule, y2: body.bottom }));
  return join([{ ...ticks, rules }, body]);
}

/** Lanes along an axis, and the shelf beside them, or below them where it would stick out too far. */
function layoutWide(
  series: TimelineSeries,
  dated: readonly Dated[],
  undated: readonly Occasion[],
  frame: Frame,
): Piece {
  const { width } = frame;
  if (undated.length === 0) return layoutAxis(series, dated, width, frame);
  const side = clamp(width * SHELF_PX.share, SHELF_PX.least, SHELF_PX.most);
  if (width >= LEAST_SIDE_SHELF_PX) {
    const body = layoutAxis(series, dated, width - side - SHELF_GAP_PX, frame);
    const shelf = layoutShelf(undated, width - side, 0, side, frame);
    if (shelf.bottom <= body.bottom * SHELF_OVERHANG) {
      const bottom = Math.max(body.bottom, shelf.bottom);
      return join([
        body,
        { ...shelf, fills: shelf.fills.map((fill) => ({ ...fill, height: bottom })), bottom },
      ]);
    }
  }
  const body = layoutAxis(series, dated, width, frame);
  return join([body, layoutShelf(undated, 0, body.bottom + SHELF_GAP_PX, width, frame)]);
}

function layoutNarrow(dated: readonly Dated[], undated: readonly Occasion[], frame: Frame): Piece {
  const list = layoutList(dated, 0, frame.width, frame);
  if (undated.length === 0) return list;
  return join([list, layoutShelf(undated, 0, list.bottom + 4, frame.width, frame)]);
}

/** True when time runs from left to right, along an axis. */
const runsAcross = ({ entries }: TimelineSeries, { width }: Frame): boolean =>
  width >= LEAST_AXIS_PX && entries.some(({ date }) => date !== null);

function layoutPiece(series: TimelineSeries, frame: Frame): Piece {
  const occasions = occasionsOf(series, frame.wording);
  const dated = occasions.filter(isDated);
  const undated = occasions.filter((each) => !isDated(each));
  if (dated.length === 0) return layoutUndated(undated, frame.width, frame);
  return runsAcross(series, frame)
    ? layoutWide(series, dated, undated, frame)
    : layoutNarrow(dated, undated, frame);
}

/** Says below the picture what the numbers are, where marks bear any. */
function withCountNote(whole: Piece, { wording, width, measureText }: Frame): Piece {
  if (whole.marks.every(({ count }) => count === 1)) return whole;
  const lines = wrap(wording.timeline.countNote, width, 'note', measureText);
  const labels = lines.map((text, index): Label => {
    const y = whole.bottom + NOTE_GAP_PX + (index + 1) * NOTE_LINE_PX;
    return { text, x: 0, y, anchor: 'left', role: 'note', ink: 'muted' };
  });
  const bottom = whole.bottom + NOTE_GAP_PX + lines.length * NOTE_LINE_PX + 4;
  return { ...whole, labels: [...whole.labels, ...labels], bottom };
}

/**
 * The timeline: dated events along an axis, in lanes, or below each other by year on a phone; those without a date on a shelf by
 * status, which is the whole chart where no date is stated. Many events share marks, which then bear their number. A series
 * without events gives a scene without marks. Does not change its input.
 */
export function layoutTimeline(series: TimelineSeries, frame: Frame): Scene {
  const { marks, labels, rules, fills, bottom } = withCountNote(layoutPiece(series, frame), frame);
  const scene: Scene = {
    width: frame.width,
    height: Math.ceil(bottom),
    marks,
    labels,
    rules,
    fills,
    specks: [],
    moves: movesOf(marks, runsAcross(series, frame) ? 'across' : 'down'),
  };
  return frame.wording.direction === 'rtl' ? mirror(scene) : scene;
}
