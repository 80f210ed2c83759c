import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NEGATIVE_CUES, STATUS_CUES } from '../../scripts/coding/rules/cues.js';
import { EXCLUSION_RULES } from '../../scripts/coding/rules/exclusions.js';
import { TRIGGER_RULES } from '../../scripts/coding/rules/triggers.js';
import { readScene } from '../../scripts/coding/scene.js';
import { LEXICON, articleOf, candidatesIn } from './article-of.js';

const fires = (id: string, text: string) => candidatesIn(text).some(({ rule }) => rule === id);
const cueIn = (id: string, text: string) =>
  readScene(articleOf(text), LEXICON).sentences.some(({ acts }) =>
    acts.some(({ values }) => values.some((value) => value.kind !== 'trigger' && value.rule.id === id)),
  );

describe('rule tables', () => {
  const all = [...TRIGGER_RULES, ...STATUS_CUES, ...NEGATIVE_CUES, ...EXCLUSION_RULES];
  it('name each rule once, with a reason, an example and a counter-example', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const { id, reason, example, counterExample, match } of all)
      for (const words of [reason, example, counterExample, ...match]) assert.ok(words.trim(), id);
  });
  for (const { id, example, counterExample } of TRIGGER_RULES)
    it(`${id} fires on its example and not on its counter-example`, () => {
      assert.ok(fires(id, example), example);
      assert.ok(!fires(id, counterExample), counterExample);
    });
  for (const { id, example, counterExample } of [...STATUS_CUES, ...NEGATIVE_CUES])
    it(`${id} stands in its example and not in its counter-example`, () => {
      assert.ok(cueIn(id, example), example);
      assert.ok(!cueIn(id, counterExample), counterExample);
    });
});
