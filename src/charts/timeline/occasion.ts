import type { Wording } from '../../locale/wording.js';
import { SEVERAL } from './lane-keys.js';
import { reachOf } from './reach.js';
import type { Reach } from './reach.js';
import type { TimelineEntry, TimelineSeries } from './slice.js';
import { timeIndex } from './time-index.js';

/** An entry as a reader meets it. Its words are made when they are read: of many events that share a mark most are never told. */
export interface Occasion {
  readonly entry: TimelineEntry;
  /** Place in the series, which is in order of the dates. */
  readonly order: number;
  /** Null when the date is not stated. */
  readonly reach: Reach | null;
  /** True when it lies after the newest article. */
  readonly expected: boolean;
  /** A few words. Countries are named where more than one group of them occurs and the lane does not name them. */
  readonly text: string;
  /** The same with codes in place of the names of countries, for where room is short. */
  readonly terse: string;
  /** A sentence that says all of it. */
  readonly name: string;
}

/** An occasion whose date is stated. */
export type Dated = Occasion & { readonly reach: Reach };

/** Gives the occasion of the entry at a place of the series. */
export type Teller = (place: number) => Occasion;

/** True when an occasion has a date. */
export const isDated = (occasion: Occasion): occasion is Dated => occasion.reach !== null;

/** Tells the entries of a series. */
export function tellerOf(series: TimelineSeries, wording: Wording): Teller {
  const { asOf, manyParties, start } = timeIndex(series);
  const say = ({ mode, goods, place }: TimelineEntry, parties: readonly string[], codes: boolean) =>
    wording.timeline.event({
      mode: wording.mode(mode),
      goods: goods.map((id) => wording.good(id)),
      place,
      parties,
      codes,
    });
  return (order) => {
    const entry = series.entries[order] as TimelineEntry;
    const { parties, date, basis, lane } = entry;
    const expected = (start[order] ?? NaN) >= asOf;
    const laneNamesThem = series.by === 'pair' && lane !== SEVERAL && date !== null;
    const named = manyParties && !laneNamesThem ? parties : [];
    return {
      entry,
      order,
      reach: reachOf(date, basis),
      expected,
      get text() {
        return say(entry, named, false);
      },
      get terse() {
        return say(entry, named, true);
      },
      get name() {
        const event = say(entry, [], false);
        const status = wording.status(entry.status);
        return wording.timeline.mark({
          event,
          parties,
          status,
          date,
          expected,
          reported: basis === 'published',
        });
      },
    };
  };
}
