import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Chart, Frame } from '../../src/charts/chart.js';
import { loadChart } from '../../src/charts/load-chart.js';
import { seriesFlow } from '../../src/charts/flow/series.js';
import type { Exchange, FlowSeries } from '../../src/charts/flow/slice.js';
import { bandHeights } from '../../src/charts/flow/widths.js';
import { mirror } from '../../src/charts/mirror.js';
import type { Box, Label, Scene } from '../../src/charts/scene.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { TEXT_STYLES, estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import * as given from '../fixtures/exchanges.js';

const flowChart = (await loadChart('flow')) as Chart<FlowSeries>;
const { datasetOf, eventOf, leg } = given;
const frameOf = (width: number, wording = en): Frame => ({ width, measureText: estimateText, wording });
const sceneOf = (dataset: Dataset, width = 596) => flowChart.layout(seriesFlow(dataset), frameOf(width));
const exchangesOf = (dataset: Dataset) => seriesFlow(dataset).exchanges;
const textsOf = ({ labels, marks }: Scene) =>
  [...labels, ...marks.flatMap((mark) => mark.labels)].map(({ text }) => text);
const WIDTHS = [120, 252, 439, 440, 596, 899, 1150, 2400];
const tonnes = (amount: number) => ({ quantity: { amount, unit: 't' } });

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const boxOf = ({ text, x, y, anchor, role }: Label): Box => {
  const width = estimateText(text, role);
  const { size } = TEXT_STYLES[role];
  const left = anchor === 'left' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - 0.75 * size, width, height: size };
};
const NEARLY = 0.01;
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + NEARLY &&
  b.x + b.width > a.x + NEARLY &&
  a.y + a.height > b.y + NEARLY &&
  b.y + b.height > a.y + NEARLY;
const inside = (box: Box, { width, height }: Scene) =>
  [box.x, box.y, box.width, box.height].every(Number.isFinite) &&
  box.x >= -NEARLY &&
  box.y >= -NEARLY &&
  box.width >= 0 &&
  box.height >= 0 &&
  box.x + box.width <= width + NEARLY &&
  box.y + box.height <= height + NEARLY;

function assertApart(boxes: readonly (readonly [name: string, box: Box])[]): void {
  boxes.forEach(([name, box], index) => {
    for (const [other, second] of boxes.slice(index + 1))
      assert.ok(!overlap(box, second), `${name} overlaps ${other}`);
  });
}

function assertSound(scene: Scene): void {
  const { marks, labels, fills, rules } = scene;
  const boxes = [
    ...marks.flatMap(({ shape, hit, labels: own }) => [shape, hit, ...own.map(boxOf)]),
    ...labels.map(boxOf),
    ...fills,
  ];
  for (const box of boxes) assert.ok(inside(box, scene), `outside the scene: ${JSON.stringify(box)}`);
  for (const { x1, x2, y1, y2 } of rules)
    assert.ok(inside({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, scene));
  assertApart([
    ...marks.map(({ id, hit }) => [id, hit] as const),
    ...labels.map((label) => [label.text, boxOf(label)] as const),
  ]);
  for (const { hit, status, labels: own } of marks) {
    assert.ok(hit.height >= 24);
    if (status === 'talks') for (const { plate } of own) assert.ok(plate);
  }
  assert.equal(new Set(marks.map(({ id }) => id)).size, marks.length);
}

describe('series of flow', () => {
  it('keeps the legs of a swap together, in the order in which they are told', () => {
    const [swap, ...rest] = exchangesOf(datasetOf([given.proposedSwap]));
    assert.equal(rest.length, 0);
    assert.deepEqual([swap?.pair, swap?.barter, swap?.count], [['IR', 'RU'], true, 1]);
    assert.deepEqual(
      swap?.bands.map(({ from, to, good, status }) => `${from}>${to} ${good ?? '?'} ${status}`),
      [
        'IR>RU zinc proposed',
        'IR>RU aluminium proposed',
        'IR>RU lead proposed',
        'IR>RU steel proposed',
        'RU>IR auto-part proposed',
        'RU>IR gas-turbine proposed',
      ],
    );
  });

  it('merges swaps with the same goods both ways, and no others', () => {
    const same = { ...given.proposedSwap, id: 'again', status: 'agreed' as const };
    const other = eventOf('other', 'barter', 'talks', [leg('IR>RU', ['zinc']), leg('RU>IR', ['wheat'])]);
    const exchanges = exchangesOf(datasetOf([given.proposedSwap, other, same]));
    assert.deepEqual(
      exchanges.map(({ count, bands }) => [count, bands.length]),
      [
        [2, 6],
        [1, 2],
      ],
    );
    assert.equal(exchanges[0]?.bands[0]?.status, 'agreed');
    assert.deepEqual(exchanges[0].bands[0].events, ['again', 'swap']);
  });

  it('puts all else of a pair into one exchange after its swaps, merged by way, good and mode', () => {
    const supply = (id: string) => eventOf(id, 'supply', 'talks', [leg('RU>IR', ['car'])]);
    const dataset = datasetOf([...given.otherFlows, supply('s1'), supply('s2'), given.proposedSwap]);
    const [swap, other] = exchangesOf(dataset);
    assert.equal(swap?.barter, true);
    assert.equal(other?.barter, false);
    assert.deepEqual(
      other.bands.map(({ good, mode, count, halted }) => [good, mode, count, halted]),
      [
        ['gas-turbine', 'maintenance', 1, true],
        ['nuclear-power-plant', 'construction', 1, false],
        ['car', 'supply', 2, false],
        ['car', 'market-entry', 1, false],
      ],
    );
  });

  it('ties a swap of three countries by its event', () => {
    const triangle = given.manyPairs.events.filter(({ id }) => id === 'triangle');
    const exchanges = exchangesOf(datasetOf(triangle));
    assert.deepEqual(
      exchanges.map(({ pair, barter }) => [...pair, barter]),
      [
        ['AE', 'IN', true],
        ['AE', 'KZ', true],
        ['IN', 'KZ', true],
      ],
    );
    assert.ok(exchanges.every(({ bands }) => bands.every(({ events }) => events.join() === 'triangle')));
    assert.ok(textsOf(sceneOf(datasetOf(triangle), 1150)).some((text) => /Barter · .*Kazakhstan/.test(text)));
  });

  it('draws what a country gives itself', () => {
    const dataset = datasetOf([eventOf('self', 'investment', 'agreed', [leg('IN>IN', ['refinery'])])]);
    for (const width of WIDTHS) assert.equal(sceneOf(dataset, width).marks.length, 1);
  });

  it('leaves out events without legs, and is empty without others', () => {
    const dataset = datasetOf([eventOf('visit', 'dialogue', 'talks', [])]);
    assert.deepEqual(exchangesOf(dataset), []);
    const scene = sceneOf(dataset);
    assert.deepEqual([scene.marks, scene.labels, scene.height], [[], [], 0]);
    assert.equal(flowChart.describe(seriesFlow(dataset), en).heading, 'Who gives what to whom');
  });
});

describe('amounts of flow', () => {
  const bandsOf = (...events: Parameters<typeof datasetOf>[0]) =>
    exchangesOf(datasetOf(events))[0]?.bands ?? [];
  const supply = (id: string, goods: string[], rest: object, status: 'talks' | 'done' = 'done') =>
    eventOf(id, 'supply', status, [leg('IR>RU', goods, rest)]);

  it('gives an amount to a band only where the leg has one good', () => {
    const bands = bandsOf(supply('a', ['zinc', 'lead'], tonnes(5)));
    assert.ok(bands.every(({ amounts, whole }) => amounts.length === 0 && !whole));
  });

  it('adds amounts of one unit, and says when a part is not stated', () => {
    const two = bandsOf(supply('a', ['zinc'], tonnes(0.1)), supply('b', ['zinc'], tonnes(0.2)));
    assert.deepEqual([two[0]?.amounts, two[0]?.whole], [[{ amount: 0.3, unit: 't' }], true]);
    const partly = bandsOf(supply('a', ['zinc'], tonnes(5)), supply('b', ['zinc'], {}));
    assert.deepEqual([partly[0]?.amounts, partly[0]?.whole], [[{ amount: 5, unit: 't' }], false]);
  });

  it('does not draw what is talked of as delivered', () => {
    const [band] = bandsOf(supply('a', ['zinc'], tonnes(5)), supply('b', ['zinc'], tonnes(500), 'talks'));
    assert.deepEqual([band?.status, band?.amounts], ['done', [{ amount: 5, unit: 't' }]]);
  });

  it('does not add rates, sums too large, or different units', () => {
    const rate = (amount: number) => ({ quantity: { amount, unit: 'bbl/d' } });
    const cases = [
      [rate(10), rate(10), 1],
      [rate(10), rate(20), 2],
      [tonnes(1.7e308), tonnes(1.7e308), 2],
      [tonnes(1), { value: { amount: 1, currency: 'USD' } }, 2],
    ] as const;
    for (const [first, second, count] of cases) {
      const [band] = bandsOf(supply('a', ['zinc'], first), supply('b', ['zinc'], second));
      assert.deepEqual([band?.amounts.length, band?.whole], [count, count === 1]);
    }
  });

  it('draws widths of one unit in proportion', () => {
    const { marks } = sceneOf(datasetOf([given.weighedSwap]));
    const heights = marks.map(({ shape }) => shape.height);
    assert.deepEqual(heights.slice(0, 3).map(Math.round), [43, 11, 64]);
    assert.ok(textsOf(sceneOf(datasetOf([given.weighedSwap]))).includes('Wheat · 60,000 t'));
  });

  it('draws equal widths where one amount is missing, of another unit, or nothing can be compared', () => {
    const missing = eventOf('m', 'barter', 'agreed', [
      leg('IR>RU', ['zinc'], tonnes(9)),
      leg('RU>IR', ['car']),
    ]);
    const mixed = eventOf('x', 'barter', 'agreed', [
      leg('IR>RU', ['zinc'], tonnes(9)),
      leg('RU>IR', ['car'], { quantity: { amount: 900, unit: 'piece' } }),
    ]);
    const nothing = eventOf('n', 'barter', 'agreed', [
      leg('IR>RU', ['zinc'], tonnes(0)),
      leg('RU>IR', ['car'], tonnes(0)),
    ]);
    for (const event of [missing, mixed, nothing]) {
      const heights = sceneOf(datasetOf([event])).marks.map(({ shape }) => shape.height);
      assert.deepEqual(heights, [26, 26]);
    }
  });
});

describe('layout of flow', () => {
  it('lets two countries face each other, with arrows from the giver to the receiver', () => {
    const scene = sceneOf(datasetOf([given.proposedSwap]));
    assert.deepEqual(
      scene.marks.map(({ shape, tone }) => [shape.kind === 'arrow' && shape.towards, tone]),
      [...Array<unknown>(4).fill(['right', 'giver-a']), ...Array<unknown>(2).fill(['left', 'giver-b'])],
    );
    const texts = textsOf(scene);
    for (const text of [
      'Iran',
      'Russia',
      'Iran would give Russia →',
      '← Russia would give Iran',
      'in return for',
    ])
      assert.ok(texts.includes(text), text);
  });

  it('becomes a ledger on a phone, with the same marks', () => {
    const wide = sceneOf(given.onePair, 596);
    const narrow = sceneOf(given.onePair, 252);
    assert.ok(narrow.marks.every(({ shape }) => shape.kind === 'box'));
    assert.deepEqual(
      narrow.marks.map(({ id }) => id),
      wide.marks.map(({ id }) => id),
    );
    assert.ok(textsOf(narrow).includes('Russia gives Iran ←'));
  });

  it('says "would" only where nothing is agreed, and names the form beside supply and barter', () => {
    const texts = textsOf(sceneOf(given.onePair));
    assert.ok(texts.includes('← Russia gives Iran'));
    assert.ok(texts.includes('Nuclear power plant · construction'));
    assert.ok(texts.includes('Not part of a swap'));
  });

  it('sets exchanges side by side where there is room, and lets no band run on', () => {
    const scene = sceneOf(given.onePair, 1150);
    assert.ok(new Set(scene.marks.map(({ hit }) => hit.x)).size > 1);
    const alone = sceneOf(datasetOf([given.proposedSwap]), 2400);
    assert.ok(alone.marks.every(({ shape }) => shape.width < 800));
  });

  it('moves up and down through the bands of a column, and across to the next', () => {
    const { marks, moves } = sceneOf(given.onePair, 1150);
    const [first, second] = marks.map(({ id }) => id);
    const across = moves?.[first ?? '']?.right;
    assert.equal(moves?.[first ?? '']?.down, second);
    assert.equal(moves?.[second ?? '']?.up, first);
    assert.ok(marks.some(({ id }) => id === across));
  });

  it('turns arrows and texts round for scripts from right to left', () => {
    const series = seriesFlow(datasetOf([given.proposedSwap]));
    const scene = flowChart.layout(series, frameOf(596, { ...en, direction: 'rtl' }));
    const [mark] = scene.marks;
    assert.equal(mark?.shape.kind === 'arrow' && mark.shape.towards, 'left');
    assert.ok(textsOf(scene).includes('Iran would give Russia ←'));
    assert.deepEqual(mirror(mirror(scene)), scene);
  });

  it('is sound with all pairs of twelve countries, both ways at once', () => {
    const codes = ['AE', 'AM', 'BRICS', 'CN', 'EAEU', 'EG', 'IN', 'IR', 'KZ', 'RU', 'TR', 'VE'];
    const ways = codes.flatMap((from) => codes.filter((to) => to !== from).map((to) => `${from}>${to}`));
    const dataset = datasetOf(ways.map((way) => eventOf(way, 'supply', 'talks', [leg(way, ['wheat'])])));
    for (const width of [252, 596, 1150]) {
      const scene = sceneOf(dataset, width);
      assertSound(scene);
      assert.equal(scene.marks.length, ways.length);
    }
  });

  it('is sound at every width', () => {
    for (const dataset of [given.onePair, given.manyPairs, datasetOf([given.weighedSwap])])
      for (const width of WIDTHS) assertSound(sceneOf(dataset, width));
  });
});

describe('words of flow', () => {
  const describeIt = (dataset: Dataset) => flowChart.describe(seriesFlow(dataset), en);

  it('finds the swap, and says that widths are equal', () => {
    const { heading, subtitle, summary, statuses } = describeIt(given.onePair);
    assert.match(
      heading,
      /^Zinc, aluminium and 2 other goods for .*: the swap proposed between Iran and Russia$/,
    );
    assert.match(subtitle, /Equal widths: amounts are not stated$/);
    assert.match(summary, /^2 exchanges of goods, 9 flows in all\. Iran would give Russia: Zinc/);
    assert.deepEqual(statuses, ['proposed', 'talks', 'under-way', 'halted']);
  });

  it('finds the flow that is furthest along where there is no swap, or it is called off', () => {
    const off = { ...given.proposedSwap, status: 'halted' as const };
    const heading = 'Nuclear power plant: what Russia gives Iran';
    assert.equal(describeIt(datasetOf(given.otherFlows)).heading, heading);
    assert.equal(describeIt(datasetOf([off, ...given.otherFlows])).heading, heading);
  });

  it('says what widths mean', () => {
    assert.ok(describeIt(datasetOf([given.weighedSwap])).subtitle.endsWith(en.flow.scaledWidths));
    assert.ok(describeIt(given.manyPairs).subtitle.endsWith(en.flow.mixedWidths));
    assert.equal(describeIt(datasetOf(given.otherFlows.slice(0, 1))).subtitle, en.flow.subtitle);
  });

  it('gives a row for each band, and says what is not stated', () => {
    const { columns, rows } = flowChart.table(seriesFlow(given.manyPairs), en);
    assert.ok(rows.every((row) => row.length === columns.length));
    assert.deepEqual(
      rows.find((row) => row[2] === 'Wheat'),
      ['Russia', 'Iran', 'Wheat', 'Barter', 'agreed', '60,000 t', 1],
    );
    assert.deepEqual(rows[0], ['Iran', 'Russia', 'Zinc', 'Barter', 'proposed', 'not stated', 1]);
  });
});

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

describe('slices of flow', () => {
  const copy = () => JSON.parse(JSON.stringify(seriesFlow(given.onePair))) as Writable<FlowSeries>;
  const refuses = (path: string, change: (series: Writable<FlowSeries>) => void) => {
    const series = copy();
    change(series);
    assert.throws(() => flowChart.parse(series), { name: 'DatasetError', path });
  };

  it('refuses what would not be safe to draw, and says where', () => {
    const bandOf = ({ exchanges }: Writable<FlowSeries>) => exchanges[0]?.bands[0] ?? assert.fail();
    refuses('schema', (series) => (series.schema = 'coop-matrix/1'));
    refuses('exchanges[0].bands[0].events', (series) => (bandOf(series).events = ['nobody']));
    refuses('exchanges[0].bands[0]', (series) => (bandOf(series).from = 'TR'));
    refuses('exchanges[0].bands[0].whole', (series) => (bandOf(series).whole = true));
    refuses(
      'exchanges[1].id',
      ({ exchanges }) => ((exchanges[1] as Writable<Exchange>).id = exchanges[0]?.id ?? ''),
    );
    assert.throws(() => flowChart.parse(null), { name: 'DatasetError' });
  });
});

describe('any dataset as a flow', () => {
  const holds = (check: (dataset: Dataset, width: number) => void) => {
    fc.assert(fc.property(arbitraryDataset, fc.constantFrom(...WIDTHS), check), PROPERTY_RUNS);
  };

  it('is sound', () => {
    holds((dataset, width) => {
      assertSound(sceneOf(dataset, width));
    });
  });

  it('is drawn alike from its slice, twice, and without a change of the input', () => {
    holds((dataset, width) => {
      const series = freeze(seriesFlow(freeze(dataset)));
      const scene = freeze(flowChart.layout(series, frameOf(width)));
      const slice = flowChart.parse(JSON.parse(JSON.stringify(series)));
      assert.deepEqual(flowChart.layout(slice, frameOf(width)), scene);
      assert.deepEqual(
        mirror(mirror(scene)).marks.map(({ id }) => id),
        scene.marks.map(({ id }) => id),
      );
    });
  });

  it('has a mark for each way, good and mode of an exchange, and reaches every event', () => {
    holds((dataset, width) => {
      const series = seriesFlow(dataset);
      const { marks } = flowChart.layout(series, frameOf(width));
      const bands = series.exchanges.flatMap(({ id, bands: own }) =>
        own.map(({ from, to, good, mode }) => [id, from, to, good, mode].join()),
      );
      assert.equal(new Set(bands).size, marks.length);
      const reached = new Set(marks.flatMap(({ events }) => events));
      assert.deepEqual([...reached].sort(), series.events.map(({ id }) => id).sort());
      const told = new Set(dataset.events.filter(({ legs }) => legs.length > 0).map(({ id }) => id));
      assert.deepEqual(reached, told);
    });
  });

  it('has heights that add up to the amounts, wherever it draws amounts', () => {
    const amount = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }), (swaps) => {
        const events = swaps.map(([give, take], index) =>
          eventOf(`e${String(index)}`, 'barter', 'agreed', [
            leg('IR>RU', [`metal-${String(index)}`], tonnes(give)),
            leg('RU>IR', ['wheat'], tonnes(take)),
          ]),
        );
        const { exchanges } = seriesFlow(datasetOf(events));
        const heightOf = bandHeights(exchanges);
        const all = exchanges.flatMap((each) =>
          each.bands.map((band) => [band.amounts[0]?.amount ?? NaN, heightOf(each, band) ?? NaN] as const),
        );
        const sum = (index: 0 | 1) => all.reduce((total, pair) => total + pair[index], 0);
        for (const [stated, height] of all)
          assert.ok(
            Math.abs(stated / sum(0) - height / sum(1)) < 1e-9,
            `${String(stated)}: ${String(height)}`,
          );
      }),
      PROPERTY_RUNS,
    );
  });
});
