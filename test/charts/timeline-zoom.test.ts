import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Frame } from '../../src/charts/chart.js';
import type { Label, Mark, Scene } from '../../src/charts/scene.js';
import { datedTimelineChart } from '../../src/charts/timeline/dated-chart.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import { LANE_KEYS } from '../../src/charts/timeline/lane-keys.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { busyChronicle, chronicle, chronicleOfDates, chronicleOfPairs } from '../fixtures/dated-events.js';
import { assertNothingLost, assertOneScale, assertSound, NEARLY } from './timeline-checks.js';
import { asScriptsRun } from '../../src/charts/mirror.js';

const chart = asScriptsRun(datedTimelineChart);
const WIDTHS = [420, 596, 1150];
const frameOf = (width: number, domain?: readonly [number, number]): Frame => ({
  width,
  measureText: estimateText,
  wording: en,
  view: { toggled: new Set(), ...(domain && { domain }) },
});
const between = (from: string, to: string) => [Date.parse(from), Date.parse(to)] as const;
const sceneOf = (dataset: Dataset, width: number, domain?: readonly [number, number], lanes = 'sector') =>
  chart.layout(seriesTimeline(dataset, { lanes }), frameOf(width, domain));
const only = (dataset: Dataset, ...ids: string[]): Dataset => ({
  ...dataset,
  events: dataset.events.filter(({ id }) => ids.includes(id)),
});
const changed = (dataset: Dataset, id: string, change: Partial<CoopEvent>): Dataset => ({
  ...dataset,
  events: dataset.events.map((event) => (event.id === id ? { ...event, ...change } : event)),
});
const mark = ({ marks }: Scene, id: string): Mark => {
  const found = marks.find((each) => each.id === id);
  assert.ok(found, `no mark ${id}`);
  return found;
};
const texts = ({ labels }: { readonly labels: readonly Label[] }) => labels.map(({ text }) => text);
/** How many events a scene says lie outside what it shows. */
const outside = (scene: Scene) =>
  texts(scene).reduce((sum, text) => sum + Number(/^([\d,]+) (?:earlier|later)$/.exec(text)?.[1] ?? 0), 0);

describe('timeline of a part of the time', () => {
  it('shows what is in it, and says how much is before and after', () => {
    const scene = sceneOf(chronicleOfDates, 1150, between('2022-09-01', '2023-01-15'));
    const shown = scene.marks.map(({ id }) => id).sort();
    assert.deepEqual(shown, ['cars', 'gas', 'pilots', 'plant', 'turbines']);
    assert.ok(texts(scene).includes('1 earlier'), 'airliners, in June 2022');
    assert.ok(texts(scene).includes('5 later'));
    assertNothingLost(scene, chronicleOfDates, 6);
  });

  it('cuts a bar off at its end without a fade, which is for ends that are open', () => {
    const scene = sceneOf(chronicleOfDates, 1150, between('2023-02-01', '2023-09-01'));
    const fades = ['cars', 'plant', 'gas', 'line'].map((id) => {
      const { shape } = mark(scene, id);
      return shape.kind === 'bar' ? shape.fade : shape.kind;
    });
    assert.deepEqual(fades, ['none', 'right', 'left', 'none']);
    const { startX = 0, endX = 0 } = scene.range ?? {};
    const { shape } = mark(scene, 'cars');
    assert.ok(Math.abs(shape.x - startX) < NEARLY && Math.abs(shape.x + shape.width - endX) < NEARLY);
  });

  it('keeps its axis in place, and a mark its id', () => {
    const whole = sceneOf(chronicle, 1150);
    const part = sceneOf(chronicle, 1150, between('2022-10-01', '2022-11-15'));
    assert.deepEqual(
      [part.range?.startX, part.range?.endX, part.range?.first, part.range?.last],
      [whole.range?.startX, whole.range?.endX, whole.range?.first, whole.range?.last],
    );
    assert.equal(mark(part, 'turbines').name, mark(whole, 'turbines').name);
  });

  it('counts when zoomed out and shows single events when zoomed in', () => {
    const busy = busyChronicle(3000);
    const whole = sceneOf(busy, 1150);
    assert.ok(whole.range?.many);
    assert.equal(
      whole.range.density.reduce((sum, each) => sum + each, 0),
      busy.events.filter(({ date }) => date !== null).length,
    );
    const near = sceneOf(only(busy, ...busy.events.slice(0, 40).map(({ id }) => id)), 1150);
    assert.ok(near.marks.some(({ shape }) => shape.kind === 'dot'));
  });

  it('takes a time without events for a value', () => {
    const scene = sceneOf(only(chronicle, 'turbines', 'road-map'), 1150, between('2023-01-01', '2023-02-01'));
    assert.deepEqual(scene.marks, []);
    assert.ok(texts(scene).includes('1 earlier') && texts(scene).includes('1 later'));
    assertSound(scene);
  });

  it('is sound, complete and to scale for any dataset and any part', () => {
    const when = fc.integer({ min: Date.parse('1994-01-01'), max: Date.parse('2037-01-01') });
    const length = fc.integer({ min: 4, max: 9000 }).map((days) => days * 86_400_000);
    fc.assert(
      fc.property(
        arbitraryDataset,
        when,
        length,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(...LANE_KEYS),
        (dataset, start, span, width, lanes) => {
          const scene = sceneOf(dataset, width, [start, start + span], lanes);
          assertSound(scene);
          assertNothingLost(scene, dataset, outside(scene));
          const { startX = 0, endX = 0 } = scene.range ?? {};
          const inner = scene.marks.filter(
            ({ shape }) => shape.x > startX + NEARLY && shape.x + shape.width < endX - NEARLY,
          );
          assertOneScale({ ...scene, marks: inner }, dataset);
        },
      ),
      PROPERTY_RUNS,
    );
  });
});

describe('timeline lanes', () => {
  const lanesBy = (by: string) => seriesTimeline(chronicleOfPairs, { lanes: by }).lanes;

  it('stand for sectors, forms, countries, pairs or statuses', () => {
    assert.ok(lanesBy('sector').includes('several'));
    assert.deepEqual(lanesBy('status'), ['proposed', 'talks', 'agreed', 'under-way', 'done', 'halted']);
    assert.deepEqual(lanesBy('pair'), ['IR-RU', 'KZ-RU']);
    assert.equal(lanesBy('mode')[0], 'dialogue');
  });

  it('put an event of two countries with the one of fewer events, and say so', () => {
    assert.deepEqual(lanesBy('party'), ['IR', 'KZ']);
    const scene = sceneOf(chronicleOfPairs, 1150, undefined, 'party');
    assert.ok(texts(scene).includes('Kazakhstan'));
    assert.ok(texts(scene).includes(en.timeline.partyLaneNote));
  });

  it('put an event of three countries once, into the lane of several', () => {
    const three = changed(chronicleOfPairs, 'wheat', { parties: ['IR', 'KZ', 'RU'] });
    for (const by of ['party', 'pair']) {
      const series = seriesTimeline(three, { lanes: by });
      assert.deepEqual(
        series.entries.filter(({ event }) => event === 'wheat').map(({ lane }) => lane),
        ['several'],
      );
      assert.ok(texts(chart.layout(series, frameOf(1150))).includes('Several countries'));
    }
  });

  it('do not repeat their name in the texts', () => {
    const scene = sceneOf(chronicleOfPairs, 1150, undefined, 'pair');
    assert.ok(texts(scene).includes('Kazakhstan – Russia'));
    assert.deepEqual(texts(mark(scene, 'wheat')), ['Supply: wheat']);
    assert.ok(texts(mark(scene, 'entry')).join(' ').includes('Iran–Russia'), 'the shelf has no lanes');
  });

  it('are read back from a slice', () => {
    for (const lanes of LANE_KEYS) {
      const series = seriesTimeline(chronicleOfPairs, { lanes });
      assert.equal(series.by, lanes);
      assert.deepEqual(chart.parse(JSON.parse(JSON.stringify(series))), series);
    }
  });
});

describe('timeline honesty', () => {
  it('outlines what is dated after the newest article, and says so', () => {
    const later = { ...chronicleOfDates, asOf: '2024-04-01' };
    const scene = sceneOf(later, 1150);
    assert.equal(mark(scene, 'engines').tone, 'expected');
    assert.ok(mark(scene, 'engines').name.endsWith('expected 7 Oct 2024'));
    assert.equal(mark(scene, 'turbines').tone, 'ladder');
    assert.equal(mark(scene, 'line').tone, 'ladder', 'it began before');
    assert.ok(texts(scene).includes(en.timeline.expectedNote('2024-04-01')));
    assert.ok(sceneOf(chronicleOfDates, 1150).marks.every(({ tone }) => tone === 'ladder'));
  });

  it('tells the day of a report from the day of an event', () => {
    const told = changed(chronicleOfDates, 'turbines', { dateBasis: 'published' });
    for (const width of [252, 1150]) {
      const scene = sceneOf(told, width);
      const { shape, name } = mark(scene, 'turbines');
      assert.ok(shape.kind === 'bar' && shape.fade === 'left');
      assert.ok(name.endsWith('reported 23 Oct 2022'));
      assert.ok(texts(scene).join(' ').includes(en.timeline.reportedNote.slice(0, 20)));
      assert.ok(!texts(sceneOf(chronicleOfDates, width)).join(' ').includes('day of the report'));
    }
    const day = mark(sceneOf(chronicleOfDates, 1150), 'turbines').shape;
    const { shape } = mark(sceneOf(told, 1150), 'turbines');
    assert.ok(Math.abs(day.x + day.width - shape.x - shape.width) < NEARLY, 'it ends at the day');
  });

  it('shortens countries to their codes before it cuts a text, and keeps full names in the tooltip', () => {
    const long = changed(chronicleOfPairs, 'wheat', {
      goods: ['gas-turbine', 'jet-engine', 'nuclear-power-plant'],
    });
    const { labels, name } = mark(sceneOf(long, 480), 'wheat');
    assert.ok(labels[0]?.text.startsWith('KZ–RU · Supply: gas turbines'), labels[0]?.text);
    assert.ok(name.includes('Kazakhstan and Russia'));
  });

  it('lets no hair line run through a text', () => {
    const { marks, rules } = sceneOf(chronicleOfPairs, 596);
    const lines = rules.filter(({ x1, x2 }) => x1 === x2);
    let plates = 0;
    for (const { labels } of marks)
      for (const { text, x, y, anchor, role, plate } of labels) {
        if (plate) plates++;
        const width = estimateText(text, role);
        const left = anchor === 'right' ? x - width : x;
        const crossed = lines.some(({ x1, y2 }) => y2 > y && x1 > left && x1 < left + width);
        assert.ok(!crossed || (plate && plate.x <= left && plate.x + plate.width >= left + width), text);
      }
    assert.ok(plates > 0);
  });
});

describe('timeline of 100,000 events', () => {
  it('goes over them a few times only, and says each cell in words when it is read', () => {
    const busy = busyChronicle(100_000);
    const series = seriesTimeline(busy);
    let words = 0;
    const wording = {
      ...en,
      timeline: {
        ...en.timeline,
        event: (facts: Parameters<typeof en.timeline.event>[0]) => (words++, en.timeline.event(facts)),
      },
    };
    const scene = chart.layout(series, { ...frameOf(1150), wording });
    assertNothingLost(scene, busy);
    assert.ok(scene.marks.length < 400, String(scene.marks.length));
    assert.ok(words < 200, `${String(words)} events were worded`);
    assert.ok(scene.marks.every(({ name }) => name.length > 0));
  });
});
