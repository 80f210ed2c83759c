import type { CoopEvent } from '../../dataset/schema.js';
import type { Measure } from '../../dataset/taxonomy.js';
import type { MatrixSeries } from './slice.js';

/** The events that can be compared by a measure, and how. */
export interface Measured {
  readonly events: readonly CoopEvent[];
  /** The figure of some different events. */
  readonly figure: (events: readonly CoopEvent[]) => number;
  readonly money?: NonNullable<MatrixSeries['money']>;
}

const reportsOf = (events: readonly CoopEvent[]) =>
  new Set(events.flatMap(({ evidence }) => evidence.map(({ article }) => article))).size;

const currenciesOf = ({ legs }: CoopEvent) =>
  new Set(legs.flatMap(({ value }) => (value ? [value.currency] : [])));

/** The currency in which the most events state a sum, the first by its code where several do; null when none does. */
function commonest(currencies: readonly ReadonlySet<string>[]): string | null {
  const counts = new Map<string, number>();
  for (const of of currencies) for (const code of of) counts.set(code, (counts.get(code) ?? 0) + 1);
  const order = ([a, first]: [string, number], [b, second]: [string, number]) =>
    second - first || (a < b ? -1 : 1);
  return [...counts].sort(order)[0]?.[0] ?? null;
}

/** Sums of one currency alone: what is stated in another, or not stated, is left out and counted, never taken for 0. */
function measureMoney(events: readonly CoopEvent[]): Measured {
  const stated = events.map(currenciesOf);
  const currency = commonest(stated);
  const comparable = events.filter((_, index) => currency !== null && stated[index]?.has(currency));
  const unstated = stated.filter(({ size }) => size === 0).length;
  const other = events.length - comparable.length - unstated;
  return {
    events: comparable,
    figure: (some) =>
      some
        .flatMap(({ legs }) => legs)
        .reduce((sum, { value }) => sum + (value?.currency === currency ? value.amount : 0), 0),
    money: { currency, stated: comparable.length, other, unstated },
  };
}

/** What a measure compares. No events give none. */
export function measureBy(measure: Measure, events: readonly CoopEvent[]): Measured {
  if (measure === 'value') return measureMoney(events);
  return { events, figure: measure === 'reports' ? reportsOf : ({ length }) => length };
}
