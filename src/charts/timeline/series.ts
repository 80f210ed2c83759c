import { sliceOf } from '../../dataset/cut-slice.js';
import { edtfSpan } from '../../dataset/edtf.js';
import type { CoopEvent, Dataset } from '../../dataset/schema.js';
import type { ChartOptions } from '../chart.js';
import { laneFinder, orderLanes } from './lane-finder.js';
import { LANE_KEYS } from './lane-keys.js';
import { TIMELINE_SCHEMA } from './slice.js';
import type { TimelineEntry, TimelineSeries } from './slice.js';

const entryOf = (source: CoopEvent, lane: string): TimelineEntry => ({
  event: source.id,
  lane,
  date: source.date,
  basis: source.dateBasis,
  status: source.status,
  mode: source.mode,
  parties: [...source.parties],
  goods: [...source.goods],
  place: source.place ?? null,
});

/** Places of the events by date, those without one last, then by id. */
function byDate(events: readonly CoopEvent[]): CoopEvent[] {
  const spans = new Map<string | null, ReturnType<typeof edtfSpan>>([[null, null]]);
  const spanOf = (date: string | null) => {
    let span = spans.get(date);
    if (span === undefined) spans.set(date, (span = edtfSpan(date ?? '')));
    return span;
  };
  const keyed = events.map((event) => ({ event, span: spanOf(event.date) }));
  keyed.sort((a, b) => {
    if (!a.span || !b.span) return Number(!a.span) - Number(!b.span) || (a.event.id < b.event.id ? -1 : 1);
    if (a.span.start !== b.span.start) return a.span.start < b.span.start ? -1 : 1;
    if (a.span.end !== b.span.end) return a.span.end < b.span.end ? -1 : 1;
    return a.event.id < b.event.id ? -1 : 1;
  });
  return keyed.map(({ event }) => event);
}

/**
 * Every event of a dataset once: by date, those without one last, then by id. `options.lanes` says what the lanes stand for, and
 * only those that occur are there. No events give no lanes and no entries. Does not change the dataset.
 */
export function seriesTimeline(dataset: Dataset, options: ChartOptions = {}): TimelineSeries {
  const by = LANE_KEYS.find((key) => key === options['lanes']) ?? LANE_KEYS[0];
  const laneOf = laneFinder(by, dataset.events);
  const entries = byDate(dataset.events).map((event) => entryOf(event, laneOf(event)));
  return {
    ...sliceOf(dataset, TIMELINE_SCHEMA, new Set(entries.map((each) => each.event))),
    by,
    ...(dataset.asOf !== null && { asOf: dataset.asOf }),
    lanes: orderLanes(by, entries),
    entries,
  };
}
