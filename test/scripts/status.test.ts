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
    ['Spain will give Peru buses in exchange for copper.', 'agreed'],
  ];
  for (const [text, status] of wanted)
    it(`is ${status} in: ${text}`, () => {
      assert.equal(candidatesIn(text)[0]?.status, status);
    });
});
