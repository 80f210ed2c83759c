import type { Status } from '../dataset/taxonomy.js';
import type { Ribbon } from '../geometry/ribbon.js';
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

/** Which hue a thing bears: the ladder's, the ladder's in outline for what is still to come, or that of one of the two givers of an exchange. */
export type Tone = 'ladder' | 'expected' | 'giver-a' | 'giver-b';

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
  | ({ readonly kind: 'bar'; readonly fade: 'none' | 'left' | 'right' | 'both' } & Box)
  /** A flow; its box holds all of its stretches. Pointers hit the form itself, which is much less than the box. */
  | Ribbon;

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
  /** Where pointers hit it and where its focus ring goes: holds the shape and its labels, 24 px or more each way where there is room. For a ribbon: where it passes its good, beside the form. */
  readonly hit: Box;
  /** Marks with the same one belong together, as the legs of a swap do: where one is pointed at, all are emphasised. */
  readonly deal?: string;
  /** True in a scene from right to left: what stands at the start of its shape is at the right. */
  readonly mirrored?: boolean;
  /** Gives what `turn` makes of it, as late as it is made itself; absent on a mark that is there already. */
  readonly late?: (turn: (mark: Mark) => Mark) => Mark;
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
  /** True in a scene from right to left: the triangle points to the left while the group is folded. */
  readonly mirrored?: boolean;
}

/** The part of a run of time that a scene shows, for who moves along it. Times are in ms UTC. */
export interface TimeRange {
  /** What is shown, and the places of its ends in px; the start is at the right where the script runs so. */
  readonly start: number;
  readonly end: number;
  readonly startX: number;
  readonly endX: number;
  /** All that there is. */
  readonly first: number;
  readonly last: number;
  /** How many events there are in each of equal parts of it. */
  readonly density: readonly number[];
  /** True when there are so many events that a strip should show them all. */
  readonly many: boolean;
}

/** The area behind a head, which stands out while the head's row or column is pointed at. */
export interface GuideHead extends Box {
  /** By how many degrees it is turned clockwise, about which point; upright when absent. */
  readonly turn?: { readonly degrees: number; readonly x: number; readonly y: number };
}

/** A row or a column: a light band while a mark in it is pointed at or has the focus. */
export interface Guide {
  readonly band: Box;
  readonly head?: GuideHead;
}

/** The parts of a scene that stay in view while the rest scrolls under them: all that is above `top`, and `side` px at one side. */
export interface Frozen {
  readonly top: number;
  readonly side: number;
  readonly at: 'left' | 'right';
}

/** A laid-out chart. No marks is a value, too. */
export interface Scene {
  /** As wide as the frame, but of a scene that is {@link Frozen}: that may be wider, and scrolls. */
  readonly width: number;
  readonly height: number;
  /** In the order in which the keyboard goes through them. */
  readonly marks: readonly Mark[];
  /** Places in `marks` of all those that are hit in an area, and maybe of some beside it; absent where it takes no less than to ask each. */
  readonly within?: (area: Box) => readonly number[];
  readonly labels: readonly Label[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly specks: readonly Speck[];
  /** None when absent. */
  readonly toggles?: readonly Toggle[];
  /** Rows and columns; none when absent. */
  readonly guides?: readonly Guide[];
  /** Absent when the whole scene is to be seen at once. */
  readonly frozen?: Frozen;
  /** Absent where there is nothing to move along. */
  readonly range?: TimeRange;
  /** Moves of the arrow keys other than to the next and previous mark, by mark id. */
  readonly moves?: Readonly<Record<string, Partial<Record<'up' | 'down' | 'left' | 'right', string>>>>;
}

/** Where the arrow keys lead from each mark. */
export type Moves = NonNullable<Scene['moves']>;

/** `scene`, given moves that are found when a key is first pressed: few readers of many marks press one. */
export function withMoves(scene: Scene, find: () => Moves): Scene {
  let found: Moves | undefined;
  return Object.defineProperty(scene, 'moves', { enumerable: true, get: () => (found ??= find()) });
}
