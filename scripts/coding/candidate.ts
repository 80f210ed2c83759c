import type { Actor, Edtf, Good, Money, Quantity, DateBasis } from '../../src/dataset/schema.js';
import type { Mode, Sector, Status } from '../../src/dataset/taxonomy.js';
import type { CueEffect } from './rules/rows.js';
import type { GoodMention } from './goods.js';
import type { Sentence } from './scene.js';

/** One leg as a sentence states it. */
export interface CandidateLeg {
  readonly from: Actor;
  readonly to: Actor;
  readonly goods: readonly Good[];
  readonly quantity?: Quantity;
  readonly value?: Money;
}

/** What one trigger in one sentence says: an event before merging. */
export interface Candidate {
  readonly rule: string;
  readonly mode: Mode;
  readonly parties: readonly Actor[];
  readonly legs: readonly CandidateLeg[];
  readonly goods: readonly Good[];
  readonly goodMentions: readonly GoodMention[];
  readonly status: Status;
  /** What the cues said before they were brought onto the ladder. */
  readonly effect: CueEffect | null;
  readonly sectors: readonly Sector[];
  readonly date: Edtf | null;
  readonly dateBasis: DateBasis;
  readonly place: string | null;
  readonly saidBy: readonly string[];
  readonly sentence: Sentence;
  /** Characters of the article's clean text. */
  readonly start: number;
  readonly end: number;
  readonly trigger: number;
  /** The deal told before of which this is a further stage, when the sentence takes it up. */
  readonly takesUp?: Candidate;
  /** How many slots were filled from outside the clause: 0 when everything is said in it. */
  readonly inferred: number;
}
