import type { Status } from '../dataset/taxonomy.js';
import type { TextRole } from '../geometry/text.js';

/**
 * What a layout gives: a picture in px, y downwards, of a few kinds of thing that SVG, canvas, keyboard, hit test and export all
 * read. Every number is finite and inside `width` × `height`.
 */

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which hue a thing bears: the ladder's, or that of one of the two givers of an exchange. */
export type Tone = 'ladder' | 'giver-a' | 'giver-b';

/** One line of text; `y` is its baseline. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The side of the text that stands at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly role: TextRole;
  readonly ink?: 'ink' | 'muted' | Tone;
  /** A plate of paper under the text, where it stands on texture. */
  readonly plate?: Box;
  /** Degrees by which the text is turned about its `x`, `y`, clockwise; upright when absent. */
  readonly turn?: number;
}

/** The form of a mark. */
export type MarkShape =
  | ({ readonly kind: 'box'; readonly radius: number } & Box)
  | ({ readonly kind: 'dot' } & Box)
  /** A band with a point at one end; `tip` is the point's length. */
  | ({ readonly kind: 'arrow'; readonly tip: number; readonly towards: 'left' | 'right' } & Box)
  /** A length of time; an end that fades is open, or not exactly known. */
  | ({ readonly kind: 'bar'; readonly fade: 'none' | 'left' | 'right' | 'both' } & Box);

/** What the reader can point at, focus and open: it stands for one event or more. */
export interface Mark {
  /** Stays the same when the chart is laid out again. */
  readonly id: string;
  readonly shape: MarkShape;
  readonly tone: Tone;
  /** The most advanced status of its events: it gives the texture. */
  readonly status: Status;
  /** True when any of its events is halted. */
  readonly halted: boolean;
  /** How many events it stands for; `events` may carry fewer. */
  readonly count: number;
  readonly events: readonly string[];
  /** A sentence that says what the mark says, for a tooltip and a screen reader. */
  readonly name: string;
  readonly labels: readonly Label[];
  /** Where pointers hit it and where its focus ring goes: holds the shape and its labels, 24 px or more each way where there is room. */
  readonly hit: Box;
}

/** A straight line. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly role: 'hair' | 'axis';
}

/** A plain area: the shelf, a country's block, the bar of a total, the tie at a giver's side. */
export interface Fill extends Box {
  readonly role: 'wash' | 'total' | 'giver-a' | 'giver-b';
  readonly radius: number;
}

/** A small dot where a cell is empty. */
export interface Speck {
  readonly x: number;
  readonly y: number;
}

/** A button in the picture that folds or unfolds a group. */
export interface Toggle {
  /** The group; `View.toggled` lists it once the reader has turned it. */
  readonly id: string;
  readonly expanded: boolean;
  /** Where pointers hit it: 24 px or more each way. */
  readonly hit: Box;
  /** What it says, `Others (12)`; a small triangle is drawn before it. */
  readonly label: Label;
  /** A sentence for a screen reader. */
  readonly name: string;
}

/** A laid-out chart. No marks is a value, too. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** In the order in which the keyboard goes through them. */
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly specks: readonly Speck[];
  /** None when absent. */
  readonly toggles?: readonly Toggle[];
  /** Moves of the arrow keys other than to the next and previous mark, by mark id. */
  readonly moves?: Readonly<Record<string, Partial<Record<'up' | 'down' | 'left' | 'right', string>>>>;
}

const swapSide = { left: 'right', right: 'left', middle: 'middle' } as const;
const swapFade = { left: 'right', right: 'left', none: 'none', both: 'both' } as const;

/** The scene in a mirror, for scripts that run from right to left. Does not change its input. */
export function mirror(scene: Scene): Scene {
  const box = <T extends Box>(b: T): T => ({ ...b, x: scene.width - b.x - b.width });
  const label = (l: Label): Label => ({
    ...l,
    x: scene.width - l.x,
    anchor: swapSide[l.anchor],
    ...(l.plate && { plate: box(l.plate) }),
    ...(l.turn !== undefined && { turn: -l.turn }),
  });
  const shape = (s: MarkShape): MarkShape => {
    const moved = box(s);
    if (moved.kind === 'arrow') return { ...moved, towards: swapSide[moved.towards] };
    return moved.kind === 'bar' ? { ...moved, fade: swapFade[moved.fade] } : moved;
  };
  const moves = Object.entries(scene.moves ?? {}).map(([id, { left, right, ...rest }]) => [
    id,
    { ...rest, ...(left !== undefined && { right: left }), ...(right !== undefined && { left: right }) },
  ]);
  return {
    ...scene,
    marks: scene.marks.map((m) => ({
      ...m,
      shape: shape(m.shape),
      labels: m.labels.map(label),
      hit: box(m.hit),
    })),
    labels: scene.labels.map(label),
    rules: scene.rules.map((r) => ({ ...r, x1: scene.width - r.x1, x2: scene.width - r.x2 })),
    fills: scene.fills.map(box),
    specks: scene.specks.map((s) => ({ ...s, x: scene.width - s.x })),
    ...(scene.toggles && {
      toggles: scene.toggles.map((t) => ({ ...t, hit: box(t.hit), label: label(t.label) })),
    }),
    ...(scene.moves && { moves: Object.fromEntries(moves) as NonNullable<Scene['moves']> }),
  };
}
