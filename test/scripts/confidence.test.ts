import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confidenceOf } from '../../scripts/coding/confidence.js';
import { formatReliability, measurePrecision } from '../../scripts/output/calibrate.js';
import type { GoldRun } from '../../scripts/output/read-gold.js';
import type { CoopEvent } from '../../src/dataset/schema.js';

/** A supply of tea; right when its parties are Kenya and Pakistan, as the answer has them. */
const eventOf = (right: boolean, dated: boolean, confidence: number): CoopEvent => ({
  id: 'e',
  mode: 'supply',
  status: 'done',
  parties: right ? ['KE', 'PK'] : ['KE', 'UG'],
  sectors: ['agriculture'],
  goods: ['tea'],
  legs: [],
  date: dated ? '2024-05' : '2024-06-12',
  dateBasis: dated ? 'stated' : 'published',
  rule: 'supply.give',
  confidence,
  evidence: [{ article: 'a', exact: 'x', prefix: '', suffix: '', start: 700, end: 701 }],
});

const runOf = (right: boolean, dated: boolean, confidence = 0.6): GoldRun => ({
  gold: {
    id: '1',
    negative: false,
    events: [
      {
        mode: 'supply',
        status: 'done',
        parties: ['KE', 'PK'],
        sectors: ['agriculture'],
        goods: ['tea'],
        legs: [],
        date: '2024-05',
        anchor: 'x',
      },
    ],
    anchors: [[700, 701]],
  },
  events: [eventOf(right, dated, confidence)],
  source: null,
});

describe('confidence', () => {
  const runs = [
    ...Array.from({ length: 30 }, () => runOf(true, true)),
    ...Array.from({ length: 10 }, () => runOf(false, true)),
    ...Array.from({ length: 10 }, () => runOf(true, false)),
    ...Array.from({ length: 10 }, () => runOf(false, false)),
  ];
  it('is measured: a trait whose events are right more often raises it', () => {
    const measured = measurePrecision(runs);
    assert.deepEqual([measured.get('all')?.right, measured.get('all')?.of], [40, 60]);
    const [dated, undated] = [measured.get('dated')?.share ?? 0, measured.get('undated')?.share ?? 0];
    assert.ok(dated > 1 && undated < 1, `${String(dated)} ${String(undated)}`);
  });
  it('stays a share, and is higher for what is dated', () => {
    const [dated, undated] = (['stated', 'published'] as const).map((dateBasis) =>
      confidenceOf({ mode: 'supply', dateBasis }, 0),
    );
    assert.ok(dated !== undefined && undated !== undefined && 0 < undated && undated < dated && dated < 1);
  });
  it('is held against what came true, class by class', () => {
    assert.equal(
      formatReliability([runOf(true, true, 0.75), runOf(false, true, 0.75), runOf(true, true, 0.55)]),
      'confidence 0.5-0.6  claims 0.55  right 1.00  1/1\nconfidence 0.7-0.8  claims 0.75  right 0.50  1/2\n',
    );
  });
});
