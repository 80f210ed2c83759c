import type { Block, Column, Node } from './column.js';
import type { Columns, Thread } from './thread.js';

const SWEEPS = 8;

/** The nodes of a column from top to bottom. */
export const nodesOf = ({ blocks }: Column): Node[] =>
  blocks.flatMap(({ tiers }) => tiers.flatMap(({ nodes }) => nodes));

/** What is tied to what, and how heavily. */
export type Link = readonly [a: Node, b: Node, weight: number];

/** Adds up the links between the same two nodes. */
function linksOf(threads: readonly Thread[], ends: (thread: Thread) => readonly [Node, Node]): Link[] {
  const links = new Map<Node, Map<Node, number>>();
  for (const thread of threads) {
    const [a, b] = ends(thread);
    const own = links.get(a) ?? new Map<Node, number>();
    own.set(b, (own.get(b) ?? 0) + thread.width);
    links.set(a, own);
  }
  return [...links].flatMap(([a, own]) => [...own].map(([b, weight]): Link => [a, b, weight]));
}

/** Where each node stands in its column, 0 at its top to 1 at its bottom, so that columns of any length compare. */
function standing(column: Column): Map<Node, number> {
  const nodes = nodesOf(column);
  return new Map(nodes.map((node, index) => [node, (index + 0.5) / nodes.length]));
}

/** How many px of width cross how many: the crossings of a bilayer graph by their weights, counted with an accumulator tree (W. Barth, M. Jünger, P. Mutzel, Simple and Efficient Bilayer Cross Counting, Graph Drawing 2002). */
export function crossings(links: readonly Link[], left: readonly Node[], right: readonly Node[]): number {
  const row = new Map(left.map((node, index) => [node, index]));
  const place = new Map(right.map((node, index) => [node, index]));
  const sorted = links
    .map(([a, b, weight]) => [row.get(a) ?? 0, place.get(b) ?? 0, weight] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const tree = new Array<number>(right.length + 1).fill(0);
  let total = 0;
  let before = 0;
  for (const [, index, weight] of sorted) {
    let passed = 0;
    for (let at = index + 1; at > 0; at -= at & -at) passed += tree[at] ?? 0;
    total += weight * (before - passed);
    for (let at = index + 1; at <= right.length; at += at & -at) tree[at] = (tree[at] ?? 0) + weight;
    before += weight;
  }
  return total;
}

/** Sums of a barycentre. */
interface Pull {
  sum: number;
  weight: number;
}

const middle = (pulls: readonly (Pull | undefined)[]) => {
  const known = pulls.filter((pull) => pull !== undefined);
  const weight = known.reduce((total, pull) => total + pull.weight, 0);
  return weight > 0 ? known.reduce((total, pull) => total + pull.sum, 0) / weight : 0;
};

function sortBy<T>(members: readonly T[], keyOf: (member: T) => number): T[] {
  return members
    .map((member) => [keyOf(member), member] as const)
    .sort(([a], [b]) => a - b)
    .map(([, member]) => member);
}

/** The column with each node as near as may be to the middle of what it is tied to; groups stay whole, small ones last. */
function settle(column: Column, links: readonly Link[], stand: ReadonlyMap<Node, number>): Column {
  const pulls = new Map<Node, Pull>();
  const pull = (node: Node, to: Node, weight: number) => {
    const own = pulls.get(node) ?? { sum: 0, weight: 0 };
    own.sum += weight * (stand.get(to) ?? 0);
    own.weight += weight;
    pulls.set(node, own);
  };
  for (const [a, b, weight] of links) {
    if (stand.has(b)) pull(a, b, weight);
    if (stand.has(a)) pull(b, a, weight);
  }
  const blocks = column.blocks.map((block): Block => ({
    ...block,
    tiers: block.tiers.map((tier) => ({
      ...tier,
      nodes: sortBy(tier.nodes, (node) => middle([pulls.get(node)])),
    })),
  }));
  const pullOf = ({ tiers }: Block) =>
    middle(tiers.flatMap(({ nodes }) => nodes.map((node) => pulls.get(node))));
  return { ...column, blocks: sortBy(blocks, pullOf) };
}

/**
 * Orders the columns so that few threads cross: barycentre sweeps from the goods outwards and back, of which the best order is kept
 * (K. Sugiyama, S. Tagawa, M. Toda, Methods for Visual Understanding of Hierarchical System Structures, IEEE Transactions on
 * Systems, Man, and Cybernetics 11/2, 1981). Never worse than the order given; ties keep it. Does not change its input.
 */
export function orderColumns(given: Columns, threads: readonly Thread[]): Columns {
  const give = linksOf(threads, ({ from, good }) => [from, good]);
  const take = linksOf(threads, ({ good, to }) => [good, to]);
  const cost = ({ givers, goods, receivers }: Columns) =>
    crossings(give, nodesOf(givers), nodesOf(goods)) + crossings(take, nodesOf(goods), nodesOf(receivers));
  let best = given;
  let least = cost(given);
  let now = given;
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    const inner = standing(now.goods);
    const givers = settle(now.givers, give, inner);
    const receivers = settle(now.receivers, take, inner);
    const outer = new Map([...standing(givers), ...standing(receivers)]);
    now = { givers, goods: settle(now.goods, [...give, ...take], outer), receivers };
    const found = cost(now);
    if (found < least) [best, least] = [now, found];
  }
  return best;
}
