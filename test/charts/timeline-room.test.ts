import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scene } from '../../src/charts/scene.js';
import { datedTimelineChart } from '../../src/charts/timeline/dated-chart.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import type { Dataset } from '../../src/dataset/schema.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { busyChronicle, chronicleOfPairs, dated, undated } from '../fixtures/dated-events.js';
import { twoArticles } from '../fixtures/two-articles.js';

const layout = (dataset: Dataset, width: number): Scene =>
  datedTimelineChart.layout(seriesTimeline(dataset), { width, measureText: estimateText, wording: en });
const withStatuses = (...statuses: Status[]): Dataset => ({
  ...twoArticles,
  events: statuses.flatMap((status, index) =>
    undated
      .slice(0, 2)
      .map((event, place) => ({ ...event, status, id: `${String(index)}-${String(place)}` })),
  ),
});
const LADDER = ['proposed', 'talks', 'agreed', 'under-way', 'done'] as const;

describe('the room of a board', () => {
  it('is enough for three statuses side by side in half of a wide page', () => {
    const cards = layout(twoArticles, 514).fills;
    assert.equal(new Set(cards.map(({ y }) => y)).size, 1);
  });

  it('is filled by every band of cards, so that none leaves a hole beside it', () => {
    for (const width of [360, 450, 514, 596, 700])
      for (const count of [2, 3, 4, 5]) {
        const { fills } = layout(withStatuses(...LADDER.slice(0, count)), width);
        const ends = new Map<number, number>();
        for (const { x, y, width: own } of fills) ends.set(y, Math.max(ends.get(y) ?? 0, x + own));
        if (ends.size > 1)
          for (const end of ends.values())
            assert.equal(Math.round(end), width, `${String(count)} in ${String(width)}`);
      }
  });
});

describe('the room of words', () => {
  const cut = ({ marks, labels }: Scene) =>
    [...marks.flatMap((mark) => mark.labels), ...labels].filter(({ text }) => text.endsWith('…'));

  it('is the whole width for several events on a phone, which have no date beside them', () => {
    const { marks } = layout(busyChronicle(240), 236);
    const several = marks.filter(({ count }) => count > 1);
    assert.ok(several.length > 10);
    for (const { shape } of several) assert.equal(shape.x, 0);
  });

  it('holds names of countries of several lines', () => {
    const renamed = chronicleOfPairs.events.map((event) => ({ ...event, parties: ['BA', 'GS'] }));
    const dataset = { ...chronicleOfPairs, events: [...renamed, ...undated] };
    assert.deepEqual(cut(layout(dataset, 236)), []);
    assert.deepEqual(cut(layout({ ...dataset, events: renamed.slice(0, 4) }, 1156)), []);
  });
});

describe('a shelf beside the lanes', () => {
  it('goes little below them, so that it leaves no hole', () => {
    let beside = 0;
    for (let count = 2; count <= 32; count++) {
      const shelved = Array.from({ length: count }, (_, index) => ({
        ...(undated[index % undated.length] as (typeof undated)[number]),
        id: `shelved-${String(index)}`,
      }));
      const scene = layout({ ...chronicleOfPairs, events: [...dated, ...shelved] }, 1156);
      const shelf = scene.fills.find(({ x }) => x > 0);
      if (!shelf) continue;
      beside++;
      const lanes = Math.max(...scene.rules.map(({ y2 }) => y2));
      assert.ok(
        shelf.height <= lanes * 1.25,
        `${String(count)}: ${String(shelf.height)} beside ${String(lanes)}`,
      );
    }
    assert.ok(beside > 3);
  });
});
