import type { Actor } from '../../src/dataset/schema.js';
import { pivotOf, sidesOf } from './barter-sides.js';
import type { Side } from './barter-sides.js';
import type { Candidate, CandidateLeg } from './candidate.js';
import { isSigned } from './sense-guards.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import { codeDate } from './event-dates.js';
import { goodIds } from './goods.js';
import type { GoodMention } from './goods.js';
import { codeSectors } from './sectors.js';
import { readStatus } from './status.js';
import type { Trigger } from './triggers.js';

/** The two countries of a bargain: those of the sentence, else the article's pair that holds the one named. */
function dealersOf(context: SentenceContext): { parties: Actor[]; inferred: number } {
  const named = sortedParties(
    context.actors.filter(({ excluded, how }) => !excluded && how !== 'place').flatMap(({ codes }) => codes),
  );
  if (named.length === 2) return { parties: named, inferred: 0 };
  const all = sortedParties(context.actors.filter(({ excluded }) => !excluded).flatMap(({ codes }) => codes));
  if (named.length < 2 && all.length === 2) return { parties: all, inferred: 0 };
  const [one] = named;
  const pair = context.memory.pair.length === 2 ? context.memory.pair : context.dyad;
  if (named.length === 1 && one && pair.includes(one)) return { parties: sortedParties(pair), inferred: 1 };
  if (named.length === 0 && pair.length === 2) return { parties: sortedParties(pair), inferred: 2 };
  return { parties: named.length > 2 ? named : [], inferred: 0 };
}

/** The country to which the goods of a side go: "unloaded at Port Sudan", "flown to Dubai". */
function receiverOf({ actors }: SentenceContext, goods: readonly GoodMention[]): Actor | null {
  const last = goods.at(-1);
  if (!last) return null;
  const receiver = actors.find(
    ({ first, marker, codes }) =>
      first >= last.last &&
      first - last.last <= 5 &&
      (marker === 'to' || marker === 'at') &&
      codes.length === 1,
  );
  return receiver?.codes[0] ?? null;
}

function legsOf(
  context: SentenceContext,
  sides: readonly [Side, Side],
  parties: readonly Actor[],
): CandidateLeg[] {
  const [left, right] = sides;
  let from = left.giver;
  let back = right.giver;
  const other = (code: Actor) =>
    parties.length === 2 ? (parties.find((party) => party !== code) ?? null) : null;
  if (!from && !back) {
    const receiver = receiverOf(context, left.goods);
    from = receiver && other(receiver);
    const second = receiverOf(context, right.goods);
    back = from ? null : second && other(second);
  }
  if (from && from === back) return [];
  from ??= back && other(back);
  back ??= from && other(from);
  if (!from || !back || from === back) return [];
  return [
    { from, to: back, goods: goodIds(left.goods) },
    { from: back, to: from, goods: goodIds(right.goods) },
  ];
}

/** True when the sentence says that the bargain was stopped. */
const halts = ({ sentence }: SentenceContext) =>
  sentence.acts.some(({ values }) =>
    values.some((value) => value.kind === 'cue' && value.rule.effect === 'halted' && value.form !== 'base'),
  );

/** What is paid in money is bought, not bartered. */
const MONEY_GOODS: ReadonlySet<string> = new Set(['capital', 'currency', 'credit', 'grant']);

/** Codes a bargain: goods on both sides of a pivot, each side with its giver. */
export function codeBarter(context: SentenceContext, trigger: Trigger): Candidate[] {
  const { scene, sentence, calendar } = context;
  const pivot = pivotOf(context, trigger);
  if (!pivot) return [];
  const sides = sidesOf(context, trigger, pivot);
  if (sides[0].goods.length === 0 || sides[1].goods.length === 0) return [];
  if (sides.some((side) => side.goods.every(({ row }) => MONEY_GOODS.has(row.id)))) return [];
  const { parties, inferred } = dealersOf(context);
  const legs = legsOf(context, sides, parties);
  if (legs.length < 2) return [];
  const reading = readStatus(scene, sentence, trigger, isSigned(context));
  if (!reading.status) return [];
  const goods = [...sides[0].goods, ...sides[1].goods];
  const at = scene.tokens.start[trigger.first] ?? sentence.start;
  const { date, basis } = codeDate(scene, calendar, sentence, {
    at,
    from: sentence.start,
    to: sentence.end,
    status: reading.status,
    habitual: false,
  });
  return [
    {
      rule: trigger.rule.id,
      mode: 'barter',
      parties: sortedParties(legs.flatMap(({ from, to }) => [from, to])),
      legs,
      goods: goodIds(goods),
      goodMentions: goods,
      status: halts(context) ? 'halted' : reading.status,
      effect: reading.effect,
      sectors: codeSectors('barter', goods, { nearby: goods, words: [] }),
      date,
      dateBasis: basis,
      place: null,
      saidBy: context.saidBy,
      sentence,
      start: sentence.start,
      end: sentence.end,
      trigger: trigger.first,
      inferred,
    },
  ];
}
