import type { Mark, MarkShape, Tone } from '../charts/scene.js';
import type { Status } from '../dataset/taxonomy.js';

/** Hatching: parallel stripes of the look's fill, px. */
export const HATCH = { every: 5, stripe: 2, degrees: 45 } as const;

/** Radius of the dot of an empty cell, px. */
export const SPECK_PX = 1.4;

/** True of what is drawn as hatching, over nothing: talk that has been had. */
export const isHatched = (tone: Tone, status: Status): boolean => status === 'talks' && tone !== 'expected';

/** Opacity of a bar that fades, at each of the `RAMP_STOPS` of its length. */
export const RAMPS = {
  left: [0, 0.6, 1, 1],
  right: [1, 1, 0.6, 0],
  both: [0, 1, 1, 0],
} as const;
export const RAMP_STOPS = [0, 0.3, 0.7, 1] as const;

const STRIKE_PX = 12;

/** The ends of the stroke through what is halted; `strikeLook` says what it looks like. */
export interface Strike {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where the stroke runs: along the whole of a band, so that no label hides it; else through a square at an end of the shape. */
function strikeEnds(shape: MarkShape, whole: boolean, rightToLeft: boolean): Strike {
  const { x, y, width, height } = shape;
  if (whole && shape.kind === 'arrow') {
    const long = width - Math.min(shape.tip, width / 2);
    const left = shape.towards === 'right' ? x : x + width - long;
    return { x1: left, y1: y + height, x2: left + long, y2: y };
  }
  const side = Math.min(width, height, whole ? Infinity : STRIKE_PX);
  const left = whole === rightToLeft ? x + width - side : x;
  return { x1: left, y1: y + side, x2: left + side, y2: y };
}

/** The stroke that a mark bears, or null; a ribbon has its own, `Ribbon.strike`. */
export function strikeOf(mark: Pick<Mark, 'shape' | 'status' | 'halted' | 'mirrored'>): Strike | null {
  const whole = mark.status === 'halted';
  if (!mark.halted && !whole) return null;
  return strikeEnds(mark.shape, whole, mark.mirrored ?? false);
}

/** Radius of the corners of a mark that is no arrow, px. */
export const radiusOf = (shape: Exclude<MarkShape, { kind: 'arrow' }>): number =>
  shape.kind === 'box' ? shape.radius : Math.min(shape.width, shape.height) / 2;

/** The outline of an arrow: a band with a point at one end. */
export function arrowPath(arrow: Extract<MarkShape, { kind: 'arrow' }>): string {
  const { x, y, width, height, tip, towards } = arrow;
  const point = Math.min(tip, width / 2);
  const middle = y + height / 2;
  return towards === 'right'
    ? `M${x} ${y}H${x + width - point}L${x + width} ${middle}L${x + width - point} ${y + height}H${x}Z`
    : `M${x + width} ${y}H${x + point}L${x} ${middle}L${x + point} ${y + height}H${x + width}Z`;
}
