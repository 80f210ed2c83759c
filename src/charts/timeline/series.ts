import { DatasetError } from '../../dataset/dataset-error.js';
import { edtfSpan } from '../../dataset/edtf.js';
import { checkReferences, schemaOf } from '../../dataset/parse.js';
import { actor, edtf, good, mode, status } from '../../dataset/schema.js';
import type { CoopEvent, Dataset } from '../../dataset/schema.js';
import { list, nullable, object, oneOf, optional, text } from '../../dataset/shape.js';
import type { Read } from '../../dataset/shape.js';
import { sliceFields, sliceOf } from '../../dataset/slice.js';
import type { ChartOptions } from '../chart.js';
import { LANE_KEYS, laneFinder, orderLanes } from './lane-keys.js';

/** The version of the timeline's slice that this code reads and writes. */
export const TIMELINE_SCHEMA = 'coop-timeline/1';

const lane = text('a lane', /^[A-Za-z-]+$/);

/** One event of the timeline. */
const entry = object({
  /** Id of the event. */
  event: text(),
  /** One of the series' lanes. */
  lane,
  /** Null when no text states it. */
  date: nullable(edtf),
  basis: oneOf('a basis', ['stated', 'relative', 'published', 'none']),
  status,
  mode,
  parties: list(actor, 2),
  goods: list(good),
  place: nullable(text()),
});
const slice = object({
  ...sliceFields,
  /** What the lanes stand for; sectors when absent. */
  by: optional(oneOf('what lanes stand for', LANE_KEYS)),
  /** Date of the newest article: what is dated after it is still to come. */
  asOf: optional(edtf),
  /** Sectors, forms and statuses by their ids, countries by their codes, pairs as `IR-RU`; or `several`. */
  lanes: list(lane),
  entries: list(entry),
});

/** One event of the timeline. */
export type TimelineEntry = Read<typeof entry>;
/** The figures of the timeline, and its slice: the lanes that occur, and each event once, in the order of the dates. */
export type TimelineSeries = Read<typeof slice>;

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

function checkEntries({ lanes, entries, events }: TimelineSeries): void {
  const known = new Set(events.map(({ id }) => id));
  const named = new Set(lanes);
  if (named.size < lanes.length) throw new DatasetError('lanes', 'a lane is named twice');
  const seen = new Set<string>();
  entries.forEach((each, index) => {
    const fault = (part: string, reason: string) =>
      new DatasetError(`entries[${String(index)}].${part}`, reason);
    if (!known.has(each.event)) throw fault('event', `no event has the id ${each.event}`);
    if (seen.has(each.event)) throw fault('event', `${each.event} is used twice`);
    seen.add(each.event);
    if (!named.has(each.lane)) throw fault('lane', `${each.lane} is not among the lanes`);
  });
}

/**
 * Reads a timeline's slice from parsed JSON. Does not change its input; fields that the slice does not have are left out.
 * @throws DatasetError that names the path of the first fault.
 */
export function parseTimeline(value: unknown): TimelineSeries {
  const schema = schemaOf(value);
  if (schema !== TIMELINE_SCHEMA)
    throw new DatasetError('schema', `this version reads "${TIMELINE_SCHEMA}", not "${schema.slice(0, 60)}"`);
  const parsed = slice.read(value, '');
  checkReferences(parsed.events, parsed.articles);
  checkEntries(parsed);
  return parsed;
}
