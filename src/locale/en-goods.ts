import { count, terms } from './en-words.js';
import { GOODS_EN } from './goods-en.js';
import { goodsInWords, goodsWith, unitInWords } from './goods-terms.js';
import type { UnitWords } from './goods-terms.js';

const UNITS_EN: UnitWords = {
  units: { bbl: 'barrels', m3: 'm³', piece: '' },
  rates: { d: 'a day', mo: 'a month', a: 'a year' },
};

/** Goods in English. */
export const goodsInEnglish = goodsWith(GOODS_EN, UNITS_EN, terms);
/** A unit in words. */
export const unitName = unitInWords(UNITS_EN);
/** Some goods in a phrase, the rest counted. */
export const few = goodsInWords(terms, (left) => count(left, 'other good', 'other goods'));
