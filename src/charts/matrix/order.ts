import type { CoopEvent } from '../../dataset/schema.js';
import { statusRank } from '../../dataset/taxonomy.js';
import type { Dimension } from '../../dataset/taxonomy.js';
import { DIMENSION, NOT_STATED } from './dimension.js';
import type { Groups } from './group.js';
import { seriate } from './seriation.js';
import type { SparseRow } from './seriation.js';
import type { Order } from './slice.js';

/** Orders values that have events; negative when the first comes first. */
export type Compare = (a: string, b: string) => number;

const LADDER = 5;

/** The order that the values have without any figures: the taxonomy's, else by id; what is not stated comes last. */
export function ownOrder(by: Dimension): Compare {
  const { values } = DIMENSION[by];
  const rank = new Map(values?.map((id, index) => [id, index]));
  return (a, b) => {
    if (values) return (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
    if (a === b) return 0;
    if (a === NOT_STATED || b === NOT_STATED) return a === NOT_STATED ? 1 : -1;
    return a < b ? -1 : 1;
  };
}

/** How many events stand on each rung, the highest first. */
function rungsOf(events: readonly CoopEvent[]): number[] {
  const rungs = Array.from({ length: LADDER }, () => 0);
  for (const { status } of events) {
    const rung = LADDER - statusRank(status);
    if (rung < LADDER) rungs[rung] = (rungs[rung] ?? 0) + 1;
  }
  return rungs;
}

/** Who has come furthest comes first; of two that have come equally far, who has more events there. */
function byLadder(groups: Groups): Compare {
  const rungs = new Map([...groups].map(([id, events]) => [id, rungsOf(events)]));
  return (a, b) => {
    const [first = [], second = []] = [rungs.get(a), rungs.get(b)];
    const top = (each: readonly number[]) => each.findIndex((count) => count > 0) >>> 0;
    return top(first) - top(second) || (second[top(second)] ?? 0) - (first[top(first)] ?? 0);
  };
}

/** Places every value by how like it is to the others in what it has on the other axis. */
function bySimilarity(ids: readonly string[], profile: (id: string) => SparseRow, places: number): Compare {
  const order = seriate(ids.map(profile), places);
  const rank = new Map(order.map((index, place) => [ids[index] ?? '', place]));
  return (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
}

/** What an axis is ordered by. */
export interface OrderFacts {
  readonly by: Dimension;
  readonly order: Order;
  /** The order that holds where nothing else tells two values apart. */
  readonly own: Compare;
  readonly groups: Groups;
  readonly totals: ReadonlyMap<string, number>;
  /** Columns of the taxonomy keep its order where rows go by total: modes thus from talk to deed. */
  readonly across: boolean;
  /** What a value has on the other axis, and how many places that has. */
  readonly profile: (id: string) => SparseRow;
  readonly places: number;
}

/**
 * How to order the values of an axis. Years and statuses keep their own order, whatever is asked, and what is not stated stays
 * last; the order `name` is left to the layout, which knows the reader's language.
 */
export function orderBy(facts: OrderFacts): Compare {
  const { by, order, own, groups, totals, across } = facts;
  const { values, ordinal } = DIMENSION[by];
  if (ordinal || order === 'name') return own;
  const byTotal: Compare = (a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || own(a, b);
  const last: Compare = (a, b) => Number(a === NOT_STATED) - Number(b === NOT_STATED);
  if (order === 'total') return across && values ? own : (a, b) => last(a, b) || byTotal(a, b);
  const ladder = byLadder(groups);
  if (order === 'status') return (a, b) => last(a, b) || ladder(a, b) || byTotal(a, b);
  const ids = [...groups.keys()].sort(byTotal);
  const similar = bySimilarity(ids, facts.profile, facts.places);
  return (a, b) => last(a, b) || similar(a, b);
}
