import { terms } from './en-words.js';
import { GOODS_EN } from './goods-en.js';
import { goodsWith } from './terms.js';

/** Goods in English. */
export const goodsInEnglish = goodsWith(GOODS_EN, terms);
