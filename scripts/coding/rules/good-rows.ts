import { GOODS } from '../../lexicon/goods.js';
import type { GoodRow } from '../../lexicon/rows.js';

/** The goods of the lexicon by id. */
export const GOOD_ROWS: ReadonlyMap<string, GoodRow> = new Map(GOODS.map((row) => [row.id, row]));
