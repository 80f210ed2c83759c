/**
 * The Persian (solar Hijri) calendar by its cycle of 33 years with 8 leap years. From 1210 to 1634 the cycle runs unbroken
 * (K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets 74, 1996, 223–230, table of breaks); within
 * 1300–1500 it gives the calendar in force and that of `Intl`, by test. Farther off it may be a day wrong.
 */

const DAY_MS = 86_400_000;
const CYCLE_YEARS = 33;
const LEAPS_A_CYCLE = 8;
const COMMON_YEAR_DAYS = 365;
/** Sets the leap years within the cycle: those `y` for which `(25 y + 11) mod 33 < 8`, such as 1399, 1403 and 1408. */
const PHASE = 21;
/** Julian day numbers (at noon): of the day from which the cycle counts, the one before 1 Farvardin 1; and of 1 January 1970. */
const ZERO_JULIAN_DAY = 1_948_319;
const UNIX_JULIAN_DAY = 2_440_588;
const ZERO_DAY = ZERO_JULIAN_DAY - UNIX_JULIAN_DAY;
/** The first six months have 31 days, the others 30, the last 29 outside leap years. */
const LONG_MONTHS = 6;
const LONG_MONTH_DAYS = 31;
const MONTH_DAYS = 30;
const MONTHS = 12;

/** A day of the Persian calendar; `month` is 1 (Farvardin) to 12 (Esfand), `day` 1 to 31. */
export interface PersianDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1 January 1970 at which a year begins. */
const dayOfYear = (year: number) =>
  ZERO_DAY + 1 + COMMON_YEAR_DAYS * (year - 1) + Math.floor((LEAPS_A_CYCLE * year + PHASE) / CYCLE_YEARS);

/** Days of a year before its month; `month` is 1 to 13. */
const daysBefore = (month: number) =>
  month <= LONG_MONTHS + 1
    ? (month - 1) * LONG_MONTH_DAYS
    : LONG_MONTHS * LONG_MONTH_DAYS + (month - 1 - LONG_MONTHS) * MONTH_DAYS;

/** True when Esfand of this Persian year has 30 days. */
export const isPersianLeapYear = (year: number): boolean =>
  dayOfYear(year + 1) - dayOfYear(year) > COMMON_YEAR_DAYS;

/** Start of a Persian year (1 Farvardin, Nowruz), in ms UTC. */
export const persianYearStart = (year: number): number => dayOfYear(year) * DAY_MS;

/** Start of a month of a Persian year, in ms UTC. Months below 1 and above 12 count on into the years around. */
export function persianMonthStart(year: number, month: number): number {
  const within = (((month - 1) % MONTHS) + MONTHS) % MONTHS;
  const its = year + Math.floor((month - 1) / MONTHS);
  return (dayOfYear(its) + daysBefore(within + 1)) * DAY_MS;
}

/** The Persian day on which a time (ms UTC, finite) falls. */
export function persianDay(time: number): PersianDay {
  const day = Math.floor(time / DAY_MS);
  const meanYear = COMMON_YEAR_DAYS + LEAPS_A_CYCLE / CYCLE_YEARS;
  const near = Math.floor((day - ZERO_DAY) / meanYear) + 1;
  const year = dayOfYear(near + 1) <= day ? near + 1 : dayOfYear(near) > day ? near - 1 : near;
  const gone = day - dayOfYear(year);
  const long = LONG_MONTHS * LONG_MONTH_DAYS;
  const month =
    gone < long
      ? Math.floor(gone / LONG_MONTH_DAYS) + 1
      : Math.min(MONTHS, LONG_MONTHS + Math.floor((gone - long) / MONTH_DAYS) + 1);
  return { year, month, day: gone - daysBefore(month) + 1 };
}
