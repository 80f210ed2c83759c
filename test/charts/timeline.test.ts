import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Frame } from '../../src/charts/chart.js';
import { asScriptsRun, mirror } from '../../src/charts/mirror.js';
import type { Label, Mark, Scene } from '../../src/charts/scene.js';
import { timelineChart } from '../../src/charts/timeline/chart.js';
import { datedTimelineChart } from '../../src/charts/timeline/dated-chart.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { compareEdtf } from '../../src/dataset/edtf.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { SECTORS } from '../../src/dataset/taxonomy.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { busyChronicle, chronicle, chronicleOfDates, chronicleOfPairs } from '../fixtures/dated-events.js';
import { twoArticles } from '../fixtures/two-articles.js';
import { assertNothingLost, assertOneScale, assertSound, freeze, NEARLY } from './timeline-checks.js';

const chart = asScriptsRun(datedTimelineChart);
const WIDTHS = [120, 219, 252, 419, 420, 559, 596, 1150, 2400];
const AXIS_WIDTHS = [420, 596, 1150];
const frameOf = (width: number, wording = en): Frame => ({ width, measureText: estimateText, wording });
const sceneOf = (dataset: Dataset, width: number, wording = en) =>
  chart.layout(seriesTimeline(dataset), frameOf(width, wording));
const only = (dataset: Dataset, ...ids: string[]): Dataset => ({
  ...dataset,
  events: dataset.events.filter(({ id }) => ids.includes(id)),
});
const mark = ({ marks }: Scene, id: string): Mark => {
  const found = marks.find((each) => each.id === id);
  assert.ok(found, `no mark ${id}`);
  return found;
};
const words = ({ labels }: { labels: readonly Label[] }) => labels.map(({ text }) => text).join(' ');
const texts = ({ labels }: Scene) => labels.map(({ text }) => text);

describe('timeline series', () => {
  it('puts every event in once, by date, those without one last', () => {
    const { entries, lanes } = seriesTimeline(chronicle);
    assert.deepEqual(
      entries.map(({ event }) => event),
      [
        'gas',
        'plant',
        'airliners',
        'turbines',
        'cars',
        'pilots',
        'repair',
        'line',
        'road-map',
        'forum',
        'engines',
      ].concat(['barter', 'bushehr', 'entry', 'seed-jet']),
    );
    assert.deepEqual(lanes, ['automotive', 'aviation', 'rail', 'power', 'nuclear-power', 'several']);
  });

  it('puts an event of several sectors into a lane of its own', () => {
    const lanes = seriesTimeline(only(chronicle, 'gas', 'turbines')).entries.map(({ lane }) => lane);
    assert.deepEqual(lanes, ['several', 'power']);
  });

  it('reads its own JSON back, and draws the same from it', () => {
    for (const dataset of [chronicle, twoArticles, busyChronicle(200)]) {
      const series = seriesTimeline(dataset);
      const read = chart.parse(JSON.parse(JSON.stringify(series)));
      assert.deepEqual(read, series);
      for (const width of WIDTHS)
        assert.deepEqual(chart.layout(read, frameOf(width)), chart.layout(series, frameOf(width)));
    }
  });

  it('refuses what it cannot draw, and says where', () => {
    const series = seriesTimeline(chronicle);
    const first = series.entries[0];
    assert.ok(first);
    const faults: [unknown, string][] = [
      [{ ...series, schema: 'coop-matrix/1' }, 'schema'],
      [{ ...series, entries: [{ ...first, event: 'nobody' }] }, 'entries[0].event'],
      [{ ...series, entries: [first, first] }, 'entries[1].event'],
      [{ ...series, entries: [{ ...first, lane: 'rail' }], lanes: ['power'] }, 'entries[0].lane'],
      [{ ...series, entries: [{ ...first, date: '2022-02-30' }] }, 'entries[0].date'],
      [{ ...series, lanes: ['power', 'power'] }, 'lanes'],
      [{ ...series, articles: [] }, 'events[0].evidence[0].article'],
    ];
    for (const [value, path] of faults)
      assert.throws(
        () => chart.parse(value),
        (error) => error instanceof DatasetError && error.path === path,
        path,
      );
  });
});

describe('timeline along an axis', () => {
  const scene = sceneOf(chronicle, 1150);

  it('draws a day as a dot, a longer time as a bar, and what is vague or open with a fade', () => {
    const forms = (id: string) => {
      const { shape } = mark(scene, id);
      return shape.kind === 'bar' ? `bar ${shape.fade}` : shape.kind;
    };
    assert.deepEqual(['turbines', 'repair', 'cars', 'plant', 'gas', 'pilots', 'forum', 'line'].map(forms), [
      'dot',
      'bar none',
      'bar none',
      'bar right',
      'bar left',
      'bar both',
      'bar both',
      'bar none',
    ]);
  });

  it('draws times to scale, and open ends to the end of the axis', () => {
    for (const width of AXIS_WIDTHS) assertOneScale(sceneOf(chronicle, width), chronicle);
    const [plant, line] = [mark(scene, 'plant').shape, mark(scene, 'line').shape];
    const right = Math.max(...scene.rules.map(({ x2 }) => x2));
    assert.ok(Math.abs(plant.x + plant.width - right) < NEARLY);
    assert.ok(line.x + line.width < right);
    assert.ok(mark(scene, 'gas').shape.x < plant.x);
  });

  it('names lanes and ticks', () => {
    for (const text of [
      'Vehicles',
      'Aviation',
      'Several sectors',
      '2022',
      '2023',
      '2024',
      'Oct',
      'Date not stated',
    ])
      assert.ok(texts(scene).includes(text), text);
    assert.ok(texts(sceneOf(only(chronicle, 'turbines'), 596)).includes('Oct 2022'));
  });

  it('puts the shelf beside wide lanes, below narrow ones, and leaves it out where all is dated', () => {
    const shelf = (width: number) => sceneOf(chronicle, width).fills[0];
    assert.equal(shelf(1150)?.x, 1150 - 190);
    assert.equal(shelf(480)?.x, 0);
    assert.deepEqual(sceneOf(chronicleOfDates, 1150).fills, []);
    assert.ok(!texts(sceneOf(chronicleOfDates, 252)).includes(en.timeline.shelf));
  });

  it('names the parties where more than one pair occurs', () => {
    assert.equal(words(mark(scene, 'turbines')), 'Supply: gas turbines');
    assert.equal(words(mark(sceneOf(chronicleOfPairs, 1150), 'wheat')), 'Kazakhstan–Russia · Supply: wheat');
  });

  it('says in the name all that the mark says', () => {
    assert.equal(mark(scene, 'turbines').name, 'Supply: gas turbines. Iran and Russia; agreed; 23 Oct 2022');
    assert.equal(mark(scene, 'pilots').halted, true);
  });
});

describe('timeline without dates', () => {
  it('is a board with a head for each status that occurs, in the order of the ladder', () => {
    for (const width of [596, 1150]) {
      const heads = sceneOf(twoArticles, width).labels.filter(({ role }) => role === 'strong');
      assert.deepEqual(
        heads.map(({ text }) => text),
        ['Date not stated', 'Proposed', 'In talks', 'Under way'],
      );
      assert.equal(new Set(heads.slice(1).map(({ y }) => y)).size, 1, 'heads stand side by side');
    }
  });

  it('is a list by status on a phone', () => {
    const { labels, marks } = sceneOf(twoArticles, 252);
    const heads = labels.filter(({ role }) => role === 'strong').slice(1);
    assert.equal(new Set(heads.map(({ x }) => x)).size, 1);
    assert.ok(marks.every(({ shape }, index) => shape.y > (marks[index - 1]?.shape.y ?? -1)));
  });

  it('shares marks by sector where one status has very many', () => {
    const busy = busyChronicle(600);
    const dataset = { ...busy, events: busy.events.map((event) => ({ ...event, date: null })) };
    for (const width of WIDTHS) {
      const scene = sceneOf(dataset, width);
      assertSound(scene);
      assertNothingLost(scene, dataset);
      assert.ok(scene.marks.length <= 6 * (SECTORS.length + 1));
      assert.ok(texts(scene).join(' ').includes('A number'));
    }
  });
});

describe('timeline before it grows', () => {
  it('draws a series without dates as the whole chart does, and needs no more for it', async () => {
    const series = seriesTimeline(twoArticles);
    assert.equal(timelineChart.grow?.(series), null);
    for (const width of WIDTHS)
      assert.deepEqual(
        JSON.stringify(timelineChart.layout(series, frameOf(width))),
        JSON.stringify(chart.layout(series, frameOf(width))),
      );
    assert.equal(await timelineChart.grow(seriesTimeline(chronicle)), datedTimelineChart);
  });

  it('shows dated events by status where nobody lets it grow', () => {
    const { marks, labels } = timelineChart.layout(seriesTimeline(chronicle), frameOf(596));
    assert.equal(marks.length, chronicle.events.length);
    assert.ok(!labels.map(({ text }) => text).includes(en.timeline.shelf));
  });
});

describe('timeline as a list', () => {
  it('heads each year, and does not repeat it in the dates', () => {
    const scene = sceneOf(chronicle, 252);
    const years = scene.labels.filter(({ role }) => role === 'strong').map(({ text }) => text);
    assert.deepEqual(years, ['2022', '2023', '2024', 'Date not stated']);
    assert.ok(words(mark(scene, 'turbines')).includes('23 Oct '));
    assert.ok(words(mark(scene, 'repair')).includes('May '));
    assert.ok(words(mark(scene, 'plant')).includes('since Mar 2022'));
  });
});

describe('timeline of many events', () => {
  it('counts in cells what has no room of its own, and tells in the name what they hold', () => {
    const scene = sceneOf(busyChronicle(2000), 1150);
    const cells = scene.marks.filter(({ count, shape }) => count > 1 && shape.kind === 'box');
    assert.ok(cells.length > 10);
    for (const { name, count, labels } of cells) {
      assert.ok(name.startsWith(`${String(count)} events, `), name);
      assert.ok(labels.some(({ text }) => text === String(count)));
    }
    assert.ok(scene.height < 2500);
  });

  it('stays sound at every width', () => {
    for (const count of [60, 300, 2000]) {
      const dataset = busyChronicle(count);
      for (const width of WIDTHS) {
        const scene = sceneOf(dataset, width);
        assertSound(scene);
        assertNothingLost(scene, dataset);
      }
    }
  });

  it('lays out 2,000 events in a few passes over them', () => {
    let measured = 0;
    const measureText: Frame['measureText'] = (text, role) => {
      measured++;
      return estimateText(text, role);
    };
    chart.layout(seriesTimeline(busyChronicle(2000)), { width: 1150, measureText, wording: en });
    assert.ok(measured < 2000 * 12, `${String(measured)} texts were measured`);
  });
});

describe('timeline in words', () => {
  it('says what it shows', () => {
    const said = chart.describe(seriesTimeline(chronicle), en);
    assert.equal(said.heading, 'Iran and Russia: 15 reported events, Mar 2022 to 7 Oct 2024');
    assert.deepEqual(said.statuses, ['proposed', 'talks', 'agreed', 'under-way', 'done', 'halted']);
    const undated = chart.describe(seriesTimeline(twoArticles), en);
    assert.ok(undated.heading.endsWith('and no article says when'));
    assert.equal(undated.subtitle, en.timeline.subtitleUndated);
  });

  it('is a table of the same events', () => {
    const { rows, columns } = chart.table(seriesTimeline(chronicle), en);
    assert.equal(columns.length, 4);
    assert.deepEqual(rows[3], ['23 Oct 2022', 'Supply: gas turbines', 'Iran and Russia', 'agreed']);
    assert.deepEqual(rows.at(-1)?.[0], 'Date not stated');
    assert.equal(rows.length, chronicle.events.length);
  });

  it('takes no events for a value', () => {
    const series = seriesTimeline(only(chronicle));
    for (const width of WIDTHS) assert.deepEqual(chart.layout(series, frameOf(width)).marks, []);
    assert.deepEqual(chart.describe(series, en).statuses, []);
    assert.deepEqual(chart.table(series, en).rows, []);
  });
});

describe('timeline of any dataset', () => {
  const anyWidth = fc.oneof(fc.constantFrom(...WIDTHS), fc.integer({ min: 120, max: 2400 }));

  it('is sound, complete and to scale', () => {
    fc.assert(
      fc.property(arbitraryDataset, anyWidth, (dataset, width) => {
        const scene = sceneOf(freeze(dataset), width);
        assertSound(scene);
        assertNothingLost(scene, dataset);
        if (width >= 420) assertOneScale(scene, dataset);
      }),
      PROPERTY_RUNS,
    );
  });

  it('keeps the order of the dates in every lane', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.constantFrom(...AXIS_WIDTHS), (dataset, width) => {
        const { entries } = seriesTimeline(dataset);
        entries.slice(1).forEach((each, index) => {
          assert.ok(compareEdtf(entries[index]?.date ?? null, each.date) <= 0);
        });
        const lanes = new Map(entries.map(({ event, lane }) => [event, lane]));
        const order = new Map(entries.map(({ event }, index) => [event, index]));
        const singles = sceneOf(dataset, width).marks.filter(
          ({ count, shape }) => count === 1 && shape.kind === 'dot',
        );
        singles.slice(1).forEach(({ id, shape }, index) => {
          const before = singles[index];
          if (!before || lanes.get(before.id) !== lanes.get(id)) return;
          const dated = entries[order.get(id) ?? 0]?.date !== null;
          if (dated) assert.ok(before.shape.x <= shape.x + NEARLY);
        });
      }),
      PROPERTY_RUNS,
    );
  });

  it('is the same each time, from the slice too, and in the mirror', () => {
    fc.assert(
      fc.property(arbitraryDataset, anyWidth, (dataset, width) => {
        const series = freeze(seriesTimeline(freeze(dataset)));
        const scene = freeze(chart.layout(series, frameOf(width)));
        assert.deepEqual(chart.layout(series, frameOf(width)), scene);
        const read = chart.parse(JSON.parse(JSON.stringify(series)));
        assert.deepEqual(chart.layout(read, frameOf(width)), scene);
        const mirrored = chart.layout(series, frameOf(width, { ...en, direction: 'rtl' }));
        assert.deepEqual(mirrored, mirror(scene));
        assertSound(mirror(mirrored));
        const left = (from: Scene) => from.marks.map(({ hit }) => hit.x);
        left(mirror(mirrored)).forEach((x, index) => {
          assert.ok(Math.abs(x - (left(scene)[index] ?? NaN)) < NEARLY);
        });
      }),
      PROPERTY_RUNS,
    );
  });
});
