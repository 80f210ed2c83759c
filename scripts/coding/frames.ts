import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actors.js';
import { isCarrier, isIntangible, isSureInTrade, isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import type { Marker, Role } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

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

/** How far from a trigger a good or actor may stand to belong to it, in tokens. */
const REACH = 34;

/** What each role is worth when one actor could fill two: nearer to the trigger first, then this. */
const isPlaceName = ({ how }: ActorMention) => how === 'place' || how === 'capital';

/** The actor on the left that is the subject: the nearest bare one that is not the object of another verb. */
function subjectOf(
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
function coordinated(scene: Scene, actors: readonly ActorMention[], head: ActorMention): ActorMention[] {
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
const joinsBefore = (scene: Scene, actors: readonly ActorMention[], actor: ActorMention) => {
  const before = actors[actors.indexOf(actor) - 1];
  return before !== undefined && joined(scene, before, actor);
};

/** Collects the actors of a frame by role. */
class Slots {
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
function ownsGood(actor: ActorMention, goods: readonly GoodMention[]): GoodMention | null {
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
function roleOfOwner(trigger: Trigger, good: GoodMention): Role | null {
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

function roleAt(trigger: Trigger, marker: Marker): Role | undefined {
  return trigger.rule.roles[marker];
}

function placeRight(scene: Scene, trigger: Trigger, actor: ActorMention, slots: Slots): void {
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
  scene;
  slots.add(role, actor);
}

function placeLeft(
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
  scene;
}

/** The possessor of a noun trigger: an attributive actor whose noun phrase holds the trigger, or "its". */
function possessorOf(trigger: Trigger, actors: readonly ActorMention[]): ActorMention | null {
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

/** Prepositions that may stand between a trigger and its object. */
const OBJECT_GOVERNORS: Readonly<Record<'verb' | 'noun', ReadonlySet<string | null>>> = {
  verb: new Set([null, 'of', 'with', 'including', 'besides', 'over', 'on', 'like', 'for']),
  noun: new Set([
    null,
    'of',
    'in',
    'for',
    'on',
    'over',
    'about',
    'including',
    'besides',
    'with',
    'like',
    'regarding',
    'concerning',
  ]),
};

const DESCRIBED =
  /^(?:sector|industry|market|markets|field|fields|price|prices|debt|bill|deal|deals|talks|crisis|trade|giant|major|exporter|exporters|producer|importer|business|needs|demand|shortage|shortages|reserves|map|route|routes|minister|ministry|policy|security|station|stations)$/;

/** True when a good can be what a trigger of this form of cooperation moves, builds or mends. */
function canBeObject(scene: Scene, { rule, part, first, last }: Trigger, good: GoodMention): boolean {
  const { id } = good.row;
  if (
    !isSureInTrade(good) ||
    (good.first < last && good.last > first && !(part === 'noun' && good.first < first))
  )
    return false;
  if (rule.mode === 'supply' && (isWork(id) || isIntangible(id))) return false;
  if (rule.mode === 'joint-venture' && isIntangible(id)) return false;
  const governor = good.first >= last && good.governorAt < first ? null : good.governor;
  if (
    rule.id === 'supply.flow'
      ? !(governor === null || governor === 'of' || governor === 'with')
      : !OBJECT_GOVERNORS[part].has(governor)
  )
    return false;
  for (let at = good.first - 1; at >= good.first - 6 && at >= 0; at--)
    if (lowerAt(scene, at) === 'without') return false;
  if (rule.mode === 'market-entry') return true;
  if (!good.modifies || good.last === first) return true;
  const next = lowerAt(scene, good.last);
  const describes =
    (classAt(scene, good.last) & (WORD.agent | WORD.person | WORD.place)) !== 0 || DESCRIBED.test(next);
  return !describes;
}

/** The token where "and" opens another verb of the same subject; the end of the clause when none does. */
function nextVerb(scene: Scene, { last, goodsTo }: Trigger): number {
  for (let at = last; at < goodsTo; at++)
    if (
      /^(?:and|or)$/.test(lowerAt(scene, at)) &&
      (classAt(scene, at + 1) & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will) ||
        /^(?:takes|pays|sells|buys|sends|gives|gets|receives|builds|trains)$/.test(lowerAt(scene, at + 1)))
    )
      return at;
  return goodsTo;
}

/** The goods that belong to a trigger, nearest side first. */
function goodsOf(scene: Scene, trigger: Trigger, goods: readonly GoodMention[]): GoodMention[] {
  const near = goods.filter(
    ({ first, last }) =>
      first >= trigger.from && last <= trigger.goodsTo && Math.abs(first - trigger.first) <= REACH,
  );
  const moved = near.filter(({ row }) => !isCarrier(row.id));
  if (trigger.rule.id === 'supply.flow') return moved;
  const cut = trigger.part === 'verb' ? nextVerb(scene, trigger) : trigger.next;
  const right = near.filter(({ first }) => first >= trigger.last && first < cut);
  const left = near.filter(({ last }) => last <= trigger.first);
  const inside = near.filter(({ first, last }) => first < trigger.last && last > trigger.first);
  if (trigger.part === 'noun') {
    const compound = near.filter(({ first, last }) => first < trigger.first && last >= trigger.first - 1);
    const behind = right.filter(({ first }) => first - trigger.last <= 14);
    if (compound.length > 0) return withList(left, compound);
    const objects = behind.filter(
      ({ governor, governorAt }) => governor === 'of' || governor === null || governorAt < trigger.first,
    );
    if (objects.length > 0) return objects;
    return behind.length > 0 ? behind : inside.length > 0 ? inside : left;
  }
  const preferred = trigger.passive || !trigger.rule.roles.subject ? [left, right] : [right, left];
  return preferred.find((list) => list.length > 0) ?? inside;
}

/** The goods listed together with those of a compound: "wheat and barley exports". */
function withList(left: readonly GoodMention[], compound: readonly GoodMention[]): GoodMention[] {
  const out = [...compound];
  for (const good of [...left].reverse()) {
    const head = out[0];
    if (head && head !== good && head.first - good.last <= 2 && head.first >= good.last) out.unshift(good);
  }
  return out;
}

/** "A awarded B a contract to build": the customer is the subject, the builder the object, whatever the trigger. */
function awardOf(
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
  const subject = award ? null : subjectOf(scene, sentence, trigger, actors);
  const owned = subject ? ownsGood(subject, goods) : null;
  if (subject && !used.has(subject) && !owned) {
    const role = roleAt(trigger, trigger.passive ? 'object' : 'subject');
    for (const actor of coordinated(scene, actors, subject)) {
      used.add(actor);
      if (role) slots.add(role, actor);
    }
  }
  for (const actor of actors) {
    if (used.has(actor) || actor.excluded || actor.last <= trigger.from || actor.first >= trigger.to)
      continue;
    if (Math.abs(actor.first - trigger.first) > REACH) continue;
    if (
      trigger.passive &&
      actor.marker === 'by' &&
      slots.givers.length > 0 &&
      !joinsBefore(scene, actors, actor)
    )
      continue;
    const good = ownsGood(actor, goods);
    const ownRole = good && roleOfOwner(trigger, good);
    if (good) {
      if (ownRole) slots.add(ownRole, actor);
      continue;
    }
    if (actor.first >= trigger.last && trigger.part === 'verb' && actor.first >= nextVerb(scene, trigger))
      continue;
    if (actor.first >= trigger.last) placeRight(scene, trigger, actor, slots);
    else if (actor.last <= trigger.first) placeLeft(scene, sentence, trigger, actor, slots);
  }
  sentence;
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
