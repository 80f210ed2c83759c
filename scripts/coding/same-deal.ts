import { compareEdtf, edtfSpan } from '../../src/dataset/edtf.js';
import type { Actor, DateBasis, Edtf, Good } from '../../src/dataset/schema.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import type { Candidate, CandidateLeg } from './candidate.js';

const sameParties = (a: readonly Actor[], b: readonly Actor[]) =>
  a.length === b.length && a.every((code, at) => code === b[at]);
const directionOf = (legs: readonly CandidateLeg[]) =>
  [...new Set(legs.map(({ from, to }) => `${from}>${to}`))].sort().join(' ');
export const shareGood = (a: readonly Good[], b: readonly Good[]) => a.some((good) => b.includes(good));
export const isDated = ({ dateBasis }: { dateBasis: DateBasis }) =>
  dateBasis === 'stated' || dateBasis === 'relative';

const overlap = (a: Edtf, b: Edtf) => {
  const [first, second] = [edtfSpan(a), edtfSpan(b)];
  return !first || !second || (first.start < second.end && second.start < first.end);
};

/** True when a thing done at one time cannot be the thing that is agreed or planned later. */
function isAnotherTime(group: readonly Candidate[], candidate: Candidate): boolean {
  if (!isDated(candidate) || !candidate.date) return false;
  for (const other of group) {
    if (!isDated(other) || !other.date || overlap(other.date, candidate.date)) continue;
    if (candidate.mode === 'dialogue') return true;
    const [early, late] =
      compareEdtf(other.date, candidate.date) < 0 ? [other, candidate] : [candidate, other];
    if (early.status === 'done' && late.status !== 'done' && late.status !== 'under-way') return true;
  }
  return false;
}

/** Settling trade and the currencies in which it is settled are one matter. */
const kindOf = ({ rule }: Candidate) => (rule === 'finance.settle' ? 'finance.currencies' : rule);

/** True when a candidate tells the deal that the group tells. */
export function belongs(group: readonly Candidate[], candidate: Candidate): boolean {
  const [head] = group;
  if (candidate.takesUp && group.includes(candidate.takesUp)) return true;
  if (!head || head.mode !== candidate.mode || !sameParties(head.parties, candidate.parties)) return false;
  const known = group.map(({ legs }) => directionOf(legs)).find((direction) => direction !== '');
  const direction = directionOf(candidate.legs);
  if (candidate.mode !== 'barter' && known && direction && known !== direction) return false;
  if (candidate.mode === 'dialogue') {
    if (group.some(({ sentence }) => sentence === candidate.sentence)) return true;
    const coming = (status: Status) => status === 'proposed';
    return (
      group.every((other) => coming(other.status) === coming(candidate.status)) &&
      !isAnotherTime(group, candidate)
    );
  }
  if (candidate.mode === 'finance' && candidate.goods.length === 0 && kindOf(head) !== kindOf(candidate))
    return false;
  const goods = group.flatMap((other) => other.goods);
  const compatible = goods.length === 0 || candidate.goods.length === 0 || shareGood(goods, candidate.goods);
  return compatible && !isAnotherTime(group, candidate);
}
