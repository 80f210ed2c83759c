/** The part of a run of time that is shown, and how readers move it. Times are in ms UTC; nothing here changes its input. */

/** From when to when. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is shown of which whole, and the places of its ends in px; the start is at the right where the script runs so. */
export interface ShownRange extends Span {
  readonly startX: number;
  readonly endX: number;
  readonly first: number;
  readonly last: number;
}

/** A place that the reader holds: the time that was under it at first, and where it is now in px. */
export interface Grip {
  readonly time: number;
  readonly x: number;
}

const DAY_MS = 86_400_000;
/** Nothing shorter is shown. */
export const LEAST_SHOWN_MS = 4 * DAY_MS;
/** Two fingers nearer to each other tell no scale. */
const LEAST_PINCH_PX = 12;
/** Nearer to the whole than this share of it is the whole. */
const NEARLY = 0.001;

/** A span of this length from `start` on, moved to where it lies within the whole. */
function fitted(start: number, length: number, { first, last }: ShownRange): Span {
  const least = Math.min(LEAST_SHOWN_MS, last - first);
  const fitting = Math.max(least, Math.min(length, last - first));
  const from = Math.max(first, Math.min(start - (fitting - length) / 2, last - fitting));
  return { start: from, end: from + fitting };
}

/** The time at a place. */
export const timeAt = ({ start, end, startX, endX }: ShownRange, x: number): number =>
  start + ((x - startX) / (endX - startX)) * (end - start);

/** True when all is shown. */
export const showsAll = ({ start, end, first, last }: ShownRange): boolean =>
  end - start >= (last - first) * (1 - NEARLY);

/** `factor` times as long a span; `around` stays where it is. */
export function zoomed(range: ShownRange, factor: number, around: number): Span {
  const least = Math.min(LEAST_SHOWN_MS, range.last - range.first);
  const length = Math.max(least, Math.min((range.end - range.start) * factor, range.last - range.first));
  const share = (around - range.start) / (range.end - range.start);
  return fitted(around - share * length, length, range);
}

/** The span moved by a share of its length; to later times when positive. */
export const panned = (range: ShownRange, share: number): Span =>
  fitted(range.start + share * (range.end - range.start), range.end - range.start, range);

/** The span moved so that `time` is in its middle. */
export const centred = (range: ShownRange, time: number): Span =>
  fitted(time - (range.end - range.start) / 2, range.end - range.start, range);

/** The span with one end moved to a time; the other end stays. */
export function stretched({ start, end, first, last }: ShownRange, side: keyof Span, time: number): Span {
  const least = Math.min(LEAST_SHOWN_MS, last - first);
  return side === 'start'
    ? { start: Math.max(first, Math.min(time, end - least)), end }
    : { start, end: Math.min(last, Math.max(time, start + least)) };
}

/** The span in which each grip's time is at its place: one moves it, two stretch it. Null where they tell nothing. */
export function gripped(range: ShownRange, [one, two]: readonly Grip[]): Span | null {
  if (!one) return null;
  const { start, end, startX, endX } = range;
  if (two && Math.abs(two.x - one.x) < LEAST_PINCH_PX) return null;
  const perPx = two ? (two.time - one.time) / (two.x - one.x) : (end - start) / (endX - startX);
  const from = one.time - (one.x - startX) * perPx;
  const length = (endX - startX) * perPx;
  return length > 0 ? fitted(from, length, range) : null;
}

/** Where the shown part begins and ends on a strip of the whole, as shares of its width from the left. */
export function stripShares({ start, end, startX, endX, first, last }: ShownRange): {
  readonly left: number;
  readonly right: number;
} {
  const [from, to] = [(start - first) / (last - first), (end - first) / (last - first)];
  return startX <= endX ? { left: from, right: to } : { left: 1 - to, right: 1 - from };
}

/** The time at a share of the width of a strip, from the left. */
export const timeOnStrip = ({ startX, endX, first, last }: ShownRange, share: number): number =>
  first + (startX <= endX ? share : 1 - share) * (last - first);

/** A time as a day, `2024-03-20`. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whole days since 1970. */
export const dayNumber = (time: number): number => Math.floor(time / DAY_MS);

/** An outline of counts as bars, in a box as wide as there are counts and 1 high; small counts stay visible. */
export function densityPath(counts: readonly number[], mirrored: boolean): string {
  const most = counts.reduce((largest, each) => Math.max(largest, each), 1);
  const bars = (mirrored ? [...counts].reverse() : counts).map((count, index) => {
    const top = count === 0 ? 1 : 0.9 - 0.9 * Math.sqrt(count / most);
    return `H${String(index)}V${top.toFixed(3)}H${String(index + 1)}`;
  });
  return `M0 1${bars.join('')}V1Z`;
}

/** A slider moves by this share of all that there is; with Page keys by several times as much. */
const [SLIDER_SHARE, PAGE_STEPS] = [0.01, 5];

/** The window after a key of a slider moved one of its ends; null for other keys. */
export function slid(range: ShownRange, side: keyof Span, key: string): Span | null {
  const forward = range.startX <= range.endX ? 1 : -1;
  const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowUp: 1, ArrowDown: -1 }[key];
  const pages = { PageUp: PAGE_STEPS, PageDown: -PAGE_STEPS }[key];
  const far = { Home: range.first, End: range.last }[key];
  const by = (steps ?? pages ?? 0) * SLIDER_SHARE * (range.last - range.first);
  return by === 0 && far === undefined ? null : stretched(range, side, far ?? range[side] + by);
}

const PER_WHEEL_PX = 0.0025;
/** Of a wheel that tells lines, or pages, instead of px. */
const LINE_PX = 16;

/** By what factor a turn of the wheel makes the window longer: at most `most`, and no less than the inverse of it. */
export function wheelFactor(turn: Pick<WheelEvent, 'deltaY' | 'deltaMode'>, most: number): number {
  const px = turn.deltaY * (turn.deltaMode === 0 ? 1 : LINE_PX);
  return Math.min(most, Math.max(1 / most, Math.exp(px * PER_WHEEL_PX)));
}
