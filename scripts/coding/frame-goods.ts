import { isCarrier } from './goods-lists.js';
import { isIntangible, isSureInTrade, isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** How far from a trigger a good or actor may stand to belong to it, in tokens. */
export const REACH = 34;

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
export function canBeObject(scene: Scene, { rule, part, first, last }: Trigger, good: GoodMention): boolean {
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
export function nextVerb(scene: Scene, { last, goodsTo }: Trigger): number {
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
export function goodsOf(scene: Scene, trigger: Trigger, goods: readonly GoodMention[]): GoodMention[] {
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
  if (trigger.rule.mode === 'construction' && !trigger.passive) return right;
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
