import { DatasetError } from '../../dataset/dataset-error.js';
import { checkReferences, schemaOf } from '../../dataset/parse.js';
import { actor, good, mode, money, quantity, status } from '../../dataset/schema.js';
import type { Actor, CoopEvent, Dataset, Leg } from '../../dataset/schema.js';
import { boolean, integer, list, nullable, object, text } from '../../dataset/shape.js';
import type { Read, Shape } from '../../dataset/shape.js';
import { eventsOfMark, sliceFields, sliceOf } from '../../dataset/slice.js';
import { mostAdvanced, statusRank } from '../../dataset/taxonomy.js';
import { amountsOf } from './amounts.js';
import type { Amount } from './amounts.js';

/** The version of the slice that this chart reads and writes. */
export const FLOW_SCHEMA = 'coop-flow/1';

const amount: Shape<Amount> = {
  read: (value, path) =>
    typeof value === 'object' && value !== null && 'currency' in value
      ? money.read(value, path)
      : quantity.read(value, path),
  json: { anyOf: [quantity.json, money.json] },
};

/** One good, or goods not named, that one country gives another in one form of cooperation. */
const band = object({
  from: actor,
  to: actor,
  /** Null when the articles name none. */
  good: nullable(good),
  mode,
  /** The most advanced of its events. */
  status,
  /** How many events it stands for; `events` may list fewer. */
  count: integer(1),
  /** True when any of them is halted. */
  halted: boolean,
  /** What the events at this status state, added up for each unit; none when no amount is stated. */
  amounts: list(amount),
  /** True when all events at this status state their amount, in one and the same unit: it may be drawn as a width. */
  whole: boolean,
  events: list(text(), 1),
});
export type Band = Read<typeof band>;

/** What two countries give each other: the legs of one swap, or all that is not part of a swap. */
const exchange = object({
  id: text(),
  /** The two countries, alphabetical; twice the same one for what a country gives itself. */
  pair: list(actor, 2),
  /** True when the legs are those of a swap. */
  barter: boolean,
  /** How many events it stands for. */
  count: integer(1),
  /** What the first of the pair gives, then what the second gives. */
  bands: list(band, 1),
});
export type Exchange = Read<typeof exchange>;

const slice = object({ ...sliceFields, exchanges: list(exchange) });
/** Who gives what to whom. Exchanges of the pairs with the most events come first, the swaps of a pair before its other flows. */
export type FlowSeries = Read<typeof slice>;

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

function checkExchange({ pair, bands }: Exchange, path: string, known: ReadonlySet<string>): void {
  if (pair.length !== 2) throw new DatasetError(`${path}.pair`, 'needs two countries');
  bands.forEach((each, index) => {
    const place = `${path}.bands[${String(index)}]`;
    if (pairOf({ ...each, goods: [] }).join() !== pair.join())
      throw new DatasetError(place, 'does not run between the two countries of its pair');
    if (each.whole && each.amounts.length !== 1)
      throw new DatasetError(`${place}.whole`, 'needs one amount to be true');
    for (const id of each.events)
      if (!known.has(id)) throw new DatasetError(`${place}.events`, `no event has the id ${id}`);
  });
}

/**
 * Reads a flow slice from parsed JSON. The input is not changed.
 * @throws DatasetError that names the path of the first fault.
 */
export function parseFlow(value: unknown): FlowSeries {
  const schema = schemaOf(value);
  if (schema !== FLOW_SCHEMA)
    throw new DatasetError('schema', `this version reads "${FLOW_SCHEMA}", not "${schema.slice(0, 60)}"`);
  const series = slice.read(value, '');
  checkReferences(series.events, series.articles);
  const known = new Set(series.events.map(({ id }) => id));
  const ids = new Set<string>();
  series.exchanges.forEach((each, index) => {
    const path = `exchanges[${String(index)}]`;
    if (ids.has(each.id)) throw new DatasetError(`${path}.id`, `${each.id} is used twice`);
    ids.add(each.id);
    checkExchange(each, path, known);
  });
  return series;
}
