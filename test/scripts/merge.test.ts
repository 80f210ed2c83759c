import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeDatasets } from '../../scripts/output/merge-datasets.js';
import { parseStored } from '../../scripts/output/report.js';
import type { StoredArticle, StoredDataset, StoredEvent } from '../../scripts/output/report.js';
import { parseDataset } from '../../src/dataset/parse.js';
import type { Evidence } from '../../src/dataset/schema.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

/** Datasets whose articles have few fingerprints, near each other, so that some are copies of some. */
const arbitraryStored: fc.Arbitrary<StoredDataset> = fc
  .tuple(
    arbitraryDataset,
    fc.array(fc.constantFrom('0000000000000000', '0000000000000003', '000000000000003f', undefined), {
      minLength: 8,
      maxLength: 8,
    }),
    fc.nat(40),
  )
  .map(([dataset, wordings, shift]) => ({
    ...dataset,
    articles: dataset.articles.map((article, at) => ({
      ...article,
      id: `${article.id}-${String(shift % 3)}`,
      ...(wordings[at] && { simhash: wordings[at] }),
    })),
    events: dataset.events.map((event) => ({
      ...event,
      evidence: event.evidence.map((piece) => ({
        ...piece,
        article: `${piece.article}-${String(shift % 3)}`,
      })),
    })),
  }));

const merge = (...datasets: StoredDataset[]) => mergeDatasets(datasets);

describe('merging datasets', () => {
  it('is commutative, associative and idempotent, and stays valid', () => {
    fc.assert(
      fc.property(arbitraryStored, arbitraryStored, arbitraryStored, (a, b, c) => {
        const all = merge(a, b, c);
        assert.deepEqual(merge(c, a, b), all);
        assert.deepEqual(merge(merge(a, b), c), all);
        assert.deepEqual(merge(a, merge(b, c)), all);
        assert.deepEqual(merge(all, a), all);
        assert.deepEqual(merge(all), all);
        assert.deepEqual(parseStored(JSON.parse(JSON.stringify(all))), all);
        parseDataset(JSON.parse(JSON.stringify(all)));
      }),
      PROPERTY_RUNS,
    );
  });

  it('keeps every article and every piece of evidence of what is no copy', () => {
    const merged = merge(illustration, illustration);
    assert.deepEqual(
      merged.articles.map(({ id }) => id).sort(),
      illustration.articles.map(({ id }) => id).sort(),
    );
    const quotes = ({ events }: { events: readonly { evidence: readonly Evidence[] }[] }) =>
      events.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)).sort();
    assert.deepEqual(quotes(merged), quotes(illustration));
  });

  const article = (id: string, published: string | null, simhash?: string): StoredArticle => ({
    id,
    title: id,
    url: null,
    outlet: null,
    published,
    language: 'en',
    words: 100,
    ...(simhash && { simhash }),
  });
  const event = (source: string, change: Partial<StoredEvent> = {}): StoredEvent => ({
    id: source,
    mode: 'supply',
    status: 'agreed',
    parties: ['IR', 'RU'],
    sectors: ['food'],
    goods: ['wheat'],
    legs: [{ from: 'RU', to: 'IR', goods: ['wheat'] }],
    date: '2024',
    dateBasis: 'stated',
    rule: 'supply',
    confidence: 0.8,
    evidence: [{ article: source, exact: `says ${source}`, prefix: '', suffix: '', start: 0, end: 6 }],
    ...change,
  });
  const of = (articles: StoredArticle[], events: StoredEvent[]): StoredDataset => ({
    schema: 'coop-dataset/1',
    asOf: null,
    articles,
    events,
    report: { articles: articles.length, coded: articles.length, sentences: 1, dropped: {} },
  });

  it('makes one event of two reports, with the most advanced status', () => {
    const { events } = merge(
      of([article('a', '2024-01-01')], [event('a')]),
      of([article('b', '2024-03-01')], [event('b', { status: 'done', goods: ['wheat', 'rice'] })]),
    );
    assert.equal(events.length, 1);
    assert.equal(events[0]?.status, 'done');
    assert.deepEqual(events[0].evidence.map((piece) => piece.article).sort(), ['a', 'b']);
  });

  for (const [published, status] of [
    ['2024-06-01', 'halted'],
    ['2023-06-01', 'agreed'],
    [null, 'agreed'],
  ] as const)
    it(`is ${status} when a report of ${published ?? 'no date'} says halted`, () => {
      const { events } = merge(
        of([article('a', '2024-01-01')], [event('a')]),
        of([article('b', published)], [event('b', { status: 'halted', date: null, dateBasis: 'none' })]),
      );
      assert.deepEqual(
        events.map((each) => each.status),
        [status],
      );
    });

  it('fills what the best report leaves open from the next', () => {
    const { events } = merge(
      of([article('a', null)], [event('a', { status: 'done', date: null, dateBasis: 'none' })]),
      of([article('b', null)], [event('b', { place: 'Astrakhan', saidBy: ['TASS'] })]),
    );
    assert.deepEqual([events[0]?.date, events[0]?.place, events[0]?.saidBy], ['2024', 'Astrakhan', ['TASS']]);
  });

  it('keeps apart other directions, other goods, far dates and facts of one article', () => {
    const apart = [
      event('b', { legs: [{ from: 'IR', to: 'RU', goods: ['wheat'] }] }),
      event('b', { goods: ['rice'], legs: [{ from: 'RU', to: 'IR', goods: ['rice'] }] }),
      event('b', { date: '2010' }),
    ];
    for (const other of apart)
      assert.equal(merge(of([article('a', null), article('b', null)], [event('a'), other])).events.length, 2);
    const twice = of(
      [article('a', null)],
      [
        event('a'),
        event('a', {
          id: 'other',
          status: 'done',
          evidence: [{ article: 'a', exact: 'again', prefix: '', suffix: '', start: 90, end: 95 }],
        }),
      ],
    );
    assert.equal(merge(twice).events.length, 2);
  });

  it('takes what two versions of the rules find in one sentence for one event, and the surer version', () => {
    const before = of([article('a', null)], [event('a', { confidence: 0.6, goods: [], legs: [] })]);
    const after = of(
      [article('a', null)],
      [event('a', { confidence: 0.9, status: 'done', date: '2023', goods: ['wheat', 'rice'] })],
    );
    for (const merged of [merge(before, after), merge(after, before), merge(merge(before, after), before)])
      assert.deepEqual(
        merged.events.map(({ status, goods, date, evidence }) => [status, goods, date, evidence.length]),
        [['done', ['wheat', 'rice'], '2023', 1]],
      );
    const other = [
      of([article('a', null)], [event('a', { mode: 'finance', goods: [], legs: [] })]),
      of([article('a', null)], [event('a', { parties: ['IN', 'RU'], legs: [] })]),
      of(
        [article('a', null)],
        [
          event('a', {
            evidence: [{ article: 'a', exact: 'x', prefix: '', suffix: '', start: 80, end: 81 }],
          }),
        ],
      ),
    ];
    for (const dataset of other) assert.equal(merge(after, dataset).events.length, 2);
  });

  it('keeps two facts that one version finds in one sentence', () => {
    const both = of(
      [article('a', null)],
      [
        event('a'),
        event('a', { id: 'back', goods: ['rice'], legs: [{ from: 'IR', to: 'RU', goods: ['rice'] }] }),
      ],
    );
    assert.equal(merge(both, both).events.length, 2);
    assert.equal(merge(both, of([article('a', null)], [event('a', { confidence: 0.7 })])).events.length, 2);
  });

  it('counts syndicated copies as one report, that of the first published', () => {
    const near = ['ffffffffffffffff', 'fffffffffffffff8'];
    const { events, articles, report } = merge(
      of([article('a', '2024-01-02', near[0])], [event('a')]),
      of([article('b', '2024-01-01', near[1])], [event('b')]),
      of([article('c', '2024-06-01', near[0])], [event('c')]),
    );
    assert.equal(articles.length, 3);
    assert.deepEqual(events.flatMap(({ evidence }) => evidence.map((piece) => piece.article)).sort(), [
      'b',
      'c',
    ]);
    assert.equal(report.dropped['syndicated copy'], 1);
  });
});
