import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actor-mention.js';
import {
  Slots,
  awardOf,
  coordinated,
  joinsBefore,
  ownsGood,
  placeLeft,
  placeRight,
  possessorOf,
  roleAt,
  roleOfOwner,
  subjectOf,
} from './frame-actors.js';
import { REACH, canBeObject, goodsOf, nextVerb } from './frame-goods.js';
import type { GoodMention } from './goods.js';
import { helpOf } from './help.js';
import { lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';

/** A trigger with its slots filled from its clause. */
export interface Frame {
  readonly trigger: Trigger;
  readonly givers: readonly Actor[];
  readonly takers: readonly Actor[];
  readonly partners: readonly Actor[];
  readonly goods: readonly GoodMention[];
  /** Country in which the text says that it is; it may fill a slot that nothing else fills. */
  readonly places: readonly Actor[];
  /** Partners that are the subject, and those it deals with. */
  readonly subjects: readonly Actor[];
  readonly counterparts: readonly Actor[];
  /** Countries of all places behind "in" and "at". */
  readonly sites: readonly Actor[];
}

/** Puts one actor of the clause into the slot that its place gives it. */
function placeActor(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  actors: readonly ActorMention[],
  actor: ActorMention,
  goods: readonly GoodMention[],
  slots: Slots,
): void {
  if (actor.excluded || actor.last <= trigger.from || actor.first >= trigger.to) return;
  if (Math.abs(actor.first - trigger.first) > REACH) return;
  const isAgent = trigger.passive && actor.marker === 'by';
  if (isAgent && slots.givers.length > 0 && !joinsBefore(scene, actors, actor)) return;
  const good = ownsGood(actor, goods);
  if (good) {
    const role = roleOfOwner(trigger, good);
    if (role) slots.add(role, actor);
    return;
  }
  if (actor.first >= trigger.last && trigger.part === 'verb' && actor.first >= nextVerb(scene, trigger))
    return;
  if (actor.first >= trigger.last) placeRight(trigger, actor, slots);
  else if (actor.last <= trigger.first) placeLeft(scene, sentence, trigger, actor, slots);
}

/** "A refinery, which B is building": what stands right before the pronoun that opens the clause is built. */
function antecedentOf(
  scene: Scene,
  { rule, part, from, first }: Trigger,
  goods: readonly GoodMention[],
): GoodMention[] {
  if (part !== 'verb' || rule.mode === 'dialogue' || !/^(?:which|that|whom)$/.test(lowerAt(scene, from - 1)))
    return [];
  if (first - from > 12) return [];
  return goods.filter(({ last }) => last <= from - 1 && from - 1 - last <= 1).slice(-1);
}

const LEARNS =
  /^(?:beg[aiu]n|begins?|start(?:s|ed)?|complet(?:e|es|ed|ing)|finish(?:es|ed)?|under(?:go|goes|went|gone|going)|attend(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|g[eo]t(?:s|ting)?|had|enrol(?:s|led)?|pass(?:es|ed)?|gone|went|go|returned|back|in)$/;

/** "Forty officers of A have begun a course": who goes through a training is taught. */
function isLearner(scene: Scene, { rule, first }: Trigger, { last }: ActorMention): boolean {
  if (rule.id !== 'technology-transfer.training') return false;
  for (let at = first - 1; at >= last && at >= first - 8; at--)
    if (LEARNS.test(lowerAt(scene, at))) return true;
  return false;
}

/** Fills the slots of a trigger from its clause: by preposition, possessive, voice, and the owners of goods. */
export function fillFrame(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  actors: readonly ActorMention[],
  allGoods: readonly GoodMention[],
): Frame {
  const slots = new Slots();
  const goods = goodsOf(
    scene,
    trigger,
    allGoods.filter((good) => canBeObject(scene, trigger, good)),
  );
  if (goods.length === 0) goods.push(...antecedentOf(scene, trigger, allGoods));
  const owner = possessorOf(trigger, actors);
  const used = new Set<ActorMention>();
  if (owner) {
    const role = roleAt(trigger, 'possessor');
    for (const actor of coordinated(scene, actors, owner)) {
      if (role) slots.add(role, actor);
      used.add(actor);
    }
  }
  const award = awardOf(scene, sentence, trigger, actors);
  if (award) {
    slots.add('giver', award.builder);
    slots.add('taker', award.customer);
    used.add(award.builder).add(award.customer);
  }
  const help = award ? null : helpOf(scene, trigger, actors);
  if (help?.helped) {
    slots.add('taker', help.helped);
    used.add(help.helped);
  }
  if (help?.helper) {
    slots.add('giver', help.helper);
    used.add(help.helper);
  }
  const subject = award
    ? null
    : subjectOf(
        scene,
        sentence,
        trigger,
        actors.filter((actor) => !used.has(actor)),
      );
  const owned = subject ? ownsGood(subject, goods) : null;
  if (subject && !used.has(subject) && !owned) {
    const role =
      isLearner(scene, trigger, subject) || help?.helper
        ? 'taker'
        : roleAt(trigger, trigger.passive ? 'object' : 'subject');
    for (const actor of coordinated(scene, actors, subject)) {
      used.add(actor);
      if (role) slots.add(role, actor);
    }
  }
  for (const actor of actors)
    if (!used.has(actor)) placeActor(scene, sentence, trigger, actors, actor, goods, slots);
  const inClause = actors.filter(
    ({ first, excluded }) => !excluded && first >= trigger.from && first < trigger.to,
  );
  return {
    trigger,
    givers: slots.givers,
    takers: slots.takers,
    partners: slots.partners,
    goods,
    places: slots.places,
    subjects: subject ? [...new Set(coordinated(scene, actors, subject).flatMap(({ codes }) => codes))] : [],
    counterparts: inClause
      .filter(({ marker, how }) => marker === 'with' && how !== 'place')
      .flatMap(({ codes }) => codes),
    sites: inClause.filter(({ marker }) => marker === 'in' || marker === 'at').flatMap(({ codes }) => codes),
  };
}
