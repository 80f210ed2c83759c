import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Chart, Frame } from '../../src/charts/chart.js';
import type { FlowSeries } from '../../src/charts/flow/slice.js';
import { loadChart } from '../../src/charts/load-chart.js';
import { seriesFlow } from '../../src/charts/flow/series.js';
import { manyFlowChart } from '../../src/charts/flow/many/chart.js';
import { countryColumn, goodsColumn } from '../../src/charts/flow/many/column.js';
import { crossings, nodesOf, orderColumns } from '../../src/charts/flow/many/order.js';
import type { Link } from '../../src/charts/flow/many/order.js';
import { commonUnit, strandsOf } from '../../src/charts/flow/many/strand.js';
import { threadsOf } from '../../src/charts/flow/many/thread.js';
import { asScriptsRun, mirror } from '../../src/charts/mirror.js';
import type { Box, Fill, Mark, Scene } from '../../src/charts/scene.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import * as given from '../fixtures/exchanges.js';

const flowChart = (await loadChart('flow')) as Chart<FlowSeries>;
const { datasetOf, eventOf, leg } = given;
const NONE: readonly string[] = [];
const frameOf = (width: number, toggled = NONE): Frame => ({
  width,
  measureText: estimateText,
  wording: en,
  view: { toggled: new Set(toggled) },
});
const sceneOf = (dataset: Dataset, width = 900, toggled = NONE) =>
  manyFlowChart.layout(seriesFlow(dataset), frameOf(width, toggled));
const WIDTHS = [440, 640, 1150, 2400];
const tonnes = (amount: number) => ({ quantity: { amount, unit: 't' } });
const supply = (id: string, way: string, good: string, rest = {}, status: CoopEvent['status'] = 'done') =>
  eventOf(id, 'supply', status, [leg(way, [good], rest)]);
const textsOf = ({ labels, toggles = [], marks }: Scene) =>
  [...labels, ...toggles.map(({ label }) => label), ...marks.flatMap((mark) => mark.labels)].map(
    ({ text }) => text,
  );
const ribbonOf = ({ shape, id }: Mark) =>
  shape.kind === 'ribbon' ? shape : assert.fail(`${id} is no ribbon`);
const idsOf = ({ toggles = [] }: Scene) => toggles.map(({ id }) => id);

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const NEARLY = 1e-6;
const near = (a: number, b: number, what: string) => {
  assert.ok(Math.abs(a - b) < NEARLY, `${what}: ${String(a)} is not ${String(b)}`);
};
const bottomOf = ({ y, height }: Box) => y + height;

/** The pieces of a node's side lie one on the other and fill it. */
function assertFilled(node: Fill, ends: readonly (readonly [y: number, width: number])[]): void {
  const sorted = ends.map(([y, width]) => [y - width / 2, y + width / 2] as const).sort(([a], [b]) => a - b);
  let y = node.y;
  for (const [top, bottom] of sorted) {
    near(top, y, 'gap between ribbons');
    y = bottom;
  }
  near(y, bottomOf(node), 'height of a node');
}

/** Widths are conserved: what leaves a giver arrives at goods, leaves them, and arrives at a receiver. */
function assertConserved({ fills, marks }: Scene): void {
  const ribbons = marks.map(ribbonOf);
  const ends = ribbons.flatMap(({ stretches }) =>
    stretches.flatMap(({ x0, y0, width0, x1, y1, width1 }) => [
      { x: x0, y: y0, width: width0 },
      { x: x1, y: y1, width: width1 },
    ]),
  );
  const at = (x: number, node: Fill) =>
    ends
      .filter((end) => end.x === x && end.y > node.y && end.y < bottomOf(node))
      .map(({ y, width }) => [y, width] as const);
  let sides = 0;
  for (const node of fills) {
    for (const side of [at(node.x, node), at(node.x + node.width, node)]) {
      if (side.length === 0) continue;
      sides += side.length;
      assertFilled(node, side);
    }
  }
  assert.equal(sides, ends.length, 'every ribbon begins and ends at a node');
  for (const { stretches } of ribbons) {
    const [first, second] = stretches;
    assert.deepEqual([first?.y1, first?.width1], [second?.y0, second?.width0]);
  }
}

function assertSound(scene: Scene): void {
  const { fills, marks, labels, toggles = [], width, height } = scene;
  const inside = ({ x, y, width: wide, height: high }: Box) =>
    [x, y, wide, high].every(Number.isFinite) &&
    Math.min(x, y, wide, high) >= -NEARLY &&
    x + wide <= width + NEARLY &&
    y + high <= height + NEARLY;
  const boxes = [
    ...fills,
    ...marks.flatMap(({ shape, hit }) => [shape, hit]),
    ...toggles.map(({ hit }) => hit),
  ];
  for (const box of boxes) assert.ok(inside(box), `outside the scene: ${JSON.stringify(box)}`);
  for (const { x, y } of labels) assert.ok(inside({ x, y, width: 0, height: 0 }));
  for (const { hit } of toggles) assert.ok(hit.width >= 24 && hit.height >= 24);
  fills.forEach((box, index) => {
    for (const other of fills.slice(index + 1))
      if (other.x === box.x)
        assert.ok(bottomOf(box) <= other.y + NEARLY || bottomOf(other) <= box.y + NEARLY, 'nodes overlap');
  });
  assert.equal(new Set(marks.map(({ id }) => id)).size, marks.length);
}

/** Codes of as many countries as there are letters. */
const COUNTRIES = Array.from('ABCDEFGHIJKLMNOPQRST', (letter) => `X${letter}`);
const METALS = [
  'zinc',
  'lead',
  'steel',
  'copper',
  'nickel',
  'tin',
  'titanium',
  'cobalt',
  'magnesium',
  'aluminium',
];
/** Twenty countries, each of which gives the next one a metal; the first gives most. */
const ring = datasetOf(
  COUNTRIES.flatMap((from, index) =>
    Array.from({ length: COUNTRIES.length - index }, (_, more) =>
      supply(
        `${from}${String(more)}`,
        `${from}>${COUNTRIES[(index + 1) % COUNTRIES.length] ?? ''}`,
        METALS[(index + more) % METALS.length] ?? '',
      ),
    ),
  ),
);

describe('flow among many', () => {
  it('takes over where more than a few countries would face each other', async () => {
    const grow = (dataset: Dataset) => flowChart.grow?.(seriesFlow(dataset));
    assert.equal(grow(given.onePair), null);
    const grown = await grow(given.manyPairs);
    assert.deepEqual(grown?.layout(seriesFlow(given.manyPairs), frameOf(900)), sceneOf(given.manyPairs, 900));
    const swaps = METALS.map((metal) =>
      eventOf(metal, 'barter', 'talks', [leg('IR>RU', [metal]), leg('RU>IR', ['car'])]),
    );
    assert.equal(grow(datasetOf(swaps)), null, 'two countries always face each other');
  });

  it('sets givers, goods and receivers in three columns, a country on both sides, itself too', () => {
    const scene = sceneOf(given.manyPairs);
    const texts = textsOf(scene);
    for (const text of ['From', 'Good', 'To', 'Wheat', 'Goods not named'])
      assert.ok(texts.includes(text), text);
    assert.equal(texts.filter((text) => text === 'Iran').length, 2);
    assert.ok(scene.marks.some(({ name }) => name.startsWith('Oil refinery, from India to India: agreed')));
    assert.ok(scene.marks.every((mark) => mark.shape.kind === 'ribbon'));
  });

  it('is empty without flows', () => {
    const scene = sceneOf(datasetOf([eventOf('visit', 'dialogue', 'talks', [])]));
    assert.deepEqual([scene.marks, scene.height], [[], 0]);
    assert.deepEqual(sceneOf(datasetOf([]), 280).marks, []);
  });

  it('never draws talk and deliveries as one', () => {
    const both = datasetOf([
      supply('a', 'IR>RU', 'zinc', {}, 'talks'),
      supply('b', 'IR>RU', 'zinc', {}, 'done'),
      supply('c', 'IR>RU', 'lead', {}, 'talks'),
      supply('d', 'IR>RU', 'steel', {}, 'halted'),
    ]);
    const folded = sceneOf(both, 900, ['goods/metallurgy']);
    assert.deepEqual(folded.marks.map(({ status, count }) => [status, count]).sort(), [
      ['done', 2],
      ['halted', 1],
      ['talks', 1],
    ]);
  });

  it('ties the legs of a swap by hue, by name and by deal', () => {
    const scene = sceneOf(given.manyPairs);
    const legs = scene.marks.filter(({ deal }) => deal === 'IR-RU');
    assert.ok(legs.length > 2);
    assert.ok(legs.every(({ tone, name }) => tone !== 'ladder' && name.includes('in return for')));
    assert.deepEqual(new Set(legs.map(({ tone }) => tone)), new Set(['giver-a', 'giver-b']));
    const triangle = scene.marks.filter(({ deal }) => deal === 'AE-IN-KZ');
    assert.equal(new Set(triangle.flatMap(({ events }) => events)).size, 1);
    assert.ok(triangle.some(({ name }) => /^Wheat, from Kazakhstan .*in return for.*arments/.test(name)));
    assert.ok(scene.marks.some(({ deal, tone }) => deal === undefined && tone === 'ladder'));
  });

  it('goes up and down through what passes the goods, and along the threads of a giver', () => {
    const { marks, moves } = sceneOf(given.manyPairs);
    marks.forEach(({ id }, index) => {
      assert.equal(moves?.[id]?.down, marks[index + 1]?.id);
      assert.equal(moves?.[id]?.up, marks[index - 1]?.id);
      const next = moves?.[id]?.right;
      if (next !== undefined) assert.equal(next.split('>')[0], id.split('>')[0]);
    });
  });

  it('runs from right to left where the script does', () => {
    const series = seriesFlow(given.manyPairs);
    const scene = asScriptsRun(manyFlowChart).layout(series, {
      ...frameOf(900),
      wording: { ...en, direction: 'rtl' },
    });
    for (const mark of scene.marks)
      for (const { x0, x1 } of ribbonOf(mark).stretches) assert.ok(x0 > x1, 'the giver stands at the right');
    assertSound(scene);
    assert.deepEqual(mirror(mirror(scene)).marks[0]?.hit, scene.marks[0]?.hit);
  });
});

describe('folding of a flow', () => {
  it('gathers small countries, and unfolds them', () => {
    const scene = sceneOf(ring);
    assert.ok(idsOf(scene).includes('givers/rest'));
    const toggle = scene.toggles?.find(({ id }) => id === 'givers/rest');
    assert.deepEqual([toggle?.expanded, toggle?.label.text], [false, 'Others (8)']);
    const unfolded = sceneOf(ring, 900, ['givers/rest']);
    assert.equal(unfolded.toggles?.find(({ id }) => id === 'givers/rest')?.expanded, true);
    const namesAt = (side: 'left' | 'right') =>
      unfolded.labels.filter(({ anchor, role }) => anchor === side && role === 'name').length;
    assert.deepEqual([namesAt('right'), namesAt('left')], [20, 12]);
  });

  it('groups goods by the chapters of HS, unfolds the large groups that have room, and the small goods of a group', () => {
    const scene = sceneOf(ring);
    const group = scene.toggles?.find(({ id }) => id === 'goods/metallurgy');
    assert.deepEqual([group?.expanded, group?.label.text], [true, 'Metals (10)']);
    assert.equal(scene.toggles?.find(({ id }) => id === 'goods/metallurgy/rest')?.label.text, 'Others (3)');
    const folded = sceneOf(ring, 900, ['goods/metallurgy']);
    assert.equal(folded.toggles?.find(({ id }) => id === 'goods/metallurgy')?.expanded, false);
    assert.ok(folded.marks.length < scene.marks.length);
  });

  it('keeps counts, whatever is folded', () => {
    const count = ({ marks }: Scene) => marks.reduce((sum, mark) => sum + mark.count, 0);
    const all = ring.events.length;
    for (const toggled of [[], ['givers/rest'], ['goods/metallurgy'], idsOf(sceneOf(ring))])
      assert.equal(count(sceneOf(ring, 900, toggled)), all, toggled.join());
  });
});

describe('widths among many', () => {
  const bandsOf = (...events: CoopEvent[]) =>
    seriesFlow(datasetOf(events)).exchanges.flatMap(({ bands }) => bands);
  const widthOf = ({ marks }: Scene, event: string) =>
    ribbonOf(marks.find(({ events }) => events.includes(event)) ?? assert.fail(event)).stretches[0]?.width0 ??
    NaN;
  const piece = { quantity: { amount: 900, unit: 'piece' } };
  const mixed = [
    supply('a', 'IR>RU', 'zinc', tonnes(300)),
    supply('b', 'RU>TR', 'wheat', tonnes(100)),
    supply('c', 'TR>IR', 'car', piece),
    supply('d', 'IN>TR', 'medicine'),
    supply('e', 'CN>IR', 'bus', piece),
    supply('f', 'CN>RU', 'steel', tonnes(0)),
    supply('g', 'CN>TR', 'lead', tonnes(200)),
  ];

  it('are amounts in the unit that most flows state', () => {
    assert.equal(commonUnit(bandsOf(...mixed)), 't');
    assert.equal(commonUnit(bandsOf(...mixed.slice(0, 1))), null);
    const scene = sceneOf(datasetOf(mixed));
    near(widthOf(scene, 'a') / widthOf(scene, 'b'), 3, 'three times the amount');
    near(widthOf(scene, 'g') / widthOf(scene, 'b'), 2, 'twice the amount');
    assert.match(manyFlowChart.describe(seriesFlow(datasetOf(mixed)), en).subtitle, /amounts in t;/);
  });

  it('are thin and equal for all that is not stated in it, and the name says so', () => {
    const scene = sceneOf(datasetOf(mixed), 900);
    assert.equal(widthOf(scene, 'c'), widthOf(scene, 'd'));
    assert.ok(widthOf(scene, 'c') < widthOf(scene, 'b'));
    const nameOf = (event: string) => scene.marks.find(({ events }) => events.includes(event))?.name ?? '';
    assert.match(nameOf('c'), /; 900; amount not stated in t$/);
    assert.match(nameOf('d'), /; amount not stated in t$/);
    assert.match(nameOf('a'), /; 300 t$/);
  });

  it('are equal where none is stated, and the subtitle says so', () => {
    const scene = sceneOf(ring);
    const all = scene.marks.map((mark) => ribbonOf(mark).stretches[0]?.width0 ?? NaN);
    const flow = Math.min(...all);
    for (const width of all) near(width / flow, Math.round(width / flow), 'how many flows as wide as one');
    assert.match(manyFlowChart.describe(seriesFlow(ring), en).subtitle, /not stated$/);
  });

  it('bear their amount where there is room', () => {
    assert.ok(textsOf(sceneOf(datasetOf(mixed), 1150)).includes('300 t'));
    assert.ok(!textsOf(sceneOf(datasetOf(mixed), 1150)).includes('900'));
  });
});

describe('crossings', () => {
  const node = (id: string) => ({ id, members: [id], fold: null });

  it('are counted by their weights', () => {
    const left = ['a', 'b', 'c'].map(node);
    const right = ['x', 'y', 'z'].map(node);
    const link = (a: number, b: number, weight: number): Link => [left[a]!, right[b]!, weight];
    assert.equal(crossings([link(0, 0, 5), link(1, 1, 5)], left, right), 0);
    assert.equal(crossings([link(0, 1, 2), link(1, 0, 3)], left, right), 6);
    assert.equal(crossings([link(0, 2, 1), link(1, 1, 1), link(2, 0, 1)], left, right), 3);
    assert.equal(crossings([link(0, 0, 1), link(0, 2, 1), link(1, 0, 1)], left, right), 1);
  });

  it('become none where there is an order without, and never more', () => {
    const arbitrary = (dataset: Dataset) => {
      const { strands } = strandsOf(seriesFlow(dataset));
      const columns = {
        givers: countryColumn('givers', strands, new Set()),
        goods: goodsColumn(strands, new Set()),
        receivers: countryColumn('receivers', strands, new Set()),
      };
      const threads = threadsOf(strands, columns);
      const give = threads.map(({ from, good, width }): Link => [from, good, width]);
      const take = threads.map(({ good, to, width }): Link => [good, to, width]);
      const cost = ({ givers, goods, receivers }: typeof columns) =>
        crossings(give, nodesOf(givers), nodesOf(goods)) +
        crossings(take, nodesOf(goods), nodesOf(receivers));
      const ordered = orderColumns(columns, threads);
      assert.deepEqual(nodesOf(ordered.goods).length, nodesOf(columns.goods).length);
      return [cost(columns), cost(ordered)] as const;
    };
    const parallel = datasetOf([
      supply('a', 'AE>IN', 'wheat'),
      supply('b', 'CN>TR', 'car', {}),
      supply('c', 'BR>EG', 'zinc'),
      supply('d', 'RU>VE', 'medicine'),
    ]);
    assert.equal(arbitrary(parallel)[1], 0);
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const [before, after] = arbitrary(dataset);
        assert.ok(after <= before + NEARLY);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe('any dataset as a flow among many', () => {
  const states = (dataset: Dataset, width: number) => {
    const first = sceneOf(dataset, width);
    const all = idsOf(first);
    return [first, sceneOf(dataset, width, all), ...all.map((id) => sceneOf(dataset, width, [id]))];
  };
  const holds = (check: (dataset: Dataset, width: number) => void) => {
    const runs = { ...PROPERTY_RUNS, numRuns: PROPERTY_RUNS.numRuns / 2 };
    fc.assert(fc.property(arbitraryDataset, fc.constantFrom(...WIDTHS), check), runs);
  };

  it('is sound and conserves widths, folded or not', () => {
    holds((dataset, width) => {
      for (const scene of states(dataset, width)) {
        assertSound(scene);
        assertConserved(scene);
      }
    });
    for (const scene of [...states(ring, 640), ...states(given.manyPairs, 640)]) {
      assertSound(scene);
      assertConserved(scene);
    }
  });

  it('is drawn alike from its slice, twice, and without a change of the input', () => {
    holds((dataset, width) => {
      const series = freeze(seriesFlow(freeze(dataset)));
      const slice = manyFlowChart.parse(JSON.parse(JSON.stringify(series)));
      const drawn = () => JSON.stringify(manyFlowChart.layout(series, frameOf(width)));
      assert.equal(drawn(), drawn());
      assert.equal(JSON.stringify(manyFlowChart.layout(slice, frameOf(width))), drawn());
    });
  });

  it('reaches every event, folded or not, also on a phone', () => {
    holds((dataset, width) => {
      const told = new Set(seriesFlow(dataset).events.map(({ id }) => id));
      for (const scene of [...states(dataset, width), ...states(dataset, 280)])
        assert.deepEqual(new Set(scene.marks.flatMap(({ events }) => events)), told);
    });
  });
});

describe('flow among many on a phone', () => {
  it('is a ledger of the pairs with most events; the others fold, and are counted', () => {
    const scene = sceneOf(ring, 280);
    const toggle = scene.toggles?.[0];
    assert.deepEqual([toggle?.id, toggle?.expanded, toggle?.label.text], ['pairs/6', false, 'Others (14)']);
    const rest = scene.marks.filter(({ id }) => id.startsWith('rest/'));
    assert.deepEqual(
      rest.map(({ count, status }) => [count, status]),
      [[105, 'done']],
    );
    const unfolded = sceneOf(ring, 280, ['pairs/6']);
    assert.equal(unfolded.toggles?.[0]?.expanded, true);
    assert.ok(unfolded.marks.every(({ id }) => !id.startsWith('rest/')));
    const count = ({ marks }: Scene) => marks.reduce((sum, mark) => sum + mark.count, 0);
    assert.equal(count(unfolded), count(scene));
  });

  it('unfolds a long list step by step', () => {
    const pairs = COUNTRIES.flatMap((from, index) => COUNTRIES.slice(index + 1).map((to) => `${from}>${to}`));
    const dataset = datasetOf(pairs.map((way) => supply(way, way, 'zinc')));
    assert.deepEqual(idsOf(sceneOf(dataset, 280)), ['pairs/6']);
    assert.deepEqual(idsOf(sceneOf(dataset, 280, ['pairs/6'])), ['pairs/6', 'pairs/30']);
    assertSound(sceneOf(dataset, 280, ['pairs/6']));
  });

  it('is sound with every set of amounts', () => {
    for (const width of [120, 252, 439]) {
      assertSound(sceneOf(given.manyPairs, width));
      assertSound(sceneOf(ring, width));
    }
  });
});
