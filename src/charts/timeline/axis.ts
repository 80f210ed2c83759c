import type { Calendar, TickUnit } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Label, Rule } from '../scene.js';
import { DAY_MS, STEPS, stepTimes } from './calendar.js';
import type { Step } from './calendar.js';
import { piece } from './piece.js';
import type { Piece } from './piece.js';
import type { TimeIndex } from './time-index.js';
import type { Shown } from './time-shown.js';

/** A straight scale from time (ms UTC) to px. */
export interface TimeAxis extends Shown {
  /** Places of its two ends in px. */
  readonly left: number;
  readonly right: number;
  readonly calendar: Calendar;
  /** All that there is to show. */
  readonly whole: Shown;
  x(time: number): number;
}

/** An axis is never shorter, so that a single day does not fill it. */
const LEAST_SPAN_MS = 28 * DAY_MS;
const PAD_PX = 14;
/** Room for the end of an open interval to fade in. */
const OPEN_PAD_PX = 44;
const TICK_ROOM_PX = 56;
const TICK_INSET_PX = 5;
const LABEL_GAP_PX = 8;
const LINE_PX = 17;
const MOST_STEPS = 400;

/** The times at the ends of an axis of so many px on which all events have room. */
function wholeOf({ first, last, openBefore, openAfter }: TimeIndex, width: number): Shown {
  const missing = Math.max(0, LEAST_SPAN_MS - (last - first)) / 2;
  const before = openBefore ? OPEN_PAD_PX : PAD_PX;
  const after = openAfter ? OPEN_PAD_PX : PAD_PX;
  const perPx = (last - first + 2 * missing) / Math.max(1, width - before - after);
  return { start: first - missing - before * perPx, end: last + missing + after * perPx };
}

/**
 * An axis from `left` to `right` px on which all events have room, or of the part of it that the reader has chosen. Spans that are
 * open on a side reach its end.
 */
export function timeAxis(index: TimeIndex, left: number, right: number, { view, wording }: Frame): TimeAxis {
  const whole = wholeOf(index, right - left);
  const [start, end] = view?.domain ?? [whole.start, whole.end];
  const x = (time: number) => left + ((time - start) / (end - start)) * (right - left);
  return { start, end, left, right, whole, calendar: wording.calendar, x };
}

const widthOf = ({ length }: Step, { start, end, left, right }: TimeAxis) =>
  (length / (end - start)) * (right - left);

const timesOf = (step: Step, { start, end, calendar }: TimeAxis) => stepTimes(step, start, end, calendar);

/** Cuts an axis at calendar steps into bins of `least` px or more; gives their edges as times, the ends of the axis included. */
export function binEdges(axis: TimeAxis, least: number): number[] {
  const step = STEPS.find((each) => widthOf(each, axis) * 0.9 >= least) ?? STEPS.at(-1);
  const inner = step ? timesOf(step, axis) : [];
  const roomy = inner.filter(
    (time) => axis.x(time) - axis.left >= least && axis.right - axis.x(time) >= least,
  );
  return [axis.start, ...roomy, axis.end];
}

/** The finest step whose ticks have room for their words, and at least two of which are on the axis. */
function stepOf(axis: TimeAxis): Step {
  const possible = STEPS.filter((step) => (axis.end - axis.start) / step.length < MOST_STEPS);
  const roomy = possible.findIndex((step) => widthOf(step, axis) >= TICK_ROOM_PX);
  const wanted = possible.slice(0, roomy + 1).reverse();
  const step = wanted.find((each) => timesOf(each, axis).length > 1) ?? possible[0] ?? STEPS[0];
  return step as Step;
}

/** Leaves out the labels that run into the one before or out of the axis; of two heads that touch, the later one stays. */
function withRoom(labels: readonly Label[], right: number, { measureText }: Frame): Label[] {
  let free = right;
  const fitting = [...labels].reverse().filter(({ x, text, role }) => {
    if (x + measureText(text, role) > free) return false;
    free = x - LABEL_GAP_PX;
    return true;
  });
  return fitting.reverse();
}

/** Ticks of an axis from 0 down to `bottom`, each with its words right of its line; months and days stand under what heads them. */
export function layoutTicks(axis: TimeAxis, frame: Frame): Piece {
  const tick = (time: number, its: TickUnit) => frame.wording.timeline.tick(time, its);
  const step = stepOf(axis);
  const { unit, within } = step;
  const times = timesOf(step, axis);
  const lines = within ? 2 : 1;
  const label = (time: number, line: number, its: TickUnit): Label => ({
    text: tick(time, its),
    x: axis.x(time) + TICK_INSET_PX,
    y: line * LINE_PX - 4,
    anchor: 'left',
    role: 'tick',
    ink: line < lines || !within ? 'ink' : 'muted',
  });
  const startsHead = (time: number, index: number) =>
    within && (index === 0 || tick(times[index - 1] ?? time, within) !== tick(time, within));
  const heads = within ? times.filter(startsHead).map((time) => label(time, 1, within)) : [];
  const own = times.map((time) => label(time, lines, unit));
  const labels = [...withRoom(heads, axis.right, frame), ...withRoom(own, axis.right, frame)];
  const bottom = LINE_PX * lines + 3;
  const rules = times.map((time): Rule => {
    const x = axis.x(time);
    const highest = labels.find((each) => each.x === x + TICK_INSET_PX);
    return { x1: x, x2: x, y1: highest ? highest.y - LINE_PX + 7 : bottom, y2: bottom, role: 'hair' };
  });
  return piece({ labels, rules, bottom });
}
