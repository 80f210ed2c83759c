import type { Money, Quantity } from '../../dataset/schema.js';

/** A stated amount, physical or of money. */
export type Amount = Quantity | Money;

/** What an amount is counted in: its unit or its currency. Amounts with different ones share no scale. */
export const unitOf = (amount: Amount): string => ('unit' in amount ? amount.unit : amount.currency);
