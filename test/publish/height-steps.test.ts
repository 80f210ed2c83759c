import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heightSteps } from '../../scripts/publish/height-steps.js';

describe('heightSteps', () => {
  it('finds where a height changes, to the pixel', () => {
    const heightAt = (width: number) => (width < 316 ? 500 : width < 317 ? 480 : width < 1000 ? 300 : 320);
    assert.deepEqual(heightSteps(heightAt), [
      { from: 0, height: 500 },
      { from: 316, height: 480 },
      { from: 317, height: 300 },
      { from: 1000, height: 320 },
    ]);
  });
  it('is one step for a height that never changes, and asks for a width once', () => {
    const asked: number[] = [];
    const steps = heightSteps((width) => {
      asked.push(width);
      return 180;
    });
    assert.deepEqual(steps, [{ from: 0, height: 180 }]);
    assert.equal(new Set(asked).size, asked.length);
  });
});
