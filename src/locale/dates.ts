import { edtfSpan, parseEdtfDate } from '../dataset/edtf.js';
import type { EdtfDate } from '../dataset/edtf.js';
import type { Edtf } from '../dataset/schema.js';
import type { Calendar, TickUnit } from './wording.js';

/** How a language says dates, and what EDTF marks on them. */
export interface DateWords {
  /** BCP 47; names no calendar. */
  readonly locale: string;
  /** How long the names of months are in a sentence; at ticks they are short. */
  readonly month: 'short' | 'long';
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  /** From one to another of two of a kind, without spaces: `Mehr–Aban`. */
  readonly span: (from: string, to: string) => string;
  /** Years of the Persian calendar that stand alone: says of which calendar they are, where readers would not know. */
  readonly persianYears: (years: string) => string;
  /** The name of a Persian month after a day; the name as it is when absent. */
  readonly persianMonthOfDay?: (month: string) => string;
}

/** Says dates and ticks in one language and one calendar. */
export interface Dates {
  readonly calendar: Calendar;
  /** An EDTF date in words; what is no EDTF is given back. */
  readonly date: (date: Edtf) => string;
  /** The two ends of a period, of which neither is open. */
  readonly ends: (since: Edtf, until: Edtf) => readonly [since: string, until: string];
  /** A time in ms UTC at a tick of an axis. */
  readonly tick: (time: number, unit: TickUnit) => string;
}

/** Makes the {@link Dates} of a calendar in a language. */
export type DatesIn = (words: DateWords) => Dates;

/** Which parts of a date are said. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;

const ORDER = ['day', 'month', 'year'] as const;
const TICKS: Readonly<Record<TickUnit, DateParts>> = {
  year: { year: 'numeric' },
  'month-of-year': { month: 'short', year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric' },
  'day-of-month': { day: 'numeric', month: 'short' },
};

/** How exactly a date is stated. */
export const precisionOf = ({ day, month }: EdtfDate): 'day' | 'month' | 'year' =>
  day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';

/** The parts that are said of a date so exactly stated. */
export const partsOf = (precision: 'day' | 'month' | 'year', month: DateWords['month']): DateParts => ({
  year: 'numeric',
  ...(precision !== 'year' && { month }),
  ...(precision === 'day' && { day: 'numeric' }),
});

/**
 * Writes day, month and year of a time (ms UTC) in this order, with a space between, and neither era nor the letters that
 * some languages put after the year. `month` has the last word on the month's name.
 */
export function partWriter(
  locale: string,
  calendar: 'gregory' | 'persian',
  month = (name: string, _parts: DateParts) => name,
): (time: number, parts: DateParts) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (time, parts) => {
    const key = JSON.stringify(parts);
    const format =
      formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, calendar, timeZone: 'UTC' });
    formats.set(key, format);
    const said = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
    return ORDER.flatMap((part) => {
      const value = said.get(part);
      return value === undefined ? [] : part === 'month' ? month(value, parts) : value;
    }).join(' ');
  };
}

/** Says the ticks of an axis. */
export const tickWriter =
  (write: ReturnType<typeof partWriter>): Dates['tick'] =>
  (time, unit) =>
    write(time, TICKS[unit]);

/** A date by itself or with one open end, or the first or last of an interval. */
export type DateSide = 'whole' | 'first' | 'last';

/** Says EDTF: `one` says a date without its marks. What is no EDTF is given back. */
export function edtfWriter(
  words: DateWords,
  one: (date: EdtfDate, text: string, side: DateSide) => string,
): Pick<Dates, 'date' | 'ends'> {
  const marked = (text: string, side: DateSide) => {
    const date = parseEdtfDate(text);
    if (!date) return text;
    const said = one(date, text.replace(/[?~%]$/, ''), side);
    if (date.approximate) return words.about(said);
    return date.uncertain ? words.uncertain(said) : said;
  };
  const ends: Dates['ends'] = (since, until) => [marked(since, 'first'), marked(until, 'last')];
  const date = (text: Edtf) => {
    const [first = '', second] = text.split('/');
    if (second === undefined) return marked(first, 'whole');
    if (second === '..') return words.since(marked(first, 'whole'));
    return first === '..' ? words.until(marked(second, 'whole')) : words.between(...ends(first, second));
  };
  return { date, ends };
}

/** Says from when to when, in the words of `between`: one date where both are the same, nothing where one is not known. */
export const periodWriter =
  ({ date, ends }: Dates, between: DateWords['between']) =>
  (since: Edtf | null, until: Edtf | null): string => {
    if (since === null || until === null) return '';
    return since === until ? date(since) : between(...ends(since, until));
  };

/** Dates as EDTF has them: Gregorian, whatever calendar the language is used to. */
export const gregorianDates: DatesIn = (words) => {
  const write = partWriter(words.locale, 'gregory');
  return {
    calendar: 'gregorian',
    ...edtfWriter(words, (date, text) =>
      write(edtfSpan(text)?.start ?? 0, partsOf(precisionOf(date), words.month)),
    ),
    tick: tickWriter(write),
  };
};
