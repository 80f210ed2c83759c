import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { chartId } from '../../scripts/publish/chart-id.js';
import { parseChartList, readChartList } from '../../scripts/publish/chart-list.js';
import { SourceError, sliceType } from '../../scripts/publish/read-source.js';
import { headersFile } from '../../scripts/publish/site-files.js';
import { writeTree } from '../../scripts/publish/write-tree.js';
import { CHART_TYPES } from '../../src/charts/chart.js';
import { loadChart } from '../../src/charts/load-chart.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { isChartId } from '../../src/embed/snippets.js';
import { illustration } from '../fixtures/illustration.js';

describe('the id of a chart', () => {
  it('is readable where the file is, and short and safe for any file', () => {
    assert.equal(chartId('data/flow.json', 'flow', {}), 'flow');
    assert.equal(chartId('cooperation.json', 'matrix', {}), 'cooperation-matrix');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...CHART_TYPES), (name, type) => {
        assert.ok(isChartId(chartId(`${name}.json`, type, { rows: name })));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
  it('stays when words or colours change, or the order of attributes, and no otherwise', () => {
    const of = (attributes: Record<string, string>) => chartId('a.json', 'matrix', attributes);
    assert.equal(of({ heading: 'A', notes: 'B', subtitle: 'C', theme: 'dark', rows: '' }), of({}));
    assert.equal(of({ rows: 'party', columns: 'mode' }), of({ columns: 'mode', rows: 'party' }));
    assert.equal(
      new Set([of({}), of({ rows: 'party' }), of({ columns: 'party' }), of({ locale: 'fa' })]).size,
      4,
    );
  });
});

describe('a list of charts', () => {
  it('is written as the tag is', () => {
    const [first, second] = parseChartList([
      { src: 'a.json', type: 'matrix', rows: 'party', 'min-reports': '2' },
      { src: 'a.json', type: 'flow', id: 'swap' },
    ]);
    assert.deepEqual(first?.attributes, { rows: 'party', 'min-reports': '2' });
    assert.equal(second?.id, 'swap');
  });
  for (const [name, list] of [
    ['an unknown attribute', [{ src: 'a.json', type: 'matrix', onclick: 'x' }]],
    ['another folder', [{ src: '../a.json', type: 'matrix' }]],
    ['an unknown type', [{ src: 'a.json', type: 'pie' }]],
    ['an id that is no id', [{ src: 'a.json', type: 'flow', id: '../x' }]],
    [
      'the same chart twice',
      [
        { src: 'a.json', type: 'flow' },
        { src: 'a.json', type: 'flow', heading: 'b' },
      ],
    ],
    ['no list', { charts: [] }],
    ['nothing', []],
  ] as const)
    it(`is refused with ${name}`, () => {
      assert.throws(() => parseChartList(list), DatasetError);
    });

  describe('of a folder', () => {
    let folder = '';
    const put = (name: string, content: unknown) =>
      writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'coop-list-'));
      await put('cooperation.json', illustration);
      await put('broken.json', '{');
      await put('other.json', { schema: 'something/1' });
      await put('corrections.json', { corrections: [] });
    });
    after(() => rm(folder, { recursive: true, force: true }));

    it('is every slice, and of a whole dataset what no slice shows; the rest is named', async () => {
      const flow = (await (await loadChart('flow')).loadSeries())(illustration);
      assert.equal(sliceType(flow), 'flow');
      await put('flow.json', flow);
      const { charts, passed } = await readChartList(folder);
      assert.deepEqual(
        charts.map(({ id }) => id),
        ['cooperation-matrix', 'cooperation-timeline', 'flow'],
      );
      assert.ok(passed.some((line) => line.includes('broken.json')));
      assert.ok(passed.some((line) => line.includes('corrections.json')));
    });

    it('is what charts.json says where there is one', async () => {
      await put('charts.json', [
        { src: 'cooperation.json', type: 'flow' },
        { src: 'gone.json', type: 'flow' },
      ]);
      const { charts, passed } = await readChartList(folder);
      assert.deepEqual(
        charts.map(({ id }) => id),
        ['cooperation-flow'],
      );
      assert.equal(passed.length, 1);
      await put('charts.json', '[');
      await assert.rejects(readChartList(folder), SourceError);
    });
  });
});

describe('the headers of a site', () => {
  it('let every page frame it and read its data, and cache for ever only what has its hash in its name', () => {
    const text = headersFile('/news/');
    assert.match(text, /^\/news\/\*\n {2}Access-Control-Allow-Origin: \*/);
    assert.match(text, /frame-ancestors \*/);
    assert.doesNotMatch(text, /X-Frame-Options|unsafe-inline/);
    assert.deepEqual(
      text
        .split('\n\n')
        .filter((block) => block.includes('immutable'))
        .map((block) => block.split('\n')[0]),
      ['/news/chunks/*'],
    );
  });
});

describe('files below a folder', () => {
  it('are written whole, those that are as they should be not at all, and others are left alone', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'coop-tree-'));
    await writeFile(path.join(folder, 'mine'), 'x');
    const tree = new Map<string, string | Uint8Array>([
      ['a/b/c.txt', 'one'],
      ['d.bin', Uint8Array.of(1, 2, 3)],
    ]);
    assert.equal(await writeTree(folder, tree), 2);
    const { mtimeMs } = await stat(path.join(folder, 'd.bin'));
    assert.equal(await writeTree(folder, new Map([...tree, ['a/b/c.txt', 'two']])), 1);
    assert.equal((await stat(path.join(folder, 'd.bin'))).mtimeMs, mtimeMs);
    assert.equal(await readFile(path.join(folder, 'a/b/c.txt'), 'utf8'), 'two');
    assert.deepEqual((await readdir(folder)).sort(), ['a', 'd.bin', 'mine']);
    await rm(folder, { recursive: true });
  });
});
