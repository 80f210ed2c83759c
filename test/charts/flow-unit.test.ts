import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadChart } from '../../src/charts/load-chart.js';
import { seriesFlow } from '../../src/charts/flow/series.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import { datasetOf, eventOf, leg } from '../fixtures/exchanges.js';
import { manyFlows } from '../fixtures/flow-illustration.js';

const chart = await loadChart('flow');
const heights = (dataset: Dataset, unit?: string) => {
  const series = seriesFlow(dataset, unit === undefined ? {} : { unit });
  const { marks } = chart.layout(series, { width: 596, measureText: estimateText, wording: en });
  return marks.map(({ shape }) => Math.round(shape.height));
};
/** A swap that is stated in tonnes and in dollars, and another in tonnes alone. */
const priced = datasetOf([
  eventOf('priced', 'barter', 'agreed', [
    leg('IR>RU', ['steel'], {
      quantity: { amount: 40_000, unit: 't' },
      value: { amount: 10_000_000, currency: 'USD' },
    }),
    leg('RU>IR', ['wheat'], {
      quantity: { amount: 10_000, unit: 't' },
      value: { amount: 10_000_000, currency: 'USD' },
    }),
  ]),
  eventOf('weighed', 'barter', 'agreed', [
    leg('CN>KZ', ['tea'], { quantity: { amount: 20_000, unit: 't' } }),
    leg('KZ>CN', ['rice'], { quantity: { amount: 20_000, unit: 't' } }),
  ]),
]);

describe('the unit of a flow', () => {
  it('is the quantity unless a page asks for another', () => {
    assert.deepEqual(heights(priced), [32, 32, 64, 16]);
    assert.deepEqual(heights(priced, 't'), [32, 32, 64, 16]);
  });

  it('gives the widths to amounts in it alone, and to the others none', () => {
    const [tea, rice, steel, wheat] = heights(priced, 'USD');
    assert.deepEqual([steel, wheat], [64, 64]);
    assert.deepEqual([tea, rice], [26, 26]);
    assert.deepEqual(new Set(heights(priced, 'EUR')), new Set([26]));
  });

  it('still tells what is stated in another', () => {
    const [, tea] = chart.table(seriesFlow(priced, { unit: 'USD' }), en).rows;
    assert.ok(tea?.includes('20,000 t'), String(tea));
  });

  it('is that of the ribbons among many countries', async () => {
    const series = seriesFlow(manyFlows({ count: 120, amounts: true }), { unit: 'piece' });
    const grown = await chart.grow?.(series);
    assert.match(grown?.describe(series, en).subtitle ?? '', /in piece/);
  });

  it('must be a unit', () => {
    assert.throws(() => seriesFlow(priced, { unit: 'tonnes per year' }), DatasetError);
  });
});
