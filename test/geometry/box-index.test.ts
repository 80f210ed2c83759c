import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexBoxes } from '../../src/geometry/box-index.js';

const px = (max: number) => fc.double({ min: 0, max, noNaN: true });
const box = fc.record({ x: px(900), y: px(5000), width: px(400), height: px(200) });

describe('an index of boxes', () => {
  it('finds the last box that holds a point, as a search through all does', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), px(1400), px(5300), (boxes, x, y) => {
        const holds = (each: (typeof boxes)[number]) =>
          x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height;
        assert.equal(indexBoxes(boxes).at(x, y), boxes.findLastIndex(holds));
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('finds each cell of a large grid at its middle and none outside', () => {
    const boxes = Array.from({ length: 40_000 }, (_, index) => ({
      x: (index % 200) * 4,
      y: Math.floor(index / 200) * 3,
      width: 3,
      height: 2,
    }));
    const index = indexBoxes(boxes);
    boxes.forEach(({ x, y }, place) => {
      assert.equal(index.at(x + 1.5, y + 1), place);
    });
    assert.equal(index.at(3.5, 1), -1);
    assert.equal(index.at(-1, 1), -1);
    assert.equal(index.at(1, 1e6), -1);
  });

  it('finds nothing where there is nothing', () => {
    assert.equal(indexBoxes([]).at(0, 0), -1);
  });
});
