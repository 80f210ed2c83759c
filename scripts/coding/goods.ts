import type { Good } from '../../src/dataset/schema.js';
import type { GoodRow } from '../lexicon/rows.js';
import { CONTEXT_GOODS } from './rules/context-goods.js';
import type { ContextGood } from './rules/context-goods.js';
import { GOOD_ROWS } from './rules/good-rows.js';
import { withoutCarriers, withoutHeads } from './goods-lists.js';
import { classAt, isCapital, isDigits, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD, looksAdjectival } from './word-classes.js';

/** A good in a sentence. */
export interface GoodMention {
  readonly row: GoodRow;
  readonly first: number;
  readonly last: number;
  /** Why the word may mean something else; null when it cannot. */
  readonly guard: string | null;
  /** True when it stands in an enumeration with other goods or behind an amount. */
  readonly supported: boolean;
  /** The preposition that governs its noun phrase, or null. */
  readonly governor: string | null;
  /** Token of that preposition, or -1. */
  readonly governorAt: number;
  /** True when its noun phrase goes on behind it: the good only describes another noun ("gas exports", "oil company"). */
  readonly modifies: boolean;
}

/** True when a good is something that is built where it stands. */
export const isWork = (good: Good): boolean =>
  /(?:plant|-mill|shipyard|port|power-line|metro-line|pipeline|bridge|road|railway|refinery|factory|hospital|housing|industrial-park|research-facility|network|silo|^mine$|oil-field|gas-storage|construction-work|data-centre|dam$|tunnel|-cable|terminal|station|canal|waterworks|^school$|^hotel$)$/.test(
    good,
  );

/** False for the works whose sector says what they make: a hospital or a data centre is no good of a leg. */
export const isListed = (good: Good): boolean => GOOD_ROWS.get(good)?.unlisted !== true;

/** True when a good is money, a service or knowledge: never the object of a trade in goods. */
export const isIntangible = (good: Good): boolean =>
  /^(?:capital|credit|currency|grant|scholarship|training|technology|labour|carbon-credit|emergency-aid|construction-work|payment-system|cultural-goods)$|-service$/.test(
    good,
  );

/** True when a good is a machine, vehicle or work: something that can be repaired. */
export const isMachine = ({ id, hs }: GoodRow): boolean =>
  isWork(id) || id === 'machinery' || (hs !== null && /^(?:8[4-9]|90|93)/.test(hs));

const isList = (word: string) =>
  word === ',' || word === 'and' || word === 'or' || word === '&' || word === 'plus';

/** True when only list words and a few modifiers stand between two goods. */
function sideBySide(scene: Scene, a: { last: number }, b: { first: number }): boolean {
  if (b.first - a.last > 4 || b.first <= a.last || !isList(lowerAt(scene, a.last))) return false;
  for (let at = a.last; at < b.first; at++) {
    if (isList(lowerAt(scene, at))) continue;
    if (
      classAt(scene, at) &
      (WORD.preposition | WORD.verb | WORD.be | WORD.have | WORD.punctuation | WORD.relative)
    )
      return false;
  }
  return true;
}

const MEASURES =
  /^(?:tonnes|tons|barrels|metres|meters|litres|megawatts|volumes?|batch|shipments?|cargo(?:es)?|quantit(?:y|ies)|worth|bags|kilos|exports?|imports?|supplies|purchases)$/;

function behindAmount(scene: Scene, first: number): boolean {
  if (lowerAt(scene, first - 1) === 'of' && MEASURES.test(lowerAt(scene, first - 2))) return true;
  return (
    isDigits(scene, first - 1) ||
    isDigits(scene, first - 2) ||
    (classAt(scene, first - 1) & WORD.number) !== 0
  );
}

/** A good written with a capital in the middle of a sentence is part of a name ("Ministry of Roads"). */
function isPartOfName(scene: Scene, sentence: Sentence, first: number, last: number): boolean {
  if (first === sentence.first || !isCapital(scene, first) || !isCapital(scene, last - 1)) return false;
  const word = lowerAt(scene, first);
  if (scene.tokens.vocabulary.word(scene.tokens.type[first] ?? -1) === word.toUpperCase()) return false;
  const before =
    isCapital(scene, first - 1) || lowerAt(scene, first - 1) === 'of' || lowerAt(scene, first - 1) === 'and';
  const after = last < sentence.last && isCapital(scene, last);
  return (before || after) && sentence.kind !== 'item';
}

const WALK = 7;

/** The preposition that governs the noun phrase around token `first`, or null when a verb or the clause does. */
function governorOf(
  scene: Scene,
  sentence: Sentence,
  first: number,
  floor: number,
): { governor: string | null; governorAt: number } {
  const none = { governor: null, governorAt: -1 };
  for (let at = first - 1; at >= floor && at >= first - WALK; at--) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    if (
      bits & WORD.preposition &&
      sentence.acts.some(
        (act) =>
          act.last === at + 1 &&
          act.last - act.first >= 2 &&
          act.values.some(({ kind }) => kind !== 'exclusion') &&
          !/^(?:of|for|in|to|on)$/.test(word),
      )
    )
      return none;
    if (bits & WORD.time) return none;
    if (bits & WORD.preposition) return word === 'as' ? none : { governor: word, governorAt: at };
    if (isList(word)) continue;
    if (
      bits &
      (WORD.punctuation | WORD.relative | WORD.be | WORD.have | WORD.modal | WORD.will | WORD.pronoun)
    )
      return none;
    if (bits & WORD.verb && !looksAdjectival(word)) return none;
  }
  return none;
}

function modifiesNoun(scene: Scene, last: number, limit: number): boolean {
  if (last >= limit) return false;
  const bits = classAt(scene, last);
  const word = lowerAt(scene, last);
  if (bits & ~(WORD.agent | WORD.place | WORD.person | WORD.adjective)) return false;
  return /^\p{L}/u.test(word) && !word.endsWith('ly') && !isDigits(scene, last) && word !== 'such';
}

const CONTEXT_BY_WORD = new Map<string, ContextGood[]>();
for (const row of CONTEXT_GOODS)
  for (const word of row.match) CONTEXT_BY_WORD.set(word, [...(CONTEXT_BY_WORD.get(word) ?? []), row]);

/** Nouns whose good the words around them tell: a "line" in a sentence on kilovolts. */
function contextGoods(
  scene: Scene,
  sentence: Sentence,
  taken: readonly { first: number; last: number }[],
): { row: GoodRow; first: number; last: number }[] {
  const found: { row: GoodRow; first: number; last: number }[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = lowerAt(scene, at);
    for (const { near, good, after, anywhere } of CONTEXT_BY_WORD.get(word) ?? []) {
      if (
        (after !== undefined && lowerAt(scene, at - 1) !== after) ||
        lowerAt(scene, at + 1) === 'of' ||
        taken.some(({ first, last }) => first <= at && at < last)
      )
        continue;
      const row = GOOD_ROWS.get(good);
      const from = anywhere ? 0 : Math.max(0, sentence.first - 30);
      for (let other = from; row && other < sentence.last; other++)
        if (near.includes(lowerAt(scene, other)) && (other !== at || near.includes(word))) {
          found.push({ row, first: at, last: at + 1 });
          break;
        }
      if (found.some(({ first }) => first === at)) break;
    }
  }
  return found;
}

/** Words that are goods as nouns and deeds as verbs: "to train mechanics", "will ship wheat". */
const VERB_LIKE = /^(?:trains?|ships?|plants?|pipes?|tanks?|cranes?|fuels?|stocks?|books?|cables?)$/;
const BEFORE_VERB =
  /^(?:to|will|would|can|could|may|might|must|should|shall|'ll|and|not|who|which|that|also)$/;

/** True when a word that may be a good is a verb here. */
function isVerb(scene: Scene, first: number, last: number): boolean {
  if (last - first !== 1 || !VERB_LIKE.test(lowerAt(scene, first))) return false;
  const before = lowerAt(scene, first - 1);
  const bits = classAt(scene, last);
  const takesObject =
    (bits & (WORD.determiner | WORD.number | WORD.person | WORD.agent | WORD.pronoun)) !== 0 ||
    isDigits(scene, last) ||
    isCapital(scene, last);
  if (/^(?:to|will|would|can|could|may|might|must|should|shall|'ll)$/.test(before))
    return before !== 'to' || takesObject || !(classAt(scene, first - 2) & WORD.verb);
  return BEFORE_VERB.test(before) && takesObject;
}

/** True for a bare noun whose kind the words around it may tell: "engine", "turbine". */
const isVague = ({ row, first, last }: { row: GoodRow; first: number; last: number }) =>
  row.id === 'diesel-engine' || (row.id === 'gas-turbine' && last - first === 1);

/** Finds the goods of a sentence. Guarded words (`lead`, `oil`) are kept, with what speaks for them. */
export function findGoods(scene: Scene, sentence: Sentence): GoodMention[] {
  const raw: { row: GoodRow; first: number; last: number; guard: string | null }[] = [];
  for (const { first, last, values } of sentence.things) {
    const value = values.find(({ kind }) => kind === 'good');
    if (
      value?.kind === 'good' &&
      scene.tokens.joined[first] !== 1 &&
      lowerAt(scene, last) !== 'map' &&
      !isVerb(scene, first, last) &&
      !isPartOfName(scene, sentence, first, last)
    )
      raw.push({ row: value.row, first, last, guard: value.guard });
  }
  const sure = raw.filter((good) => good.guard === null && !isVague(good));
  for (const found of contextGoods(scene, sentence, sure)) {
    const vague = raw.findIndex(({ first, last }) => first <= found.first && found.first < last);
    raw.splice(vague < 0 ? raw.length : vague, vague < 0 ? 0 : 1, { ...found, guard: null });
  }
  raw.sort((a, b) => a.first - b.first);
  const all = raw.map((good, index) => {
    const before = raw[index - 1];
    const after = raw[index + 1];
    const inList =
      (before !== undefined && sideBySide(scene, before, good)) ||
      (after !== undefined && sideBySide(scene, good, after));
    return {
      ...good,
      supported: inList || behindAmount(scene, good.first),
      ...governorOf(scene, sentence, good.first, sentence.first),
      modifies: modifiesNoun(scene, good.last, sentence.last) && after?.first !== good.last,
    };
  });
  return withoutHeads(scene, withoutCarriers(scene, all));
}

/** True when a good may stand for itself in the object of a trigger. */
export const isSureInTrade = ({ guard, supported }: GoodMention): boolean =>
  guard === null || guard === 'trade' || supported;

/** True when a good may stand for itself anywhere. */
export const isSureAnywhere = ({ guard, supported }: GoodMention): boolean => guard === null || supported;

/** Goods of some mentions, each once, in the order of the text. */
export function goodIds(mentions: readonly GoodMention[]): Good[] {
  return [...new Set(mentions.map(({ row }) => row.id))];
}
