import { eventsOfMark, sliceOf } from '../../dataset/cut-slice.js';
import type { Actor, CoopEvent, Dataset, Leg } from '../../dataset/schema.js';
import { mostAdvanced, statusRank } from '../../dataset/taxonomy.js';
import { amountsOf } from './add-amounts.js';
import { FLOW_SCHEMA } from './slice.js';
import type { Band, Exchange, FlowSeries } from './slice.js';

/** A leg's share in a band: a leg that names several goods gives one to each, without its amount. */
interface Part {
  readonly event: CoopEvent;
  readonly leg: Leg;
  readonly good: string | null;
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const pairOf = ({ from, to }: Leg): [Actor, Actor] => (from < to ? [from, to] : [to, from]);

/** The members of each group, groups in the order in which they first occur. */
function groupBy<T>(members: Iterable<T>, keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

const partsOf = (event: CoopEvent): Part[] =>
  event.legs.flatMap((leg): Part[] =>
    leg.goods.length === 0
      ? [{ event, leg, good: null }]
      : [...new Set(leg.goods)].map((each) => ({ event, leg, good: each })),
  );

const bandKey = ({ event, leg, good: each }: Part) => [leg.from, leg.to, event.mode, each ?? ''].join(' ');

function bandOf(parts: readonly Part[]): Band {
  const [{ leg, good: each, event }] = parts as [Part];
  const events = new Set(parts.map((part) => part.event));
  const statuses = [...events].map((one) => one.status);
  const best = mostAdvanced(statuses) ?? event.status;
  return {
    from: leg.from,
    to: leg.to,
    good: each,
    mode: event.mode,
    status: best,
    count: events.size,
    halted: statuses.includes('halted'),
    ...amountsOf(parts.filter((part) => part.event.status === best).map((part) => part.leg)),
    events: eventsOfMark(events),
  };
}

function exchangeOf(id: string, parts: readonly Part[], barter: boolean): Exchange {
  const [{ leg }] = parts as [Part];
  const pair = pairOf(leg);
  const bands = [...groupBy(parts, bandKey).values()].map(bandOf);
  const lane = (each: Band) => Number(each.from !== pair[0]);
  const order = (a: Band, b: Band) =>
    lane(a) - lane(b) || (barter ? 0 : statusRank(b.status) - statusRank(a.status) || b.count - a.count);
  return {
    id,
    pair,
    barter,
    count: new Set(parts.map(({ event }) => event.id)).size,
    bands: bands.sort(order),
  };
}

/** The swaps of one pair: those with the same goods both ways are one. */
function swapsOf(name: string, parts: readonly Part[]): Exchange[] {
  const events = groupBy(parts, ({ event }) => event.id);
  const sameBands = ([, own]: [string, Part[]]) => [...new Set(own.map(bandKey))].sort().join();
  return [...groupBy(events, sameBands).values()].map((group) => {
    const first = group.map(([id]) => id).sort(byText)[0] ?? '';
    return exchangeOf(
      `${name}/swap/${first}`,
      group.flatMap(([, own]) => own),
      true,
    );
  });
}

function exchangesOf(name: string, parts: readonly Part[]): Exchange[] {
  const isSwap = ({ event }: Part) => event.mode === 'barter';
  const rest = parts.filter((part) => !isSwap(part));
  return [
    ...swapsOf(name, parts.filter(isSwap)).sort((a, b) => b.count - a.count),
    ...(rest.length > 0 ? [exchangeOf(`${name}/other`, rest, false)] : []),
  ];
}

/**
 * Who gives what to whom, from the legs of the events. The legs of a swap stay together; a swap among three countries gives an
 * exchange for each two that have legs, which share its event. Events without legs give nothing. Does not change the dataset.
 */
export function seriesFlow(dataset: Dataset): FlowSeries {
  const pairs = groupBy(dataset.events.flatMap(partsOf), ({ leg }) => pairOf(leg).join('-'));
  const sizes = new Map(
    [...pairs].map(([name, parts]) => [name, new Set(parts.map(({ event }) => event)).size]),
  );
  const sizeOf = (name: string) => sizes.get(name) ?? 0;
  const exchanges = [...pairs]
    .sort(([a], [b]) => sizeOf(b) - sizeOf(a) || byText(a, b))
    .flatMap(([name, parts]) => exchangesOf(name, parts));
  const ids = new Set(exchanges.flatMap(({ bands }) => bands.flatMap(({ events }) => events)));
  return { ...sliceOf(dataset, FLOW_SCHEMA, ids), exchanges };
}
