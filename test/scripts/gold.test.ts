import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { runGold } from '../../scripts/output/read-gold.js';
import { fallenScores, ratiosOf, readBaseline, scoreRuns } from '../../scripts/output/run-evaluate.js';

const folder = fileURLToPath(new URL('../gold', import.meta.url));
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

describe('scores on the gold set', async () => {
  const baseline = await readBaseline(folder);
  for (const part of ['dev', 'final', 'unseen', 'seeds'] as const)
    it(`do not fall on the ${part} part`, async () => {
      const stored = baseline[part];
      assert.ok(stored, 'no stored baseline');
      const scores = scoreRuns(await runGold(folder, part, seeds));
      for (const column of ['strict', 'lenient'] as const)
        assert.deepEqual(fallenScores(stored[column] ?? {}, ratiosOf(scores[column])), []);
    });
});
