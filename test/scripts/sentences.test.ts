import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findSentences } from '../../scripts/text/sentences.js';
import { findTokens } from '../../scripts/text/tokens.js';
import { Vocabulary } from '../../scripts/text/vocabulary.js';

const split = (text: string) => {
  const tokens = findTokens(text, new Vocabulary());
  return findSentences(tokens, 0, tokens.count).map(({ first, last }) =>
    text.slice(tokens.start[first], tokens.end[last - 1]),
  );
};

describe('findSentences', () => {
  const whole = [
    'The forum in St. Petersburg opens in June.',
    'Mr. A. Overchuk met Dr. Lee of Samsung Co. Ltd. on Monday.',
    'Iran won 3-0.',
    'It costs Rs. 3.2 billion.',
    'The U.S. embassy closed.',
    'He asked for 1,200.50 tonnes of No. 2 oil.',
    'At 10 a.m. the talks began.',
  ];
  for (const text of whole)
    it(`keeps "${text}" whole`, () => {
      assert.deepEqual(split(text), [text]);
    });
  it('parts sentences at full stops, question marks and closing quotes', () => {
    assert.deepEqual(split('It began. "Who knows?" he said. Nobody.'), [
      'It began.',
      '"Who knows?" he said.',
      'Nobody.',
    ]);
    assert.deepEqual(split('\u201cWe agreed.\u201d Talks go on.'), [
      '\u201cWe agreed.\u201d',
      'Talks go on.',
    ]);
  });
  it('gives nothing for nothing', () => {
    assert.deepEqual(split(''), []);
  });
});

describe('findTokens', () => {
  it('gives spans that grow, do not overlap, and leave only white space and hyphens out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { start, end, count } = findTokens(text, new Vocabulary());
        let before = 0;
        for (let index = 0; index < count; index++) {
          assert.ok((start[index] ?? -1) >= before && (end[index] ?? 0) > (start[index] ?? 0));
          before = end[index] ?? 0;
        }
        assert.ok(before <= text.length);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
  it('cuts possessives off and keeps numbers and abbreviations whole', () => {
    const text = 'Russia\u2019s U.S. oil-for-goods 1,200.5';
    const { start, end, count } = findTokens(text, new Vocabulary());
    assert.deepEqual(
      Array.from({ length: count }, (_, index) => text.slice(start[index], end[index])),
      ['Russia', '\u2019s', 'U.S.', 'oil', 'for', 'goods', '1,200.5'],
    );
  });
});
