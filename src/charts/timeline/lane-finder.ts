import type { CoopEvent } from '../../dataset/schema.js';
import { MODES, SECTORS, STATUSES } from '../../dataset/taxonomy.js';
import { SEVERAL } from './lane-keys.js';
import type { LaneKey } from './lane-keys.js';

/** Lanes that stand in an order of their own; the others go by their number of events. */
const ORDERS: Readonly<Partial<Record<LaneKey, readonly string[]>>> = {
  sector: SECTORS,
  mode: MODES,
  status: STATUSES,
};

/** How many events each country is in. */
function frequencies(events: readonly CoopEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parties } of events)
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  return counts;
}

/** Of two countries the one that is in fewer events: the partner, where one country is in nearly all; of a draw, the later by code. */
function rarer(parties: readonly string[], counts: ReadonlyMap<string, number>): string {
  const [one = SEVERAL, other] = parties;
  if (other === undefined) return one;
  const more = (counts.get(one) ?? 0) - (counts.get(other) ?? 0);
  return more < 0 || (more === 0 && one > other) ? one : other;
}

/** Says in which one lane an event stands; where it belongs to more than one, in {@link SEVERAL}. */
export function laneFinder(by: LaneKey, events: readonly CoopEvent[]): (event: CoopEvent) => string {
  if (by === 'mode') return ({ mode }) => mode;
  if (by === 'status') return ({ status }) => status;
  if (by === 'sector')
    return ({ sectors }) => (sectors.some((each) => each !== sectors[0]) ? SEVERAL : (sectors[0] ?? 'other'));
  if (by === 'pair') return ({ parties }) => (parties.length > 2 ? SEVERAL : parties.join('-'));
  const counts = frequencies(events);
  return ({ parties }) => (parties.length > 2 ? SEVERAL : rarer(parties, counts));
}

/** The lanes that occur: those of a taxonomy in its order, the others by how many events they hold, then by name; several last. */
export function orderLanes(by: LaneKey, entries: readonly { readonly lane: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { lane } of entries) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const order = ORDERS[by];
  const rank = (lane: string) => (lane === SEVERAL ? Infinity : (order?.indexOf(lane) ?? 0));
  return [...counts]
    .sort(([a, many], [b, few]) => {
      const [first, second] = [rank(a), rank(b)];
      if (first !== second) return first - second;
      return few - many || (a < b ? -1 : 1);
    })
    .map(([lane]) => lane);
}
