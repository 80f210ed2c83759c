/** Reckoning with days of the proleptic Gregorian calendar as `YYYY-MM-DD`, and with the Solar Hijri calendar. */

const DAY_MS = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');

/** A calendar day; `month` is 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as `YYYY-MM-DD`. */
export const formatDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** A month as `YYYY-MM`. */
export const formatMonth = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}`;

/** The day that `YYYY-MM-DD` (or the first day that a shorter date) names, or null. */
export function parseDay(edtf: string | null): Day | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf ?? '');
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
}

const toMs = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day);

function fromMs(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * DAY_MS);

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(toMs(day)).getUTCDay();

/** True when the day exists. */
export function isDay({ year, month, day }: Day): boolean {
  const back = fromMs(toMs({ year, month, day }));
  return year >= 1000 && back.year === year && back.month === month && back.day === day;
}

/** The month `months` later (earlier when negative). */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/**
 * The Gregorian day of a Solar Hijri (Persian) date, by the 33-year rule of Birashk's arithmetic as in Borkowski,
 * "The Persian calendar for 3000 years" (1996); right for the years 1244 to 1500.
 */
export function fromSolarHijri(year: number, month: number, day: number): Day | null {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const sinceEpoch = year + 1595;
  const days =
    -355_668 +
    365 * sinceEpoch +
    Math.floor(sinceEpoch / 33) * 8 +
    Math.floor(((sinceEpoch % 33) + 3) / 4) +
    day +
    (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
  const result = gregorianOfDayCount(days);
  return isDay(result) ? result : null;
}

/** The day that is `days` days after 1 January of the year 0, counted as the arithmetic above does. */
function gregorianOfDayCount(days: number): Day {
  let year = 400 * Math.floor(days / 146_097);
  let rest = days % 146_097;
  if (rest > 36_524) {
    rest -= 1;
    year += 100 * Math.floor(rest / 36_524);
    rest %= 36_524;
    if (rest >= 365) rest += 1;
  }
  year += 4 * Math.floor(rest / 1461);
  rest %= 1461;
  if (rest > 365) {
    year += Math.floor((rest - 1) / 365);
    rest = (rest - 1) % 365;
  }
  return addDays({ year, month: 1, day: 1 }, rest);
}
