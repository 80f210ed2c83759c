import { DatasetError } from '../../dataset/dataset-error.js';
import { checkReferences, needSchema } from '../../dataset/document.js';
import { actor, edtf, good, mode, status } from '../../dataset/schema.js';
import { list, nullable, object, oneOf, optional, text } from '../../dataset/shape.js';
import type { Read } from '../../dataset/shape.js';
import { sliceFields } from '../../dataset/slice.js';
import { LANE_KEYS } from './lane-keys.js';

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

/** @param left the ids of all events, of which those that an entry names are taken out */
function checkEntries({ lanes, entries, events }: TimelineSeries, left: Set<string>): void {
  const named = new Set(lanes);
  if (named.size < lanes.length) throw new DatasetError('lanes', 'a lane is named twice');
  const fault = (index: number, part: string, reason: string) =>
    new DatasetError(`entries[${String(index)}].${part}`, reason);
  entries.forEach(({ event, lane: its }, index) => {
    if (!left.delete(event)) {
      const isKnown = events.some(({ id }) => id === event);
      throw fault(index, 'event', isKnown ? `${event} is used twice` : `no event has the id ${event}`);
    }
    if (!named.has(its)) throw fault(index, 'lane', `${its} is not among the lanes`);
  });
}

/**
 * Reads a timeline's slice from parsed JSON. Does not change its input; fields that the slice does not have are left out.
 * @throws DatasetError that names the path of the first fault.
 */
export function parseTimeline(value: unknown): TimelineSeries {
  needSchema(value, TIMELINE_SCHEMA);
  const parsed = slice.read(value, '');
  checkEntries(parsed, checkReferences(parsed.events, parsed.articles));
  return parsed;
}
