import { edtfSpan, parseEdtfDate } from '../../dataset/edtf.js';
import type { EdtfSpan } from '../../dataset/edtf.js';
import type { Edtf } from '../../dataset/schema.js';
import type { Wording } from '../../locale/wording.js';
import type { TimelineEntry, TimelineSeries } from './series.js';

/** A span of time, and which of its ends is open or not exactly known. */
export interface Reach extends EdtfSpan {
  readonly fade: 'none' | 'left' | 'right' | 'both';
}

/** An entry as a reader meets it: its time, its short text, and the sentence that says all of it. */
export interface Occasion {
  readonly entry: TimelineEntry;
  /** Place in the series, which is in order of the dates. */
  readonly order: number;
  /** Null when the date is not stated. */
  readonly reach: Reach | null;
  readonly text: string;
  /** Written only when asked for: many events share a mark, and then most are not told one by one. */
  name(): string;
}

/** An occasion whose date is stated. */
export type Dated = Occasion & { readonly reach: Reach };

const isLoose = (end: string) => {
  const date = parseEdtfDate(end);
  return !date || date.uncertain || date.approximate;
};

/** The time that a date states; null for none. */
export function reachOf(date: Edtf | null): Reach | null {
  const span = date === null ? null : edtfSpan(date);
  if (date === null || !span) return null;
  const [first = '', last = first] = date.split('/');
  const [left, right] = [isLoose(first), isLoose(last)];
  return { ...span, fade: left ? (right ? 'both' : 'left') : right ? 'right' : 'none' };
}

/** True when an occasion has a date. */
export const isDated = (occasion: Occasion): occasion is Dated => occasion.reach !== null;

/** The entries of a series in words. Parties are in the short texts only where more than one group of countries occurs. */
export function occasionsOf({ entries }: TimelineSeries, wording: Wording): Occasion[] {
  const pairs = new Set(entries.map(({ parties }) => parties.join()));
  return entries.map((entry, order) => {
    const { parties, place, date } = entry;
    const what = { mode: wording.mode(entry.mode), goods: entry.goods.map((id) => wording.good(id)), place };
    const event = wording.timeline.event({ ...what, parties: [] });
    return {
      entry,
      order,
      reach: reachOf(date),
      text: pairs.size > 1 ? wording.timeline.event({ ...what, parties }) : event,
      name: () => wording.timeline.mark({ event, parties, status: wording.status(entry.status), date }),
    };
  });
}
