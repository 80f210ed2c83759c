import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CHART_TYPES } from '../../src/charts/chart.js';
import { loadChart } from '../../src/charts/load-chart.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { parseDataset } from '../../src/dataset/parse.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { sentenceAddress } from '../../src/drawing/evidence.js';
import { themePalette } from '../../src/drawing/palette.js';
import { csvOf } from '../../src/export/csv.js';
import { DEFAULT_FONT, svgOf } from '../../src/export/svg.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { PROPERTY_RUNS, arbitraryDataset } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

const FOLDER = 'test/fixtures/hostile';
const WIDTHS = [200, 640];

/** Fails unless a picture holds only what pictures hold, and says the rest as text. */
function assertHarmless(svg: string): void {
  const names = new Set([...svg.matchAll(/<\/?([A-Za-z]+)/g)].map(([, name]) => name));
  const known =
    'svg title desc rect g text path line circle defs pattern linearGradient stop mask tspan'.split(' ');
  assert.deepEqual(
    [...names].filter((name) => !known.includes(name ?? '')),
    [],
  );
  assert.doesNotMatch(svg.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""'), /\son\w+=|href|script/i);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity|\[object|function /);
  assert.doesNotMatch(svg, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
}

/** Goes the whole way from a dataset to every chart, its words, its table and its picture. */
async function drawAll(dataset: Dataset): Promise<void> {
  for (const type of CHART_TYPES) {
    const first = await loadChart(type);
    const series = (await first.loadSeries())(dataset);
    const chart = (await first.grow?.(series)) ?? first;
    const description = chart.describe(series, en);
    const table = chart.table(series, en);
    assert.ok(table.rows.every((row) => row.length === table.columns.length));
    for (const width of WIDTHS) {
      const scene = chart.layout(series, { width, measureText: estimateText, wording: en });
      for (const { hit } of scene.marks)
        assert.ok(
          [hit.x, hit.y, hit.width, hit.height].every(Number.isFinite),
          `${type} at ${String(width)}`,
        );
      const frame = { ...description, notes: dataset.title ?? '', source: en.frame.sources(series.sources) };
      const facts = { scene, frame, summary: description.summary, palette: themePalette('light') };
      assertHarmless(svgOf({ ...facts, font: DEFAULT_FONT, measureText: estimateText, wording: en }).svg);
    }
  }
}

function assertDefused({ events, articles }: Dataset): void {
  const cells = csvOf(events, articles).match(/(?<=^|,|\n)("(?:[^"]|"")*"|[^,\r\n]*)/g) ?? [];
  assert.ok(cells.every((cell) => !/^"?[=+\-@\t\r\n]/.test(cell)));
}

function assertLinks({ articles }: Dataset): void {
  for (const { url, title } of articles) {
    const address = sentenceAddress(url, title);
    if (address !== null) assert.match(new URL(address).protocol, /^https?:$/);
  }
}

describe('hostile datasets', async () => {
  for (const file of (await readdir(FOLDER)).sort())
    it(`${file} ${file.startsWith('refused') ? 'are refused with a reason' : 'are drawn as text'}`, async () => {
      const json: unknown = JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8'));
      if (file.startsWith('refused')) {
        assert.throws(
          () => parseDataset(json),
          (error) => error instanceof DatasetError && error.message.length < 300,
        );
        return;
      }
      const dataset = parseDataset(json);
      await drawAll(dataset);
      assertDefused(dataset);
      assertLinks(dataset);
      assert.equal(({} as { harmed?: unknown }).harmed, undefined);
    });

  for (const [name, fault, words] of [
    ['a text without end', { title: 'x'.repeat(100_001) }, 'title: needs a string of at most 100000 letters'],
    [
      'more parties than there are states',
      { events: [{ parties: Array.from({ length: 301 }, () => 'IR') }] },
      'events[0].parties: needs 300 or fewer members, has 301',
    ],
  ] as const)
    it(`are refused for ${name}, by name`, () => {
      const {
        events: [event],
        ...dataset
      } = illustration;
      const given = { ...dataset, events: [event], ...fault };
      const filled = { ...given, events: given.events.map((each) => ({ ...event, ...each })) };
      assert.throws(
        () => parseDataset(filled),
        ({ message }: Error) => message.startsWith(words),
      );
    });

  it('give a DatasetError or a dataset, whatever they are', () => {
    const wild = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      fc.record({ schema: fc.constant('coop-dataset/1'), articles: fc.anything(), events: fc.anything() }),
    );
    fc.assert(
      fc.property(wild, (value) => {
        try {
          parseDataset(value);
        } catch (error) {
          assert.ok(error instanceof DatasetError, String(error));
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 500 },
    );
  });

  it('may say anything in any text', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('<script>', '=1+1', '__proto__', 'constructor', '\u202E', '${x}', ']]>', '&amp;', ''),
    );
    await fc.assert(
      fc.asyncProperty(
        arbitraryDataset,
        fc.array(words, { minLength: 4, maxLength: 4 }),
        async (given, said) => {
          const [a = '', b = '', c = '', d = ''] = said;
          const dataset = {
            ...given,
            title: a,
            articles: given.articles.map((article) => ({
              ...article,
              title: a,
              outlet: b,
              url: c,
              author: d,
            })),
            events: given.events.map((event) => ({ ...event, place: b, saidBy: [c, d], rule: a })),
          };
          await drawAll(parseDataset(dataset));
          assertDefused(dataset);
          assertLinks(dataset);
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 30 },
    );
  });
});
