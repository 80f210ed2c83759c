import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { estimateText, truncate, wrap } from '../../src/geometry/text.js';
import { PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';

/** Ten px for each letter. */
const tens = (text: string) => Array.from(text).length * 10;
const lines = (text: string, letters: number, most?: number) => wrap(text, letters * 10, 'name', tens, most);

describe('wrap', () => {
  it('breaks at spaces', () => {
    assert.deepEqual(lines('gas turbines and parts', 12), ['gas turbines', 'and parts']);
    assert.deepEqual(lines('  ', 12), []);
  });

  it('breaks after a dash or a hyphen rather than cut what it joins', () => {
    assert.deepEqual(lines('Azerbaijan–Kazakhstan', 12), ['Azerbaijan–', 'Kazakhstan']);
    assert.deepEqual(lines('South Korea–Uzbekistan', 12), ['South Korea–', 'Uzbekistan']);
    assert.deepEqual(lines('Центрально-Африканская', 12), ['Центрально-', 'Африканская']);
  });

  it('begins no line with a dot between two things, or with an arrow that ends a sentence', () => {
    assert.deepEqual(lines('Azerbaijan–Kazakhstan · Dialogue', 13), [
      'Azerbaijan–',
      'Kazakhstan ·',
      'Dialogue',
    ]);
    assert.deepEqual(lines('Iran would give India →', 21), ['Iran would give', 'India →']);
    assert.deepEqual(lines('← Iran gives', 6), ['← Iran', 'gives']);
  });

  it('cuts what does not fit into the last line', () => {
    assert.deepEqual(lines('Azerbaijan–Kazakhstan', 12, 1), ['Azerbaijan–…']);
    assert.deepEqual(lines('one two three four', 7, 2), ['one two', 'three…']);
  });

  it('loses no letter, and no line is too wide, where every word fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z–-]{1,12}$/));
    fc.assert(
      fc.property(words, fc.integer({ min: 130, max: 400 }), (all, width) => {
        const broken = wrap(all.join(' '), width, 'name', estimateText);
        assert.equal(broken.join('').replaceAll(' ', ''), all.join(''));
        for (const line of broken) assert.ok(estimateText(line, 'name') <= width);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe('truncate', () => {
  it('keeps what fits, and the longest beginning of what does not', () => {
    assert.equal(truncate('turbine', 70, 'name', tens), 'turbine');
    assert.equal(truncate('turbines', 70, 'name', tens), 'turbin…');
    assert.equal(truncate('turbines', 5, 'name', tens), '');
  });
});
