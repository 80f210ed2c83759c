import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seriesAsAsked, seriesMatrix } from '../../src/charts/matrix/series.js';
import type { MatrixOptions } from '../../src/charts/matrix/series.js';
import { seriate } from '../../src/charts/matrix/seriation.js';
import { ORDERS } from '../../src/charts/matrix/slice.js';
import { VALUES_OF } from '../../src/charts/matrix/values-of.js';
import { guidesOf } from '../../src/drawing/guides.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { DIMENSIONS, MEASURES } from '../../src/dataset/dimensions.js';
import { SECTION_SECTORS } from '../../src/dataset/section-sectors.js';
import { SECTORS } from '../../src/dataset/taxonomy.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';
import { twoArticles } from '../fixtures/two-articles.js';
import { assertSound, freeze } from './sound-scene.js';
import { chart } from './whole-matrix.js';

const frame = (width: number, ...toggled: string[]) => ({
  width,
  measureText: estimateText,
  wording: en,
  view: { toggled: new Set(toggled) },
});
const [sample] = twoArticles.events as [CoopEvent];
const withEvents = (...events: Partial<CoopEvent>[]): Dataset => ({
  ...twoArticles,
  events: events.map((event, index) => ({ ...sample, id: `e${String(index)}`, ...event })),
});
const names = (data: Dataset, options: MatrixOptions) => seriesMatrix(data, options).rows.ids;

const pairs = DIMENSIONS.flatMap((rows) =>
  DIMENSIONS.filter((columns) => columns !== rows || rows === 'party').map((columns) => ({ rows, columns })),
);
const arbitraryOptions = fc.record({
  axes: fc.constantFrom(...pairs),
  measure: fc.constantFrom(...MEASURES),
  order: fc.constantFrom(...ORDERS),
});

describe('the dimensions of a matrix', () => {
  it('are conserved in every cross, measure and order: totals count distinct events', () => {
    fc.assert(
      fc.property(arbitraryDataset, arbitraryOptions, (data, { axes, measure, order }) => {
        freeze(data);
        const series = seriesMatrix(data, { ...axes, measure, order });
        assert.deepEqual(seriesMatrix(data, { ...axes, measure, order }), series);
        assert.deepEqual(chart.parse(JSON.parse(JSON.stringify(series))), series);
        const articles = new Map(data.articles.map((article) => [article.id, article]));
        const valued = new Set(
          data.events
            .filter(
              ({ legs }) =>
                measure !== 'value' ||
                legs.some(({ value }) => value !== undefined && value.currency === series.money?.currency),
            )
            .map(({ id }) => id),
        );
        for (const side of ['rows', 'columns'] as const) {
          const { by, ids, totals } = series[side];
          assert.equal(new Set(ids).size, ids.length);
          ids.forEach((id, index) => {
            const own = data.events.filter(
              (event) => valued.has(event.id) && VALUES_OF[by](event, articles).includes(id),
            );
            assert.ok(own.length > 0);
            if (measure === 'events') assert.equal(totals[index], own.length);
          });
        }
        for (const { row, column, count } of series.cells) {
          const both = data.events.filter(
            (event) =>
              valued.has(event.id) &&
              VALUES_OF[axes.rows](event, articles).includes(row) &&
              VALUES_OF[axes.columns](event, articles).includes(column),
          );
          assert.equal(count, both.length);
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 200 },
    );
  });

  it('are laid out soundly at every width, whatever is folded', () => {
    fc.assert(
      fc.property(
        arbitraryDataset,
        arbitraryOptions,
        fc.constantFrom(252, 440, 596, 1150),
        fc.subarray(['rows:B', 'rows:C', 'columns:C', 'columns:D', 'rows:H']),
        (data, { axes, measure, order }, width, toggled) => {
          const series = freeze(seriesMatrix(data, { ...axes, measure, order }));
          const scene = chart.layout(series, frame(width, ...toggled));
          assertSound(scene);
          assert.deepEqual(chart.layout(series, frame(width, ...toggled)), scene);
          assert.equal(new Set(scene.marks.map(({ id }) => id)).size, scene.marks.length);
          if (width < 440) assert.equal(scene.width, width);
          const said = JSON.stringify([chart.describe(series, en), chart.table(series, en)]);
          assert.doesNotMatch(said, /undefined|NaN/);
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 150 },
    );
  });

  it('refuse the same twice and say why, but for countries', () => {
    assert.throws(
      () => seriesMatrix(twoArticles, { rows: 'mode', columns: 'mode' }),
      (error) =>
        error instanceof DatasetError && error.path === 'columns' && /another dimension/.test(error.reason),
    );
    const { rows, columns, cells } = seriesMatrix(twoArticles, { rows: 'party', columns: 'party' });
    assert.deepEqual(rows.ids, columns.ids);
    assert.deepEqual(
      cells.map(({ row, column, count }) => [row, column, count]),
      [
        ['IR', 'RU', 9],
        ['RU', 'IR', 9],
      ],
    );
    assert.deepEqual(rows.totals, [9, 9]);
  });

  it('take another default where one is asked for on the other side', () => {
    assert.equal(seriesMatrix(twoArticles, { rows: 'mode' }).columns.by, 'sector');
    assert.equal(seriesMatrix(twoArticles, { columns: 'sector' }).rows.by, 'mode');
    assert.equal(seriesAsAsked(twoArticles, { rows: 'year' }).columns.by, 'mode');
  });

  it('keep years in order and put what is not stated last', () => {
    const data = withEvents(
      { date: null },
      { date: '2023-05' },
      { date: '2021/2024' },
      { date: null },
      { date: '../2022-06' },
      { date: '2023' },
    );
    for (const order of ORDERS)
      assert.deepEqual(names(data, { rows: 'year', order }), ['2021', '2022', '2023', '']);
    const scene = chart.layout(seriesMatrix(data, { rows: 'year' }), frame(596));
    assert.ok(scene.labels.some(({ text }) => text === 'date not stated'));
  });

  it('count an event in each outlet that reports it', () => {
    const [first, second] = twoArticles.articles;
    assert.ok(first && second && sample.evidence[0]);
    const [piece] = sample.evidence;
    const data: Dataset = {
      ...withEvents({
        evidence: [
          { ...piece, article: first.id },
          { ...piece, article: second.id },
        ],
      }),
      articles: [
        { ...first, outlet: 'A' },
        { ...second, outlet: 'B/C' },
      ],
    };
    const series = seriesMatrix(data, { rows: 'outlet', measure: 'reports' });
    assert.deepEqual(series.rows.ids, ['A', 'B/C']);
    assert.deepEqual(series.columns.totals, [2]);
    assert.ok(chart.layout(series, frame(596)).marks.some(({ id }) => id.startsWith('B%2FC/')));
  });
});

describe('the measures of a matrix', () => {
  const leg = (amount: number, currency: string) => ({
    from: 'IR',
    to: 'RU',
    goods: [],
    value: { amount, currency },
  });

  it('add up sums of one currency and leave the rest out, never as 0', () => {
    const supply = { mode: 'supply', sectors: ['power'] } as const;
    const data = withEvents(
      { ...supply, sectors: ['power'], legs: [leg(5e6, 'USD')] },
      { ...supply, sectors: ['power'], legs: [leg(2e6, 'USD')] },
      { ...supply, sectors: ['food'], legs: [leg(9e9, 'EUR')] },
      { ...supply, sectors: ['rail'], legs: [] },
    );
    const series = seriesMatrix(data, { measure: 'value' });
    assert.deepEqual(series.money, { currency: 'USD', stated: 2, other: 1, unstated: 1 });
    assert.deepEqual([series.rows.ids, series.rows.totals], [['power'], [7e6]]);
    const [mark] = chart.layout(series, frame(596)).marks;
    assert.equal(mark?.labels[0]?.text, '$7M');
    assert.equal(
      mark.name,
      `Electric power, supply: $7M stated; 2 events, at most ${en.status(sample.status)}`,
    );
    assert.match(
      chart.describe(series, en).subtitle,
      /Sums in USD.*1 event states another currency, 1 event states no sum/,
    );
  });

  it('say so when no sum is stated', () => {
    const series = seriesMatrix(withEvents({ legs: [] }), { measure: 'value' });
    assert.deepEqual(series.cells, []);
    assert.match(chart.describe(series, en).subtitle, /No article states a sum/);
  });
});

describe('the orders of a matrix', () => {
  const data = withEvents(
    { sectors: ['power'], status: 'done' },
    { sectors: ['food'], status: 'talks' },
    { sectors: ['food'], status: 'talks' },
    { sectors: ['rail'], status: 'agreed' },
    { sectors: ['rail'], status: 'agreed' },
    { sectors: ['ict'], status: 'agreed' },
    { sectors: ['ict'], status: 'halted' },
    { sectors: ['ict'], status: 'halted' },
  );

  it('go by total, by how far along, and by name in the words of the reader', () => {
    assert.deepEqual(names(data, {}), ['ict', 'food', 'rail', 'power']);
    assert.deepEqual(names(data, { order: 'status' }), ['power', 'rail', 'ict', 'food']);
    const rows = ['Digital and telecoms', 'Electric power', 'Food', 'Railways'];
    assert.deepEqual(
      chart.table(seriesMatrix(data, { order: 'name' }), en).rows.map(([head]) => head),
      [...rows, 'Total'],
    );
  });

  it('put alike rows side by side: the blocks of a shuffled block matrix come back', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 24 }, (_, index) => index),
          { minLength: 24, maxLength: 24 },
        ),
        (shuffled) => {
          const blockOf = (row: number) => Math.floor(row / 6);
          const rows = shuffled.map((row) =>
            Array.from(
              { length: 5 },
              (_, place) => [blockOf(row) * 5 + place, 1 + ((row * place) % 3)] as const,
            ),
          );
          const order = seriate(rows, 20);
          assert.deepEqual(
            [...order].sort((a, b) => a - b),
            rows.map((_, index) => index),
          );
          const blocks = order.map((index) => blockOf(shuffled[index] ?? 0));
          const changes = blocks.filter((block, index) => index > 0 && block !== blocks[index - 1]);
          assert.equal(changes.length, 3);
          assert.deepEqual(seriate(rows, 20), order);
        },
      ),
      PROPERTY_RUNS,
    );
    assert.deepEqual(seriate([], 0), []);
    assert.deepEqual(seriate([[]], 0), [0]);
  });
});

describe('the groups of a matrix', () => {
  const all = withEvents(...SECTORS.map((each) => ({ sectors: [each] })), {
    sectors: ['metallurgy', 'automotive'],
  });

  it('stand side by side and fold into one row of distinct events', () => {
    const series = seriesMatrix(all);
    const group = series.rows.groups?.find(({ id }) => id === 'C');
    assert.deepEqual(new Set(group?.members), new Set(SECTION_SECTORS.C));
    assert.equal(group?.total, SECTION_SECTORS.C.length + 1);
    const open = chart.layout(series, frame(596));
    assert.deepEqual(
      open.toggles?.map(({ id, expanded }) => [id, expanded]),
      [
        ['rows:C', true],
        ['rows:B', true],
        ['rows:H', true],
        ['rows:D', true],
      ],
    );
    const folded = chart.layout(series, frame(596, 'rows:C'));
    assert.equal(folded.marks.length, open.marks.length - SECTION_SECTORS.C.length + 1);
    const [mark] = folded.marks.filter(({ id }) => id.startsWith('rows:C/'));
    assert.equal(mark?.count, SECTION_SECTORS.C.length + 1);
    assert.ok(folded.height < open.height);
  });

  it('fold as columns and in the list, too', () => {
    const turned = seriesMatrix(all, { rows: 'mode', columns: 'sector' });
    assertSound(chart.layout(turned, frame(1150, 'columns:C')));
    assert.ok(chart.layout(turned, frame(1150)).toggles?.some(({ id }) => id === 'columns:C'));
    const list = chart.layout(seriesMatrix(all), frame(252, 'rows:C'));
    assertSound(list);
    assert.equal(list.toggles?.find(({ id }) => id === 'rows:C')?.expanded, false);
  });

  it('are none on a short axis, nor where alike sectors are to stand together', () => {
    assert.equal(seriesMatrix(twoArticles).rows.groups, undefined);
    assert.equal(seriesMatrix(all, { order: 'similarity' }).rows.groups, undefined);
  });

  it('fold the rest of a long row in the list', () => {
    const turned = seriesMatrix(all, { rows: 'mode', columns: 'sector', order: 'similarity' });
    const list = chart.layout(turned, frame(252));
    assert.equal(list.marks.length, 6);
    assert.equal(list.toggles?.[0]?.label.text, `+ ${String(SECTORS.length - 6)} more`);
    const open = chart.layout(turned, frame(252, list.toggles[0].id));
    assert.equal(open.marks.length, SECTORS.length);
    assertSound(open);
  });
});

describe('a matrix of 200 by 200', () => {
  const codes = Array.from({ length: 200 }, (_, index) =>
    String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
  );
  const series = seriesMatrix(illustration, { rows: 'party', columns: 'party' });
  const [event] = series.events.map(({ id }) => id);
  const axis = { by: 'party' as const, ids: codes, totals: codes.map(() => 200) };
  const large = chart.parse({
    ...series,
    rows: axis,
    columns: axis,
    cells: codes.flatMap((row, down) =>
      codes.map((column, across) => ({
        row,
        column,
        count: 1 + ((down * across) % 50),
        status: 'agreed',
        halted: 0,
        events: [event],
      })),
    ),
  });

  it('is wider than its box, keeps its heads in view and its cells large enough to touch', () => {
    const scene = chart.layout(large, frame(1000));
    assert.equal(scene.marks.length, 40_000);
    assert.ok(scene.width > 200 * 24 && scene.frozen);
    assert.ok(scene.marks.every(({ hit }) => hit.width >= 24 && hit.height >= 24));
    for (const { hit } of scene.marks.slice(0, 400))
      assert.ok(hit.x >= scene.frozen.side && hit.y >= scene.frozen.top);
    const [mark] = scene.marks;
    assert.ok(mark);
    assert.equal(guidesOf(scene, mark).length, 2);
    assert.equal(Object.keys(scene.moves ?? {}).length, 40_000);
    assert.deepEqual(scene.moves?.['AB/AB'], {
      up: 'AA/AB',
      down: 'AC/AB',
      left: 'AB/AA',
      right: 'AB/AC',
    });
  });

  it('measures each text once', () => {
    const measured = new Map<string, number>();
    chart.layout(large, {
      ...frame(1000),
      measureText: (text, role) => {
        measured.set(`${role} ${text}`, (measured.get(`${role} ${text}`) ?? 0) + 1);
        return estimateText(text, role);
      },
    });
    assert.ok([...measured.values()].every((times) => times === 1));
    assert.ok(measured.size < 4000);
  });
});
