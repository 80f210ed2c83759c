import { eventsOfMark, sliceOf } from '../../dataset/cut-slice.js';
import { DatasetError } from '../../dataset/dataset-error.js';
import type { Actor, CoopEvent, Dataset, Leg } from '../../dataset/schema.js';
import { mostAdvanced, statusRank } from '../../dataset/taxonomy.js';
import type { ChartOptions } from '../chart.js';
import { amountsOf } from './add-amounts.js';
import { unitOf } from './amounts.js';
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

/** A unit such as `t` or `bbl/d`, or a currency. */
const UNIT = /^[A-Za-z0-9]+(\/(d|mo|a))?$/;

/** The unit that is asked for; empty for none. @throws DatasetError when it can be none. */
function askedUnit({ unit = '' }: ChartOptions): string {
  if (unit && !UNIT.test(unit))
    throw new DatasetError(
      'unit',
      `needs a unit such as t or bbl/d, or a currency such as USD, has "${unit}"`,
    );
  return unit;
}

/** Of a leg that states a quantity and a value, the one in `unit`; the quantity where neither is. */
function legIn(leg: Leg, unit: string): Leg {
  const { quantity, ...rest } = leg;
  return quantity && rest.value?.currency === unit ? rest : leg;
}

/** Only amounts in `unit` may be drawn as widths; what is stated in another is still told. */
const bandIn = (band: Band, unit: string): Band => {
  const [amount] = band.amounts;
  return { ...band, whole: band.whole && amount !== undefined && unitOf(amount) === unit };
};

const partsOf = (event: CoopEvent, unit: string): Part[] =>
  event.legs
    .map((leg) => legIn(leg, unit))
    .flatMap((leg): Part[] =>
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
 * exchange for each two that have legs, which share its event. Events without legs give nothing. With `options.unit` amounts in that
 * unit or currency alone give widths, where legs state several. Does not change the dataset. @throws DatasetError when that is no unit.
 */
export function seriesFlow(dataset: Dataset, options: ChartOptions = {}): FlowSeries {
  const unit = askedUnit(options);
  const parts = dataset.events.flatMap((event) => partsOf(event, unit));
  const pairs = groupBy(parts, ({ leg }) => pairOf(leg).join('-'));
  const sizes = new Map([...pairs].map(([name, own]) => [name, new Set(own.map(({ event }) => event)).size]));
  const sizeOf = (name: string) => sizes.get(name) ?? 0;
  const exchanges = [...pairs]
    .sort(([a], [b]) => sizeOf(b) - sizeOf(a) || byText(a, b))
    .flatMap(([name, own]) => exchangesOf(name, own))
    .map((each) => (unit ? { ...each, bands: each.bands.map((band) => bandIn(band, unit)) } : each));
  const ids = new Set(exchanges.flatMap(({ bands }) => bands.flatMap(({ events }) => events)));
  return { ...sliceOf(dataset, FLOW_SCHEMA, ids), exchanges };
}
