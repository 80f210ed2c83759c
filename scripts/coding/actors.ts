import type { Actor } from '../../src/dataset/schema.js';
import type { Match } from './gazetteer.js';
import type { NameKind, NameValue } from './lexicon.js';
import type { Marker } from './rules/rows.js';
import { MARKERS } from './rules/rows.js';
import { classAt, isCapital, isDigits, lowerAt, wordAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD, looksAdjectival } from './word-classes.js';

/** What the article has spoken of so far: what "both sides", "it" and "we" stand for. */
export interface Memory {
  pair: readonly Actor[];
  subject: readonly Actor[];
  /** The three or more last spoken of together. */
  group: readonly Actor[];
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

const NAME_ORDER: readonly string[] = [
  'name',
  'demonym',
  'capital',
  'metonym',
  'organisation',
  'place',
  'pair',
  'group',
  'office',
];
const rankOf = (value: NameValue) => NAME_ORDER.indexOf(value.kind === 'country' ? value.how : value.kind);

/** The reading of an ambiguous name that is taken: a country before a body, a body before a place. */
const bestValue = (match: Match<NameValue>): NameValue | null =>
  [...match.values].sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;

/** Longest way back from a name to the preposition that governs it, in tokens. */
const MAX_WALK = 9;

function isYear(scene: Scene, index: number): boolean {
  return isDigits(scene, index) && /^(?:1[5-9]|20)\d\d$/.test(wordAt(scene, index));
}

/** Where the noun phrase of a name ends: attributive names reach to their head noun. */
function phraseEndOf(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + 7) {
    const bits = classAt(scene, at);
    if (
      bits &
      (WORD.punctuation |
        WORD.preposition |
        WORD.conjunction |
        WORD.relative |
        WORD.be |
        WORD.have |
        WORD.modal |
        WORD.will |
        WORD.verb |
        WORD.determiner |
        WORD.negator)
    )
      break;
    at++;
  }
  return at;
}

/** True when the word before `of` makes the phrase act: makers of, government of, Bank of. */
function isActingHead(scene: Scene, index: number): boolean {
  const bits = classAt(scene, index);
  return (bits & (WORD.agent | WORD.place | WORD.person)) !== 0 || isCapital(scene, index);
}

interface Place {
  readonly marker: ActorMention['marker'];
  readonly phraseStart: number;
  /** True when people or a body stand before it: "managers from Togliatti", "the government of". */
  readonly ofPeople?: boolean;
}

const asMarker = (word: string): ActorMention['marker'] =>
  (MARKERS as readonly string[]).includes(word)
    ? (word as Marker)
    : word === 'onto' || word === 'toward' || word === 'towards'
      ? 'to'
      : word === 'inside' || word === 'within'
        ? 'in'
        : word === 'alongside'
          ? 'with'
          : 'other';

/** Finds what governs the noun phrase that ends before or at token `from`, by walking back to the start of its clause. */
function governorOf(scene: Scene, from: number, floor: number, isProper: boolean): Place {
  let at = from - 1;
  let steps = 0;
  while (at >= floor && steps < MAX_WALK) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    if (bits & WORD.time || isYear(scene, at)) return { marker: 'bare', phraseStart: at + 1 };
    if (bits & WORD.preposition) {
      if (
        word === 'from' &&
        at - 1 >= floor &&
        classAt(scene, at - 1) & (WORD.person | WORD.agent) &&
        !(classAt(scene, at - 1) & WORD.place)
      )
        return { ...governorOf(scene, at - 1, floor, false), ofPeople: true };
      if (word === 'of' && at - 1 >= floor && isActingHead(scene, at - 1))
        return governorOf(scene, at - 1, floor, false);
      if (word === 'of' && lowerAt(scene, at - 1) === ',' && isCapital(scene, at - 2))
        return governorOf(scene, at - 2, floor, false);
      return { marker: asMarker(word), phraseStart: at + 1 };
    }
    if (word === ',' && at - 1 >= floor && steps > 0 && bits & WORD.punctuation)
      return { marker: 'bare', phraseStart: at + 1 };
    if (
      bits &
      (WORD.punctuation |
        WORD.conjunction |
        WORD.relative |
        WORD.be |
        WORD.have |
        WORD.modal |
        WORD.will |
        WORD.pronoun |
        WORD.negator)
    )
      return { marker: 'bare', phraseStart: at + 1 };
    if (bits & WORD.verb && !looksPrenominal(scene, at)) return { marker: 'bare', phraseStart: at + 1 };
    const isWord =
      !(bits & (WORD.determiner | WORD.adjective | WORD.number | WORD.agent)) &&
      !isCapital(scene, at) &&
      !isDigits(scene, at);
    if (isProper && steps === 0 && isWord && word !== "'s" && !looksAdjectival(word))
      return { marker: 'bare', phraseStart: from };
    at--;
    steps++;
  }
  return { marker: 'bare', phraseStart: at + 1 };
}

/** A participle between a determiner or preposition and a noun belongs to the noun ("the refined products"). */
function looksPrenominal(scene: Scene, at: number): boolean {
  const before = classAt(scene, at - 1);
  return (before & (WORD.determiner | WORD.adjective)) !== 0 && looksAdjectival(lowerAt(scene, at));
}

function exclusionOf(
  scene: Scene,
  sentence: Sentence,
  first: number,
  last: number,
  phraseStart: number,
): boolean {
  for (const act of sentence.acts)
    for (const value of act.values) {
      if (value.kind !== 'exclusion') continue;
      if (
        value.rule.where === 'after' &&
        act.first >= last &&
        act.first <= last + 1 &&
        classAt(scene, last) !== WORD.punctuation
      ) {
        const between = act.first === last ? '' : lowerAt(scene, last);
        if (act.first === last || between === "'s" || looksAdjectival(between)) return true;
      }
      if (value.rule.where === 'before' && (act.last === phraseStart || act.last === first)) return true;
    }
  return false;
}

/** Pronouns that may stand for a country or a pair. */
const PRONOUNS: Readonly<Record<string, 'subject' | 'possessor' | 'self'>> = {
  it: 'subject',
  he: 'subject',
  she: 'subject',
  they: 'subject',
  its: 'possessor',
  their: 'possessor',
  we: 'self',
  our: 'self',
  us: 'self',
};

function pronounAt(
  scene: Scene,
  index: number,
  memory: Memory,
  before: readonly ActorMention[],
): ActorMention | null {
  const word = lowerAt(scene, index);
  const kind = PRONOUNS[word];
  if (!kind || wordAt(scene, index) === 'US') return null;
  const inSentence = before
    .filter(
      ({ marker, how, excluded, last }) => marker === 'bare' && how !== 'place' && !excluded && last <= index,
    )
    .at(-1);
  const codes = kind === 'self' ? memory.self : (inSentence?.codes ?? memory.subject);
  if (codes.length === 0) return null;
  return {
    codes,
    first: index,
    last: index + 1,
    how: 'pronoun',
    marker: governorOf(scene, index, Math.max(0, index - 3), false).marker,
    attributive: word === 'its' || word === 'their' || word === 'our',
    phraseEnd: index + 1,
    phraseStart: index,
    excluded: false,
  };
}

function mentionOf(
  scene: Scene,
  sentence: Sentence,
  match: Match<NameValue>,
  memory: Memory,
): ActorMention | null {
  const value = bestValue(match);
  if (!value || value.kind === 'office') return null;
  if (
    (value.kind === 'pair' || value.kind === 'group') &&
    /^(?:two|three|four)$/.test(lowerAt(scene, match.last - 1)) &&
    !(
      classAt(scene, match.last) &
      (WORD.punctuation | WORD.preposition | WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)
    )
  )
    return null;
  const codes =
    value.kind === 'country'
      ? [value.code]
      : value.kind === 'group'
        ? memory.group
        : value.kind === 'pair'
          ? memory.pair
          : value.row.country
            ? [value.row.country]
            : [];
  if (codes.length === 0) return null;
  if (value.kind === 'organisation' && (value.row.kind === 'press' || value.row.kind === 'international'))
    return null;
  const how = value.kind === 'country' ? value.how : value.kind;
  const possessive =
    lowerAt(scene, match.last) === "'s" ||
    (lowerAt(scene, match.last) === "'" && /s$/i.test(wordAt(scene, match.last - 1)));
  const nounFollows =
    match.last < sentence.last &&
    !(
      classAt(scene, match.last) &
      (WORD.punctuation |
        WORD.preposition |
        WORD.conjunction |
        WORD.relative |
        WORD.be |
        WORD.have |
        WORD.modal |
        WORD.will |
        WORD.verb)
    );
  const goodFollows =
    how !== 'organisation' &&
    !(how !== 'demonym' && classAt(scene, match.first - 1) & WORD.verb) &&
    !(how !== 'demonym' && classAt(scene, match.first - 1) & WORD.verb) &&
    sentence.things.some(({ first }) => first === match.last);
  const attributive =
    possessive ||
    goodFollows ||
    (how === 'demonym' && nounFollows) ||
    (scene.tokens.joined[match.last] === 1 && nounFollows);
  const from = possessive ? match.last + 1 : match.last;
  const phraseEnd =
    attributive || how === 'organisation' ? phraseEndOf(scene, from, sentence.last) : match.last;
  const place = governorOf(scene, match.first, sentence.first, how !== 'demonym');
  const { phraseStart, ofPeople } = place;
  const isNear = /^(?:near|outside|off)$/.test(lowerAt(scene, phraseStart - 1));
  const marker = isNear && (how === 'place' || how === 'capital') ? 'in' : place.marker;
  return {
    codes,
    first: match.first,
    last: match.last,
    how: ofPeople && how === 'place' ? 'metonym' : how,
    marker,
    attributive,
    phraseEnd,
    phraseStart,
    excluded: exclusionOf(scene, sentence, match.first, match.last, phraseStart),
  };
}

const BRANCH = /^(?:factory|plant|subsidiary|branch|mill|refinery|works|arm|office|unit)$/;

/** A company's plant or subsidiary counts for the country where it works. */
function atItsSite(scene: Scene, actors: readonly ActorMention[]): ActorMention[] {
  return actors.map((actor, index) => {
    const site = actors[index + 1];
    if (actor.how !== 'organisation' || !actor.attributive || !site || site.first - actor.phraseEnd > 3)
      return actor;
    if (
      !BRANCH.test(lowerAt(scene, actor.phraseEnd - 1)) ||
      site.how === 'organisation' ||
      site.how === 'pronoun'
    )
      return actor;
    return /^(?:in|near|at|outside)$/.test(lowerAt(scene, actor.phraseEnd))
      ? { ...actor, codes: site.codes }
      : actor;
  });
}

/** True when only commas, "and" and articles stand between two names: they share what governs the first. */
function isCoordinated(scene: Scene, a: ActorMention, b: ActorMention): boolean {
  const from = a.attributive ? a.last : a.phraseEnd;
  if (b.first < from || b.first - from > 4) return false;
  let joins = false;
  for (let at = from; at < b.first; at++) {
    const word = lowerAt(scene, at);
    if (word === ',' || word === 'and' || word === '&' || word === 'or' || word === 'plus') joins = true;
    else if (!(classAt(scene, at) & (WORD.determiner | WORD.adjective)) && word !== "'s") return false;
  }
  if (
    joins &&
    lowerAt(scene, b.first - 1) === ',' &&
    classAt(scene, b.last) & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)
  )
    return false;
  return joins || (from === b.first && scene.tokens.joined[b.first] === 1);
}

/**
 * Finds the countries of a sentence: names, demonyms, capitals, bodies, "both sides" and pronouns, with the preposition or place
 * that tells their role. Press agencies and international bodies are none. Reads `memory`, does not change it.
 */
export function findActors(scene: Scene, sentence: Sentence, memory: Memory): ActorMention[] {
  const found: ActorMention[] = [];
  for (const match of sentence.names) {
    const mention = mentionOf(scene, sentence, match, memory);
    if (mention) found.push(mention);
  }
  found.sort((a, b) => a.first - b.first);
  for (let index = 1; index < found.length; index++) {
    const before = found[index - 1];
    const mention = found[index];
    if (before && mention && isCoordinated(scene, before, mention))
      found[index] = { ...mention, marker: before.marker, excluded: mention.excluded || before.excluded };
  }
  const named = [...found];
  for (let at = sentence.first; at < sentence.last; at++)
    if (classAt(scene, at) & (WORD.pronoun | WORD.possessive)) {
      const mention = pronounAt(scene, at, memory, named);
      if (mention) found.push(mention);
    }
  found.sort((a, b) => a.first - b.first);
  return atItsSite(scene, found);
}
