import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CoopEvent } from '../../src/dataset/schema.js';
import { csvField, csvOf } from '../../src/export/csv.js';
import { PROPERTY_RUNS, arbitraryDataset } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

/** A plain reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
const cellsOf = (events: readonly CoopEvent[], articles = illustration.articles) => {
  const [heads = [], ...rows] = readCsv(csvOf(events, articles));
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index]])));
};
const [sample] = illustration.events as [CoopEvent];
const [piece] = sample.evidence as [CoopEvent['evidence'][number]];

describe('CSV', () => {
  it('has one row for each event, with its evidence', () => {
    const rows = cellsOf(illustration.events);
    assert.equal(rows.length, illustration.events.length);
    const rice = rows.find(({ id }) => id === 'rice');
    assert.deepEqual(
      {
        quote: rice?.['quote'],
        outlet: rice?.['outlet'],
        url: rice?.['url'],
        published: rice?.['published'],
        legs: rice?.['legs'],
        reports: rice?.['reports'],
      },
      {
        quote: 'India delivered 40,000 tonnes of rice to Egypt on 28 October.',
        outlet: 'Grain Gazette',
        url: 'https://news.example/a2',
        published: '2023-11-02',
        legs: 'IN>EG: rice, 40000 t',
        reports: '1',
      },
    );
  });

  it('gives the heads alone where there are no events', () => {
    assert.match(csvOf([], []), /^id,date,.*,url\r\n$/);
  });

  it('holds a line for each of several reports, told apart where one states no outlet', () => {
    const event = {
      ...sample,
      evidence: [
        { ...piece, article: 'a5', exact: 'They met,\nso it says' },
        { ...piece, article: 'a2', exact: 'He said "yes"' },
      ],
    };
    const [row] = cellsOf([event]);
    assert.equal(row?.['quote'], 'They met, so it says\nHe said "yes"');
    assert.equal(row['outlet'], 'not stated\nGrain Gazette');
    assert.equal(row['reports'], '2');
  });

  it('leaves what is not stated empty', () => {
    const [row] = cellsOf([{ ...sample, date: null, evidence: [{ ...piece, article: 'a5' }] }]);
    assert.deepEqual([row?.['date'], row?.['outlet'], row?.['url']], ['', '', '']);
  });

  it('lets no cell begin as a formula', () => {
    for (const [given, written] of [
      ['=1+1', "'=1+1"],
      ['+7 495', "'+7 495"],
      ['-3', "'-3"],
      ['@SUM(A1)', "'@SUM(A1)"],
      ['\t=1', "'\t=1"],
      ['\r=1', '"\'\r=1"'],
      ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
      ['plain - text', 'plain - text'],
    ] as const)
      assert.equal(csvField(given), written);
  });

  it('is read back whole, whatever the dataset says, and holds no formula', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.string(), ({ events, articles }, wild) => {
        const given = events.map((event) => ({ ...event, place: wild, saidBy: [`=${wild}`] }));
        const rows = readCsv(csvOf(given, articles));
        assert.equal(rows.length, given.length + 1);
        assert.ok(rows.every((row) => row.length === rows[0]?.length));
        assert.ok(rows.flat().every((cell) => !/^[=+\-@\t\r\n]/.test(cell)));
      }),
      PROPERTY_RUNS,
    );
  });
});
