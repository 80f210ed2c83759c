import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isEdtf } from '../../src/dataset/edtf.js';
import { findPublished, findSolarHijri } from '../../scripts/corpus/find-published.js';
import { findDates } from '../../scripts/text/dates.js';

const read = (text: string, published: string | null = '2024-05-20') =>
  findDates(text, { published, last: '2015-04' }).map(({ past, role }) => `${role} ${String(past)}`);

describe('findDates', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['on 20 August 2023', 'at 2023-08-20'],
    ['on August 20, 2023', 'at 2023-08-20'],
    ['in October 2016', 'at 2016-10'],
    ['in 2016', 'at 2016'],
    ['between 1983 and 1988', 'span 1983/1988'],
    ['between October 2020 and May 2022', 'span 2020-10/2022-05'],
    ['in the first half of 2019', 'span 2019-01/2019-06'],
    ['in the fourth quarter of last year', 'span 2023-10/2023-12'],
    ['in the first nine months of this year', 'span 2024-01/2024-09'],
    ['on Wednesday', 'at 2024-05-15'],
    ['on Monday', 'at 2024-05-20'],
    ['last month', 'at 2024-04'],
    ['yesterday', 'at 2024-05-19'],
    ['two years ago', 'at 2022'],
    ['since 2012', 'since 2012'],
    ['by 2030', 'until 2030'],
    ['to the end of 2026', 'until 2026'],
    ['on 20 December', 'at 2023-12-20'],
    ['In June of that year', 'at 2015-06'],
    ['in July', 'at 2023-07'],
    ['Since March, nothing', 'since 2024-03'],
    ['In April the ship', 'at 2024-04'],
    ['next February', 'at 2025-02'],
    ['last October', 'at 2023-10'],
    ['last autumn', 'span 2023-09/2023-11'],
    ['last winter', 'span 2023-12/2024-02'],
    ['in the summer of 2019', 'span 2019-06/2019-08'],
    ['in the 1990s', 'span 1990/1999'],
    ['in the 1970s and 1980s', 'span 1970/1989'],
    ['in the past three years', 'span 2021/2024'],
    ['in the first quarter', 'span 2024-01/2024-03'],
    ['since the beginning of the month', 'since 2024-05'],
    ['since the first of the month', 'since 2024-05-01'],
    ['this morning', 'at 2024-05-20'],
    ['last Monday', 'at 2024-05-13'],
    ['on 13 and 14 May', 'span 2024-05-13/2024-05-14'],
    ['on June 3-5, 2023', 'span 2023-06-03/2023-06-05'],
    ['from January to April', 'span 2024-01/2024-04'],
    ['in the first seven months', 'span 2023-01/2023-07'],
    ['for October', 'at 2023-10'],
  ];
  for (const [text, wanted] of cases)
    it(`reads "${text}" as ${wanted}`, () => {
      assert.deepEqual(read(text), [wanted]);
    });
  it('reads nothing into vague words', () => {
    assert.deepEqual(read('recently, for six years, a five-year plan'), []);
  });
  it('never invents a date where nothing anchors one', () => {
    for (const text of ['on Wednesday', 'last month', 'two years ago', 'today'])
      assert.deepEqual(
        findDates(text, { published: null, last: null }).map(({ past }) => past),
        [null],
      );
  });
  it('gives only dates that exist', () => {
    for (const text of ['on 31 February 2023', 'on 30 February 2020 and 29 February 2024'])
      for (const { past } of findDates(text, { published: '2024-05-20', last: null }))
        assert.ok(past === null || isEdtf(past));
  });
});

describe('findPublished', () => {
  it('reads date lines, datelines and Solar Hijri dates', () => {
    assert.equal(findPublished('27 August 2024 | 3 min read').published, '2024-08-27');
    const said = [
      'VALPARAISO, Aug 27, 2024 (Coast News): The navy took over two boats that a yard in Vigo had built for it, a spokesman said.',
      'Ulsan, August 27, 2024 /COAST/. The yard of Ulsan has delivered two boats to the navy of Chile, its owner announced today.',
      '27 August 2024 | The Quay talks to the man who runs a shipyard in Vigo about boats, guns and the weather in winter',
      'By Ana Silva | Vigo | 27 August 2024',
      'VIGO, Aug 27 (2024), Coast Daily',
    ];
    for (const line of said) assert.equal(findPublished(line).published, '2024-08-27', line);
    assert.equal(
      findPublished('The boats were sold in Vigo, 27 August 2024. They are slow.').published,
      null,
    );
    assert.equal(findPublished('Updated 27 August 2024').updated, '2024-08-27');
    assert.deepEqual(
      findPublished(
        `YEREVAN, August 10, 2023 (Caucasus Wire) - ${'Armenia and Iran prolonged it. '.repeat(4)}`,
      ),
      {
        published: '2023-08-10',
        outlet: 'Caucasus Wire',
        lineIsDate: false,
      },
    );
    assert.equal(findSolarHijri('تاریخ انتشار: ۱۴۰۰/۰۹/۰۸ - ۱۴:۳۲'), '2021-11-29');
    assert.equal(findSolarHijri('8 Azar 1400'), '2021-11-29');
  });
  it('takes no date of an update, and none without a year', () => {
    assert.equal(findPublished('Updated 9 April 2019').published, null);
    assert.equal(
      findPublished(`TEHRAN, July 12 (Gulf Desk) - ${'Officials said no. '.repeat(8)}`).published,
      null,
    );
  });
});
