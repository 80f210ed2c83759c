import type { ActorMention, Memory } from './actor-mention.js';
import type { Actor } from '../../src/dataset/schema.js';
import { atItsSite, withCounterparts } from './actor-sites.js';
import type { Match } from './gazetteer.js';
import type { NameValue } from './lexicon.js';
import { datelineEnd } from './home.js';
import { governorOf, phraseEndOf } from './noun-phrases.js';
import { classAt, lowerAt, wordAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD, looksAdjectival } from './word-classes.js';

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

/** A neighbour behind "and", "with" or "to" takes part all the same. */
const NEIGHBOUR = /^(?:neighbouring|bordering)$/;

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
      if (lowerAt(scene, act.first) === 'like' && /^(?:would|also)$/.test(lowerAt(scene, act.first - 1)))
        continue;
      if (value.rule.where === 'before' && (act.last === phraseStart || act.last === first))
        return !(
          NEIGHBOUR.test(lowerAt(scene, act.first)) &&
          /^(?:and|with|to|from|of|by)$/.test(lowerAt(scene, act.first - 1))
        );
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

/** The countries that a name stands for; none for "the two" before a noun of its own. */
function codesOf(scene: Scene, match: Match<NameValue>, value: NameValue, memory: Memory): readonly Actor[] {
  const counts = /^(?:two|three|four)$/.test(lowerAt(scene, match.last - 1));
  const standsAlone =
    classAt(scene, match.last) &
    (WORD.punctuation | WORD.preposition | WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will);
  switch (value.kind) {
    case 'country':
      return [value.code];
    case 'group':
      return counts && !standsAlone ? [] : memory.group;
    case 'pair':
      return counts && !standsAlone ? [] : memory.pair;
    case 'organisation':
      return value.row.country && value.row.kind !== 'press' && value.row.kind !== 'international'
        ? [value.row.country]
        : [];
    case 'office':
      return [];
  }
}

const NOT_A_NOUN =
  WORD.punctuation |
  WORD.preposition |
  WORD.conjunction |
  WORD.relative |
  WORD.be |
  WORD.have |
  WORD.modal |
  WORD.will |
  WORD.verb;

/** Whether a name belongs to the noun behind it: `Russia's`, a demonym or compound before a noun, a name before a good. */
function belongsToNoun(
  scene: Scene,
  sentence: Sentence,
  { first, last }: Match<NameValue>,
  how: ActorMention['how'],
  possessive: boolean,
): boolean {
  if (possessive) return true;
  const nounFollows = last < sentence.last && !(classAt(scene, last) & NOT_A_NOUN);
  if (nounFollows && (how === 'demonym' || scene.tokens.joined[last] === 1)) return true;
  if (how === 'organisation' || (how !== 'demonym' && classAt(scene, first - 1) & WORD.verb)) return false;
  return sentence.things.some((thing) => thing.first === last);
}

function mentionOf(
  scene: Scene,
  sentence: Sentence,
  match: Match<NameValue>,
  memory: Memory,
): ActorMention | null {
  const value = bestValue(match);
  if (!value || value.kind === 'office') return null;
  const codes = codesOf(scene, match, value, memory);
  if (codes.length === 0) return null;
  const how = value.kind === 'country' ? value.how : value.kind;
  const possessive =
    lowerAt(scene, match.last) === "'s" ||
    (lowerAt(scene, match.last) === "'" && /s$/i.test(wordAt(scene, match.last - 1)));
  const attributive = belongsToNoun(scene, sentence, match, how, possessive);
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
    excluded:
      exclusionOf(scene, sentence, match.first, match.last, phraseStart) ||
      (how === 'organisation' && MODEL.test(wordAt(scene, match.last))),
  };
}

/** A maker's name before a model is the product's: "Boeing 787s". */
const MODEL = /^(?!(?:1[5-9]|20)\d\d$)(?:[A-Z]{0,3}\d{2,4}[A-Za-z]{0,2}|[A-Z]\d)$/;

/** True when a list goes on behind a name: "Chile, Peru and". */
const goesOn = (scene: Scene, { last, phraseEnd }: ActorMention) =>
  /^(?:,|and|or|&)$/.test(lowerAt(scene, last)) || /^(?:,|and|or|&)$/.test(lowerAt(scene, phraseEnd));

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
  if (joins && lowerAt(scene, b.first - 1) === ',' && b.attributive && !goesOn(scene, b)) return false;
  if (
    joins &&
    lowerAt(scene, b.first - 1) === ',' &&
    classAt(scene, b.last) & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)
  )
    return false;
  return joins || (from === b.first && scene.tokens.joined[b.first] === 1);
}

/** A country before a dash is a heading; a city there is where the report was filed. */
const opensDateline = ([opening]: readonly ActorMention[]) =>
  opening?.how === 'place' || opening?.how === 'capital';

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
  const body = datelineEnd(scene, sentence);
  for (const [index, mention] of found.entries())
    if (mention.last < body && opensDateline(found)) found[index] = { ...mention, excluded: true };
  const named = [...found];
  for (let at = sentence.first; at < sentence.last; at++)
    if (classAt(scene, at) & (WORD.pronoun | WORD.possessive)) {
      const mention = pronounAt(scene, at, memory, named);
      if (mention) found.push(mention);
    }
  found.sort((a, b) => a.first - b.first);
  return withCounterparts(scene, atItsSite(scene, found));
}
