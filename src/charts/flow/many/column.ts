import { groupOf } from '../../../dataset/goods-hs.js';
import type { Sector } from '../../../dataset/taxonomy.js';
import type { Strand } from './strand.js';

/** What a toggle folds or unfolds: the goods of a group, or the small ones of a column or group. */
export interface Fold {
  readonly id: string;
  readonly expanded: boolean;
  readonly count: number;
  /** Null for small ones. */
  readonly group: Sector | null;
}

/** A place in a column: one country or good, or several that are folded. */
export interface Node {
  readonly id: string;
  /** Codes of countries, or ids of goods; an empty one stands for goods not named. */
  readonly members: readonly string[];
  readonly fold: Fold | null;
}

/** Nodes that are ordered among themselves. */
export interface Tier {
  /** What folds them again. */
  readonly head: Fold | null;
  readonly nodes: readonly Node[];
}

/** Nodes that stand together, the small ones in the last tier. */
export interface Block {
  readonly head: Fold | null;
  readonly tiers: readonly Tier[];
}

/** One of the three columns: givers, goods, receivers. */
export interface Column {
  readonly blocks: readonly Block[];
  /** Where each country or good stands. */
  readonly nodeOf: ReadonlyMap<string, Node>;
}

/** How many countries of a column, and goods of a group, stand for themselves before the rest is gathered. */
const MOST_COUNTRIES = 12;
const MOST_GOODS = 7;
/** Up to as many nodes groups of goods are unfolded from the start, the largest first. */
const MOST_NODES = 14;

type Toggled = ReadonlySet<string>;

/** What each key weighs, the heaviest first. */
function ranked(strands: readonly Strand[], keyOf: (strand: Strand) => string): [string, number][] {
  const sizes = new Map<string, number>();
  for (const strand of strands) {
    const key = keyOf(strand);
    sizes.set(key, (sizes.get(key) ?? 0) + strand.width);
  }
  return [...sizes].sort(([a, light], [b, heavy]) => heavy - light || (a < b ? -1 : 1));
}

const single = (id: string, member: string): Node => ({
  id: `${id}/${member}`,
  members: [member],
  fold: null,
});

/** Nodes for the first `most` of `members`, and for the rest one that unfolds. A rest of one stands for itself. */
function tiersOf(id: string, members: readonly string[], most: number, toggled: Toggled): Tier[] {
  const own = members.length > most + 1 ? members.slice(0, most) : members;
  const rest = members.slice(own.length);
  const main = { head: null, nodes: own.map((member) => single(id, member)) };
  if (rest.length === 0) return [main];
  const expanded = toggled.has(`${id}/rest`);
  const fold: Fold = { id: `${id}/rest`, expanded, count: rest.length, group: null };
  const nodes = expanded
    ? rest.map((member) => single(id, member))
    : [{ id: `${id}/rest`, members: rest, fold }];
  return [main, { head: expanded ? fold : null, nodes }];
}

function columnOf(blocks: readonly Block[]): Column {
  const nodes = blocks.flatMap(({ tiers }) => tiers.flatMap((tier) => tier.nodes));
  return { blocks, nodeOf: new Map(nodes.flatMap((node) => node.members.map((member) => [member, node]))) };
}

/** The countries of one side, the small ones gathered. */
export function countryColumn(
  side: 'givers' | 'receivers',
  strands: readonly Strand[],
  toggled: Toggled,
): Column {
  const codes = ranked(strands, ({ band }) => (side === 'givers' ? band.from : band.to)).map(
    ([code]) => code,
  );
  return columnOf([{ head: null, tiers: tiersOf(side, codes, MOST_COUNTRIES, toggled) }]);
}

/** The nodes that a group of `goods` takes when it is unfolded. */
const unfoldedSize = (goods: readonly string[]) => Math.min(goods.length, MOST_GOODS + 1);

/** The groups that are unfolded from the start: the largest, as long as there is room for all groups. */
function openGroups(groups: ReadonlyMap<Sector | '', string[]>): Set<Sector | ''> {
  const open = new Set<Sector | ''>();
  let nodes = groups.size;
  for (const [group, goods] of groups) {
    if (nodes + unfoldedSize(goods) - 1 > MOST_NODES) continue;
    nodes += unfoldedSize(goods) - 1;
    open.add(group);
  }
  return open;
}

/** The goods by group, each group folded or not. Goods that are not named stand by themselves, and so does the only good of a group. */
export function goodsColumn(strands: readonly Strand[], toggled: Toggled): Column {
  const groups = new Map<Sector | '', string[]>();
  for (const [good] of ranked(strands, ({ band }) => band.good ?? '')) {
    const group = good === '' ? '' : groupOf(good);
    groups.set(group, [...(groups.get(group) ?? []), good]);
  }
  const open = openGroups(groups);
  const blocks = [...groups].map(([group, goods]): Block => {
    const id = `goods/${group}`;
    if (group === '' || goods.length === 1)
      return { head: null, tiers: tiersOf(id, goods, MOST_GOODS, toggled) };
    const expanded = open.has(group) !== toggled.has(id);
    const fold: Fold = { id, expanded, count: goods.length, group };
    return expanded
      ? { head: fold, tiers: tiersOf(id, goods, MOST_GOODS, toggled) }
      : { head: null, tiers: [{ head: null, nodes: [{ id, members: goods, fold }] }] };
  });
  return columnOf(blocks);
}
