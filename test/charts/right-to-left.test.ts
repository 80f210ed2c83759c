import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadChart } from '../../src/charts/load-chart.js';
import { mirror } from '../../src/charts/mirror.js';
import type { Scene } from '../../src/charts/scene.js';
import { estimateText } from '../../src/geometry/text.js';
import { wordingFor } from '../../src/locale/load.js';
import { datasetOf, eventOf, leg } from '../fixtures/exchanges.js';
import { illustration } from '../fixtures/illustration.js';

const RIGHT_TO_LEFT = /(?=\p{L})[\u0590-\u08FF]/u;
/** The first letter, or the mark that stands for one, decides which way a text runs. */
const firstStrong = (text: string) => /[\u200F\p{L}]/u.exec(text)?.[0] ?? '';
const textsOf = ({ marks, labels }: Scene) =>
  [...marks.flatMap((mark) => mark.labels), ...labels].map(({ text }) => text);

describe('Persian words among Latin ones', () => {
  it('run from right to left, also after a code or a good that no list knows', async () => {
    const unknown = datasetOf([
      eventOf('station', 'construction', 'agreed', [leg('RU>IR', ['tidal-power-station'])]),
    ]);
    let mixed = 0;
    for (const [type, dataset] of [
      ['timeline', illustration],
      ['flow', unknown],
    ] as const) {
      const chart = await loadChart(type);
      const wording = await wordingFor('fa', 'gregorian', type);
      const series = (await chart.loadSeries())(dataset);
      const grown = (await chart.grow?.(series)) ?? chart;
      for (const width of [236, 596, 700, 1156]) {
        const scene = grown.layout(series, { width, measureText: estimateText, wording });
        for (const text of textsOf(scene).filter((each) => RIGHT_TO_LEFT.test(each))) {
          if (/[a-z]/i.test(text)) mixed++;
          assert.match(firstStrong(text), /[\u200F\u0590-\u08FF]/, text);
        }
        assert.deepEqual(textsOf(mirror(mirror(scene))), textsOf(scene));
      }
    }
    assert.ok(mixed > 4);
  });
});
