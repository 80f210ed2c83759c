/**
 * The part of EDTF level 1 (ISO 8601-2:2019) that the dataset uses: a year, month or day, uncertain (`?`), approximate (`~`)
 * or both (`%`), and intervals of two of these, either end open (`..`).
 */

/** What one date or one end of an interval says. */
export interface EdtfDate {
  readonly year: number;
  /** 1 to 12; absent when only the year is stated. */
  readonly month?: number;
  /** 1 to 31; absent when no day is stated. */
  readonly day?: number;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** A span of time as EDTF states it. Times are milliseconds UTC, start included, end excluded. */
export interface EdtfSpan {
  /** First moment; `-Infinity` when the interval is open to the past. */
  readonly start: number;
  /** First moment after it; `Infinity` when the interval is open to the future. */
  readonly end: number;
  readonly precision: 'day' | 'month' | 'year' | 'interval';
  /** True when any end is marked `?`, `~` or `%`. */
  readonly vague: boolean;
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/;

const DAY_MS = 86_400_000;
/** Every month has so many days. */
const LEAST_MONTH_DAYS = 28;
/** `Date.UTC` takes lower years for those of the twentieth century. */
const FIRST_PLAIN_YEAR = 100;

/** When months begin, by `year * 12 + month`: thousands of dates share a few. */
const monthStarts = new Map<number, number>();

function monthStart(year: number, month: number): number {
  const key = year * 12 + month;
  const known = monthStarts.get(key);
  if (known !== undefined) return known;
  const start = utc(year, month, 1);
  monthStarts.set(key, start);
  return start;
}

/** Length of a month in days, proleptic Gregorian; `month` is 1 to 12. */
const daysIn = (year: number, month: number) => new Date(utc(year, month + 1, 0)).getUTCDate();

/** `Date.UTC` that takes the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): number {
  if (year >= FIRST_PLAIN_YEAR) return Date.UTC(year, month - 1, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** The number that the digits from `start` to `end` write; NaN where one is none. */
function numberAt(value: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = value.charCodeAt(at) - ZERO_CODE;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const PLAIN_DAY_LENGTH = '2022-10-23'.length;
const ZERO_CODE = '0'.charCodeAt(0);
const DASH_CODE = '-'.charCodeAt(0);

/** When the day begins that is written from `at` on without a mark; NaN where none is. */
function dayAt(value: string, at: number): number {
  if (value.charCodeAt(at + 4) !== DASH_CODE || value.charCodeAt(at + 7) !== DASH_CODE) return NaN;
  const [year, month] = [numberAt(value, at, at + 4), numberAt(value, at + 5, at + 7)];
  const day = numberAt(value, at + 8, at + PLAIN_DAY_LENGTH);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  if (day > LEAST_MONTH_DAYS && day > daysIn(year, month)) return NaN;
  return monthStart(year, month) + (day - 1) * DAY_MS;
}

/**
 * Writes the span of a plain day, or of an interval of two, into `span`: by far the most common dates, read without making
 * anything. False, and nothing written, for any other text: {@link edtfSpan} reads those.
 */
export function readPlainSpan(value: string, span: { start: number; end: number }): boolean {
  const single = value.length === PLAIN_DAY_LENGTH;
  if (!single && (value.length !== 2 * PLAIN_DAY_LENGTH + 1 || value.charAt(PLAIN_DAY_LENGTH) !== '/'))
    return false;
  const start = dayAt(value, 0);
  const last = single ? start : dayAt(value, PLAIN_DAY_LENGTH + 1);
  if (!(last >= start)) return false;
  span.start = start;
  span.end = last + DAY_MS;
  return true;
}

/** One date, or null when `value` is none or names a day that does not exist. */
export function parseEdtfDate(value: string): EdtfDate | null {
  const match = DATE.exec(value);
  if (!match) return null;
  const [, year = '', month, day, mark] = match;
  const date = {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return null;
  if (date.day !== undefined && date.day > LEAST_MONTH_DAYS && date.day > daysIn(date.year, date.month ?? 1))
    return null;
  if (date.day === 0) return null;
  return date;
}

function spanOfDate({ year, month, day, uncertain, approximate }: EdtfDate): EdtfSpan {
  const vague = uncertain || approximate;
  if (month === undefined)
    return { start: utc(year, 1, 1), end: utc(year + 1, 1, 1), precision: 'year', vague };
  if (day === undefined)
    return { start: utc(year, month, 1), end: utc(year, month + 1, 1), precision: 'month', vague };
  const start = monthStart(year, month) + (day - 1) * DAY_MS;
  return { start, end: start + DAY_MS, precision: 'day', vague };
}

/** The span of time of an EDTF string, or null when it is no date that exists, or an interval that ends before it starts. */
export function edtfSpan(value: string): EdtfSpan | null {
  const plain = { start: 0, end: 0 };
  const ends = value.split('/');
  const [first = '', second] = ends;
  if (readPlainSpan(value, plain))
    return { ...plain, precision: second === undefined ? 'day' : 'interval', vague: false };
  if (second === undefined) {
    const date = parseEdtfDate(first);
    return date && spanOfDate(date);
  }
  if (ends.length > 2 || (first === '..' && second === '..')) return null;
  const from = first === '..' ? null : parseEdtfDate(first);
  const to = second === '..' ? null : parseEdtfDate(second);
  if ((first !== '..' && !from) || (second !== '..' && !to)) return null;
  const head = from && spanOfDate(from);
  const tail = to && spanOfDate(to);
  const start = head ? head.start : -Infinity;
  const end = tail ? tail.end : Infinity;
  if (end <= start) return null;
  return { start, end, precision: 'interval', vague: (head?.vague ?? false) || (tail?.vague ?? false) };
}

/** True when `value` is a date or interval that this project writes. */
export const isEdtf = (value: string): boolean =>
  readPlainSpan(value, { start: 0, end: 0 }) || edtfSpan(value) !== null;

/** Orders EDTF strings by when they begin, then by when they end; no date comes last. */
export function compareEdtf(a: string | null, b: string | null): number {
  const first = a === null ? null : edtfSpan(a);
  const second = b === null ? null : edtfSpan(b);
  if (!first || !second) return Number(!first) - Number(!second);
  if (first.start !== second.start) return first.start < second.start ? -1 : 1;
  if (first.end !== second.end) return first.end < second.end ? -1 : 1;
  return 0;
}
