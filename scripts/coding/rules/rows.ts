import type { Good } from '../../../src/dataset/schema.js';
import type { Mode, Status } from '../../../src/dataset/taxonomy.js';

/** Where an actor stands beside a trigger: its preposition, its place in the clause, or the noun it belongs to. */
export const MARKERS = [
  'subject',
  'object',
  'possessor',
  'by',
  'from',
  'to',
  'for',
  'with',
  'in',
  'into',
  'of',
  'at',
  'between',
  'under',
  'among',
  'on',
] as const;
export type Marker = (typeof MARKERS)[number];

/** What an actor does in an event: gives, takes, or takes part with no direction. */
export type Role = 'giver' | 'taker' | 'partner';

/** Which actor fills which role, by where it stands. A place that is not listed fills none. */
export type Roles = Readonly<Partial<Record<Marker, Role>>>;

/** What must stand beside a trigger so that it means cooperation. */
export type Need =
  | 'good' // a good of the lexicon
  | 'work' // something that is built: plant, line, port
  | 'machine' // a good or work that can be repaired
  | 'product' // a machine that leaves the place where it is made
  | 'money' // a sum or a financial word
  | 'sum-into' // a sum behind the verb, and what it goes into
  | 'credit' // a loan or credit in the sentence
  | 'topic' // an economic word in the sentence
  | 'together' // "jointly", "together" or "joint"
  | 'person' // an official, a delegation, a title
  | 'trainee' // people who learn: engineers, students, officers
  | 'selling' // shops, dealers, branches, sales
  | 'share' // a stake, a share, per cent
  | 'share-of' // the object is a part of a company: "35 percent of the company", "a quarter of the shares"
  | 'know-how' // technology, expertise, a licence
  | 'signed'; // a signing in the sentence

/** A word that opens a frame: the form of cooperation, and who is who in it. */
export interface TriggerRule {
  readonly id: string;
  /** Verbs by their lemma (inflected forms follow), nouns and phrases as written (plurals follow). */
  readonly match: readonly string[];
  readonly part: 'verb' | 'noun';
  readonly mode: Mode;
  readonly roles: Roles;
  /** Status when nothing in the clause says another. */
  readonly status?: Status;
  readonly needs?: readonly Need[];
  /** True when both parties must stand in the clause: the word is too common for a guess. */
  readonly explicit?: true;
  /** The status whatever the tense: an offer is one, also when it was made. */
  readonly fixed?: Status;
  /** The good that the trigger itself is (`loan`: credit). */
  readonly good?: Good;
  readonly reason: string;
  readonly example: string;
  readonly counterExample: string;
}

/** What a cue says of the event beside it. */
export type CueEffect = Status | 'planned' | 'begun' | 'resumed' | 'denied' | 'hypothetical' | 'off-topic';

/** A word that says how far along an event is, or that it is none. */
export interface CueRule {
  readonly id: string;
  /** Verbs by their lemma when `part` is `verb`, else phrases as written. */
  readonly match: readonly string[];
  readonly part: 'verb' | 'phrase';
  readonly effect: CueEffect;
  readonly reason: string;
  readonly example: string;
  readonly counterExample: string;
}

/** Words that tell a country beside them to be no actor: places of transit, sanctions, rivals. */
export interface ExclusionRule {
  readonly id: string;
  /** Phrases as written. */
  readonly match: readonly string[];
  /** Where the phrase stands: right before the actor, or right after it. */
  readonly where: 'before' | 'after';
  readonly reason: string;
  readonly example: string;
  readonly counterExample: string;
}
