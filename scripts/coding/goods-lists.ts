import type { Good } from '../../src/dataset/schema.js';
import type { GoodMention } from './goods.js';
import { lowerAt } from './scene.js';
import type { Scene } from './scene.js';

/** True when a good is a vehicle that may only carry another. */
export const isCarrier = (good: Good): boolean =>
  /^(?:ship|tanker|train|truck|wagon|railway-wagon|rail-wagon|container|vessel|cargo-ship|locomotive|barge)$/.test(
    good,
  );

/** How far behind a wide good its list may begin, in tokens. */
const HEAD_REACH = 12;

/** Wide goods, and the definite ones that a list behind them may name. */
const HEADS: Readonly<Partial<Record<Good, RegExp>>> = {
  'petroleum-product': /^(?:diesel|petrol|fuel-oil|jet-fuel|bitumen|lpg)$/,
  grain: /^(?:wheat|barley|maize|rice|oats|rye)$/,
  fertilizer: /^(?:urea|potash|ammonia|phosphate)$/,
  machinery: /^(?:tractor|pump|crane|excavator|machine-tool|combine-harvester|compressor|generator|boiler)$/,
  arms: /^(?:missile|drone|ammunition|tank-vehicle|fighter-aircraft|helicopter|submarine|radar)$/,
  food: /^(?:wheat|rice|sugar|flour|beef|lamb|poultry|fish|cheese|butter|milk-powder|tea|coffee|[a-z]+-oil)$/,
  metal: /^(?:copper|aluminium|zinc|lead|nickel|steel|tin|silver|gold)$/,
  fruit: /^(?:apple|banana|citrus|grape|kiwi|melon|apricot|berry|avocado)$/,
  vegetable: /^(?:tomato|potato|onion|cucumber|pepper)$/,
  'construction-material': /^(?:cement|glass|steel-rebar|timber|ceramic-tile|marble)$/,
  medicine: /^vaccine$/,
};
const LISTING =
  /^(?::|such|including|namely|mainly|especially|like|above|mostly|chiefly|particularly|primarily)$/;

/** Drops a wide good that a list behind it makes definite: "refined products: diesel and petrol", "grain such as wheat". */
export function withoutHeads(scene: Scene, goods: readonly GoodMention[]): GoodMention[] {
  return goods.filter((good, index) => {
    const narrower = HEADS[good.row.id];
    const next = goods[index + 1];
    if (!narrower?.test(next?.row.id ?? '') || !next) return true;
    for (let at = good.last; at < Math.min(next.first, good.last + HEAD_REACH); at++)
      if (LISTING.test(lowerAt(scene, at))) return false;
    return true;
  });
}

/** Drops vehicles that only carry the goods behind them: "a tanker loaded with diesel", "a cargo of wheat". */
export function withoutCarriers(scene: Scene, goods: readonly GoodMention[]): GoodMention[] {
  return goods.filter((good, index) => {
    const next = goods[index + 1];
    if (!next || !isCarrier(good.row.id)) return true;
    const between = [];
    for (let at = good.last; at < Math.min(next.first, good.last + 4); at++) between.push(lowerAt(scene, at));
    return !/^(?:(?:loaded|laden|filled) with|of|carrying|bringing)\b/.test(between.join(' '));
  });
}
