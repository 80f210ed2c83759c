import type { ActorMention } from './actor-mention.js';
import { MARKERS } from './rules/rows.js';
import type { Marker } from './rules/rows.js';
import { classAt, isCapital, isDigits, lowerAt, wordAt } from './scene.js';
import type { Scene } from './scene.js';
import { WORD, looksAdjectival } from './word-classes.js';

/** Longest way back from a name to the preposition that governs it, in tokens. */
const MAX_WALK = 9;

function isYear(scene: Scene, index: number): boolean {
  return isDigits(scene, index) && /^(?:1[5-9]|20)\d\d$/.test(wordAt(scene, index));
}

/** Where the noun phrase of a name ends: attributive names reach to their head noun. */
export function phraseEndOf(scene: Scene, from: number, limit: number): number {
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
export function governorOf(scene: Scene, from: number, floor: number, isProper: boolean): Place {
  let at = from - 1;
  let steps = 0;
  while (at >= floor && steps < MAX_WALK) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    if (bits & WORD.time || isYear(scene, at)) return { marker: 'bare', phraseStart: at + 1 };
    if (word === 'like' && /^(?:would|should|'d|also)$/.test(lowerAt(scene, at - 1)))
      return { marker: 'bare', phraseStart: at + 1 };
    if (bits & WORD.preposition) {
      if (
        word === 'from' &&
        at - 1 >= floor &&
        classAt(scene, at - 1) & (WORD.person | WORD.agent) &&
        !(classAt(scene, at - 1) & WORD.place)
      )
        return {
          ...(followsNoun(scene, at - 1, floor)
            ? ({ marker: 'bare', phraseStart: at - 1 } as const)
            : governorOf(scene, at - 1, floor, false)),
          ofPeople: true,
        };
      if (word === 'of' && at - 1 >= floor && isActingHead(scene, at - 1))
        return {
          ...governorOf(scene, at - 1, floor, false),
          ofPeople:
            (classAt(scene, at - 1) & WORD.agent) !== 0 && (classAt(scene, at - 1) & WORD.place) === 0,
        };
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
    if (/^(?:the|an?)$/.test(word) && followsNoun(scene, at, floor))
      return { marker: 'bare', phraseStart: at };
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

/** True when a plain noun stands right before: a new noun phrase begins ("in the same sheds | apprentices from"). */
function followsNoun(scene: Scene, at: number, floor: number): boolean {
  if (at - 1 < floor || isCapital(scene, at - 1) || isDigits(scene, at - 1)) return false;
  const word = lowerAt(scene, at - 1);
  const bits = classAt(scene, at - 1);
  return (
    /^\p{Ll}{3,}$/u.test(word) &&
    (bits & ~(WORD.agent | WORD.person | WORD.place)) === 0 &&
    (word.endsWith('s') || /^(?:the|an?)$/.test(lowerAt(scene, at))) &&
    !looksAdjectival(word) &&
    !word.endsWith('ly')
  );
}

/** A participle between a determiner or preposition and a noun belongs to the noun ("the refined products"). */
function looksPrenominal(scene: Scene, at: number): boolean {
  const before = classAt(scene, at - 1);
  return (before & (WORD.determiner | WORD.adjective)) !== 0 && looksAdjectival(lowerAt(scene, at));
}
