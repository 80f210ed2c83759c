import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { candidatesIn, eventsIn } from './article-of.js';

/** The goods of the last event that a paragraph tells. */
const goodsOf = (text: string) => [...(candidatesIn(text).at(-1)?.goods ?? [])].sort().join();
/** The sectors of the last event that a paragraph tells. */
const sectorsOf = (text: string) => eventsIn(text).at(-1)?.sectors.join();

describe('goods', () => {
  const wanted: readonly (readonly [why: string, text: string, goods: string])[] = [
    [
      'take their meaning from the wind',
      'The wind farm grows. Spain shipped twelve turbines to Peru in May.',
      'wind-turbine',
    ],
    [
      'take their meaning from the river',
      'The dam at Mantaro is old. In May Austria repaired its four turbines for Peru.',
      'hydraulic-turbine',
    ],
    [
      'take up what was told before',
      'Peru wants drones. Turkey shipped the machines to Peru in May.',
      'drone',
    ],
    ['are no verbs', 'Spain will train mechanics for Peru in Lima.', 'training'],
    [
      'name what liquefied gas comes by ship',
      'Qatar shipped a cargo of liquefied gas to a terminal in Peru.',
      'lng',
    ],
  ];
  for (const [why, text, goods] of [
    ...wanted,
    [
      'give way to the list that makes them definite',
      'Spain sold Peru refined products: diesel, petrol and fuel oil.',
      'diesel,fuel-oil,petrol',
    ],
    ['stay beside others without a list', 'Spain sold Peru wheat and other grain.', 'grain,wheat'],
    [
      'of a bargain are no places where they go',
      'Spain gives Peru buses at the port in exchange for copper.',
      'bus,copper',
    ],
    ['take up meat by its kind', 'Peru likes lamb. Spain shipped the carcasses to Peru in May.', 'lamb'],
  ] as const)
    it(why, () => {
      assert.equal(goodsOf(text), goods);
    });
  it('never list a hospital, whose sector says what it is', () => {
    const [event] = eventsIn('Spain is building a hospital in Peru.');
    assert.deepEqual(event?.goods, []);
    assert.deepEqual(event.sectors, ['pharmaceuticals']);
  });
});

describe('sectors', () => {
  const wanted: readonly (readonly [why: string, text: string, sectors: string])[] = [
    [
      'of a loan are those of what it pays for',
      'Spain shipped twelve locomotives to Peru in May. Spain lent Peru $90 million for them.',
      'rail',
    ],
    [
      'of a loan without a purpose are finance',
      'Spain granted Peru a loan of $90 million in May.',
      'finance',
    ],
    [
      'of training are those of what is taught',
      'Spain sold ten helicopters to Peru in May. Spanish instructors are training Peruvian crews.',
      'aviation',
    ],
  ];
  for (const [why, text, sectors] of wanted)
    it(why, () => {
      assert.equal(sectorsOf(text), sectors);
    });
});
