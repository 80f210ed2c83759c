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

const DAY_MS = 86_400_000;
/** Every month has so many days. */
const LEAST_MONTH_DAYS = 28;
/** `Date.UTC` takes lower years for those of the twentieth century. */
const FIRST_PLAIN_YEAR = 100;
/** `2022`, `2022-10` and `2022-10-23` are so long. */
const [YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH] = [4, 7, 10];

/** `Date.UTC` that takes the years 0 to 99 as they are. */
function utc(year: number, month: number, day: number): number {
  if (year >= FIRST_PLAIN_YEAR) return Date.UTC(year, month - 1, day);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** Length of a month in days, proleptic Gregorian; `month` is 1 to 12. */
const daysIn = (year: number, month: number) => new Date(utc(year, month + 1, 0)).getUTCDate();

const ZERO_CODE = '0'.charCodeAt(0);

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

/** The number of two digits after a dash; NaN where none is. */
const numberAfterDash = (value: string, at: number) =>
  value.charAt(at) === '-' ? numberAt(value, at + 1, at + 3) : NaN;

/**
 * One date, which stands from `start` to `end`; null when there is none, or one that does not exist. Charts read hundreds of
 * thousands: letters are gone through one by one, which takes a third of the time of a pattern.
 */
export function parseEdtfDate(value: string, start = 0, end = value.length): EdtfDate | null {
  const mark = '?~%'.indexOf(value.charAt(end - 1));
  const size = end - start - Number(mark >= 0);
  if (size !== YEAR_LENGTH && size !== MONTH_LENGTH && size !== DAY_LENGTH) return null;
  const year = numberAt(value, start, start + YEAR_LENGTH);
  const month = size > YEAR_LENGTH ? numberAfterDash(value, start + YEAR_LENGTH) : 1;
  const day = size > MONTH_LENGTH ? numberAfterDash(value, start + MONTH_LENGTH) : 1;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > LEAST_MONTH_DAYS && day > daysIn(year, month)) return null;
  const [uncertain, approximate] = [mark === 0 || mark === 2, mark > 0];
  if (size === DAY_LENGTH) return { year, month, day, uncertain, approximate };
  return { year, ...(size === MONTH_LENGTH && { month }), uncertain, approximate };
}

function spanOfDate({ year, month, day, uncertain, approximate }: EdtfDate): EdtfSpan {
  const vague = uncertain || approximate;
  if (month === undefined)
    return { start: utc(year, 1, 1), end: utc(year + 1, 1, 1), precision: 'year', vague };
  if (day === undefined)
    return { start: utc(year, month, 1), end: utc(year, month + 1, 1), precision: 'month', vague };
  const start = utc(year, month, day);
  return { start, end: start + DAY_MS, precision: 'day', vague };
}

/** An end of an interval: `open` where it is `..`, null where there is no date. */
function spanOfEnd(value: string, start: number, end: number, open: EdtfSpan): EdtfSpan | null {
  if (end - start === 2 && value.startsWith('..', start)) return open;
  const date = parseEdtfDate(value, start, end);
  return date && spanOfDate(date);
}
const OPEN: EdtfSpan = { start: -Infinity, end: Infinity, precision: 'interval', vague: false };

/** The span of time of an EDTF string, or null when it is no date that exists, or an interval that ends before it starts. */
export function edtfSpan(value: string): EdtfSpan | null {
  const slash = value.indexOf('/');
  if (slash < 0) {
    const date = parseEdtfDate(value);
    return date && spanOfDate(date);
  }
  const first = spanOfEnd(value, 0, slash, OPEN);
  const last = spanOfEnd(value, slash + 1, value.length, OPEN);
  if (!first || !last || first === last || last.end <= first.start) return null;
  return { start: first.start, end: last.end, precision: 'interval', vague: first.vague || last.vague };
}

/** True when `value` is a date or interval that this project writes. */
export const isEdtf = (value: string): boolean => edtfSpan(value) !== null;

/** Orders EDTF strings by when they begin, then by when they end; no date comes last. */
export function compareEdtf(a: string | null, b: string | null): number {
  const first = a === null ? null : edtfSpan(a);
  const second = b === null ? null : edtfSpan(b);
  if (!first || !second) return Number(!first) - Number(!second);
  if (first.start !== second.start) return first.start < second.start ? -1 : 1;
  if (first.end !== second.end) return first.end < second.end ? -1 : 1;
  return 0;
}
