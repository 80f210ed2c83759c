import type { SentenceContext } from './context.js';
import type { Frame } from './frames.js';
import { classAt, isDigits, lowerAt } from './scene.js';
import { WORD } from './word-classes.js';

/** Words that count or take up goods named before: "twelve tonnes", "both", "the rest", "a first cargo". */
const TAKING_UP =
  /^(?:it|them|they|these|those|both|tonnes?|tons?|barrels?|bpd|megawatts?|mw|gigawatts?|kilowatt|kilograms?|kilos?|litres?|liters?|metres|meters|bushels|bales|bags|doses|units?|vehicles?|vessels?|machines?|craft|sets?|pieces?|ones|cargo|cargoes|consignments?|shipments?|deliver(?:y|ies)|batch|batches|lots?|volumes?|quantit(?:y|ies)|flows?|exports?|imports?|sales|purchases?|orders?|supplies|remaining|rest|pair|trio|latter|former|sister|sisters|copies|kits?|fleet|crop|product|products|goods)$/;

/** Rules whose words are too common to be read without a good of their own. */
const TOO_COMMON: ReadonlySet<string> = new Set([
  'supply.carry',
  'supply.interest',
  'joint-development.create',
  'joint-venture.hold',
  'market-entry.offer',
  'construction.lay',
  'construction.plan',
  'construction.contractor',
  'maintenance.service',
  'construction.study',
  'construction.paper',
  'supply.noun.take',
  'supply.negotiate',
  'supply.on-order',
]);

/** Wider verbs: only behind a number. */
const WIDE: ReadonlySet<string> = new Set([
  'supply.send',
  'supply.go',
  'supply.flow',
  'supply.offer',
  'supply.take.explicit',
]);

/** How a clause without a good of its own takes up goods named before: `counted` by a number, `named` by a word for them. */
export type TakenUp = 'counted' | 'named' | null;

/** Tells whether the clause of a frame takes up or counts goods named before: "twelve more were shipped to". */
export function takesUpGoods(
  { scene }: SentenceContext,
  { trigger, givers, takers, partners, places }: Frame,
): TakenUp {
  const { rule, from, to, first, last } = trigger;
  if (rule.id === 'construction.build' || (rule.mode === 'maintenance' && rule.id !== 'maintenance.service'))
    return 'counted';
  if (TOO_COMMON.has(rule.id)) return null;
  const named = givers.length + takers.length + partners.length + places.length;
  if (rule.mode === 'construction') return named >= 2 ? 'named' : null;
  if (named === 0 || (rule.mode !== 'supply' && rule.id !== 'joint-venture.produce')) return null;
  if (takesOther(scene, trigger)) return null;
  let taken = trigger.part === 'noun';
  let counted = false;
  for (let at = from; at < to; at++) {
    if (at >= first && at < last) continue;
    taken ||= TAKING_UP.test(lowerAt(scene, at));
    counted ||=
      (isDigits(scene, at) || (classAt(scene, at) & WORD.number) !== 0) && UNIT.test(unitAt(scene, at, to));
  }
  if (counted) return 'counted';
  if (rule.mode === 'joint-venture') return null;
  return taken && !WIDE.has(rule.id) ? 'named' : null;
}

/** "Received the envoy", "bought a tenth of the shares": the object is there, and is no good. */
function takesOther(scene: SentenceContext['scene'], { part, last, to }: Frame['trigger']): boolean {
  if (part !== 'verb') return false;
  for (let at = last; at < Math.min(to, last + 8); at++)
    if (
      classAt(scene, at) & WORD.person ||
      /^(?:shares?|stakes?|percent|cent|company|firm|hotel|building|land|loan|letter|visit|advice|answer|reply|approval|permission|information|support|nothing)$/.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
}

const UNIT =
  /^(?:tonnes?|tons?|barrels?|bpd|megawatts?|mw|kilograms?|litres?|cubic|doses|units?|vehicles?|vessels?|machines?|craft|sets?|more|further|of|bales|bags|kilowatt)$/;

/** The word behind a number and its multiplier. */
function unitAt(scene: SentenceContext['scene'], at: number, to: number): string {
  let next = at + 1;
  while (
    next < to &&
    /^(?:million|billion|thousand|hundred|metric|additional|more|new)$/.test(lowerAt(scene, next))
  )
    next++;
  return lowerAt(scene, next);
}
