import { GOOD_ROWS } from './rules/good-rows.js';
import type { GoodMention } from './goods.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import { WORD } from './word-classes.js';

/** Nouns that take up a more definite good told before: "the machines" for drones, "the same aircraft" for fighters. */
const GENERIC: readonly (readonly [noun: RegExp, goods: RegExp])[] = [
  [/^(?:aircraft|planes?|jets?|aeroplanes?|airplanes?)$/, /^(?:fighter-aircraft|drone|aircraft|helicopter)$/],
  [/^(?:ships?|vessels?|boats?)$/, /^(?:submarine|fishing-vessel|ship)$/],
  [/^turbines?$/, /^(?:gas|steam|wind|hydraulic)-turbine$/],
  [
    /^(?:machines?|machinery|equipment)$/,
    /^(?:drone|helicopter|aircraft|fighter-aircraft|tractor|combine-harvester|excavator|locomotive|train|truck|bus|crane|machine-tool|pump|drilling-rig)$/,
  ],
  [/^vehicles?$/, /^(?:tank-vehicle|truck|bus|car|tractor)$/],
  [/^(?:cars|carriages|coaches)$/, /^(?:car|train)$/],
  [/^carcass(?:es)?$|^meat$|^cuts$/, /^(?:lamb|beef|poultry|pork)$/],
  [/^beans?$/, /^(?:coffee|cocoa|soybean|pulse)$/],
  [/^doses?$/, /^(?:vaccine|medicine)$/],
  [/^oil$/, /^(?:palm-oil|sunflower-oil|olive-oil|soybean-oil|vegetable-oil|crude-oil)$/],
  [/^fuel$/, /^(?:diesel|petrol|jet-fuel|fuel-oil|nuclear-fuel)$/],
  [/^gas$/, /^(?:lng|lpg|natural-gas)$/],
  [/^nuts?$/, /^(?:cashew|pistachio|almond|walnut|peanut)$/],
  [/^(?:fruit|fruits)$/, /^(?:apple|banana|citrus|grape|kiwi|melon|date-fruit|apricot)$/],
  [/^(?:grain|cereals?)$/, /^(?:wheat|barley|maize|rice|oats|grain)$/],
  [/^stones?$/, /^(?:diamond|marble)$/],
  [/^(?:rig|rigs)$/, /^drilling-rig$/],
  [/^engines?$/, /^(?:jet-engine|diesel-engine)$/],
  [/^trains?$/, /^(?:train|railway-wagon|locomotive)$/],
  [
    /^(?:plant|plants|unit|units|station|stations|works)$/,
    /^(?:nuclear-power-plant|power-plant|refinery|[a-z]+-plant|data-centre)$/,
  ],
];

/** True when the noun is pointed out as known: "the", "these", "its", "the same", "both". */
function isPointedOut(scene: Scene, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const word = lowerAt(scene, at);
    if (/^(?:the|these|those|its|their|both|them|same)$/.test(word)) return true;
    if (!(classAt(scene, at) & (WORD.adjective | WORD.number)) && !/^\d+$/.test(word)) return false;
  }
  return false;
}

/** Gives nouns that point back the good they mean. `before` are the goods told before, the newest first. */
export function resolveGeneric(
  scene: Scene,
  goods: readonly GoodMention[],
  before: readonly GoodMention[],
): GoodMention[] {
  return goods.map((good) => {
    if (good.last - good.first !== 1) return good;
    const word = lowerAt(scene, good.first);
    const family = GENERIC.find(([noun]) => noun.test(word))?.[1];
    if (!family || !isPointedOut(scene, good.first)) return good;
    const known = before.find(({ row }) => family.test(row.id));
    const row = known && GOOD_ROWS.get(known.row.id);
    return row ? { ...good, row, guard: null } : good;
  });
}
