import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitWeights } from '../../scripts/dev/logistic.js';
import { candidatesIn, eventsIn } from './article-of.js';

describe('what is decided', () => {
  const text = 'Kenya sells coffee to Egypt. Norway delivered three gas turbines to Ukraine in May.';
  it('has odds between 0 and 1, which the event keeps', () => {
    const candidates = candidatesIn(text);
    assert.ok(candidates.length >= 2);
    for (const { odds } of candidates) assert.ok(odds !== undefined && odds > 0 && odds < 1);
    for (const { odds } of eventsIn(text)) assert.ok(odds !== undefined && odds > 0 && odds < 1);
  });
  it('adds no supply without a good', () => {
    assert.deepEqual(eventsIn('The delivery of the verdict in Egypt surprised Brazil.'), []);
  });
  it('is nothing in a row of headlines', () => {
    const row = 'Peru sells copper to Japan \u2022 Kenya buys wheat from Ukraine';
    assert.deepEqual(eventsIn(row), []);
    assert.notDeepEqual(eventsIn('Peru sells copper to Japan, and Kenya buys wheat from Ukraine.'), []);
  });
});

describe('logistic regression', () => {
  const examples = [
    ...Array.from({ length: 30 }, () => ({ cues: ['always', 'for'], right: true, weight: 1 })),
    ...Array.from({ length: 30 }, () => ({ cues: ['always', 'against'], right: false, weight: 1 })),
    { cues: ['rare'], right: true, weight: 1 },
  ];
  it('gives weight to what tells right from wrong, and none to what is rare', () => {
    const weights = fitWeights(examples, 1, 3);
    assert.ok((weights.get('for') ?? 0) > 1 && (weights.get('against') ?? 0) < -1);
    assert.ok(Math.abs(weights.get('always') ?? 1) < 0.2);
    assert.equal(weights.has('rare'), false);
  });
  it('gives the same weights again', () => {
    assert.deepEqual([...fitWeights(examples, 1, 3)], [...fitWeights(examples, 1, 3)]);
  });
});
