import { edtfSpan } from '../../dataset/edtf.js';
import type { EdtfSpan } from '../../dataset/edtf.js';
import type { DateBasis, Edtf } from '../../dataset/schema.js';

/** A span of time, and which of its ends is open or not exactly known. */
export interface Reach extends EdtfSpan {
  readonly fade: 'none' | 'left' | 'right' | 'both';
}

/** True when an end of a date is open, uncertain or approximate. */
const isLoose = (end: string) => /^\.\.$|[?~%]$/.test(end);

/** Spans that were asked for lately: many events share a day. */
const MOST_KEPT = 20_000;
const kept = new Map<Edtf, Reach | null>();

function readReach(date: Edtf): Reach | null {
  const span = edtfSpan(date);
  if (!span) return null;
  const [first = '', last = first] = date.split('/');
  const [left, right] = [isLoose(first), isLoose(last)];
  return { ...span, fade: left ? (right ? 'both' : 'left') : right ? 'right' : 'none' };
}

/**
 * The time that a date states; null for none. Where the date is only that of the report (`published`), the event was then or
 * earlier, and the start is loose.
 */
export function reachOf(date: Edtf | null, basis?: DateBasis): Reach | null {
  if (date === null) return null;
  let reach = kept.get(date);
  if (reach === undefined) {
    reach = readReach(date);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(date, reach);
  }
  if (!reach || basis !== 'published') return reach;
  return { ...reach, fade: reach.fade === 'none' || reach.fade === 'left' ? 'left' : 'both' };
}
