import type { Good, Money, Quantity } from '../dataset/schema.js';
import type { Terms } from './terms.js';
import type { Wording } from './wording.js';

/** A language's own words for units. */
export interface UnitWords {
  /** Units by their code; an empty one is not said. */
  readonly units: Readonly<Record<string, string>>;
  /** What stands after a unit for each day (`d`), month (`mo`) or year (`a`). */
  readonly rates: Readonly<Record<string, string>>;
}

/** What a table says of a key that comes from a dataset, where `constructor` is a word like any other. */
const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** From here on a quantity is written short: `1.5M`. */
const SHORT_FROM = 1_000_000;
const FIGURES = { maximumFractionDigits: 1 } as const;

/** How amounts are said. */
function amountWriter({ locale, money }: Terms, { units, rates }: UnitWords): Wording['amount'] {
  const plain = new Intl.NumberFormat(locale, FIGURES);
  const short = new Intl.NumberFormat(locale, { ...FIGURES, notation: 'compact' });
  return (given: Quantity | Money): string => {
    if ('currency' in given) return money(given);
    const [unit = '', rate] = given.unit.split('/');
    const figure = (given.amount >= SHORT_FROM ? short : plain).format(given.amount);
    const said = [figure, own(units, unit) ?? unit, rate === undefined ? '' : (own(rates, rate) ?? rate)];
    return said.filter(Boolean).join(' ');
  };
}

/** How goods and amounts of them are called: goods by their names, and those without one by their ids. */
export function goodsWith(
  names: Readonly<Record<Good, string>>,
  words: UnitWords,
  terms: Terms,
): Pick<Wording, 'good' | 'goods' | 'amount'> {
  const { list, lower, capital } = terms;
  const good = (id: Good) => own(names, id) ?? capital(id.replaceAll('-', ' '));
  return {
    good,
    goods: (ids) => capital(list(ids.map((id) => lower(good(id))))),
    amount: amountWriter(terms, words),
  };
}

/** How many goods a sentence names, the words for the rest included. */
const MOST_GOODS = 3;

/** Names up to three goods; of more the first two, and in the words of `others` how many are left. */
export const goodsInWords =
  ({ list, lower }: Terms, others: (count: number) => string) =>
  (goods: readonly string[]): string => {
    const named = goods.length > MOST_GOODS ? goods.slice(0, MOST_GOODS - 1) : goods;
    const left = goods.length - named.length;
    return list([...named.map(lower), ...(left > 0 ? [others(left)] : [])]);
  };

/** Names a unit by its code, `bbl/d`, without a number; a currency by its own code. */
export const unitInWords =
  ({ units, rates }: UnitWords) =>
  (code: string): string => {
    const [unit = '', rate] = code.split('/');
    return [own(units, unit) || unit, rate === undefined ? '' : (own(rates, rate) ?? rate)]
      .filter(Boolean)
      .join(' ');
  };
