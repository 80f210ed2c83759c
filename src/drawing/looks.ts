import type { Mark, MarkShape, Tone } from '../charts/scene.js';
import type { Status } from '../dataset/taxonomy.js';
import type { Colour, Token } from './palette.js';

/** How a status looks in a tone, in every form of mark. */
export interface Look {
  readonly fill: Colour;
  /** True when the fill is drawn as hatching, over nothing. */
  readonly hatched: boolean;
  readonly line: Colour | null;
  /** Px. */
  readonly lineWidth: number;
  /** Px drawn and left out, in turn; a whole line when empty. */
  readonly dash: readonly number[];
  /** Text that stands on it, where the label names no ink of its own. */
  readonly ink: Token;
}

const solid = (fill: Colour, ink: Token, line: Colour | null = null, lineWidth = 1.2): Look => ({
  fill,
  hatched: false,
  line,
  lineWidth,
  dash: [],
  ink,
});
const dashed = (fill: Colour, line: Token): Look => ({ ...solid(fill, 'ink', line, 1.5), dash: [4, 3] });
const hatched = (fill: Colour, line: Token): Look => ({ ...solid(fill, 'ink', line, 1), hatched: true });
const halted = solid('paper', 'ink', 'halted', 1.5);

/** The ladder in its own hue: what is only said is dashed or hatched, what is agreed and done is solid. */
const ladder: Readonly<Record<Status, Look>> = {
  proposed: dashed('paper', 's4'),
  talks: hatched('s3', 's3'),
  agreed: solid('s3', 'on-agreed'),
  'under-way': solid('s4', 'paper'),
  done: solid('s5', 'paper'),
  halted,
};

/** The ladder of what is still to come: hollow and dashed, however firmly it is agreed. */
const expected: Readonly<Record<Status, Look>> = {
  proposed: dashed('paper', 's4'),
  talks: dashed('paper', 's3'),
  agreed: dashed('paper', 's3'),
  'under-way': dashed('paper', 's4'),
  done: dashed('paper', 's5'),
  halted,
};

/** The same ladder in the hue of a giver. */
const giver = (hue: 'a' | 'b'): Readonly<Record<Status, Look>> => ({
  proposed: dashed([hue, 10, 'paper'], hue),
  talks: hatched([hue, 42, 'paper'], hue),
  agreed: solid([hue, 30, 'paper'], 'ink', hue),
  'under-way': solid(hue, 'paper'),
  done: solid([hue, 38, 'ink'], 'paper'),
  halted,
});

/** What every status looks like in every tone: styles, canvas and exported pictures draw by this table. */
export const LOOKS: Readonly<Record<Tone, Readonly<Record<Status, Look>>>> = {
  ladder,
  expected,
  'giver-a': giver('a'),
  'giver-b': giver('b'),
};
/** All tones. */
export const TONES = Object.keys(LOOKS) as readonly Tone[];

/** Hatching: parallel stripes of the look's fill, px. */
export const HATCH = { every: 5, stripe: 2, degrees: 45 } as const;

/** Inks of text that names one; text that names none is `ink`, or what the look of its mark says. */
export const INKS: Readonly<Record<'ink' | 'muted' | Tone, Token>> = {
  ink: 'ink',
  muted: 'muted',
  ladder: 's4',
  expected: 's4',
  'giver-a': 'a',
  'giver-b': 'b',
};

/** Plain areas: `[colour, opacity]`. */
export const FILLS: Readonly<Record<'wash' | 'total' | 'giver-a' | 'giver-b', readonly [Token, number]>> = {
  wash: ['wash', 1],
  total: ['ink', 0.72],
  'giver-a': ['a', 1],
  'giver-b': ['b', 1],
};
/** Straight lines, 1 px wide. */
export const RULES: Readonly<Record<'hair' | 'axis', Token>> = { hair: 'hair', axis: 'muted' };
/** The dot of an empty cell. */
export const SPECK = { colour: 'hair', radius: 1.4 } as const satisfies { colour: Token; radius: number };

/** Opacity of a bar that fades, at each of the `RAMP_STOPS` of its length. */
export const RAMPS = {
  left: [0, 0.6, 1, 1],
  right: [1, 1, 0.6, 0],
  both: [0, 1, 1, 0],
} as const;
export const RAMP_STOPS = [0, 0.3, 0.7, 1] as const;

const STRIKE_PX = 12;

/** The stroke through what is halted; a short one in the corner, in paper, where only a part of a mark is. */
export interface Strike {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: Token;
  readonly width: number;
}

/** Where the stroke runs: along the whole of a band, so that no label hides it; else through a square at an end of the shape. */
function strikeEnds(
  shape: MarkShape,
  whole: boolean,
  rightToLeft: boolean,
): Pick<Strike, 'x1' | 'y1' | 'x2' | 'y2'> {
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

/** The stroke that a mark bears, or null; a ribbon has its own, `ribbonStrike`. */
export function strikeOf(mark: Pick<Mark, 'shape' | 'status' | 'halted' | 'mirrored'>): Strike | null {
  const whole = mark.status === 'halted';
  if (!mark.halted && !whole) return null;
  const ends = strikeEnds(mark.shape, whole, mark.mirrored ?? false);
  return whole ? { ...ends, colour: 'halted', width: 1.5 } : { ...ends, colour: 'paper', width: 2 };
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
