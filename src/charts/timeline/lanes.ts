import { truncate, wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Box, Label, Mark, MarkShape, Rule } from '../scene.js';
import type { TimeAxis } from './axis.js';
import { BASELINE_PX, bunchOfOne, markOf } from './bunch.js';
import { layoutCells } from './cells.js';
import { spanOf } from './glyph.js';
import type { Dated, Teller } from './occasion.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { DOT_PX, LINE_PX } from './row.js';
import { stack } from './stack.js';
import type { Slot } from './stack.js';
import type { TimeIndex } from './time-index.js';

/** A lane: its name, and the places of its events that are shown. */
export interface Lane {
  readonly name: string;
  readonly places: readonly number[];
}

/** What the lanes stand on. */
export interface Ground {
  readonly axis: TimeAxis;
  /** Where hair lines go down through the lanes, px. */
  readonly lines: readonly number[];
  readonly index: TimeIndex;
  readonly at: Teller;
}

/** What of a lane's mark is known before its row is. */
interface Placed extends Slot {
  readonly occasion: Dated;
  readonly glyph: ReturnType<typeof spanOf>;
  readonly label: Pick<Label, 'text' | 'x' | 'anchor'> & { readonly width: number };
}

const BAR_PX = 10;
const ROW_PX = 24;
const TALL_ROW_PX = 36;
const LANE_PAD_PX = 10;
const LABEL_GAP_PX = 6;
const PLATE = { pad: 2, above: 12, height: 16 } as const;
const LEAST_HIT_PX = 24;
/** A bar of this width or more bears its label above it. */
const LONG_BAR_PX = 56;
/** A label is cut at this width, or at this share of the axis if that is more. */
const MOST_LABEL = { px: 340, share: 0.6 } as const;
/** A lane of more rows shows its events in bunches. */
const MOST_ROWS = 12;
/** A lane up to this height has its name at its middle, a higher one at its top. */
const LOW_LANE_PX = 110;
const NAME_GAP_PX = 14;

const mostLabel = ({ left, right }: TimeAxis) => Math.max(MOST_LABEL.px, MOST_LABEL.share * (right - left));

/** Puts a text right of the glyph, or left of it where the right has no room. Null where neither has. */
function labelBeside(text: string, width: number, glyph: Placed['glyph'], { left, right }: TimeAxis) {
  const { x } = glyph;
  const end = x + glyph.width;
  const taken = width + LABEL_GAP_PX;
  if (end + taken <= right)
    return { text, width, x: end + LABEL_GAP_PX, anchor: 'left', from: x, to: end + taken } as const;
  if (x - taken >= left)
    return { text, width, x: x - LABEL_GAP_PX, anchor: 'right', from: x - taken, to: end } as const;
  return null;
}

/** Puts a text above the glyph, from its left end on, or further left where the axis ends. */
function labelAbove(text: string, width: number, glyph: Placed['glyph'], axis: TimeAxis) {
  const left = Math.max(axis.left, Math.min(glyph.x, axis.right - width));
  const to = Math.max(glyph.x + glyph.width, left + width);
  return { text, width, x: left, anchor: 'left', from: Math.min(glyph.x, left), to } as const;
}

const isLong = (glyph: { readonly width: number }) => glyph.width >= LONG_BAR_PX;

/** The label of a glyph: the whole text where it fits, else with codes for the countries, and only then cut. */
function labelOf(occasion: Dated, glyph: Placed['glyph'], axis: TimeAxis, { measureText }: Frame) {
  const most = Math.min(mostLabel(axis), axis.right - axis.left);
  const texts = [occasion.text, occasion.terse].map((text) => ({ text, width: measureText(text, 'name') }));
  const fitting = texts.filter(({ width }) => width <= most);
  if (!isLong(glyph))
    for (const { text, width } of fitting) {
      const beside = labelBeside(text, width, glyph, axis);
      if (beside) return { ...beside, tall: false };
    }
  const said = fitting[0]?.text ?? truncate(occasion.terse, most, 'name', measureText);
  const width = measureText(said, 'name');
  const beside = isLong(glyph) ? null : labelBeside(said, width, glyph, axis);
  return beside ? { ...beside, tall: false } : { ...labelAbove(said, width, glyph, axis), tall: true };
}

function placedOf(occasion: Dated, axis: TimeAxis, frame: Frame): Placed {
  const glyph = spanOf(occasion.reach, axis, DOT_PX);
  const { from, to, tall, ...label } = labelOf(occasion, glyph, axis, frame);
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

/** A plate of paper under a text that a hair line would cross. */
function plateUnder({ x, anchor, width }: Placed['label'], y: number, lines: readonly number[]): Box | null {
  const left = (anchor === 'left' ? x : x - width) - PLATE.pad;
  const right = left + width + 2 * PLATE.pad;
  if (!lines.some((line) => line > left && line < right)) return null;
  return { x: left, y: y - PLATE.above, width: right - left, height: PLATE.height };
}

function markAt(
  { occasion, glyph, label, tall, from, to }: Placed,
  y: number,
  { axis, lines }: Ground,
  { wording }: Frame,
): Mark {
  const height = tall ? TALL_ROW_PX : ROW_PX;
  const middle = tall ? y + height - BAR_PX / 2 - 4 : y + height / 2;
  const baseline = tall ? y + 13 : middle + BASELINE_PX;
  const thick = glyph.kind === 'dot' ? DOT_PX : BAR_PX;
  const shape: MarkShape = { ...glyph, y: middle - thick / 2, height: thick };
  const plate = plateUnder(label, baseline, lines);
  const { text, x, anchor } = label;
  const own: Label = { text, x, anchor, y: baseline, role: 'name', ink: 'ink', ...(plate && { plate }) };
  const hit = { x: from, y, width: Math.min(to, axis.right) - from, height };
  return markOf(bunchOfOne(occasion), { shape, labels: text ? [own] : [], hit }, wording);
}

/** Marks in rows, so that none touches another; in order of the dates. */
function layoutRows(rows: readonly (readonly Placed[])[], ground: Ground, top: number, frame: Frame): Piece {
  let y = top;
  const placed: { order: number; mark: Mark }[] = [];
  for (const row of rows) {
    for (const each of row) placed.push({ order: each.occasion.order, mark: markAt(each, y, ground, frame) });
    y += row[0]?.tall ? TALL_ROW_PX : ROW_PX;
  }
  placed.sort((a, b) => a.order - b.order);
  return piece({ marks: placed.map(({ mark }) => mark), bottom: y });
}

/** These events in at most `most` rows; null where they need more. */
function stackOf(places: readonly number[], { axis, at }: Ground, most: number, frame: Frame) {
  if (places.length > (most * (axis.right - axis.left)) / LEAST_HIT_PX) return null;
  return stack(
    places.map((place) => placedOf(at(place) as Dated, axis, frame)),
    most,
  );
}

/** One lane from `top` down: every event for itself where there is room, else long bars for themselves and the rest in cells. */
function layoutMarks(places: readonly number[], ground: Ground, top: number, frame: Frame): Piece {
  const rows = stackOf(places, ground, MOST_ROWS, frame);
  if (rows) return layoutRows(rows, ground, top, frame);
  const { axis, index } = ground;
  const least = ((axis.end - axis.start) / (axis.right - axis.left)) * LONG_BAR_PX;
  const shownOf = (place: number) =>
    Math.min(index.end[place] ?? 0, axis.end) - Math.max(index.start[place] ?? 0, axis.start);
  const isBar = (place: number) => index.day[place] === 0 && shownOf(place) >= least;
  const long = stackOf(places.filter(isBar), ground, MOST_ROWS / 2, frame);
  const bars = layoutRows(long ?? [], ground, top, frame);
  const rest = long ? places.filter((place) => !isBar(place)) : places;
  return join([bars, layoutCells(rest, axis, bars.bottom, ground, frame)]);
}

function layoutName(name: string, width: number, top: number, bottom: number, frame: Frame): Label[] {
  const lines = wrap(name, width, 'name', frame.measureText, 2);
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

/** Lanes below each other from `top` down, each under a hair line, with its name at the left. */
export function layoutLanes(lanes: readonly Lane[], ground: Ground, top: number, frame: Frame): Piece {
  const { left, right } = ground.axis;
  let y = top;
  const hair = (at: number): Rule => ({ x1: 0, x2: right, y1: at, y2: at, role: 'hair' });
  const parts = lanes.map(({ name, places }) => {
    const marks = layoutMarks(places, ground, y + LANE_PAD_PX, frame);
    const bottom = marks.bottom + LANE_PAD_PX;
    const labels = layoutName(name, left - NAME_GAP_PX, y, bottom, frame);
    const part = { ...marks, labels, rules: [hair(y)], bottom };
    y = bottom;
    return part;
  });
  return join([...parts, piece({ rules: [hair(y)], bottom: y })]);
}
