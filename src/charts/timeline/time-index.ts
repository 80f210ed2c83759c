import { edtfSpan } from '../../dataset/edtf.js';
import type { EdtfSpan } from '../../dataset/edtf.js';
import { STATUSES } from '../../dataset/taxonomy.js';
import type { Status } from '../../dataset/taxonomy.js';
import type { TimelineEntry, TimelineSeries } from './slice.js';

/** The times of a series as plain numbers (ms UTC), each at the place of its entry, so that 100,000 are gone through in a few ms. */
export interface TimeIndex {
  /** From where to where; NaN where no date is stated, infinite at an open end. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The time by which an event among many is placed: the middle of a day, the start of anything longer, the end where that is open. */
  readonly at: Float64Array;
  /** Place of each status in `STATUSES`. */
  readonly status: Uint8Array;
  /** 1 for a single day. */
  readonly day: Uint8Array;
  /** Places of the entries of each lane that have a date, in the order of the series. */
  readonly lanes: ReadonlyMap<string, readonly number[]>;
  /** Places of those that have none. */
  readonly undated: readonly number[];
  /** Ids of the events whose date is only that of the report. */
  readonly reports: ReadonlySet<string>;
  /** Of all finite ends; 0 and 0 where there are none. */
  readonly first: number;
  readonly last: number;
  /** True when any event is open to that side. */
  readonly openBefore: boolean;
  readonly openAfter: boolean;
  /** What begins then or later is yet to come. */
  readonly asOf: number;
  /** True when more than one group of countries occurs. */
  readonly manyParties: boolean;
}

const known = new WeakMap<TimelineSeries, TimeIndex>();
const RANKS = new Map<Status, number>(STATUSES.map((status, index) => [status, index]));

function boundsOf(start: Float64Array, end: Float64Array) {
  let [first, last] = [Infinity, -Infinity];
  const take = (time: number) => {
    if (!Number.isFinite(time)) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  };
  start.forEach(take);
  end.forEach(take);
  return first <= last ? { first, last } : { first: 0, last: 0 };
}

/** The place by which an event among many stands. */
const placeOf = ({ start, end, precision }: EdtfSpan) =>
  precision === 'day' ? (start + end) / 2 : Number.isFinite(start) ? start : end;

const differs = (a: TimelineEntry['parties'], b: TimelineEntry['parties']) =>
  a.length !== b.length || a.some((party, index) => party !== b[index]);

function buildIndex(series: TimelineSeries): TimeIndex {
  const { entries } = series;
  const size = entries.length;
  const [start, end, at] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [status, day] = [new Uint8Array(size), new Uint8Array(size)];
  const lanes = new Map<string, number[]>(series.lanes.map((lane) => [lane, []]));
  const undated: number[] = [];
  const reports = new Set<string>();
  entries.forEach((entry, place) => {
    const span = entry.date === null ? null : edtfSpan(entry.date);
    start[place] = span?.start ?? NaN;
    end[place] = span?.end ?? NaN;
    at[place] = span ? placeOf(span) : NaN;
    status[place] = RANKS.get(entry.status) ?? 0;
    day[place] = Number(span?.precision === 'day');
    if (entry.basis === 'published') reports.add(entry.event);
    (span ? lanes.get(entry.lane) : undated)?.push(place);
  });
  const [one] = entries;
  return {
    ...{ start, end, at, status, day, lanes, undated, reports },
    ...boundsOf(start, end),
    openBefore: start.includes(-Infinity),
    openAfter: end.includes(Infinity),
    asOf: edtfSpan(series.asOf ?? '')?.end ?? Infinity,
    manyParties: one !== undefined && entries.some(({ parties }) => differs(parties, one.parties)),
  };
}

/** The index of a series, made when it is first asked for. */
export function timeIndex(series: TimelineSeries): TimeIndex {
  const before = known.get(series);
  if (before) return before;
  const made = buildIndex(series);
  known.set(series, made);
  return made;
}
