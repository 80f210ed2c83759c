import type { Frame } from '../chart.js';
import type { Label, Scene, TimeRange } from '../scene.js';
import { layoutTicks, timeAxis } from './axis.js';
import type { TimeAxis } from './axis.js';
import { layoutBoard } from './board.js';
import { laneName } from './lane-names.js';
import { layoutLanes } from './lanes.js';
import type { Lane } from './lanes.js';
import { layoutList } from './list.js';
import { layoutCards, sceneOf, SHELF_HEAD_PX, shelfHead } from './cards.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { NOTE_LINE_PX } from './row.js';
import type { TimelineSeries } from './slice.js';
import { storyOf } from './story.js';
import type { Story } from './story.js';
import { densityOf, sideOf } from './time-shown.js';

/** From this width on time runs from left to right; below it, downwards. */
const LEAST_AXIS_PX = 420;
const SHELF_PX = { share: 0.27, least: 150, most: 190 } as const;
const SHELF_GAP_PX = 16;
const SHELF_PAD_PX = 12;
/** How far a shelf beside the lanes may go down below them. */
const SHELF_OVERHANG = 1.2;
/** An axis beside a shelf has this width or more. */
const LEAST_AXIS_BESIDE_PX = 400;
/** Parts into which the density of all events is counted. */
const DENSITY_PARTS = 96;
/** Past this many events, or where some share marks, a strip shows them all. */
const MANY_EVENTS = 40;
const LANE_NAME = { share: 0.2, least: 80, most: 160, gap: 14 } as const;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** A part of the picture, and the axis that it stands on. */
interface Body extends Piece {
  readonly axis: TimeAxis;
}

/** The undated events on an area of their own, by status. */
function layoutShelf(x: number, y: number, width: number, story: Story, frame: Frame): Piece {
  const spot = {
    x: x + SHELF_PAD_PX,
    y: y + SHELF_PAD_PX + SHELF_HEAD_PX,
    width: width - 2 * SHELF_PAD_PX,
    look: 'plain' as const,
  };
  const board = layoutBoard(story.index.undated, spot, story, frame);
  const bottom = board.bottom + SHELF_PAD_PX;
  return {
    ...board,
    labels: [shelfHead(spot.x, y + SHELF_PAD_PX, frame), ...board.labels],
    fills: [{ role: 'wash', radius: 4, x, y, width, height: bottom - y }],
    bottom,
  };
}

/** How many events lie before and after what is shown, at the ends of the axis below the lanes. */
function layoutOutside(
  axis: TimeAxis,
  { earlier, later }: { readonly earlier: number; readonly later: number },
  top: number,
  { wording }: Frame,
): Piece {
  const y = top + NOTE_LINE_PX;
  const note = { y, role: 'note', ink: 'muted' } as const;
  const labels: Label[] = [];
  if (earlier > 0)
    labels.push({ ...note, x: axis.left, anchor: 'left', text: wording.timeline.earlier(earlier) });
  if (later > 0)
    labels.push({ ...note, x: axis.right, anchor: 'right', text: wording.timeline.later(later) });
  return piece({ labels, bottom: labels.length > 0 ? y + SHELF_PAD_PX / 2 : top });
}

/** The lanes of which any event is shown, and how many events are not. */
function lanesShown({ series, index }: Story, axis: TimeAxis, { wording }: Frame) {
  let [earlier, later] = [0, 0];
  const lanes = [...index.lanes].map(([lane, places]): Lane => {
    const shown = places.filter((place) => {
      const side = sideOf(index, place, axis);
      if (side < 0) earlier++;
      if (side > 0) later++;
      return side === 0;
    });
    return { name: laneName(lane, series.by, wording), places: shown };
  });
  return { lanes: lanes.filter(({ places }) => places.length > 0), outside: { earlier, later } };
}

/** Width of the names of all lanes, so that the axis stays in its place while the reader moves along it. */
function namesWidth({ series, index }: Story, { width, measureText, wording }: Frame): number {
  const most = clamp(width * LANE_NAME.share, LANE_NAME.least, LANE_NAME.most);
  const widest = [...index.lanes].reduce((widest, [lane, places]) => {
    if (places.length === 0) return widest;
    return Math.max(widest, measureText(laneName(lane, series.by, wording), 'name'));
  }, 0);
  return Math.min(widest, most) + LANE_NAME.gap;
}

/** Lanes along an axis from `left` to `right`. */
function layoutAxis(left: number, right: number, story: Story, frame: Frame): Body {
  const { index, at } = story;
  const axis = timeAxis(index, left, right, frame);
  const { lanes, outside } = lanesShown(story, axis, frame);
  const ticks = layoutTicks(axis, frame);
  const lines = ticks.rules.map(({ x1 }) => x1);
  const body = layoutLanes(lanes, { axis, lines, index, at }, ticks.bottom, frame);
  const rules = ticks.rules.map((rule) => ({ ...rule, y2: body.bottom }));
  const edges = layoutOutside(axis, outside, body.bottom, frame);
  return { ...join([{ ...ticks, rules }, body, edges]), axis };
}

/** Lanes along an axis, and the shelf beside them, or below them where either would be cramped. */
function layoutWide(story: Story, frame: Frame): Body {
  const { width } = frame;
  const left = namesWidth(story, frame);
  if (story.index.undated.length === 0) return layoutAxis(left, width, story, frame);
  const side = clamp(width * SHELF_PX.share, SHELF_PX.least, SHELF_PX.most);
  const right = width - side - SHELF_GAP_PX;
  if (right - left >= LEAST_AXIS_BESIDE_PX) {
    const body = layoutAxis(left, right, story, frame);
    const shelf = layoutShelf(width - side, 0, side, story, frame);
    if (frame.view?.domain || shelf.bottom <= body.bottom * SHELF_OVERHANG) {
      const bottom = Math.max(body.bottom, shelf.bottom);
      const fills = shelf.fills.map((fill) => ({ ...fill, height: bottom }));
      return { ...join([body, { ...shelf, fills, bottom }]), axis: body.axis };
    }
  }
  const body = layoutAxis(left, width, story, frame);
  const shelf = layoutShelf(0, body.bottom + SHELF_GAP_PX, width, story, frame);
  return { ...join([body, shelf]), axis: body.axis };
}

function layoutNarrow(story: Story, frame: Frame): Piece {
  const { lanes, undated } = story.index;
  const places = [...lanes.values()].flat().sort((a, b) => a - b);
  const list = layoutList(places, 0, story, frame);
  if (undated.length === 0) return list;
  return join([list, layoutShelf(0, list.bottom + 4, frame.width, story, frame)]);
}

/** What the reader may move along the axis; nothing to move where a single moment fills it. */
function rangeOf({ index }: Story, { axis, marks }: Body): TimeRange {
  const { whole, start, end, left, right } = axis;
  const dated = index.at.length - index.undated.length;
  return {
    ...{ start, end, startX: left, endX: right, first: whole.start, last: whole.end },
    density: densityOf(index, whole, DENSITY_PARTS),
    many: dated > MANY_EVENTS || marks.some(({ count }) => count > 1),
  };
}

/**
 * The timeline: dated events along an axis, in lanes, or below each other by year on a phone; those without a date on a shelf by
 * status, which is the whole chart where no date is stated. Many events share marks, which then bear their number. Of an axis the
 * part `frame.view.domain` is shown. A series without events gives a scene without marks. Does not change its input.
 */
export function layoutTimeline(series: TimelineSeries, frame: Frame): Scene {
  const story = storyOf(series, frame.wording);
  const dated = story.index.undated.length < series.entries.length;
  const body = dated && frame.width >= LEAST_AXIS_PX ? layoutWide(story, frame) : null;
  const main = body ?? (dated ? layoutNarrow(story, frame) : layoutCards(story, frame));
  return sceneOf(main, story, frame, body ? rangeOf(story, body) : undefined);
}
