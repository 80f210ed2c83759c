import { truncate, wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Label, Mark, MarkShape, Rule } from '../scene.js';
import type { TimeAxis } from './axis.js';
import { laneName } from './board.js';
import { BASELINE_PX, bunchOfOne, markOf } from './bunch.js';
import { layoutCells } from './cells.js';
import { spanOf } from './glyph.js';
import type { Dated } from './occasion.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { DOT_PX, LINE_PX } from './row.js';
import type { Lane } from './series.js';
import { stack } from './stack.js';
import type { Slot } from './stack.js';

/** What of a lane's mark is known before its row is. */
interface Placed extends Slot {
  readonly occasion: Dated;
  readonly glyph: ReturnType<typeof spanOf>;
  readonly label: Pick<Label, 'text' | 'x' | 'anchor'>;
}

const BAR_PX = 10;
const ROW_PX = 24;
const TALL_ROW_PX = 36;
const LANE_PAD_PX = 10;
const LABEL_GAP_PX = 6;
const LEAST_HIT_PX = 24;
/** A bar of this width or more bears its label above it. */
const LONG_BAR_PX = 56;
/** A label is cut at this width, or at this share of the axis if that is more. */
const MOST_LABEL = { px: 300, share: 0.45 } as const;
/** A lane of more rows shows its events in bunches. */
const MOST_ROWS = 12;
/** A lane up to this height has its name at its middle, a higher one at its top. */
const LOW_LANE_PX = 110;
const NAME_GAP_PX = 14;

const mostLabel = ({ left, right }: TimeAxis) => Math.max(MOST_LABEL.px, MOST_LABEL.share * (right - left));

/** Puts the label right of the glyph, or left of it where the right has no room. Null where neither has. */
function labelBeside(text: string, x: number, width: number, axis: TimeAxis, { measureText }: Frame) {
  const said = truncate(text, mostLabel(axis), 'name', measureText);
  const taken = measureText(said, 'name') + LABEL_GAP_PX;
  if (x + width + taken <= axis.right)
    return {
      text: said,
      x: x + width + LABEL_GAP_PX,
      anchor: 'left' as const,
      from: x,
      to: x + width + taken,
    };
  if (x - taken >= axis.left)
    return { text: said, x: x - LABEL_GAP_PX, anchor: 'right' as const, from: x - taken, to: x + width };
  return null;
}

/** Puts the label above the glyph, from its left end on, or further left where the axis ends. */
function labelAbove(text: string, x: number, width: number, axis: TimeAxis, { measureText }: Frame) {
  const said = truncate(text, Math.min(mostLabel(axis), axis.right - axis.left), 'name', measureText);
  const taken = measureText(said, 'name');
  const left = Math.max(axis.left, Math.min(x, axis.right - taken));
  return {
    text: said,
    x: left,
    anchor: 'left' as const,
    from: Math.min(x, left),
    to: Math.max(x + width, left + taken),
  };
}

const isLong = ({ glyph }: Pick<Placed, 'glyph'>) => glyph.width >= LONG_BAR_PX;

function placedOf(occasion: Dated, axis: TimeAxis, frame: Frame): Placed {
  const glyph = spanOf(occasion.reach, axis, DOT_PX);
  const beside = isLong({ glyph }) ? null : labelBeside(occasion.text, glyph.x, glyph.width, axis, frame);
  const { from, to, ...label } = beside ?? labelAbove(occasion.text, glyph.x, glyph.width, axis, frame);
  const tall = !beside;
  const missing = Math.max(0, LEAST_HIT_PX - (to - from)) / 2;
  const left = Math.max(axis.left, Math.min(from - missing, axis.right - LEAST_HIT_PX));
  return {
    occasion,
    glyph,
    label,
    tall,
    from: Math.min(from, left),
    to: Math.max(to + missing, left + LEAST_HIT_PX),
  };
}

function markAt(
  { occasion, glyph, label, tall, from, to }: Placed,
  y: number,
  axis: TimeAxis,
  { wording }: Frame,
): Mark {
  const height = tall ? TALL_ROW_PX : ROW_PX;
  const middle = tall ? y + height - BAR_PX / 2 - 4 : y + height / 2;
  const baseline = tall ? y + 13 : middle + BASELINE_PX;
  const thick = glyph.kind === 'dot' ? DOT_PX : BAR_PX;
  const shape: MarkShape = { ...glyph, y: middle - thick / 2, height: thick };
  return markOf(
    bunchOfOne(occasion),
    {
      shape,
      labels: label.text ? [{ ...label, y: baseline, role: 'name', ink: 'ink' }] : [],
      hit: { x: from, y, width: Math.min(to, axis.right) - from, height },
    },
    wording,
  );
}

/** Marks in rows, so that none touches another; in order of the dates. */
function layoutRows(rows: readonly (readonly Placed[])[], axis: TimeAxis, top: number, frame: Frame): Piece {
  let y = top;
  const placed: { order: number; mark: Mark }[] = [];
  for (const row of rows) {
    for (const each of row) placed.push({ order: each.occasion.order, mark: markAt(each, y, axis, frame) });
    y += row[0]?.tall ? TALL_ROW_PX : ROW_PX;
  }
  placed.sort((a, b) => a.order - b.order);
  return piece({ marks: placed.map(({ mark }) => mark), bottom: y });
}

/** One lane from `top` down: every event for itself where there is room, else long bars for themselves and the rest in cells. */
function layoutMarks(occasions: readonly Dated[], axis: TimeAxis, top: number, frame: Frame): Piece {
  const placed = occasions.map((occasion) => placedOf(occasion, axis, frame));
  const rows = stack(placed, MOST_ROWS);
  if (rows) return layoutRows(rows, axis, top, frame);
  const long = stack(placed.filter(isLong), MOST_ROWS / 2);
  const bars = layoutRows(long ?? [], axis, top, frame);
  const rest = long ? placed.filter((each) => !isLong(each)) : placed;
  const cells = layoutCells(
    rest.map(({ occasion }) => occasion),
    axis,
    bars.bottom,
    frame,
  );
  return join([bars, cells]);
}

function layoutName(lane: Lane, width: number, top: number, bottom: number, frame: Frame): Label[] {
  const lines = wrap(laneName(lane, frame.wording), width, 'name', frame.measureText, 2);
  const middle = bottom - top < LOW_LANE_PX ? (top + bottom) / 2 : top + LANE_PAD_PX + ROW_PX / 2;
  const first = middle - ((lines.length - 1) * LINE_PX) / 2 + BASELINE_PX;
  return lines.map((text, index) => ({
    text,
    x: 0,
    y: first + index * LINE_PX,
    anchor: 'left',
    role: 'name',
    ink: 'ink',
  }));
}

/** Lanes below each other from `top` down, each under a hair line, with its name at the left. Lanes without a dated event are left out. */
export function layoutLanes(
  lanes: readonly (readonly [Lane, readonly Dated[]])[],
  axis: TimeAxis,
  top: number,
  frame: Frame,
): Piece {
  let y = top;
  const hair = (at: number): Rule => ({ x1: 0, x2: axis.right, y1: at, y2: at, role: 'hair' });
  const parts = lanes.map(([lane, occasions]) => {
    const marks = layoutMarks(occasions, axis, y + LANE_PAD_PX, frame);
    const bottom = marks.bottom + LANE_PAD_PX;
    const labels = layoutName(lane, axis.left - NAME_GAP_PX, y, bottom, frame);
    const part = { ...marks, labels, rules: [hair(y)], bottom };
    y = bottom;
    return part;
  });
  return join([...parts, piece({ rules: [hair(y)], bottom: y })]);
}
