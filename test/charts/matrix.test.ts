import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadChart } from '../../src/charts/load-chart.js';
import { seriesMatrix } from '../../src/charts/matrix/series.js';
import type { MatrixSeries } from '../../src/charts/matrix/slice.js';
import { mirror } from '../../src/charts/mirror.js';
import type { Scene } from '../../src/charts/scene.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { EVENTS_PER_MARK } from '../../src/dataset/slice.js';
import { MODES, SECTORS } from '../../src/dataset/taxonomy.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import type { Wording } from '../../src/locale/wording.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { twoArticles } from '../fixtures/two-articles.js';
import { assertSound, freeze } from './sound-scene.js';
import { chart } from './whole-matrix.js';

const WIDTHS = [120, 252, 440, 596, 700, 1150, 2400];
const rightToLeft: Wording = { ...en, direction: 'rtl' };
const frame = (width: number, wording = en) => ({ width, measureText: estimateText, wording });
const layout = (data: Dataset, width: number) => chart.layout(seriesMatrix(data), frame(width));
const empty: Dataset = { ...twoArticles, events: [] };

describe('seriesMatrix', () => {
  const series = seriesMatrix(twoArticles);

  it('counts an event once in the row of each of its sectors', () => {
    const barter = series.cells.filter(({ column }) => column === 'barter');
    assert.deepEqual(
      barter.map(({ row, count, status }) => [row, count, status]),
      [
        ['auto-parts', 1, 'proposed'],
        ['power', 1, 'proposed'],
        ['metallurgy', 1, 'proposed'],
      ],
    );
  });

  it('orders rows by total, then as the taxonomy does; columns from talk to deed', () => {
    assert.deepEqual(series.rows, {
      by: 'sector',
      ids: ['auto-parts', 'aviation', 'power', 'automotive', 'nuclear-power', 'metallurgy'],
      totals: [3, 3, 3, 2, 2, 1],
    });
    assert.deepEqual(
      series.columns.ids,
      MODES.filter((id) => series.columns.ids.includes(id)),
    );
    assert.deepEqual(series.columns.totals, [2, 1, 1, 1, 1, 1, 1, 1]);
    assert.deepEqual(series.counts, { events: 9, talk: 8, realised: 1 });
  });

  it('gives a cell the most advanced status that is not halted', () => {
    const [first] = twoArticles.events;
    assert.ok(first);
    const of = (...statuses: (typeof first.status)[]) =>
      seriesMatrix({
        ...twoArticles,
        events: statuses.map((status, index) => ({
          ...first,
          id: String(index),
          status,
          sectors: ['power'],
        })),
      }).cells[0];
    assert.deepEqual(of('halted', 'talks', 'proposed')?.status, 'talks');
    assert.deepEqual(of('halted', 'talks', 'proposed')?.halted, 1);
    assert.deepEqual(of('halted', 'halted')?.status, 'halted');
    const many = of(...Array.from({ length: 40 }, () => 'agreed' as const));
    assert.equal(many?.count, 40);
    assert.equal(many.events.length, EVENTS_PER_MARK);
  });

  it('conserves counts, for any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (data) => {
        const { rows, cells, counts, events } = seriesMatrix(data);
        rows.ids.forEach((id, index) => {
          const ofRow = cells.filter(({ row }) => row === id);
          const sum = ofRow.reduce((total, { count }) => total + count, 0);
          assert.equal(sum, rows.totals[index]);
          assert.equal(sum, data.events.filter(({ sectors }) => (sectors as string[]).includes(id)).length);
        });
        assert.equal(counts.events, data.events.length);
        const reached = new Set(cells.flatMap((cell) => cell.events));
        assert.deepEqual(
          events.map(({ id }) => id),
          data.events.map(({ id }) => id).filter((id) => reached.has(id)),
        );
        assert.equal(reached.size, data.events.length);
      }),
      PROPERTY_RUNS,
    );
  });

  it('crosses other dimensions, too', async () => {
    const { seriesMatrix } = await import('../../src/charts/matrix/series.js');
    const turned = seriesMatrix(twoArticles, { rows: 'mode', columns: 'sector' });
    assert.equal(turned.rows.ids[0], 'dialogue');
    assert.deepEqual(
      turned.columns.ids,
      SECTORS.filter((id) => turned.columns.ids.includes(id)),
    );
    assert.equal(turned.cells.length, series.cells.length);
    assertSound(chart.layout(turned, frame(596)));
  });
});

type Loose<T> = { -readonly [K in keyof T]: Loose<T[K]> };

describe('parseMatrix', () => {
  const fault = (path: string, change: (series: Loose<MatrixSeries>) => void) => {
    const series = structuredClone(seriesMatrix(twoArticles));
    change(series);
    assert.throws(
      () => chart.parse(JSON.parse(JSON.stringify(series))),
      (error) => error instanceof DatasetError && error.path === path,
      path,
    );
  };
  const cell = ({ cells }: Loose<MatrixSeries>) => {
    const [first] = cells;
    assert.ok(first);
    return first;
  };

  it('names the path of what is wrong', () => {
    fault('schema', (series) => (series.schema = 'coop-flow/1'));
    fault('rows.ids[1]', (series) => (series.rows.ids[1] = '__proto__'));
    fault('columns.ids[1]', (series) => (series.columns.ids[1] = 'dialogue'));
    fault('rows.totals', (series) => series.rows.totals.pop());
    fault('cells[0].row', (series) => (cell(series).row = 'tourism'));
    fault('cells[0].column', (series) => (cell(series).column = 'finance'));
    fault('cells[14]', (series) => series.cells.push(cell(series)));
    fault('cells[0].events[0]', (series) => (cell(series).events = ['unknown']));
    fault('cells[0].count', (series) => (cell(series).count = 0));
    fault('cells[0].count', (series) => cell(series).events.push('metals-barter'));
    fault('events[0].evidence[0].article', (series) => series.articles.shift());
  });

  it('reads what the series writes, and both draw the same picture', () => {
    fc.assert(
      fc.property(arbitraryDataset, (data) => {
        const series = seriesMatrix(data);
        const read = chart.parse(JSON.parse(JSON.stringify(series)));
        assert.deepEqual(read, series);
        assert.deepEqual(chart.layout(read, frame(596)), chart.layout(series, frame(596)));
      }),
      PROPERTY_RUNS,
    );
  });
});

describe('layoutMatrix', () => {
  it('is a ranked list on a phone and a grid from there on', () => {
    const list = layout(twoArticles, 252);
    assert.deepEqual(list.labels.map(({ text }) => text).slice(0, 4), [
      'Vehicle parts',
      '3',
      'Aviation',
      '3',
    ]);
    assert.equal(list.marks[0]?.labels[0]?.text, 'Dialogue 1');
    for (const width of [596, 1150]) {
      const grid = layout(twoArticles, width);
      assert.equal(grid.specks.length, 6 * 8 - 14);
      assert.equal(grid.fills.length, 6 + 8);
      assert.ok(
        grid.labels.every(({ turn }) => turn === undefined),
        'heads stand upright',
      );
      assert.ok(grid.marks.every(({ shape }) => shape.width <= 96 && shape.height >= 36));
    }
    assert.deepEqual(
      list.marks.map(({ id, name, events }) => [id, name, events]),
      layout(twoArticles, 596).marks.map(({ id, name, events }) => [id, name, events]),
      'list and grid say the same, in the same order',
    );
  });

  it('slants heads only where they would touch', () => {
    const [first] = twoArticles.events;
    assert.ok(first);
    const all: Dataset = {
      ...twoArticles,
      events: MODES.map((mode) => ({ ...first, id: mode, mode, legs: mode === 'barter' ? first.legs : [] })),
    };
    const slanted = (width: number) => layout(all, width).labels.some(({ turn }) => turn === -45);
    assert.equal(slanted(596), true);
    assert.equal(slanted(1150), false);
  });

  it('is sound at every width, for any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.constantFrom(...WIDTHS), (data, width) => {
        const series = freeze(seriesMatrix(freeze(data)));
        const scene = chart.layout(series, frame(width));
        assertSound(scene);
        assert.deepEqual(chart.layout(series, frame(width)), scene);
        assert.deepEqual(
          new Set(scene.marks.flatMap(({ events }) => events)),
          new Set(data.events.map(({ id }) => id)),
        );
      }),
      { ...PROPERTY_RUNS, numRuns: 150 },
    );
  });

  it('mirrors for scripts from right to left', () => {
    for (const width of WIDTHS) {
      const series = seriesMatrix(twoArticles);
      const scene = chart.layout(series, frame(width, rightToLeft));
      assertSound(scene);
      assert.deepEqual(mirror(scene).moves, chart.layout(series, frame(width)).moves);
      assert.deepEqual(rounded(mirror(scene)), rounded(chart.layout(series, frame(width))));
    }
  });

  it('moves along rows, and up and down a column or to the nearest cell', () => {
    const { moves, marks } = layout(twoArticles, 596);
    assert.deepEqual(moves?.['auto-parts/supply'], {
      down: 'aviation/joint-development',
      left: 'auto-parts/dialogue',
      right: 'auto-parts/barter',
    });
    assert.equal(moves['auto-parts/barter']?.down, 'power/barter');
    const ids = new Set(marks.map(({ id }) => id));
    for (const to of Object.values(moves).flatMap((ways) => Object.values(ways))) assert.ok(ids.has(to));
  });

  it('holds words and numbers that are longer than any of ours', () => {
    const long: Wording = {
      ...en,
      sector: (id) => `${en.sector(id)} and everything that has to do with it`,
      modeShort: (id) => `${en.modeShort(id)} Donaudampfschifffahrtsgesellschaft`,
      number: (value) => `${String(value)},000,000,000`,
    };
    for (const width of WIDTHS.slice(1))
      assertSound(chart.layout(seriesMatrix(twoArticles), frame(width, long)));
  });

  it('gives a scene without marks when there are no events', () => {
    const scene = layout(empty, 596);
    assert.deepEqual(scene.marks, []);
    assertSound(scene);
  });
});

/** Numbers rounded, since mirroring twice may move them by a rounding error. */
const rounded = (scene: Scene): unknown =>
  JSON.parse(
    JSON.stringify(scene, (name, value: unknown) => {
      if (name === 'mirrored') return undefined;
      return typeof value === 'number' ? Math.round(value * 1e6) : value;
    }),
  );

describe('a matrix before it grows', () => {
  it('draws a series without groups as the whole chart does, and needs no more for it', async () => {
    const series = seriesMatrix(twoArticles);
    const plain = await loadChart('matrix');
    assert.equal(plain.grow?.(series), null);
    for (const width of [280, 640, 1200])
      assert.equal(
        JSON.stringify(plain.layout(series, frame(width))),
        JSON.stringify(chart.layout(series, frame(width))),
      );
  });

  it('grows where sectors fold', async () => {
    const { rows, ...others } = seriesMatrix(twoArticles);
    const groups = [{ id: 'C' as const, members: rows.ids.slice(0, 2), total: 5 }];
    const folding = { ...others, rows: { ...rows, groups } };
    const grown = await (await loadChart('matrix')).grow?.(folding);
    for (const width of [280, 640])
      assert.deepEqual(grown?.layout(folding, frame(width)), chart.layout(folding, frame(width)));
    assert.ok(chart.layout(folding, frame(640)).toggles);
  });
});

describe('describeMatrix and tableMatrix', () => {
  it('states what the data bear out', () => {
    const said = chart.describe(seriesMatrix(twoArticles), en);
    assert.equal(
      said.heading,
      'Iran and Russia: 8 of 9 reported events are still talk, 1 is under way or done',
    );
    assert.equal(said.summary, '9 events in 6 sectors. No sector has more than vehicle parts, with 3.');
    assert.deepEqual(said.statuses, ['proposed', 'talks', 'under-way']);
  });

  it('has words for nothing', () => {
    const said = chart.describe(seriesMatrix(empty), en);
    assert.equal(said.heading, 'Cooperation by sector and form');
    assert.equal(said.summary, en.frame.empty);
    assert.deepEqual(said.statuses, []);
    assert.deepEqual(chart.table(seriesMatrix(empty), en), { columns: ['Sector', 'Total'], rows: [] });
  });

  it('gives the same figures as a table', () => {
    const { columns, rows } = chart.table(seriesMatrix(twoArticles), en);
    assert.deepEqual([columns[0], columns[1], columns.at(-1)], ['Sector', 'Dialogue', 'Total']);
    assert.deepEqual(rows[1], ['Aviation', 1, 1, 1, 0, 0, 0, 0, 0, 3]);
    assert.deepEqual(rows[6], ['Total', 2, 1, 1, 1, 1, 1, 1, 1, 9]);
    assert.equal(rows.length, 7);
  });
});
