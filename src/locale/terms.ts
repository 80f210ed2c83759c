import type { Actor, Good, Money, Quantity } from '../dataset/schema.js';
import type { Mode, Sector, Status } from '../dataset/taxonomy.js';
import type { Wording } from './wording.js';

/** A language's own words for codes and ids; the rest is left to `Intl`. */
export interface Lexicon {
  readonly modes: Readonly<Record<Mode, readonly [full: string, short: string]>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Parties that `Intl.DisplayNames` does not know, or calls otherwise than newspapers do. */
  readonly parties: Readonly<Record<Actor, string>>;
  /** Units by their code; an empty one is not said. */
  readonly units: Readonly<Record<string, string>>;
  /** What stands after a unit for each day (`d`), month (`mo`) or year (`a`). */
  readonly rates: Readonly<Record<string, string>>;
}

/** The parts of a wording that follow from a lexicon and `Intl`, and what sentences need of them. */
export interface Terms extends Pick<
  Wording,
  'number' | 'list' | 'amount' | 'party' | 'mode' | 'modeShort' | 'sector' | 'status'
> {
  /** For the middle of a sentence; an abbreviation such as LNG stays as it is. */
  readonly lower: (text: string) => string;
  readonly capital: (text: string) => string;
}

/** What a table says of a key that comes from a dataset, where `constructor` is a word like any other. */
const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** From here on a quantity is written short: `1.5M`. */
const SHORT_FROM = 1_000_000;
const FIGURES = { maximumFractionDigits: 1, minimumFractionDigits: 0 } as const;

/** How amounts are said: `currency` is whether money goes by its sign or its name. */
function amountWriter(locale: string, { units, rates }: Lexicon, currency: 'symbol' | 'name') {
  const plain = new Intl.NumberFormat(locale, FIGURES);
  const short = new Intl.NumberFormat(locale, { ...FIGURES, notation: 'compact' });
  const money = (code: string) =>
    new Intl.NumberFormat(locale, {
      ...FIGURES,
      style: 'currency',
      currency: code,
      currencyDisplay: currency,
      notation: 'compact',
    });
  return (given: Quantity | Money): string => {
    if ('currency' in given) return money(given.currency).format(given.amount);
    const [unit = '', rate] = given.unit.split('/');
    const figure = (given.amount >= SHORT_FROM ? short : plain).format(given.amount);
    const said = [figure, own(units, unit) ?? unit, rate === undefined ? '' : (own(rates, rate) ?? rate)];
    return said.filter(Boolean).join(' ');
  };
}

const MOST_KEPT = 5000;

/** `say`, which is asked once for what is said again and again: `Intl` takes its time. */
function once<K>(say: (key: K) => string): (key: K) => string {
  const said = new Map<K, string>();
  return (key) => {
    const before = said.get(key);
    if (before !== undefined) return before;
    if (said.size >= MOST_KEPT) said.clear();
    const words = say(key);
    said.set(key, words);
    return words;
  };
}

/** The terms of a language. `style` is how long the names of countries are. */
export function termsOf(
  locale: string,
  lexicon: Lexicon,
  { style, currency }: { readonly style: 'long' | 'short'; readonly currency: 'symbol' | 'name' },
): Terms {
  const { modes, sectors, statuses, parties } = lexicon;
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code', style });
  const numbers = new Intl.NumberFormat(locale, FIGURES);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
  const lower = (text: string) =>
    /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
  // Before the last "and" some languages set a comma, which newspapers leave out.
  const list = (words: readonly string[]) =>
    lists
      .formatToParts(words)
      .map(({ value }, index, { length }) =>
        length > 3 && index === length - 2 ? value.replace(/^[,،]\u200f?/, '') : value,
      )
      .join('');
  const country = once((code: string) => countries.of(code) ?? code);
  return {
    number: once((value) => numbers.format(value)),
    list,
    amount: amountWriter(locale, lexicon, currency),
    party: (code) => parties[code] ?? (code.length === 2 ? country(code) : code),
    mode: (id) => modes[id][0],
    modeShort: (id) => modes[id][1],
    sector: (id) => sectors[id],
    status: (id) => statuses[id],
    lower,
    capital,
  };
}

/** How goods are called: by their names, and those without one by their ids. */
export function goodsWith(
  names: Readonly<Record<Good, string>>,
  { list, lower, capital }: Terms,
): Pick<Wording, 'good' | 'goods'> {
  const good = (id: Good) => own(names, id) ?? capital(id.replaceAll('-', ' '));
  return { good, goods: (ids) => capital(list(ids.map((id) => lower(good(id))))) };
}

/** How many parties a sentence names. */
const MOST_NAMED = 3;
/** How many goods a sentence names, the words for the rest included. */
const MOST_GOODS = 3;

/** Names up to three parties; of more, says how many, in the words of `countries`. */
export const partiesInWords =
  ({ list, party }: Terms, countries: (count: number) => string) =>
  (parties: readonly Actor[]): string =>
    parties.length > MOST_NAMED ? countries(parties.length) : list(parties.map(party));

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
  ({ units, rates }: Lexicon) =>
  (code: string): string => {
    const [unit = '', rate] = code.split('/');
    return [own(units, unit) || unit, rate === undefined ? '' : (own(rates, rate) ?? rate)]
      .filter(Boolean)
      .join(' ');
  };
