import type { CoopEvent } from '../../src/dataset/schema.js';
import { TRAITS, traitsOf } from '../coding/confidence.js';
import type { GoldRun } from './read-gold.js';
import { matchEvents } from './score-gold.js';

/**
 * A kind that was seen rarely is taken for as right as all together, with the weight of so many events. Chosen among 5 to 80 by
 * leaving out one batch of articles after the other; shares of single rules made the squared error larger, so none are used.
 */
const PRIOR_EVENTS = 20;

interface Tally {
  right: number;
  of: number;
}

interface Judged {
  readonly event: CoopEvent;
  readonly right: boolean;
}

/** Every event found in `runs`, with whether it is right; one that matches an optional gold event is. */
export const judge = (runs: readonly GoldRun[]): Judged[] =>
  runs.flatMap(({ gold, events }) =>
    matchEvents(events, gold, 'lenient').map(({ event, gold: index }) => ({ event, right: index !== null })),
  );

/** A measured share with the counts behind it. */
export interface MeasuredShare extends Tally {
  readonly share: number;
}

/**
 * The share of right events, and how many more or fewer of each trait are right than the traits before it say (form of cooperation,
 * dated or not, told at the head of the article or later). Needs events that the rules were not tuned on.
 */
export function measurePrecision(runs: readonly GoldRun[]): Map<string, MeasuredShare> {
  const judged = judge(runs);
  const right = judged.filter((one) => one.right).length;
  const all = (right + 1) / (judged.length + 2);
  const out = new Map<string, MeasuredShare>([['all', { right, of: judged.length, share: all }]]);
  let told = judged.map((one) => ({ ...one, traits: traitsOf(one.event, startOf(one.event)), claim: all }));
  for (let at = 0; at < TRAITS; at++) {
    for (const kind of new Set(told.map(({ traits }) => traits[at] ?? ''))) {
      const some = told.filter(({ traits }) => traits[at] === kind);
      const expected = some.reduce((sum, { claim }) => sum + claim, 0);
      const found = some.filter((one) => one.right).length;
      out.set(kind, {
        right: found,
        of: some.length,
        share: (found + PRIOR_EVENTS * all) / (expected + PRIOR_EVENTS * all),
      });
    }
    told = told.map((one) => ({ ...one, claim: one.claim * (out.get(one.traits[at] ?? '')?.share ?? 1) }));
  }
  return out;
}

const startOf = ({ evidence }: CoopEvent) => Math.min(...evidence.map(({ start }) => start));

/** The table of measured precision as a source file. */
export function formatCalibration(runs: readonly GoldRun[]): string {
  const rows = [...measurePrecision(runs)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, { right, of, share }]) =>
        `  ${/^\w+$/.test(kind) ? kind : `'${kind}'`}: ${String(Number(share.toFixed(2)))}, // ${String(right)} of ${String(of)}`,
    );
  return [
    '/**',
    ' * Measured precision of all events, and the factor of each trait; written by `coop-chart evaluate --calibrate`, not by',
    ' * hand.',
    ' */',
    'export const MEASURED_PRECISION: Readonly<Record<string, number>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** Lower ends of the classes of the reliability table. */
const CLASSES = [0, 0.5, 0.6, 0.7, 0.8] as const;

/** The reliability table: by class of confidence, how many events, what they claim on average, and what share is right. */
export function formatReliability(runs: readonly GoldRun[]): string {
  const judged = judge(runs);
  const lines = CLASSES.map((low, at) => {
    const high = CLASSES[at + 1] ?? 1.01;
    const inside = judged.filter(({ event }) => event.confidence >= low && event.confidence < high);
    const of = inside.length;
    const claimed = inside.reduce((sum, { event }) => sum + event.confidence, 0) / of;
    const right = inside.filter((one) => one.right).length;
    return of === 0
      ? ''
      : `confidence ${low.toFixed(1)}-${Math.min(1, high).toFixed(1)}  claims ${claimed.toFixed(2)}  right ${(right / of).toFixed(2)}  ${String(right)}/${String(of)}\n`;
  });
  return lines.join('');
}
