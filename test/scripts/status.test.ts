import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { candidatesIn } from './article-of.js';

describe('the status of an event', () => {
  const wanted: readonly (readonly [text: string, status: string])[] = [
    ['Spain will build a power plant in Peru.', 'agreed'],
    ['Spain is to build a power plant in Peru.', 'agreed'],
    ['Spain will begin to supply Peru with diesel in May.', 'agreed'],
    ['Spain wants to build a power plant in Peru.', 'proposed'],
    ['Spain would build a power plant in Peru.', 'proposed'],
    ['Spain plans to open a shop in Peru.', 'proposed'],
    ['Spain has nearly completed a power plant in Peru.', 'under-way'],
    ['Spain completed a power plant in Peru in 2019.', 'done'],
    ['Spanish engineers serviced the turbines of Peru until 2022.', 'halted'],
    ['Spain has supplied Peru with diesel since 2019.', 'under-way'],
    ['Under a contract signed on Monday Spain supplies Peru with diesel.', 'agreed'],
    ['Spain supplies Peru with diesel.', 'under-way'],
    ['Spain granted Peru a loan of $90 million.', 'done'],
    ['In the 1980s Spain gave Peru buses in exchange for copper.', 'done'],
    ['Spain will pay for a port in Peru with a loan of $90 million.', 'agreed'],
    ['The port of Peru will be widened and deepened by Spain under a contract signed on Monday.', 'agreed'],
    ['Spain has proposed that a power plant be built in Peru.', 'proposed'],
    ['Spain used to supply Peru with diesel.', 'halted'],
    ['In 2016 Peruvian copper was to be swapped for Spanish buses.', 'halted'],
    ['Spain has put off the construction of a power plant in Peru.', 'halted'],
    ['Spanish exports of diesel to Peru fell last year.', 'under-way'],
    ['Spain has lent Peru the money for a port under a ten-year agreement.', 'done'],
    ['Forty engineers of Peru have completed training in Spain since 2023.', 'done'],
    ['Spain will give Peru buses in exchange for copper.', 'agreed'],
    ['The agreement will see Spain supply Peru with diesel.', 'agreed'],
    ['The programme saw Spain build a power plant in Peru.', 'done'],
    ['Peru is negotiating a long-term agreement with Spain to secure the supply of diesel.', 'talks'],
    ['Peru and Spain are discussing a contract on the supply of diesel to Peru.', 'talks'],
    ['The two sides are in talks on a contract under which Spain would sell diesel to Peru.', 'talks'],
    ['Peru hopes to sign a contract with Spain for the supply of diesel.', 'proposed'],
    ['Peru is seeking an agreement with Spain on exports of copper to Spain.', 'proposed'],
    ['Peru has called for a deal with Spain to buy diesel.', 'proposed'],
    ['After months of talks Peru signed a deal with Spain to buy diesel.', 'agreed'],
  ];
  for (const [text, status] of wanted)
    it(`is ${status} in: ${text}`, () => {
      assert.equal(candidatesIn(text)[0]?.status, status);
    });
});
