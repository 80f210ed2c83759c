import type { TimeAxis } from './axis.js';
import type { Reach } from './occasion.js';

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
 * Where a time stands on an axis: a day is a dot of `dot` px at its middle, a vague day a short bar that fades; a longer time is
 * a bar from exactly its start to its end, or of 6 px around its middle if that is less. An open end runs to that of the axis.
 */
export function spanOf({ start, end, precision, fade }: Reach, axis: TimeAxis, dot: number): Glyph {
  const from = start === -Infinity ? axis.left : axis.x(start);
  const to = end === Infinity ? axis.right : axis.x(end);
  const middle = (from + to) / 2;
  if (precision === 'day')
    return fade === 'none'
      ? { kind: 'dot', x: around(middle, dot, axis), width: dot }
      : { kind: 'bar', x: around(middle, VAGUE_DAY_PX, axis), width: VAGUE_DAY_PX, fade };
  return to - from >= LEAST_BAR_PX
    ? { kind: 'bar', x: from, width: to - from, fade }
    : { kind: 'bar', x: around(middle, LEAST_BAR_PX, axis), width: LEAST_BAR_PX, fade };
}
