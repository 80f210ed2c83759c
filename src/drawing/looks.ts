import type { Tone } from '../charts/scene.js';
import type { Status } from '../dataset/taxonomy.js';
import type { Colour, Token } from './palette.js';

/** How a status looks in a tone, in every form of mark. */
export interface Look {
  /** Of its stripes, over nothing, where it {@link isHatched}. */
  readonly fill: Colour;
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
  line,
  lineWidth,
  dash: [],
  ink,
});
const dashed = (fill: Colour, line: Token): Look => ({ ...solid(fill, 'ink', line, 1.5), dash: [4, 3] });
const halted = solid('paper', 'ink', 'halted', 1.5);

/** The ladder in its own hue: what is only said is dashed or hatched, what is agreed and done is solid. */
const ladder: Readonly<Record<Status, Look>> = {
  proposed: dashed('paper', 's4'),
  talks: solid('s3', 'ink', 's3', 1),
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
  talks: solid([hue, 42, 'paper'], 'ink', hue, 1),
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
export const SPECK_COLOUR: Token = 'hair';

/** What the stroke through a mark looks like that is halted, or of which, in paper, only a part is. */
export const strikeLook = (status: Status): { readonly colour: Token; readonly width: number } =>
  status === 'halted' ? { colour: 'halted', width: 1.5 } : { colour: 'paper', width: 2 };
