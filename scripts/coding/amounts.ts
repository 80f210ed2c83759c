import type { Actor, Money, Quantity } from '../../src/dataset/schema.js';
import { COUNTRIES } from '../lexicon/countries.js';
import { CURRENCIES, MAGNITUDES, UNITS } from '../lexicon/units.js';

/** An amount in a text, with its place. */
export interface AmountMention {
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
  readonly value?: Money;
  /** True for a price by unit, a debt or a share: no amount of a delivery. */
  readonly isRate: boolean;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const escape = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');
const alternatives = (forms: readonly string[]) =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const MAGNITUDE = new Map(
  MAGNITUDES.flatMap(({ factor, forms }) => forms.map((form) => [form.toLowerCase(), factor] as const)),
);
const UNIT = new Map(
  UNITS.flatMap((row) =>
    row.forms.flatMap((form) => [
      [form.toLowerCase(), row] as const,
      [`${form.toLowerCase()}s`, row] as const,
    ]),
  ),
);
const CURRENCY = new Map(
  CURRENCIES.flatMap((row) =>
    row.forms.flatMap((form) => [
      [form.toLowerCase(), row] as const,
      [`${form.toLowerCase()}s`, row] as const,
    ]),
  ),
);
/** The currency of each country: its code, and the noun at the end of its name (`rupee`). */
const MONEY_OF = new Map(
  COUNTRIES.flatMap(({ code, currency }) =>
    currency ? [[code, { code: currency[0], noun: currency[1].split(' ').at(-1) }] as const] : [],
  ),
);
/** Nouns of currencies for what is written otherwise. */
const NOUN_OF: Readonly<Record<string, readonly string[]>> = {
  rs: ['rupee'],
  'rs.': ['rupee'],
  re: ['rupee'],
  '¥': ['yen', 'yuan', 'renminbi'],
  ruble: ['rouble', 'ruble'],
  rouble: ['rouble', 'ruble'],
  lei: ['leu'],
  krone: ['krone', 'krona'],
  kroner: ['krone', 'krona'],
  krona: ['krone', 'krona'],
  kronor: ['krona'],
  crown: ['krone', 'krona', 'koruna'],
};

const DIGITS = '\\d{1,3}(?:[,\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const WORDS = `(?:${Object.keys(NUMBER_WORDS).join('|')})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?`;
const MAGNITUDE_FORMS = alternatives([...MAGNITUDE.keys()].filter((form) => form.length > 1));
/** A figure with what multiplies it. Words are parted from what follows; an article counts only before a magnitude: `a million`. */
const AMOUNT_HEAD = `(${DIGITS}|(?:${WORDS})(?=[ -])|(?:half )?an?(?= (?:${MAGNITUDE_FORMS})(?!\\p{L})))(?:[ -]?(${MAGNITUDE_FORMS})\\.?(?!\\p{L})|(?<=\\d ?)(bn|m|k|b)(?!\\p{L}))?`;
const SYMBOLS = alternatives(CURRENCIES.flatMap(({ forms }) => forms));
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${SYMBOLS})[ ]?(?=\\d)${AMOUNT_HEAD}`, 'giu');
const BEHIND = new RegExp(`(?<![\\p{L}\\p{N}.])${AMOUNT_HEAD}[ -]?(${SYMBOLS})s?(?![\\p{L}\\p{N}])`, 'giu');
const UNIT_FORMS = alternatives(
  UNITS.filter(({ unit }) => !unit.startsWith('piece')).flatMap(({ forms }) => forms),
);
const RATE = '(?:a|per|each|every) (?:day|month|year|annum)|daily|monthly|annually|yearly';
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.$])${AMOUNT_HEAD}[ -]?(${UNIT_FORMS})s?(?![\\p{L}\\p{N}])(?:(?: of(?: \\p{L}[\\p{L}-]*){1,3}?)? (${RATE})(?!\\p{L}))?`,
  'giu',
);
/** The lower end of a range right before a figure: what is delivered is then neither of the two. */
const RANGE_BEFORE = new RegExp(
  `(?:${DIGITS}|${WORDS})(?:[ -]?(?:${MAGNITUDE_FORMS}))?(?: (?:to|or) |[-–])$`,
  'iu',
);
const BETWEEN_BEFORE = new RegExp(`\\bbetween (?:${DIGITS}|${WORDS})[^.;]{0,20} and $`, 'iu');

const endsRange = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 60), start);
  if (BETWEEN_BEFORE.test(before)) return true;
  const range = RANGE_BEFORE.exec(before);
  return range !== null && !/\bfrom (?:about |some |around )?$/i.test(before.slice(0, range.index));
};

/** The number that digits or words name; NaN when they name none. */
export function parseNumber(words: string): number {
  const plain = words.toLowerCase().replace(/[,\u202f ](?=\d{3})/g, '');
  if (/^\d/.test(plain)) return Number(plain);
  if (/^half/.test(plain)) return 0.5;
  if (/^an?$/.test(plain)) return 1;
  return plain.split(/[ -]/).reduce((sum, word) => sum + (NUMBER_WORDS[word] ?? Number.NaN), 0);
}

const scale = (number: string, long: string | undefined, short: string | undefined): number => {
  const factor = MAGNITUDE.get((long ?? short ?? '').toLowerCase()) ?? 1;
  return Number((parseNumber(number) * factor).toPrecision(12));
};

const RATE_BEHIND =
  /^ ?(?:a|per|an|for each|for every|each) (?:barrel|tonne|ton|kilowatt|kilogram|unit|head|litre|cubic|megawatt|person)/i;
const NO_AMOUNT_BEFORE = /(?:debt|bill|arrears|owed|fine|price|worth of debt|capacity)[^,;]{0,24}$/i;

const RATES: readonly (readonly [RegExp, string])[] = [
  [/day|daily/i, '/d'],
  [/month/i, '/mo'],
  [/year|annual/i, '/a'],
];

function moneyAt(
  text: string,
  start: number,
  end: number,
  amount: number,
  symbol: string,
  countries: readonly Actor[],
): AmountMention | null {
  const row = CURRENCY.get(symbol.toLowerCase());
  if (!row || !Number.isFinite(amount)) return null;
  const noun = symbol.toLowerCase();
  const nouns = NOUN_OF[noun] ?? [noun];
  const ofCountry = row.needsCountry
    ? countries.map((code) => MONEY_OF.get(code)).find((money) => money?.noun && nouns.includes(money.noun))
    : undefined;
  const currency = ofCountry?.code ?? row.code;
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return null;
  const isRate =
    RATE_BEHIND.test(text.slice(end, end + 30)) ||
    NO_AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  return { start, end, value: { amount, currency }, isRate };
}

/** Finds sums of money and physical amounts in a text; `countries` tell whose peso or dinar it is. Offsets are those of `text`. */
export function findAmounts(text: string, countries: readonly Actor[]): AmountMention[] {
  const found: AmountMention[] = [];
  const keep = (mention: AmountMention | null) => {
    if (!mention || endsRange(text, mention.start)) return;
    if (!found.some((other) => mention.start < other.end && mention.end > other.start)) found.push(mention);
  };
  for (const match of text.matchAll(BEFORE))
    keep(
      moneyAt(
        text,
        match.index,
        match.index + match[0].length,
        scale(match[2] ?? '', match[3], match[4]),
        match[1] ?? '',
        countries,
      ),
    );
  for (const match of text.matchAll(BEHIND))
    keep(
      moneyAt(
        text,
        match.index,
        match.index + match[0].length,
        scale(match[1] ?? '', match[2], match[3]),
        match[4] ?? '',
        countries,
      ),
    );
  for (const match of text.matchAll(MEASURE)) {
    const row = UNIT.get((match[4] ?? '').toLowerCase());
    const amount = scale(match[1] ?? '', match[2], match[3]) * (row?.factor ?? Number.NaN);
    if (!row || !Number.isFinite(amount) || amount <= 0) continue;
    const rate = row.unit.includes('/')
      ? ''
      : (RATES.find(([pattern]) => pattern.test(match[5] ?? ''))?.[1] ?? '');
    keep({
      start: match.index,
      end: match.index + match[0].length,
      quantity: { amount: Number(amount.toPrecision(12)), unit: row.unit + rate },
      isRate: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The count right before a good ("six mobile harbour cranes"), as pieces, or null. */
export function countBefore(text: string, goodStart: number): Quantity | null {
  const match = new RegExp(
    `(?<![\\p{L}\\p{N}.$])(${DIGITS}|${WORDS})(?: (${MAGNITUDE_FORMS}))?((?: \\p{L}[\\p{L}-]*| [\\p{L}]+-\\d+| \\p{Lu}+-?\\d*){0,3}) $`,
    'iu',
  ).exec(text.slice(Math.max(0, goodStart - 60), goodStart));
  if (!match) return null;
  const amount = scale(match[1] ?? '', match[2], undefined);
  if (!Number.isFinite(amount) || (amount >= 1500 && amount <= 2100 && /^\d{4}$/.test(match[1] ?? '')))
    return null;
  return { amount, unit: 'piece' };
}
