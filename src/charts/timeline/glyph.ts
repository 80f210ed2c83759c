import type { TimeAxis } from './axis.js';
import type { Reach } from './reach.js';

/** The part of a mark's shape that time gives. */
export type Glyph =
  | { readonly kind: 'dot'; readonly x: number; readonly width: number }
  | { readonly kind: 'bar'; readonly x: number; readonly width: number; readonly fade: Reach['fade'] };

/** Width of a day that is not exactly known. */
const VAGUE_DAY_PX = 28;
const LEAST_BAR_PX = 6;

/** `width` px around `middle`, moved into the axis where it would stick out. */
const around = (middle: number, width: number, { left, right }: TimeAxis) =>
  Math.max(left, Math.min(middle - width / 2, right - width));

/**
 * Where a time stands on an axis: a day is a dot of `dot` px at its middle, a vague day a short bar that fades, the day of a report
 * one that ends at the day; a longer time is a bar from exactly its start to its end, or of 6 px around its middle if that is less.
 * An end that is open runs to that of the axis and fades; one that lies beyond what is shown is cut off there.
 */
export function spanOf({ start, end, precision, fade }: Reach, axis: TimeAxis, dot: number): Glyph {
  if (precision === 'day') {
    const middle = axis.x((start + end) / 2);
    if (fade === 'none') return { kind: 'dot', x: around(middle, dot, axis), width: dot };
    const centre = fade === 'left' ? middle + dot / 2 - VAGUE_DAY_PX / 2 : middle;
    return { kind: 'bar', x: around(centre, VAGUE_DAY_PX, axis), width: VAGUE_DAY_PX, fade };
  }
  const [before, after] = [start < axis.start, end > axis.end];
  const from = before ? axis.left : axis.x(start);
  const to = after ? axis.right : axis.x(end);
  const hidden = { left: before && Number.isFinite(start), right: after && Number.isFinite(end) };
  const left = !hidden.left && (fade === 'left' || fade === 'both');
  const right = !hidden.right && (fade === 'right' || fade === 'both');
  const faded = left ? (right ? 'both' : 'left') : right ? 'right' : 'none';
  return to - from >= LEAST_BAR_PX
    ? { kind: 'bar', x: from, width: to - from, fade: faded }
    : { kind: 'bar', x: around((from + to) / 2, LEAST_BAR_PX, axis), width: LEAST_BAR_PX, fade: faded };
}
