import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actor-mention.js';
import type { SentenceContext } from './context.js';
import { isSureInTrade, isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import { classAt, lowerAt } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** One side of a bargain: goods, and who gives them when the text says so. */
export interface Side {
  readonly goods: readonly GoodMention[];
  readonly giver: Actor | null;
}

/** Tokens where the two sides of a bargain part. */
interface Pivot {
  readonly leftFrom: number;
  readonly leftTo: number;
  readonly rightFrom: number;
  readonly rightTo: number;
}

const BOUND = new Set(['which', 'while', 'but', 'whereas', ';', '\u2014']);

function sentenceEndFrom(context: SentenceContext, from: number): number {
  for (let at = from; at < context.sentence.last; at++) if (BOUND.has(lowerAt(context.scene, at))) return at;
  return context.sentence.last;
}

/** The word among `words` that comes first after `from` and before `to`, as its token; -1 for none. */
function findWord(context: SentenceContext, from: number, to: number, words: readonly string[]): number {
  for (let at = from; at < to; at++) if (words.includes(lowerAt(context.scene, at))) return at;
  return -1;
}

/** Where the sides part, by the kind of trigger; null when nothing parts them. */
export function pivotOf(context: SentenceContext, trigger: Trigger): Pivot | null {
  const { sentence } = context;
  const end = sentenceEndFrom(context, trigger.last);
  if (trigger.rule.id === 'barter.return')
    return { leftFrom: sentence.first, leftTo: trigger.first, rightFrom: trigger.last, rightTo: end };
  if (trigger.rule.id === 'barter.pay') {
    const but = findWord(context, trigger.last, sentence.last, ['but']);
    if (but >= 0 && /^(?:in|with)$/.test(lowerAt(context.scene, but + 1)))
      return {
        leftFrom: sentence.first,
        leftTo: but,
        rightFrom: but + 2,
        rightTo: sentenceEndFrom(context, but + 2),
      };
    const by = findWord(context, trigger.last, end, ['with', 'in']);
    if (by < 0) return null;
    return { leftFrom: sentence.first, leftTo: by, rightFrom: by + 1, rightTo: end };
  }
  const against = findWord(context, trigger.last, end, ['for', 'against']);
  if (against >= 0 && trigger.passive)
    return { leftFrom: sentence.first, leftTo: trigger.first, rightFrom: against + 1, rightTo: end };
  if (against >= 0) return { leftFrom: trigger.last, leftTo: against, rightFrom: against + 1, rightTo: end };
  return compoundPivot(context, trigger);
}

/** "A gas-for-power swap", "an oil-for-goods deal": the word before the trigger holds both sides. */
function compoundPivot(context: SentenceContext, trigger: Trigger): Pivot | null {
  const { scene, sentence } = context;
  for (let at = trigger.first - 1; at >= Math.max(sentence.first, trigger.first - 4); at--)
    if (lowerAt(scene, at) === 'for' && scene.tokens.joined[at] === 1)
      return {
        leftFrom: Math.max(sentence.first, at - 3),
        leftTo: at,
        rightFrom: at + 1,
        rightTo: trigger.first,
      };
  return null;
}

/** "To the pier", "at the plant": a work behind such a preposition is where goods go. */
const isWhere = ({ row, governor }: GoodMention) =>
  isWork(row.id) && /^(?:to|at|in|from|through|via|near|into|by)$/.test(governor ?? '');

const within = (goods: readonly GoodMention[], from: number, to: number) =>
  goods
    .filter(({ first, last }) => first >= from && last <= to)
    .filter((good) => isSureInTrade(good) && !isWhere(good));

/** The owner of goods: an adjective or possessive in front of one of them. */
function ownerOf(actors: readonly ActorMention[], goods: readonly GoodMention[]): Actor | null {
  for (const good of goods) {
    const owner = actors.find(
      (actor) =>
        actor.attributive &&
        !actor.excluded &&
        actor.codes.length === 1 &&
        actor.last <= good.first &&
        good.last <= actor.phraseEnd + 1,
    );
    if (owner?.codes[0]) return owner.codes[0];
    const seller = actors.find(
      (actor) =>
        (actor.marker === 'from' || actor.marker === 'by') &&
        actor.codes.length === 1 &&
        actor.first >= good.last &&
        actor.first - good.last <= 4,
    );
    if (seller?.codes[0]) return seller.codes[0];
  }
  return null;
}

/** The subject of the verb that gives these goods: the nearest bare country before them, in the same part of the sentence. */
function giverBefore(context: SentenceContext, goods: readonly GoodMention[], from: number): Actor | null {
  const [good] = goods;
  if (!good) return null;
  for (let index = context.actors.length - 1; index >= 0; index--) {
    const actor = context.actors[index];
    if (!actor || actor.excluded || actor.first >= good.first || actor.first < from) continue;
    if (actor.marker !== 'bare' || actor.codes.length !== 1 || actor.how === 'place') continue;
    if (classAt(context.scene, actor.phraseStart - 1) & WORD.verb) continue;
    return actor.codes[0] ?? null;
  }
  return null;
}

export function sidesOf(context: SentenceContext, trigger: Trigger, pivot: Pivot): readonly [Side, Side] {
  const { actors, goods } = context;
  const isPlant = ({ first, last }: GoodMention) =>
    actors.some(
      (actor) =>
        actor.how === 'organisation' && actor.attributive && first >= actor.last && last <= actor.phraseEnd,
    );
  const right = within(goods, pivot.rightFrom, pivot.rightTo);
  const named = within(goods, pivot.leftFrom, pivot.leftTo).filter((good) => !isPlant(good));
  const takesUp =
    named.length === 0 && trigger.rule.id === 'barter.pay' && takesUpDebt(context, trigger, pivot);
  const left = takesUp
    ? context.lastGoods.filter(({ row }) => !right.some((good) => good.row.id === row.id)).slice(0, 1)
    : named;
  const both =
    right.length === 0 && trigger.rule.id === 'barter.return'
      ? (sidesBefore(context, left, trigger) ?? sidesByOwner(actors, left))
      : null;
  if (both) return both;
  const leftOwner = ownerOf(actors, left);
  const rightOwner = ownerOf(actors, right);
  if (trigger.rule.id === 'barter.pay') {
    const payer = trigger.passive
      ? null
      : (payerOf(context, trigger) ??
        giverBefore(context, [{ first: trigger.first } as GoodMention], context.sentence.first));
    return [
      { goods: left, giver: leftOwner !== payer ? leftOwner : null },
      { goods: right, giver: rightOwner ?? payer },
    ];
  }
  const leftGiver =
    leftOwner ??
    (trigger.rule.id === 'barter.return' || single(context)
      ? giverBefore(context, left, context.sentence.first)
      : null);
  const rightGiver =
    rightOwner ??
    (trigger.rule.id === 'barter.return'
      ? giverBefore(context, right, left.at(-1)?.last ?? pivot.rightFrom)
      : null);
  return [
    { goods: left, giver: leftGiver },
    { goods: right, giver: rightGiver },
  ];
}

/** True when what is paid for was named before: "pays for them", "the debt", "part of the bill". */
function takesUpDebt({ scene }: SentenceContext, { last }: Trigger, { leftTo }: Pivot): boolean {
  for (let at = last; at < leftTo; at++)
    if (
      /^(?:it|them|debt|debts|bill|bills|arrears|loan|part|half|off|sum|all|everything|these|those)$/.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
}

/** Who "which" stands for in "to Vietnam, which paid for it". */
function payerOf({ scene, actors }: SentenceContext, { first }: Trigger): Actor | null {
  for (let at = first - 1; at >= first - 3; at--)
    if (/^(?:which|who)$/.test(lowerAt(scene, at)))
      return actors.filter(({ last }) => last <= at).at(-1)?.codes[0] ?? null;
  return null;
}

/** "Will deliver gas to B and receive meat in exchange": both sides stand before the trigger, parted by "and". */
function sidesBefore(
  context: SentenceContext,
  left: readonly GoodMention[],
  trigger: Trigger,
): readonly [Side, Side] | null {
  for (let at = trigger.first - 1; at > context.sentence.first; at--) {
    if (lowerAt(context.scene, at) !== 'and') continue;
    const behind = left.filter(({ first }) => first > at);
    const before = left.filter(({ last }) => last <= at);
    const verb = context.sentence.acts.some(
      ({ first, values }) =>
        first > at &&
        first <= at + 3 &&
        values.some((value) => value.kind === 'trigger' && value.rule.mode === 'supply'),
    );
    if (behind.length === 0 || before.length === 0 || !verb) continue;
    return [
      {
        goods: before,
        giver: ownerOf(context.actors, before) ?? giverBefore(context, before, context.sentence.first),
      },
      { goods: behind, giver: ownerOf(context.actors, behind) },
    ];
  }
  return null;
}

/** Goods of two owners before the trigger: "one of Serbian maize for every cargo of Algerian crude". */
function sidesByOwner(
  actors: readonly ActorMention[],
  goods: readonly GoodMention[],
): readonly [Side, Side] | null {
  const owned = goods.map((good) => ({ good, owner: ownerOf(actors, [good]) }));
  const [a, b] = [...new Set(owned.map(({ owner }) => owner))];
  if (!a || !b || owned.some(({ owner }) => owner !== a && owner !== b)) return null;
  const sideOf = (giver: Actor): Side => ({
    goods: owned.filter(({ owner }) => owner === giver).map(({ good }) => good),
    giver,
  });
  return [sideOf(a), sideOf(b)];
}

const single = ({ actors }: SentenceContext) =>
  actors.filter(({ marker, excluded }) => marker === 'bare' && !excluded).length === 1;
