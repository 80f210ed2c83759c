import { startsNoun } from './clauses.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD } from './word-classes.js';

const endsThing = (sentence: Sentence, at: number) => sentence.things.some(({ last }) => last === at);
const endsName = (sentence: Sentence, at: number) =>
  sentence.names.some(
    ({ last, values }) =>
      last === at &&
      values.some(
        (value) => value.kind !== 'office' && !(value.kind === 'country' && value.how === 'demonym'),
      ),
  );

const VERB_BEFORE = new Set([
  'do',
  'does',
  'did',
  'also',
  'already',
  'now',
  'still',
  'often',
  'again',
  'even',
  'never',
  'jointly',
  'only',
  'to',
  'help',
  'helped',
  'let',
  'all',
  'who',
  'which',
]);

/** True when a word that is a noun and a verb in one form (`supplies`, `exports`) is the verb here. */
export function isVerbUse(scene: Scene, sentence: Sentence, first: number, last: number): boolean {
  if (first === sentence.first) return false;
  const before = lowerAt(scene, first - 1);
  const bits = classAt(scene, first - 1);
  if (
    bits & (WORD.modal | WORD.will | WORD.pronoun) ||
    VERB_BEFORE.has(before) ||
    (bits & WORD.negator && before !== 'no')
  )
    return true;
  if (bits & WORD.relative) return true;
  if (before.endsWith('ly')) return true;
  if (bits & (WORD.determiner | WORD.preposition | WORD.adjective | WORD.possessive) || before === "'s")
    return false;
  if (endsThing(sentence, first))
    return startsNoun(scene, sentence, last) && !/s$/.test(lowerAt(scene, last - 1));
  if (endsName(sentence, first)) return startsNoun(scene, sentence, last) || lowerAt(scene, last) === 'with';
  if (bits & (WORD.agent | WORD.person)) return startsNoun(scene, sentence, last);
  return /[^s]s$/.test(before) && startsNoun(scene, sentence, last);
}

/** True when nothing before a word makes it a noun: for verbs whose forms are no nouns in the tables. */
export function mayBeVerb(scene: Scene, sentence: Sentence, first: number): boolean {
  if (first === sentence.first) return false;
  const bits = classAt(scene, first - 1);
  const before = lowerAt(scene, first - 1);
  if (sentence.things.some((thing) => thing.first <= first && first < thing.last)) return false;
  const isThird = lowerAt(scene, first).endsWith('s');
  if (
    !isThird &&
    !endsName(sentence, first) &&
    !/s$/.test(before) &&
    before !== 'and' &&
    !(bits & (WORD.modal | WORD.will | WORD.pronoun | WORD.relative))
  )
    return false;
  if (!isThird && (before === 'and' || before === ',')) return startsNoun(scene, sentence, first + 1);
  return (
    before === 'and' ||
    before === ',' ||
    !(
      bits & (WORD.determiner | WORD.preposition | WORD.adjective | WORD.possessive | WORD.punctuation) ||
      before === "'s" ||
      before === 'or'
    )
  );
}

/** True when a word in `-ing` is a noun here (`a meeting`, `the building of`). */
export function isNounGerund(scene: Scene, sentence: Sentence, first: number, last: number): boolean {
  const bits = classAt(scene, first - 1);
  const before = lowerAt(scene, first - 1);
  if (first === sentence.first) return !startsNoun(scene, sentence, last);
  if (bits & (WORD.determiner | WORD.adjective | WORD.possessive) || before === "'s") return true;
  if (lowerAt(scene, last) === 'of') return true;
  return !startsNoun(scene, sentence, last);
}
