import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { jsonSchemaOf } from '../../src/dataset/json-schema.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { dataset } from '../../src/dataset/whole.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

const copy = () => JSON.parse(JSON.stringify(illustration)) as Dataset;

/** A copy of the fixture with one place changed; `path` as errors write it. */
function changed(path: string, value: unknown): unknown {
  const whole: unknown = copy();
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let place = whole as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>;
  place[keys.at(-1) ?? ''] = value;
  return whole;
}

describe('parseDataset', () => {
  it('reads what the contract allows, unchanged', () => {
    assert.deepEqual(parseDataset(copy()), illustration);
    fc.assert(
      fc.property(arbitraryDataset, (given) => {
        assert.deepEqual(parseDataset(JSON.parse(JSON.stringify(given))), given);
      }),
      PROPERTY_RUNS,
    );
  });

  for (const [path, value, reason] of [
    ['schema', 'coop-dataset/2', /"coop-dataset\/1", not "coop-dataset\/2"/],
    ['events[3].mode', 'gift', /a mode .* has "gift"/],
    ['events[2].status', undefined, /missing/],
    ['events[0].parties', ['IR'], /2 or more members/],
    ['events[0].parties[1]', 'Iran', /a country code/],
    ['events[0].date', '2023-02-30', /EDTF/],
    ['events[0].legs[0].to', 'FR', /not among the parties/],
    ['events[1].legs', [{ from: 'AZ', to: 'KZ', goods: [] }], /dialogue has no legs/],
    ['events[2].legs', [], /barter has 2 or more legs/],
    ['events[4].legs[0].quantity.amount', -1, /0 or more/],
    ['events[0].evidence', [], /1 or more members/],
    ['events[0].evidence[0].article', 'nowhere', /no article has the id/],
    ['events[0].evidence[0].exact', ' ', /quoted words/],
    ['events[1].id', 'ferry', /used twice/],
    ['events[0].confidence', 1.2, /number/],
    ['articles[0].language', '??', /language/],
    ['report.dropped', [], /object/],
  ] as const)
    it(`names ${path} when it is ${JSON.stringify(value) || 'missing'}`, () => {
      assert.throws(
        () => parseDataset(changed(path, value)),
        (error: unknown) => error instanceof DatasetError && error.path === path && reason.test(error.reason),
      );
    });

  it('refuses what is no dataset at all with a sentence, never another error', () => {
    for (const value of [null, undefined, 1, 'x', [], {}, { schema: 1 }])
      assert.throws(() => parseDataset(value), DatasetError);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.throws(() => parseDataset(value), DatasetError);
        assert.throws(() => parseDataset({ ...copy(), articles: value }), DatasetError);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('does not change its input', () => {
    const given = copy();
    parseDataset(given);
    assert.deepEqual(given, illustration);
  });
});

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf(dataset));
  it('accepts what the parser accepts', () => {
    assert.ok(validate(copy()), JSON.stringify(validate.errors));
  });
  it('refuses what has another shape', () => {
    for (const [path, value] of [
      ['events[3].mode', 'gift'],
      ['events[0].parties', ['IR']],
      ['events[0].parties[1]', 'Iran'],
      ['events[0].evidence', []],
      ['report', null],
    ] as const)
      assert.equal(validate(changed(path, value)), false, path);
  });
});
