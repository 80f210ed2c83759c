import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { persianDay, persianMonthStart, persianYearStart } from '../../src/geometry/persian-calendar.js';
import { WORDINGS, wordingOf } from './wordings.js';

const DAY_MS = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Without the mark that keeps bare numbers in order. */
const plain = (text: string) => text.replaceAll('\u200f', '');

const said = (language: string, calendar: 'gregorian' | 'persian', dates: readonly string[]) =>
  dates.map((date) => plain(wordingOf(language, calendar).date(date)));

describe('dates in words', () => {
  const dates = ['2022-10-23', '2022-10', '2022', '2022~', '2022?', '2025/..', '../2022-03', '2022/2024'];

  it('are Gregorian in every language', () => {
    assert.deepEqual(said('en', 'gregorian', dates), [
      '23 Oct 2022',
      'Oct 2022',
      '2022',
      'about 2022',
      '2022 (uncertain)',
      'since 2025',
      'until Mar 2022',
      '2022 – 2024',
    ]);
    assert.deepEqual(said('ru', 'gregorian', dates), [
      '23 октября 2022',
      'октябрь 2022',
      '2022',
      'примерно 2022',
      '2022 (неточно)',
      '2025 и далее',
      'по март 2022',
      '2022 — 2024',
    ]);
    assert.deepEqual(said('fa', 'gregorian', dates), [
      '۲۳ اکتبر ۲۰۲۲',
      'اکتبر ۲۰۲۲',
      '۲۰۲۲',
      'حدود ۲۰۲۲',
      '۲۰۲۲ (نامطمئن)',
      'از ۲۰۲۵ به بعد',
      'تا مارس ۲۰۲۲',
      '۲۰۲۲ تا ۲۰۲۴',
    ]);
  });

  it('name in the Persian calendar the months and years that a Gregorian one touches', () => {
    assert.deepEqual(said('en', 'persian', dates), [
      '1 Aban 1401',
      'Mehr–Aban 1401',
      '1400–1401 SH',
      'about 1400–1401 SH',
      '1400–1401 SH (uncertain)',
      'since 1403–1404 SH',
      'until Esfand 1400 – Farvardin 1401',
      '1400 – 1403 SH',
    ]);
    assert.deepEqual(said('ru', 'persian', dates).slice(0, 3), [
      '1 абана 1401',
      'мехр–абан 1401',
      '1400–1401 с. х.',
    ]);
    assert.deepEqual(said('fa', 'persian', dates), [
      '۱ آبان ۱۴۰۱',
      'مهر–آبان ۱۴۰۱',
      '۱۴۰۰–۱۴۰۱',
      'حدود ۱۴۰۰–۱۴۰۱',
      '۱۴۰۰–۱۴۰۱ (نامطمئن)',
      'از ۱۴۰۳–۱۴۰۴ به بعد',
      'تا اسفند ۱۴۰۰ – فروردین ۱۴۰۱',
      '۱۴۰۰ تا ۱۴۰۳',
    ]);
  });

  it('go in an interval from the first month touched to the last', () => {
    assert.equal(wordingOf('en', 'persian').date('2022-10/2023-02'), 'Mehr 1401 – Esfand 1401');
    assert.equal(wordingOf('en', 'persian').date('2022-10~/2023'), 'about Mehr 1401 – 1402 SH');
  });

  it('change at Nowruz, in leap years a day later', () => {
    const { date } = wordingOf('en', 'persian');
    assert.deepEqual(
      ['2021-03-20', '2021-03-21', '2024-03-19', '2024-03-20', '2025-03-20', '2025-03-21'].map(date),
      [
        '30 Esfand 1399',
        '1 Farvardin 1400',
        '29 Esfand 1402',
        '1 Farvardin 1403',
        '30 Esfand 1403',
        '1 Farvardin 1404',
      ],
    );
  });

  it('agree with Intl at the start and end of every Persian month', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', month: 'long' });
    const { date } = wordingOf('en', 'persian');
    for (let year = 1380; year <= 1420; year++)
      for (let month = 1; month <= 12; month++)
        for (const time of [persianMonthStart(year, month), persianMonthStart(year, month + 1) - DAY_MS]) {
          const { day } = persianDay(time);
          assert.equal(date(dayOf(time)), `${String(day)} ${format.format(time)} ${String(year)}`);
        }
  });

  it('stand at ticks in the calendar asked for', () => {
    const nowruz = persianYearStart(1401);
    const units = ['year', 'month-of-year', 'month', 'day', 'day-of-month'] as const;
    const ticks = (language: string) =>
      units.map((unit) => wordingOf(language, 'persian').timeline.tick(nowruz, unit));
    assert.deepEqual(ticks('en'), ['1401', 'Farvardin 1401', 'Farvardin', '1', '1 Farvardin']);
    assert.deepEqual(ticks('ru'), ['1401', 'фарвардин 1401', 'фарвардин', '1', '1 фарвардина']);
    assert.deepEqual(ticks('fa'), ['۱۴۰۱', 'فروردین ۱۴۰۱', 'فروردین', '۱', '۱ فروردین']);
  });

  it('name the calendar that they are of', () => {
    assert.deepEqual(WORDINGS.map(({ calendar }) => calendar).sort(), [
      ...Array<string>(3).fill('gregorian'),
      ...Array<string>(3).fill('persian'),
    ]);
  });
});
