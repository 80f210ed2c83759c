import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STEPS, stepTimes, yearStart } from '../../src/charts/timeline/calendar.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import { datedTimelineChart } from '../../src/charts/timeline/dated-chart.js';
import type { Calendar } from '../../src/locale/wording.js';
import { estimateText } from '../../src/geometry/text.js';
import { en, wordEnglish } from '../../src/locale/en.js';
import { persianDates } from '../../src/locale/persian-dates.js';
import { chronicle } from '../fixtures/dated-events.js';
import { asScriptsRun } from '../../src/charts/mirror.js';

const chart = asScriptsRun(datedTimelineChart);
const CALENDARS = { gregorian: 'gregory', persian: 'persian' } as const;
const DAY_MS = 86_400_000;
const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** Year, month and day of a time by `Intl`. */
function dayByIntl(time: number, calendar: Calendar): [year: number, month: number, day: number] {
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${CALENDARS[calendar]}-nu-latn`, {
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
    });
  formats.set(calendar, format);
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return [parts.get('year') ?? NaN, parts.get('month') ?? NaN, parts.get('day') ?? NaN];
}

const step = (unit: string, index = 0) => {
  const found = STEPS.filter((each) => each.unit === unit)[index];
  assert.ok(found);
  return found;
};

describe('ticks of a calendar', () => {
  const [from, to] = [Date.parse('2015-01-01'), Date.parse('2035-01-01')];
  const calendars = ['gregorian', 'persian'] as const;

  it('stand at every first of a year, in leap years too', () => {
    for (const calendar of calendars) {
      const times = stepTimes(step('year'), from, to, calendar);
      assert.ok(times.length >= 20);
      for (const time of times) assert.deepEqual(dayByIntl(time, calendar).slice(1), [1, 1], calendar);
      for (const time of times)
        assert.notEqual(dayByIntl(time - 1, calendar)[0], dayByIntl(time, calendar)[0]);
    }
  });

  it('stand at Nowruz: 20 March after a leap year, 21 March after most others', () => {
    const days = stepTimes(step('year'), Date.parse('2021-01-01'), Date.parse('2026-12-31'), 'persian').map(
      (time) => new Date(time).toISOString().slice(0, 10),
    );
    assert.deepEqual(days, [
      '2021-03-21',
      '2022-03-21',
      '2023-03-21',
      '2024-03-20',
      '2025-03-21',
      '2026-03-21',
    ]);
  });

  it('stand at every first of a month, and none is left out', () => {
    for (const calendar of calendars) {
      const times = new Set(stepTimes(step('month'), from, to, calendar));
      for (let time = from; time <= to; time += DAY_MS)
        assert.equal(times.has(time), dayByIntl(time, calendar)[2] === 1, new Date(time).toISOString());
    }
  });

  it('stand at every day, or on the 1st, 8th, 15th and 22nd', () => {
    const [start, end] = [Date.parse('2024-03-01'), Date.parse('2024-05-30')];
    for (const calendar of calendars) {
      assert.equal(stepTimes(step('day'), start, end, calendar).length, 91);
      for (const time of stepTimes(step('day', 1), start, end, calendar))
        assert.ok([1, 8, 15, 22].includes(dayByIntl(time, calendar)[2]));
    }
  });

  it('know years below 100', () => {
    assert.equal(yearStart(Date.parse('0045-06-01'), 'gregorian'), Date.parse('0045-01-01'));
  });
});

describe('timeline in the Persian calendar', () => {
  const persian = { width: 1150, measureText: estimateText, wording: wordEnglish(persianDates) };
  const gregorian = { ...persian, wording: en };

  it('has the same marks at the same places, under other ticks', () => {
    const series = seriesTimeline(chronicle);
    const [one, other] = [chart.layout(series, persian), chart.layout(series, gregorian)];
    assert.deepEqual(
      one.marks.map(({ id, shape }) => [id, shape]),
      other.marks.map(({ id, shape }) => [id, shape]),
    );
    const ticks = one.labels.filter(({ role }) => role === 'tick').map(({ text }) => text);
    for (const year of ['1401', '1402', '1403'])
      assert.ok(
        ticks.some((text) => text.startsWith(year)),
        year,
      );
  });

  it('has the years of that calendar as a list', () => {
    const { labels } = chart.layout(seriesTimeline(chronicle), { ...persian, width: 252 });
    const heads = labels.filter(({ role }) => role === 'strong').map(({ text }) => text);
    assert.ok(
      heads.some((text) => text.startsWith('1402')),
      heads.join(),
    );
  });
});
