import type { GoldRun } from './read-gold.js';
import { matchEvents } from './score-gold.js';

/** Events a kind must have on the gold set before its own share of right ones is used. */
const MIN_EVENTS = 5;

/** Right and all events of each kind: by rule, by mode, and together. An event that matches an optional one counts as right. */
export function countRight(runs: readonly GoldRun[]): Map<string, { right: number; of: number }> {
  const counts = new Map<string, { right: number; of: number }>();
  for (const { gold, events } of runs)
    for (const { event, gold: index } of matchEvents(events, gold, 'lenient'))
      for (const kind of [event.rule, event.mode, 'all']) {
        const count = counts.get(kind) ?? { right: 0, of: 0 };
        count.of++;
        if (index !== null) count.right++;
        counts.set(kind, count);
      }
  return counts;
}

/**
 * The table of measured precision as a source file. A share is that of right events with one right and one wrong event added
 * (Laplace's rule of succession), so that a kind seen a few times never claims certainty.
 */
export function formatCalibration(runs: readonly GoldRun[]): string {
  const rows = [...countRight(runs)]
    .filter(([kind, { of }]) => of >= MIN_EVENTS || kind === 'all')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, { right, of }]) =>
        `  ${/^\w+$/.test(kind) ? kind : `'${kind}'`}: ${((right + 1) / (of + 2)).toFixed(2).replace(/0$/, '')}, // ${String(right)} of ${String(of)}`,
    );
  return [
    '/** Measured precision by rule, mode and together; written by `coop-chart evaluate --calibrate`, not by hand. */',
    'export const MEASURED_PRECISION: Readonly<Record<string, number>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}
