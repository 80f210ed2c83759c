import type { Actor } from '../../src/dataset/schema.js';
import type { NameKind } from './lexicon.js';
import type { Marker } from './rules/rows.js';

/** What the article has spoken of so far: what "both sides", "it" and "we" stand for. */
export interface Memory {
  pair: readonly Actor[];
  subject: readonly Actor[];
  /** The three or more last spoken of together. */
  group: readonly Actor[];
  /** Countries in the order in which they were named, the newest last, each with its paragraph. */
  recent: readonly { readonly code: Actor; readonly block: number }[];
  /** Country that a first person speaks for. */
  self: readonly Actor[];
}

/** A country in a sentence: who, how it is named, and where it stands. */
export interface ActorMention {
  readonly codes: readonly Actor[];
  readonly first: number;
  readonly last: number;
  readonly how: NameKind | 'organisation' | 'pair' | 'group' | 'pronoun';
  /** Preposition that governs it; `bare` before or after a verb. */
  readonly marker: Marker | 'bare' | 'other';
  /** True for `Russia's` and for a demonym before a noun. */
  readonly attributive: boolean;
  /** Last token of the noun phrase that it opens (exclusive); equals `last` when it stands alone. */
  readonly phraseEnd: number;
  /** First token of the whole noun phrase, behind its preposition. */
  readonly phraseStart: number;
  /** True when a rule of exclusion says that it does nothing here. */
  readonly excluded: boolean;
}
