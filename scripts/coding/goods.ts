import type { Good } from '../../src/dataset/schema.js';
import type { GoodRow } from '../lexicon/rows.js';
import { classAt, isDigits, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD } from './word-classes.js';

/** A good in a sentence. */
export interface GoodMention {
  readonly row: GoodRow;
  readonly first: number;
  readonly last: number;
  /** Why the word may mean something else; null when it cannot. */
  readonly guard: string | null;
  /** True when it stands in an enumeration with other goods or behind an amount. */
  readonly supported: boolean;
}

/** True when a good is something that is built where it stands. */
export const isWork = (good: Good): boolean =>
  /(?:plant|-mill|shipyard|port|power-line|metro-line|pipeline|bridge|road|railway|refinery|factory|hospital|housing|industrial-park|research-facility|network|silo|mine|oil-field|gas-storage|construction-work|data-centre|dam|tunnel|cable|terminal|station|canal)$/.test(
    good,
  );

/** True when a good is a machine, vehicle or work: something that can be repaired. */
export const isMachine = ({ id, hs }: GoodRow): boolean =>
  isWork(id) || id === 'machinery' || (hs !== null && /^(?:8[4-9]|90|93)/.test(hs));

const isList = (word: string) =>
  word === ',' || word === 'and' || word === 'or' || word === '&' || word === 'plus';

/** True when only list words and a few modifiers stand between two goods. */
function sideBySide(scene: Scene, a: { last: number }, b: { first: number }): boolean {
  if (b.first - a.last > 4 || b.first < a.last) return false;
  let joins = false;
  for (let at = a.last; at < b.first; at++) {
    const word = lowerAt(scene, at);
    if (isList(word)) joins = true;
    else if (
      classAt(scene, at) &
      (WORD.preposition | WORD.verb | WORD.be | WORD.have | WORD.punctuation | WORD.relative)
    )
      return false;
  }
  return joins;
}

function behindAmount(scene: Scene, first: number): boolean {
  if (
    lowerAt(scene, first - 1) === 'of' &&
    /^(?:tonnes|tons|barrels|metres|meters|litres|megawatts|volumes?|batch|shipments?|cargo(?:es)?|quantit(?:y|ies)|worth|bags|kilos)$/.test(
      lowerAt(scene, first - 2),
    )
  )
    return true;
  return isDigits(scene, first - 1) || isDigits(scene, first - 2);
}

/** Finds the goods of a sentence. Guarded words (`lead`, `oil`) are kept, with what speaks for them. */
export function findGoods(scene: Scene, sentence: Sentence): GoodMention[] {
  const raw: GoodMention[] = [];
  for (const { first, last, values } of sentence.things) {
    const value = values.find(({ kind }) => kind === 'good');
    if (value?.kind === 'good')
      raw.push({ row: value.row, first, last, guard: value.guard, supported: false });
  }
  return raw.map((good, index) => {
    const before = raw[index - 1];
    const after = raw[index + 1];
    const inList =
      (before !== undefined && sideBySide(scene, before, good)) ||
      (after !== undefined && sideBySide(scene, good, after));
    return { ...good, supported: inList || behindAmount(scene, good.first) };
  });
}

/** True when a good may stand for itself in the object of a trigger. */
export const isSureInTrade = ({ guard, supported }: GoodMention): boolean =>
  guard === null || guard === 'trade' || supported;

/** True when a good may stand for itself anywhere. */
export const isSureAnywhere = ({ guard, supported }: GoodMention): boolean => guard === null || supported;

/** Goods of some mentions, each once, in the order of the text. A good is left out when a narrower one overlaps it. */
export function goodIds(mentions: readonly GoodMention[]): Good[] {
  return [...new Set(mentions.map(({ row }) => row.id))];
}
