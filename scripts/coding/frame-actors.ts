import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actor-mention.js';
import { isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import type { Marker, Role } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** What each role is worth when one actor could fill two: nearer to the trigger first, then this. */
const isPlaceName = ({ how }: ActorMention) => how === 'place' || how === 'capital';

/** The actor on the left that is the subject: the nearest bare one that is not the object of another verb. */
export function subjectOf(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  actors: readonly ActorMention[],
): ActorMention | null {
  for (let index = actors.length - 1; index >= 0; index--) {
    const actor = actors[index];
    if (!actor || actor.last > trigger.first || actor.first < trigger.from || actor.excluded) continue;
    if (actor.marker !== 'bare') continue;
    if (isObjectOfVerb(scene, sentence, actor)) continue;
    if (actor.how === 'place') continue;
    return actor;
  }
  return null;
}

/** True when a verb stands right before the noun phrase of an actor. */
function isObjectOfVerb(scene: Scene, sentence: Sentence, { phraseStart, first }: ActorMention): boolean {
  if (
    sentence.acts.some(
      ({ last, values }) =>
        last === phraseStart &&
        values.some(
          (value) => value.kind === 'trigger' && value.rule.part === 'verb' && value.form === 'base',
        ) &&
        !values.some((value) => value.kind === 'trigger' && value.form === 'noun'),
    )
  )
    return true;
  const bits = classAt(scene, phraseStart - 1);
  if (first === phraseStart && bits & (WORD.punctuation | WORD.conjunction)) return false;
  return (bits & WORD.verb) !== 0 && (bits & (WORD.be | WORD.have)) === 0;
}

/** All mentions that share a list with `head`. */
export function coordinated(
  scene: Scene,
  actors: readonly ActorMention[],
  head: ActorMention,
): ActorMention[] {
  const at = actors.indexOf(head);
  const group = [head];
  for (let index = at - 1; index >= 0; index--) {
    const actor = actors[index];
    const next = group[0];
    if (!actor || !next || !joined(scene, actor, next)) break;
    group.unshift(actor);
  }
  for (let index = at + 1; index < actors.length; index++) {
    const actor = actors[index];
    const before = group.at(-1);
    if (!actor || !before || !joined(scene, before, actor)) break;
    group.push(actor);
  }
  return group.filter(({ excluded }) => !excluded);
}

function joined(scene: Scene, a: ActorMention, b: ActorMention): boolean {
  const from = a.attributive && b.first < a.phraseEnd ? a.last : a.phraseEnd;
  if (b.first < from || b.first - from > 3) return false;
  for (let at = from; at < b.first; at++) if (!/^(?:,|and|&|the|'s)$/.test(lowerAt(scene, at))) return false;
  return b.first > from || scene.tokens.joined[b.first] === 1;
}

/** True when an actor goes on a list that the actor before it opened. */
export const joinsBefore = (scene: Scene, actors: readonly ActorMention[], actor: ActorMention) => {
  const before = actors[actors.indexOf(actor) - 1];
  return before !== undefined && joined(scene, before, actor);
};

/** Collects the actors of a frame by role. */
export class Slots {
  readonly givers: Actor[] = [];
  readonly takers: Actor[] = [];
  readonly partners: Actor[] = [];
  readonly places: Actor[] = [];

  add(role: Role, { codes }: ActorMention): void {
    const list = role === 'giver' ? this.givers : role === 'taker' ? this.takers : this.partners;
    for (const code of codes) if (!list.includes(code)) list.push(code);
  }

  addPlace({ codes }: ActorMention): void {
    for (const code of codes) if (!this.places.includes(code)) this.places.push(code);
  }
}

/** True when an actor is an adjective or owner of a good: "Russian crude", "Iran's gas". */
export function ownsGood(actor: ActorMention, goods: readonly GoodMention[]): GoodMention | null {
  if (!actor.attributive) return null;
  return (
    goods.find(
      ({ first, last }) => first >= actor.last && last <= actor.phraseEnd && last === actor.phraseEnd,
    ) ??
    goods.find(({ first, last }) => first >= actor.last && last <= actor.phraseEnd) ??
    null
  );
}

/** What the owner of a good does, by the form of cooperation. */
export function roleOfOwner(trigger: Trigger, good: GoodMention): Role | null {
  switch (trigger.rule.mode) {
    case 'supply':
    case 'finance':
      return isWork(good.row.id) ? null : 'giver';
    case 'maintenance':
    case 'construction':
      return 'taker';
    case 'joint-venture':
      return trigger.rule.id === 'joint-venture.assembly' || trigger.rule.id === 'joint-venture.make'
        ? 'giver'
        : 'partner';
    case 'joint-development':
      return 'partner';
    case 'market-entry':
    case 'technology-transfer':
      return 'giver';
    default:
      return null;
  }
}

export function roleAt(trigger: Trigger, marker: Marker): Role | undefined {
  return trigger.rule.roles[marker];
}

export function placeRight(trigger: Trigger, actor: ActorMention, slots: Slots): void {
  if (actor.marker === 'bare') {
    const role = trigger.passive ? undefined : roleAt(trigger, 'object');
    const adjacent = actor.phraseStart <= trigger.last + 2 || trigger.part === 'noun';
    if (role && adjacent && actor.how !== 'place') slots.add(role, actor);
    else if (role && trigger.rule.mode === 'dialogue' && adjacent) slots.add(role, actor);
    return;
  }
  if (actor.marker === 'other') return;
  const role = roleAt(trigger, actor.marker);
  if (!role) return;
  if (actor.marker === 'in' || actor.marker === 'at' || actor.marker === 'on') {
    if (isPlaceName(actor) || trigger.rule.mode === 'supply' || trigger.rule.mode === 'dialogue')
      slots.addPlace(actor);
    else slots.add(role, actor);
    return;
  }
  if (actor.marker === 'by' && trigger.part === 'verb' && !trigger.passive && trigger.form !== 'gerund')
    return;
  slots.add(role, actor);
}

export function placeLeft(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  actor: ActorMention,
  slots: Slots,
): void {
  const beneficiary = roleAt(trigger, 'object');
  if (
    trigger.part === 'noun' &&
    actor.marker === 'bare' &&
    beneficiary &&
    isObjectOfVerb(scene, sentence, actor)
  )
    slots.add(beneficiary, actor);
  if (
    actor.marker === 'from' &&
    roleAt(trigger, 'from') === 'giver' &&
    (trigger.passive || !trigger.rule.roles.subject)
  )
    slots.add('giver', actor);
  if (actor.marker === 'bare' || actor.marker === 'other') return;
  const role = roleAt(trigger, actor.marker);
  if (!role) return;
  if (actor.marker === 'in' || actor.marker === 'at' || actor.marker === 'on') slots.addPlace(actor);
  else if (actor.marker === 'with' || actor.marker === 'between') slots.add(role, actor);
  else if (trigger.passive && (actor.marker === 'for' || actor.marker === 'to' || actor.marker === 'by'))
    slots.add(role, actor);
}

/** The possessor of a noun trigger: an attributive actor whose noun phrase holds the trigger, or "its". */
export function possessorOf(trigger: Trigger, actors: readonly ActorMention[]): ActorMention | null {
  if (trigger.part !== 'noun' && trigger.form !== 'gerund') return null;
  for (const actor of actors) {
    if (actor.excluded || !actor.attributive || actor.last > trigger.first) continue;
    if (
      actor.how === 'pronoun'
        ? trigger.first - actor.last <= 3
        : trigger.last <= actor.phraseEnd + 1 && trigger.first >= actor.last
    )
      return actor;
  }
  return null;
}

/** "A awarded B a contract to build": the customer is the subject, the builder the object, whatever the trigger. */
export function awardOf(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  actors: readonly ActorMention[],
): { customer: ActorMention; builder: ActorMention } | null {
  if (!['construction', 'maintenance', 'supply'].includes(trigger.rule.mode)) return null;
  for (let at = sentence.first; at < trigger.first; at++) {
    if (!/^award(?:s|ed|ing)?$/.test(lowerAt(scene, at))) continue;
    const named = actors.filter(({ excluded, how }) => !excluded && how !== 'place');
    const passive = (classAt(scene, at - 1) & WORD.be) !== 0;
    const builder = named.find(
      ({ first, marker }) => first > at && (marker === 'to' || (!passive && marker === 'bare')),
    );
    const customer =
      named.find(({ last, marker }) => last <= at && marker === 'bare') ??
      named.find(({ first, marker }) => first > at && marker === 'by');
    if (builder && customer && builder !== customer) return { customer, builder };
  }
  return null;
}
