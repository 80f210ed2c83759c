import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seriesMatrix } from '../../src/charts/matrix/series.js';
import type { Box, Label, Mark } from '../../src/charts/scene.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { strikeOf } from '../../src/drawing/forms.js';
import { estimateText, TEXT_STYLES } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { busyChronicle } from '../fixtures/dated-events.js';
import { illustration } from '../fixtures/illustration.js';
import { twoArticles } from '../fixtures/two-articles.js';
import { chart } from './whole-matrix.js';

const layout = (dataset: Dataset, width: number, wording = en) =>
  chart.layout(seriesMatrix(dataset), { width, measureText: estimateText, wording });
const halted: Dataset = {
  ...illustration,
  events: illustration.events.map((event) => ({ ...event, status: 'halted' })),
};

const boxOf = ({ text, x, y, role, anchor, plate }: Label): Box => {
  const width = estimateText(text, role);
  const left = anchor === 'left' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return plate ?? { x: left, y: y - TEXT_STYLES[role].size * 0.8, width, height: TEXT_STYLES[role].size };
};

/** The share of a mark's stroke that its labels hide or touch. */
function hiddenShare(mark: Mark): number {
  const strike = strikeOf(mark);
  if (!strike) return 0;
  const { x1, y1, x2, y2 } = strike;
  const points = Array.from({ length: 21 }, (_, step) => ({
    x: x1 + ((x2 - x1) * step) / 20,
    y: y1 + ((y2 - y1) * step) / 20,
  }));
  const boxes = mark.labels.map(boxOf);
  const hidden = points.filter(({ x, y }) =>
    boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
  );
  return hidden.length / points.length;
}

describe('the chips of a narrow matrix', () => {
  it('let the stroke of what is halted be seen, and no number stands on it', () => {
    for (const dataset of [halted, busyChronicle(160)])
      for (const mark of layout(dataset, 236).marks)
        assert.equal(hiddenShare(mark), 0, `${mark.id} ${mark.status}`);
  });
});

describe('a wide matrix', () => {
  it('gives the room that its cells leave to the bars of totals', () => {
    const width = 1156;
    const ends = layout(twoArticles, width).fills.map((fill) => fill.x + fill.width);
    assert.ok(Math.max(...ends) > width - 40, `bars end at ${String(Math.max(...ends))}`);
  });
});
