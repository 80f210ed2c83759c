import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GOODS } from '../../scripts/lexicon/goods.js';
import { chapterOf, groupOf } from '../../src/dataset/goods-hs.js';

describe('HS chapters of goods', () => {
  it('are those of the lexicon, for every good that has a heading', () => {
    const wrong = GOODS.filter(({ id, hs }) => chapterOf(id) !== (hs?.slice(0, 2) ?? null));
    assert.deepEqual(
      wrong.map(({ id, hs }) => `${id}: ${hs ?? 'no heading'}, not ${chapterOf(id) ?? 'none'}`),
      [],
    );
  });

  it('give goods of one trade one group', () => {
    const groups = {
      wheat: 'agriculture',
      sugar: 'food',
      lng: 'oil-gas',
      zinc: 'metallurgy',
      car: 'automotive',
    };
    for (const [good, group] of Object.entries(groups)) assert.equal(groupOf(good), group);
  });

  it('leave works and services their sector, and put what is not known beside', () => {
    for (const { id, hs, sector } of GOODS) if (hs === null) assert.equal(groupOf(id), sector, id);
    assert.deepEqual([chapterOf('good-1'), groupOf('good-1')], [null, 'other']);
    assert.equal(groupOf('constructor'), 'other');
  });
});
