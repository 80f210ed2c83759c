import { classAt, isCapital, isDigits, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD } from './word-classes.js';

export const startsNoun = (scene: Scene, sentence: Sentence, at: number): boolean => {
  const bits = classAt(scene, at);
  if (bits & (WORD.determiner | WORD.number) || isDigits(scene, at)) return true;
  const word = lowerAt(scene, at);
  if (
    word === '$' ||
    word === '\u20ac' ||
    word === 'about' ||
    word === 'up' ||
    word === 'around' ||
    word === 'some'
  )
    return true;
  return (
    sentence.names.some(({ first }) => first === at) ||
    sentence.things.some(({ first, last }) => first <= at && at < last)
  );
};

const STRONG = new Set([';', ':', '\u2014', '(', ')', '?', '[', ']']);
const QUOTE = /^[\u201c\u201d"]$/;

/** A quotation mark parts clauses where speech begins or ends; around a few quoted words it does not. */
const isStrong = (scene: Scene, at: number): boolean => {
  const word = lowerAt(scene, at);
  return STRONG.has(word) || (QUOTE.test(word) && (classAt(scene, at - 1) & WORD.punctuation) !== 0);
};
/** Words that open the tail of a sentence which tells who said it. */
const ATTRIBUTION = /^(?:said|says|according|reported|added|announced|noted|wrote)$/;
const SUBORDINATORS = new Set([
  'while',
  'but',
  'whereas',
  'although',
  'though',
  'because',
  'if',
  'when',
  'unless',
  'that',
  'where',
  'which',
  'who',
  'whom',
  'until',
]);

const FINITE = WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will;

/** "Estonia, Latvia and Lithuania took": the name before "and" is no object, since no verb stands before it. */
function isSubjectList(scene: Scene, sentence: Sentence, at: number): boolean {
  const { names } = sentence;
  if (!names.some(({ last }) => last === at)) return false;
  let next = at + 1;
  while (classAt(scene, next) & (WORD.determiner | WORD.adjective)) next++;
  if (!names.some(({ first }) => first === next)) return false;
  for (let back = at - 1; back >= sentence.first; back--) {
    const bits = classAt(scene, back);
    if (isStrong(scene, back) || SUBORDINATORS.has(lowerAt(scene, back))) return true;
    if (bits & FINITE && !(bits & WORD.adjective) && !isCapital(scene, back)) return false;
  }
  return true;
}

/** True when "and" at `at` opens a new clause with a subject of its own. */
function opensClause(scene: Scene, sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= sentence.first && back >= at - 6; back--)
    if (/^(?:between|both)$/.test(lowerAt(scene, back))) return false;
  const next = at + 1;
  if (isSubjectList(scene, sentence, at)) return false;
  if (classAt(scene, next) & WORD.pronoun) return true;
  if (classAt(scene, next) & WORD.preposition)
    for (let index = next + 1; index < Math.min(sentence.last, next + 5); index++) {
      if (classAt(scene, index) & WORD.pronoun)
        return (classAt(scene, index + 1) & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) !== 0;
      if (classAt(scene, index) & WORD.punctuation) break;
    }
  if (!startsNoun(scene, sentence, next)) return false;
  for (let index = next + 1; index < Math.min(sentence.last, next + 9); index++) {
    const bits = classAt(scene, index);
    if (bits & WORD.punctuation || bits & WORD.conjunction) return false;
    if (bits & WORD.preposition && lowerAt(scene, index) !== 'of') return false;
    if (bits & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) return true;
  }
  return false;
}

/** True when a name with its verb right behind it stands at `at`: a clause of its own without "and". */
function opensWithName(scene: Scene, sentence: Sentence, at: number): boolean {
  const name = sentence.names.find(({ first }) => first === at);
  if (!name) return false;
  const bits = classAt(scene, name.last);
  return (
    (bits & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) !== 0 &&
    lowerAt(scene, name.last) !== "'s"
  );
}

function isDash(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at);
  return word === '\u2013' || word === '-';
}

/** The longest aside in parentheses that a clause goes on behind, in tokens. */
const MOST_ASIDE = 24;

/** The place behind an aside in parentheses that begins at `at`, going forth (1) or back (-1); `at` itself where none does. */
function overAside(scene: Scene, sentence: Sentence, at: number, step: 1 | -1): number {
  const [opens, closes] = step > 0 ? ['(', ')'] : [')', '('];
  if (lowerAt(scene, at) !== opens) return at;
  for (let next = at + step, left = MOST_ASIDE; left > 0; next += step, left--) {
    if (next < sentence.first || next >= sentence.last || lowerAt(scene, next) === opens) return at;
    if (lowerAt(scene, next) === closes) return Math.max(sentence.first, next + step);
  }
  return at;
}

export function clauseStart(scene: Scene, sentence: Sentence, first: number): number {
  for (let at = first - 1; at >= sentence.first; at--) {
    at = overAside(scene, sentence, at, -1);
    const word = lowerAt(scene, at);
    if (isStrong(scene, at) || isDash(scene, at)) return at + 1;
    if (SUBORDINATORS.has(word)) {
      const directlyBefore = first - at <= 4 && (word === 'which' || word === 'who' || word === 'that');
      if (!directlyBefore) return at + 1;
    }
    if (
      (word === 'and' || word === 'but') &&
      opensClause(scene, sentence, at) &&
      lowerAt(scene, at - 1) === ','
    )
      return at + 1;
    if (word === ',' && opensWithName(scene, sentence, at + 1)) return at + 1;
  }
  return sentence.first;
}

export function clauseEnd(scene: Scene, sentence: Sentence, last: number): number {
  for (let at = last; at < sentence.last; at++) {
    at = overAside(scene, sentence, at, 1);
    if (at >= sentence.last) break;
    const word = lowerAt(scene, at);
    if (isStrong(scene, at) || isDash(scene, at)) return at;
    if (SUBORDINATORS.has(word) && at > last) return at;
    if ((word === 'and' || word === 'but') && opensClause(scene, sentence, at)) return at;
    if (word === ',' && at > last && opensWithName(scene, sentence, at + 1)) return at;
    if (word === ',' && ATTRIBUTION.test(lowerAt(scene, at + 1))) return at;
  }
  return sentence.last;
}
