import type { TimeIndex } from './time-index.js';

/** A span of time that is shown, in ms UTC. */
export interface Shown {
  readonly start: number;
  readonly end: number;
}

/** −1 where an event lies before what is shown, 1 where after it, 0 where any of it (of a day: its middle) is within. */
export function sideOf({ start, end, at, day }: TimeIndex, place: number, shown: Shown): -1 | 0 | 1 {
  const single = day[place] === 1;
  const from = (single ? at[place] : start[place]) ?? NaN;
  const to = (single ? at[place] : end[place]) ?? NaN;
  if (from > shown.end) return 1;
  return to < shown.start || (!single && to === shown.start) ? -1 : 0;
}

/** How many dated events begin in each of `parts` equal parts of a span; those outside count at its ends. */
export function densityOf({ at }: TimeIndex, { start, end }: Shown, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const time of at) {
    if (Number.isNaN(time)) continue;
    const part = Math.max(0, Math.min(parts - 1, Math.floor(((time - start) / (end - start)) * parts)));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
