import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { narrowFlowChart } from '../../src/charts/flow/narrow-chart.js';
import { wideFlowChart } from '../../src/charts/flow/wide-chart.js';
import { seriesFlow } from '../../src/charts/flow/series.js';
import type { Scene } from '../../src/charts/scene.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { wordingFor } from '../../src/locale/load.js';
import { datasetOf, eventOf, leg, manyPairs } from '../fixtures/exchanges.js';

const grownLayout = async (dataset: Dataset, width: number, wording = en): Promise<Scene> => {
  const few = width < 440 ? narrowFlowChart : wideFlowChart;
  const series = seriesFlow(dataset);
  const chart = (await few.grow?.(series)) ?? few;
  return chart.layout(series, { width, measureText: estimateText, wording });
};
const cut = ({ marks, labels }: Scene) =>
  [...marks.flatMap((mark) => mark.labels), ...labels]
    .map(({ text }) => text)
    .filter((text) => text.endsWith('…'));
/** Countries with some of the longest names. */
const islands = datasetOf([eventOf('station', 'construction', 'under-way', [leg('GS>CF', ['dam'])])]);

describe('the names of countries', () => {
  it('stand whole in their blocks and over their bands', async () => {
    const ru = await wordingFor('ru', 'gregorian', 'flow');
    for (const wording of [en, ru])
      for (const width of [236, 596, 1156])
        assert.deepEqual(
          cut(await grownLayout(islands, width, wording)),
          [],
          `${wording.language} ${String(width)}`,
        );
  });

  it('stand whole beside the ribbons of a wide chart', async () => {
    assert.deepEqual(cut(await grownLayout(manyPairs, 1156)), []);
  });

  it('leave to goods what they do not need', async () => {
    const series = datasetOf(
      ['IR', 'RU', 'IN', 'CN', 'TR', 'EG', 'VN', 'BR'].map((code, index, codes) =>
        eventOf(`flow-${code}`, 'supply', 'agreed', [
          leg(`${code}>${codes[(index + 1) % codes.length] ?? ''}`, ['multi-purpose-harvester']),
        ]),
      ),
    );
    assert.deepEqual(cut(await grownLayout(series, 560)), []);
  });

  it('are never followed by an arrow on a line of its own', async () => {
    for (let width = 236; width < 440; width += 12) {
      const { labels } = await grownLayout(islands, width);
      assert.ok(labels.every(({ text }) => !/^[→←]$/.test(text)));
    }
  });
});
