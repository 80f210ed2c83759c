import { DatasetError } from '../../dataset/dataset-error.js';
import { checkReferences, needSchema } from '../../dataset/document.js';
import { actor, good, mode, money, quantity, status } from '../../dataset/schema.js';
import { boolean, integer, list, nullable, object, text } from '../../dataset/shape.js';
import type { Read, Shape } from '../../dataset/shape.js';
import { sliceFields } from '../../dataset/slice.js';
import type { Amount } from './amounts.js';

/** The version of the slice that this chart reads and writes. */
export const FLOW_SCHEMA = 'coop-flow/1';

/** The option of a flow: any unit or currency, none by default. */
export const UNIT_OPTION = { unit: [''] };

const amount: Shape<Amount> = {
  read: (value, path) =>
    typeof value === 'object' && value !== null && 'currency' in value
      ? money.read(value, path)
      : quantity.read(value, path),
  form: ['either', [quantity, money]],
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
  /** True when all events at this status state their amount, in one and the same unit, the one that is asked for if any: it may be drawn as a width. */
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

function checkExchange({ pair, bands }: Exchange, path: string, known: ReadonlySet<string>): void {
  if (pair.length !== 2) throw new DatasetError(`${path}.pair`, 'needs two countries');
  bands.forEach((each, index) => {
    const place = `${path}.bands[${String(index)}]`;
    if ([each.from, each.to].sort().join() !== pair.join())
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
  needSchema(value, FLOW_SCHEMA);
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
