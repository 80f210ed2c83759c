import type { Leg } from '../../dataset/schema.js';
import { unitOf } from './amounts.js';
import type { Amount } from './amounts.js';

/** Digits that are kept of a sum, so that 0.1 + 0.2 is 0.3. */
const SUM_DIGITS = 12;

/** An amount for each day, month or year: two of them say the same thing at two times, and are not added. */
const isRate = (amount: Amount) => unitOf(amount).includes('/');

/** The amount of a leg of one good; of several goods the text does not say which share each has. */
const amountOf = ({ goods, quantity, value }: Leg): Amount | undefined =>
  goods.length === 1 ? (quantity ?? value) : undefined;

/** Adds `next` to the sum of its unit. What cannot be added stands beside it. */
function add(sums: readonly Amount[], next: Amount): Amount[] {
  const unit = unitOf(next);
  const same = sums.filter((sum) => unitOf(sum) === unit);
  if (isRate(next) && same.some(({ amount }) => amount === next.amount)) return [...sums];
  const total = Number(((same[0]?.amount ?? 0) + next.amount).toPrecision(SUM_DIGITS));
  if (!same[0] || isRate(next) || !Number.isFinite(total)) return [...sums, next];
  return sums.map((sum) => (sum === same[0] ? { ...sum, amount: total } : sum));
}

/** What the legs of one band state together; `whole` when each states an amount and all of them make one. None gives none. */
export function amountsOf(legs: readonly Leg[]): { amounts: Amount[]; whole: boolean } {
  const stated = legs.map(amountOf).filter((amount) => amount !== undefined);
  const amounts = stated.reduce<Amount[]>(add, []);
  return { amounts, whole: amounts.length === 1 && stated.length === legs.length };
}
