import { utcDay, utcMonth, utcYear } from 'd3-time';
import type { TimeInterval } from 'd3-time';
import type { TickUnit } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Label, Rule } from '../scene.js';
import type { Reach } from './occasion.js';
import { piece } from './piece.js';
import type { Piece } from './piece.js';

/** A straight scale from time (ms UTC) to px. */
export interface TimeAxis {
  /** Times at its two ends, and their places in px. */
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  x(time: number): number;
}

interface Step {
  readonly unit: TickUnit;
  /** The longer unit that heads these ticks, where they need one. */
  readonly within: TickUnit | null;
  readonly interval: TimeInterval;
  /** Usual length in ms. */
  readonly length: number;
}

const DAY_MS = 86_400_000;
const MONTH_MS = 30.44 * DAY_MS;
const YEAR_MS = 365.25 * DAY_MS;
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

/** The 1st, 8th, 15th and 22nd of each month. */
const quarterOfMonth = utcDay.filter((date) => date.getUTCDate() % 7 === 1 && date.getUTCDate() < 29);

const STEPS: readonly Step[] = [
  { unit: 'day', within: 'month-of-year', interval: utcDay, length: DAY_MS },
  { unit: 'day', within: 'month-of-year', interval: quarterOfMonth, length: 7 * DAY_MS },
  { unit: 'month', within: 'year', interval: utcMonth, length: MONTH_MS },
  { unit: 'month', within: 'year', interval: utcMonth.every(3) ?? utcMonth, length: 3 * MONTH_MS },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => ({
    unit: 'year' as const,
    within: null,
    interval: utcYear.every(years) ?? utcYear,
    length: years * YEAR_MS,
  })),
];

/** An axis from `left` to `right` px on which all these times have room. Spans that are open on a side reach its end. */
export function timeAxis(reaches: readonly Reach[], left: number, right: number): TimeAxis {
  const ends = reaches.flatMap(({ start, end }) => [start, end]);
  const known = ends.filter(Number.isFinite);
  let first = known.reduce((least, time) => Math.min(least, time), Infinity);
  let last = known.reduce((most, time) => Math.max(most, time), -Infinity);
  if (known.length === 0) [first, last] = [0, LEAST_SPAN_MS];
  const missing = Math.max(0, LEAST_SPAN_MS - (last - first)) / 2;
  const before = ends.includes(-Infinity) ? OPEN_PAD_PX : PAD_PX;
  const after = ends.includes(Infinity) ? OPEN_PAD_PX : PAD_PX;
  const perPx = (last - first + 2 * missing) / Math.max(1, right - left - before - after);
  const start = first - missing - before * perPx;
  const end = last + missing + after * perPx;
  return { start, end, left, right, x: (time) => left + ((time - start) / (end - start)) * (right - left) };
}

const widthOf = ({ length }: Step, { start, end, left, right }: TimeAxis) =>
  (length / (end - start)) * (right - left);

const timesOf = ({ interval }: Step, { start, end }: TimeAxis) =>
  interval.range(new Date(Math.ceil(start)), new Date(Math.floor(end) + 1)).map(Number);

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
