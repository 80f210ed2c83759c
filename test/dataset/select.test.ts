import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { parseDataset } from '../../src/dataset/parse.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { FILTER_NAMES } from '../../src/dataset/filter-names.js';
import { parseFilter, selectEvents } from '../../src/dataset/select.js';
import type { EventFilter } from '../../src/dataset/select.js';
import { MODES, SECTORS, STATUSES } from '../../src/dataset/taxonomy.js';
import { arbitraryDataset } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

const [sample] = illustration.events as [CoopEvent];
const eventWith = (id: string, rest: Partial<CoopEvent>): CoopEvent => ({ ...sample, id, ...rest });
const dated = (...dates: readonly (string | null)[]): Dataset => ({
  ...illustration,
  events: dates.map((date, index) => eventWith(String(index), { date })),
});
const datesLeft = (filter: EventFilter, ...dates: readonly (string | null)[]) =>
  selectEvents(dated(...dates), filter).dataset.events.map(({ date }) => date);

describe('parseFilter', () => {
  it('reads lists separated by spaces or commas, countries in any case', () => {
    assert.deepEqual(parseFilter({ parties: ' ir, RU,,kz  IR', modes: 'barter supply' }), {
      parties: ['IR', 'RU', 'KZ'],
      modes: ['barter', 'supply'],
    });
  });
  it('reads dates and the number of reports', () => {
    assert.deepEqual(parseFilter({ since: '2022-10', until: '2023', 'min-reports': '2' }), {
      since: '2022-10',
      until: '2023',
      minReports: 2,
    });
  });
  it('takes what is empty as not asked for', () => {
    assert.deepEqual(parseFilter({ parties: '', sectors: '  ', since: '' }), {});
    assert.deepEqual(parseFilter({}), {});
  });
  for (const [name, value, words] of [
    ['parties', 'IR, 12', /country code.*"12"/],
    ['sectors', 'gardening', /a sector.*"gardening"/],
    ['modes', 'barter gift', /a mode.*"gift"/],
    ['status', 'rumoured', /a status.*"rumoured"/],
    ['since', 'last year', /a date in EDTF.*"last year"/],
    ['until', '2022/2023', /one date such as/],
    ['min-reports', 'two', /whole number of 1 or more/],
    ['min-reports', '0', /whole number of 1 or more/],
  ] as const)
    it(`names ${name} when it is "${value}"`, () => {
      assert.throws(
        () => parseFilter({ [name]: value }),
        (error) => error instanceof DatasetError && error.path === name && words.test(error.reason),
      );
    });
  it('refuses a span that ends before it begins, and takes one of a single day', () => {
    assert.throws(() => parseFilter({ since: '2023', until: '2022' }), /until: 2022 is before since, 2023/);
    assert.deepEqual(parseFilter({ since: '2023-01-05', until: '2023-01-05' }), {
      since: '2023-01-05',
      until: '2023-01-05',
    });
  });
});

describe('selectEvents', () => {
  it('keeps events of any of the parties, sectors, modes and statuses, and of all of these at once', () => {
    const { dataset, selection } = selectEvents(illustration, {
      parties: ['EG'],
      modes: ['barter', 'supply'],
    });
    assert.ok(dataset.events.length > 0);
    assert.ok(
      dataset.events.every(({ parties, mode }) => parties.includes('EG') && /barter|supply/.test(mode)),
    );
    assert.deepEqual(selection, { shown: dataset.events.length, of: illustration.events.length, undated: 0 });
  });

  it('keeps what overlaps the span, however roughly it is dated', () => {
    const filter = { since: '2022-06', until: '2023-03' };
    const dates = [
      '2022-05-31',
      '2022-06-01',
      '2022',
      '2023',
      '2023-03-31',
      '2023-04',
      '2021/2022-06',
      '2023/..',
      '2024/..',
      '../2022-05',
    ];
    assert.deepEqual(datesLeft(filter, ...dates), [
      '2022-06-01',
      '2022',
      '2023',
      '2023-03-31',
      '2021/2022-06',
      '2023/..',
    ]);
  });

  it('leaves out and counts events without a date only where a date is asked for', () => {
    assert.deepEqual(datesLeft({ parties: [...sample.parties] }, null, '2022'), [null, '2022']);
    assert.deepEqual(selectEvents(dated(null, '2022', null, '2019'), { since: '2020' }).selection, {
      shown: 1,
      of: 4,
      undated: 2,
    });
  });

  it('counts a report once for each article, however often it is quoted', () => {
    const [piece] = sample.evidence as [CoopEvent['evidence'][number]];
    const events = [
      eventWith('twice', { evidence: [piece, { ...piece, start: 900, end: 1000 }] }),
      eventWith('two', { evidence: [piece, { ...piece, article: 'a2' }] }),
    ];
    const { dataset } = selectEvents({ ...illustration, events }, { minReports: 2 });
    assert.deepEqual(
      dataset.events.map(({ id }) => id),
      ['two'],
    );
    assert.deepEqual(dataset.articles.map(({ id }) => id).sort(), [...new Set([piece.article, 'a2'])].sort());
  });

  it('gives the dataset itself when nothing is asked for', () => {
    assert.equal(selectEvents(illustration, {}).dataset, illustration);
  });

  it('gives a valid part of any dataset, and says how much is left out', () => {
    const filters: fc.Arbitrary<EventFilter> = fc.record(
      {
        sectors: fc.subarray([...SECTORS], { minLength: 1 }),
        modes: fc.subarray([...MODES], { minLength: 1 }),
        status: fc.subarray([...STATUSES], { minLength: 1 }),
        since: fc.constantFrom('2019', '2022-10', '2023-05-04'),
        minReports: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(arbitraryDataset, filters, (given, filter) => {
        const before = JSON.stringify(given);
        const { dataset, selection } = selectEvents(given, filter);
        assert.equal(JSON.stringify(given), before);
        assert.deepEqual(parseDataset(dataset), dataset);
        assert.equal(selection.shown, dataset.events.length);
        assert.equal(selection.of, given.events.length);
        assert.ok(selection.shown + selection.undated <= selection.of);
        const again = selectEvents(dataset, filter);
        assert.deepEqual(again.dataset, dataset);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('the attributes that filter', () => {
  it('are named once', () => {
    assert.deepEqual(FILTER_NAMES, [
      'parties',
      'sectors',
      'modes',
      'status',
      'since',
      'until',
      'min-reports',
    ]);
  });
});
