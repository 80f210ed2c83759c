import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isPersianLeapYear,
  persianDay,
  persianMonthStart,
  persianYearStart,
} from '../../src/geometry/persian-calendar.js';

const DAY_MS = 86_400_000;
const format = new Intl.DateTimeFormat('en-u-ca-persian', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const byIntl = (time: number) => {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value)]));
  return { year: parts.get('year'), month: parts.get('month'), day: parts.get('day') };
};

describe('the Persian calendar', () => {
  it('begins and ends every month of 1300 to 1500 where Intl does', () => {
    for (let year = 1300; year <= 1500; year++)
      for (let month = 1; month <= 12; month++) {
        const start = persianMonthStart(year, month);
        assert.deepEqual(byIntl(start), { year, month, day: 1 });
        const before = start - 1;
        assert.deepEqual(
          persianDay(before),
          byIntl(before),
          `the day before ${String(year)}-${String(month)}`,
        );
      }
  });

  it('names each day as Intl does', () => {
    for (let time = persianYearStart(1300); time < persianYearStart(1501); time += 3 * DAY_MS)
      assert.deepEqual(persianDay(time), byIntl(time));
  });

  it('knows published new years and leap years', () => {
    const starts = { 1357: '1978-03-21', 1399: '2020-03-20', 1400: '2021-03-21', 1404: '2025-03-21' };
    for (const [year, day] of Object.entries(starts))
      assert.equal(new Date(persianYearStart(Number(year))).toISOString(), `${day}T00:00:00.000Z`);
    const leaps = Array.from({ length: 34 }, (_, index) => 1375 + index).filter(isPersianLeapYear);
    assert.deepEqual(leaps, [1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]);
  });

  it('counts months on into the years around', () => {
    assert.equal(persianMonthStart(1400, 13), persianYearStart(1401));
    assert.equal(persianMonthStart(1400, 0), persianMonthStart(1399, 12));
    assert.equal(persianMonthStart(1400, -11), persianYearStart(1399));
  });

  it('takes any time of the day', () => {
    assert.deepEqual(persianDay(persianYearStart(1401) + DAY_MS - 1), { year: 1401, month: 1, day: 1 });
    assert.deepEqual(persianDay(persianYearStart(1401) - 1), { year: 1400, month: 12, day: 29 });
  });

  it('gives back its own starts far off', () => {
    for (let year = -500; year <= 4000; year++)
      for (const month of [1, 6, 7, 12])
        assert.deepEqual(persianDay(persianMonthStart(year, month)), { year, month, day: 1 });
  });
});
