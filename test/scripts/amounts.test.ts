import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countBefore, findAmounts } from '../../scripts/coding/amounts.js';
import type { Actor } from '../../src/dataset/schema.js';

/** Amounts as `words: figure unit`, a price by unit with a star. */
const amounts = (text: string, parties: readonly Actor[] = ['RU', 'IN']): string[] =>
  findAmounts(text, parties).map(({ start, end, quantity, value, isRate }) => {
    const said = quantity ? `${String(quantity.amount)} ${quantity.unit}` : '';
    const sum = value ? `${String(value.amount)} ${value.currency}` : '';
    return `${text.slice(start, end)}: ${said}${sum}${isRate ? ' *' : ''}`;
  });
const figures = (text: string, parties?: readonly Actor[]): string[] =>
  amounts(text, parties).map((each) => each.replace(/^.*?: /, ''));

describe('amounts in a text', () => {
  it('are quantities in the units of the contract', () => {
    assert.deepEqual(figures('2,000 tonnes of zinc'), ['2000 t']);
    assert.deepEqual(figures('a purchase of 1 mln tons of wheat'), ['1000000 t']);
    assert.deepEqual(figures('1.2m tonnes, 3 mln. tonnes and 300 megawatts'), [
      '1200000 t',
      '3000000 t',
      '300 MW',
    ]);
    assert.deepEqual(figures('at least three lakh metric tons'), ['300000 t']);
    assert.deepEqual(figures('ten thousand tonnes, half a million tonnes'), ['10000 t', '500000 t']);
  });

  it('have the rate that is stated, behind what is delivered, too', () => {
    assert.deepEqual(figures('500,000 barrels per day'), ['500000 bbl/d']);
    assert.deepEqual(figures('4 million tons of LNG a year'), ['4000000 t/a']);
    assert.deepEqual(figures('4 million tons of pipeline gas annually'), ['4000000 t/a']);
    assert.deepEqual(figures('4 million tons of coal a plant needs'), ['4000000 t']);
  });

  it('are sums in the currency that is meant', () => {
    assert.deepEqual(figures('a $2 billion plant, USD 3.5bn and €300m'), [
      '2000000000 USD',
      '3500000000 USD',
      '300000000 EUR',
    ]);
    assert.deepEqual(
      figures('2 million dollars'),
      ['2000000 USD'],
      'the party of another currency says nothing',
    );
    assert.deepEqual(figures('Rs 500 crore'), ['5000000000 INR']);
    assert.deepEqual(figures('500 million rupees', ['PK', 'RU']), ['500000000 PKR']);
    assert.deepEqual(figures('2 million dinars', ['RU', 'IQ']), ['2000000 IQD']);
    assert.deepEqual(figures('2 million dinars'), [], 'nobody knows whose dinars');
    assert.deepEqual(figures('3 billion pounds', ['EG', 'RU']), ['3000000000 EGP']);
    assert.deepEqual(figures('3 billion pounds', ['GB', 'RU']), ['3000000000 GBP']);
  });

  it('are not what only looks like one', () => {
    for (const text of [
      'at a meeting',
      'at least',
      'rose by 20 per cent',
      'a barrel of oil',
      'a tonne of wheat',
      '5 old dollars',
      'one of the two',
      'an item',
      '10 m wide',
    ])
      assert.deepEqual(amounts(text), [], text);
  });

  it('are not made of a range', () => {
    assert.deepEqual(figures('3 to 4 million tons'), []);
    assert.deepEqual(figures('15-20 thousand tons'), []);
    assert.deepEqual(figures('between one and two million tonnes'), []);
    assert.deepEqual(figures('raised it from 3 to 4 million tons'), ['4000000 t']);
  });

  it('tell a price by unit from a sum', () => {
    assert.deepEqual(figures('at $500 a tonne'), ['500 USD *']);
  });
});

describe('a count before a good', () => {
  const count = (text: string) => countBefore(text, text.length)?.amount ?? null;
  it('is of digits or words, with what may stand between', () => {
    assert.equal(count('six mobile harbour '), 6);
    assert.equal(count('twenty-five '), 25);
    assert.equal(count('two thousand '), 2000);
  });
  it('is neither an article nor a year', () => {
    assert.equal(count('a '), null);
    assert.equal(count('in 2024 '), null);
  });
});
