import type { Actor, Money } from '../dataset/schema.js';
import type { Mode, Sector, Status } from '../dataset/taxonomy.js';
import type { Wording } from './wording.js';

/** A language's own words for codes and ids; the rest is left to `Intl`. */
export interface Lexicon {
  readonly modes: Readonly<Record<Mode, readonly [full: string, short: string]>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Parties that `Intl.DisplayNames` does not know, or calls otherwise than newspapers do. */
  readonly parties: Readonly<Record<Actor, string>>;
}

/** The parts of a wording that follow from a lexicon and `Intl`, and what sentences need of them. */
export interface Terms extends Pick<
  Wording,
  'number' | 'list' | 'money' | 'party' | 'mode' | 'modeShort' | 'sector' | 'status'
> {
  /** BCP 47. */
  readonly locale: string;
  /** For the middle of a sentence; an abbreviation such as LNG stays as it is. */
  readonly lower: (text: string) => string;
  readonly capital: (text: string) => string;
}

const FIGURES = { maximumFractionDigits: 1, minimumFractionDigits: 0 } as const;

/** How sums are said: `currencyDisplay` is whether money goes by its sign or its name. */
const moneyWriter =
  (locale: string, currencyDisplay: 'symbol' | 'name') =>
  ({ amount, currency }: Money): string =>
    new Intl.NumberFormat(locale, {
      ...FIGURES,
      style: 'currency',
      currency,
      currencyDisplay,
      notation: 'compact',
    }).format(amount);

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
    locale,
    number: once((value) => numbers.format(value)),
    list,
    money: moneyWriter(locale, currency),
    party: (code) => parties[code] ?? (code.length === 2 ? country(code) : code),
    mode: (id) => modes[id][0],
    modeShort: (id) => modes[id][1],
    sector: (id) => sectors[id],
    status: (id) => statuses[id],
    lower,
    capital,
  };
}

/** How many parties a sentence names. */
const MOST_NAMED = 3;
/** Names up to three parties; of more, says how many, in the words of `countries`. */
export const partiesInWords =
  ({ list, party }: Terms, countries: (count: number) => string) =>
  (parties: readonly Actor[]): string =>
    parties.length > MOST_NAMED ? countries(parties.length) : list(parties.map(party));
