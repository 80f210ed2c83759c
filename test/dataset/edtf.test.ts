import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareEdtf, edtfSpan, isEdtf } from '../../src/dataset/edtf.js';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('edtfSpan', () => {
  for (const [text, start, end, precision, vague] of [
    ['2022-10-23', '2022-10-23', '2022-10-24', 'day', false],
    ['2022-10', '2022-10-01', '2022-11-01', 'month', false],
    ['2022-12', '2022-12-01', '2023-01-01', 'month', false],
    ['2022~', '2022-01-01', '2023-01-01', 'year', true],
    ['2022-03?', '2022-03-01', '2022-04-01', 'month', true],
    ['2022/2024', '2022-01-01', '2025-01-01', 'interval', false],
    ['2021-06/2025-03', '2021-06-01', '2025-04-01', 'interval', false],
    ['2020-02-29', '2020-02-29', '2020-03-01', 'day', false],
  ] as const)
    it(`reads ${text}`, () => {
      assert.deepEqual(edtfSpan(text), { start: day(start), end: day(end), precision, vague });
    });

  it('leaves open ends open', () => {
    assert.deepEqual(edtfSpan('2025/..'), {
      start: day('2025-01-01'),
      end: Infinity,
      precision: 'interval',
      vague: false,
    });
    assert.deepEqual(edtfSpan('../2025'), {
      start: -Infinity,
      end: day('2026-01-01'),
      precision: 'interval',
      vague: false,
    });
  });

  for (const text of [
    '',
    '2022-13',
    '2022-02-30',
    '2021-02-29',
    '22',
    '2022/2021',
    '../..',
    '2022/2023/2024',
    '2022-1',
    'soon',
    '2022-10-23T10:00',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(edtfSpan(text), null);
      assert.equal(isEdtf(text), false);
    });

  it('reads every day that there is, and it lasts a day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (date) => {
          const span = edtfSpan(date.toISOString().slice(0, 10));
          assert.ok(span);
          assert.equal(span.end - span.start, 86_400_000);
          assert.ok(span.start <= date.getTime() && date.getTime() < span.end);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('compareEdtf', () => {
  it('orders by beginning, then by end, and puts no date last', () => {
    const dates = [null, '2022-10-23', '2022', '2021/2024', '2022-10', '../2020', '2022-01-01'];
    assert.deepEqual(
      dates.sort(compareEdtf),
      ['../2020', '2021/2024', '2022-01-01', '2022', '2022-10', '2022-10-23', null].sort(compareEdtf),
    );
    assert.deepEqual(dates, ['../2020', '2021/2024', '2022-01-01', '2022', '2022-10', '2022-10-23', null]);
  });
});
