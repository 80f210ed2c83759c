import type { DateBasis } from '../../src/dataset/schema.js';
import type { Mode } from '../../src/dataset/taxonomy.js';
import { MEASURED_PRECISION } from './rules/precision.js';

/** Nothing read by rules is certain. */
const MOST = 0.97;
/** The head of an article, in UTF-16 units: what it is about is told there. */
const HEAD_CHARS = 600;

/** Number of traits of an event. */
export const TRAITS = 3;

/** What of an event tells how likely it is right: its form, whether it has a date of its own, and where it is first told. */
export const traitsOf = (
  { mode, dateBasis }: { readonly mode: Mode; readonly dateBasis: DateBasis },
  start: number,
): readonly [mode: string, dating: string, place: string] => [
  mode,
  dateBasis === 'stated' || dateBasis === 'relative' ? 'dated' : 'undated',
  start < HEAD_CHARS ? 'head' : 'later',
];

/**
 * The share of right ones among events with the same traits, on texts that the rules were not tuned on. `start` is where the event
 * is first told, in UTF-16 units.
 */
export const confidenceOf = (
  event: { readonly mode: Mode; readonly dateBasis: DateBasis },
  start: number,
): number => {
  const factors = traitsOf(event, start).map((trait) => MEASURED_PRECISION[trait] ?? 1);
  const share = factors.reduce((product, factor) => product * factor, MEASURED_PRECISION['all'] ?? 0);
  return Number(Math.min(MOST, share).toFixed(2));
};
