import { persianDay, persianMonthStart } from '../../geometry/persian-calendar.js';
import type { Calendar, TickUnit } from '../../locale/wording.js';

/** How one tick of an axis follows another: every so many days or months of a calendar. */
export interface Step {
  readonly unit: TickUnit;
  /** The longer unit that heads these ticks, where they need one. */
  readonly within: TickUnit | null;
  /** Months from one to the next; 0 for days. */
  readonly months: number;
  /** Of days: those within a month, counted from 0; null for each. */
  readonly days: readonly number[] | null;
  /** Usual length in ms. */
  readonly length: number;
}

/** Where the months of a calendar begin. */
interface Months {
  /** Year and month (1 to 12) in which a time falls. */
  readonly of: (time: number) => { readonly year: number; readonly month: number };
  /** Start of a month in ms UTC; months above 12 count on into later years. */
  readonly start: (year: number, month: number) => number;
}

export const DAY_MS = 86_400_000;
const MONTH_MS = 30.44 * DAY_MS;
const MONTHS_A_YEAR = 12;

const CALENDARS: Readonly<Record<Calendar, Months>> = {
  gregorian: {
    of: (time) => {
      const date = new Date(time);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
    },
    // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
    start: (year, month) => new Date(0).setUTCFullYear(year, month - 1, 1),
  },
  persian: { of: persianDay, start: persianMonthStart },
};

const step = (unit: TickUnit, months: number, days: Step['days'] = null): Step => ({
  unit,
  within: unit === 'day' ? 'month-of-year' : unit === 'month' ? 'year' : null,
  months,
  days,
  length: months * MONTH_MS || (days ? 7 : 1) * DAY_MS,
});

/** The steps that ticks may take, the finest first. */
export const STEPS: readonly Step[] = [
  step('day', 0),
  step('day', 0, [0, 7, 14, 21]),
  step('month', 1),
  step('month', 3),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) =>
    step('year', years * MONTHS_A_YEAR),
  ),
];

/** Starts of every `every`th month from `start` to `end`. */
function monthStarts(every: number, start: number, end: number, { of, start: startOf }: Months): number[] {
  const { year, month } = of(start);
  const times: number[] = [];
  for (let at = Math.floor((year * MONTHS_A_YEAR + month - 1) / every) * every; ; at += every) {
    const time = startOf(Math.floor(at / MONTHS_A_YEAR), (at % MONTHS_A_YEAR) + 1);
    if (time > end) return times;
    if (time >= start) times.push(time);
  }
}

/** The times of a step from `start` to `end`, both included, in ms UTC. */
export function stepTimes({ months, days }: Step, start: number, end: number, calendar: Calendar): number[] {
  const own = CALENDARS[calendar];
  if (months > 0) return monthStarts(months, start, end, own);
  if (days)
    return monthStarts(1, start - 2 * MONTH_MS, end, own)
      .flatMap((month) => days.map((day) => month + day * DAY_MS))
      .filter((time) => time >= start && time <= end);
  const first = Math.ceil(start / DAY_MS);
  const count = Math.max(0, Math.floor(end / DAY_MS) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * DAY_MS);
}

/** Start of the year in which a time falls, in ms UTC. */
export function yearStart(time: number, calendar: Calendar): number {
  const { of, start } = CALENDARS[calendar];
  return start(of(time).year, 1);
}
