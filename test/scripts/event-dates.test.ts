import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { candidatesIn, eventsIn } from './article-of.js';

/** The date of the last event that a paragraph of Wednesday, 12 June 2024 tells. */
const lastDate = (text: string) => {
  const told = candidatesIn(text).at(-1);
  return told && `${told.date ?? ''} ${told.dateBasis}`;
};

describe('the date of an event', () => {
  const wanted: readonly (readonly [why: string, text: string, date: string])[] = [
    [
      'is its own before that of the statement',
      'Peru shipped copper ore to Japan in March, the mining ministry said on Monday.',
      '2024-03 stated',
    ],
    [
      'is that of the statement when it has none',
      'Peru has shipped copper ore to Japan, the mining ministry said on Monday.',
      '2024-06-10 relative',
    ],
    [
      'is that of the statement which its speaker made before',
      'Peru has shipped copper ore to Japan, mining minister Rosa Quispe said on Monday. Peru also shipped zinc to China, Quispe added.',
      '2024-06-10 relative',
    ],
    [
      'is that of the announcement, not of the start',
      'Japan will supply Peru with locomotives from next March, the transport ministry said on Monday.',
      '2024-06-10 relative',
    ],
    ['is when it was stopped', 'Peru stopped exporting copper ore to Japan in March 2022.', '2022-03 stated'],
    [
      'is no year that it is to fill',
      'Spain will supply Peru with 9,000 tonnes of rice this year under a contract signed on Sunday.',
      '2024-06-09 relative',
    ],
    [
      'is not when it is to begin',
      'Spain is to deliver two cargoes of diesel a month to Peru from October on.',
      '2024-06-12 published',
    ],
    [
      'is that of the same speaker, called by his office',
      'Peru buys drones from Turkey, an official of the defence ministry confirmed on Friday. Turkish instructors are training crews in Peru, the official said.',
      '2024-06-07 relative',
    ],
    [
      'is a start that goes on',
      'Since April Peru has been exporting copper ore to Japan.',
      '2024-04/.. stated',
    ],
  ];
  for (const [why, text, date] of wanted)
    it(why, () => {
      assert.equal(lastDate(text), date);
    });
});

describe('the date of an event without one of its own', () => {
  const dated = (text: string) =>
    eventsIn(text).map(({ date, dateBasis }) => `${date ?? ''} ${dateBasis}`)[0];
  it('is the recent one told beside it', () => {
    assert.equal(
      dated('Spain will supply Peru with ten cranes. The contract was sealed in Lima on Friday.'),
      '2024-06-07 relative',
    );
    assert.equal(
      dated('Spain will supply Peru with ten cranes. The harbour was dug in 2009.'),
      '2024-06-12 published',
    );
  });
  it('is none that is told of another country', () => {
    assert.equal(
      dated('Spain will supply Peru with ten cranes. Chile got its own on Friday.'),
      '2024-06-12 published',
    );
  });
  it('is not that of an aside', () => {
    assert.equal(
      dated('Spain, which won the order in 2021, is building a port in Peru.'),
      '2024-06-12 published',
    );
  });
});
