import { DatasetError } from '../../dataset/dataset-error.js';
import { compareEdtf } from '../../dataset/edtf.js';
import { checkReferences, schemaOf } from '../../dataset/parse.js';
import { actor, edtf, good, mode, status } from '../../dataset/schema.js';
import type { CoopEvent, Dataset } from '../../dataset/schema.js';
import { list, nullable, object, oneOf, text } from '../../dataset/shape.js';
import type { Read } from '../../dataset/shape.js';
import { sliceFields, sliceOf } from '../../dataset/slice.js';
import { SECTORS } from '../../dataset/taxonomy.js';
import type { Sector } from '../../dataset/taxonomy.js';

/** The version of the timeline's slice that this code reads and writes. */
export const TIMELINE_SCHEMA = 'coop-timeline/1';

/** The lane of events that concern more than one sector; it comes last. */
export const SEVERAL = 'several';
/** A lane: one sector, or {@link SEVERAL}. */
export type Lane = Sector | typeof SEVERAL;

const LANES: readonly Lane[] = [...SECTORS, SEVERAL];
const lane = oneOf('a lane', LANES);

/** One event of the timeline. */
const entry = object({
  /** Id of the event. */
  event: text(),
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
const slice = object({ ...sliceFields, lanes: list(lane), entries: list(entry) });

/** One event of the timeline. */
export type TimelineEntry = Read<typeof entry>;
/** The figures of the timeline, and its slice: the lanes that occur, and each event once, in the order of the dates. */
export type TimelineSeries = Read<typeof slice>;

const laneOf = ({ sectors }: CoopEvent): Lane =>
  new Set(sectors).size > 1 ? SEVERAL : (sectors[0] ?? 'other');

const entryOf = (source: CoopEvent): TimelineEntry => ({
  event: source.id,
  lane: laneOf(source),
  date: source.date,
  basis: source.dateBasis,
  status: source.status,
  mode: source.mode,
  parties: [...source.parties],
  goods: [...source.goods],
  place: source.place ?? null,
});

/**
 * Every event of a dataset once: by date, those without one last, then by id. Lanes are the sectors that occur, in the order of
 * the taxonomy. No events give no lanes and no entries. Does not change the dataset.
 */
export function seriesTimeline(dataset: Dataset): TimelineSeries {
  const entries = dataset.events
    .map(entryOf)
    .sort((a, b) => compareEdtf(a.date, b.date) || (a.event < b.event ? -1 : Number(a.event > b.event)));
  const occurring = new Set(entries.map((each) => each.lane));
  return {
    ...sliceOf(dataset, TIMELINE_SCHEMA, new Set(entries.map((each) => each.event))),
    lanes: LANES.filter((each) => occurring.has(each)),
    entries,
  };
}

function checkEntries({ lanes, entries, events }: TimelineSeries): void {
  if (new Set(lanes).size < lanes.length) throw new DatasetError('lanes', 'a lane is named twice');
  const known = new Set(events.map(({ id }) => id));
  const seen = new Set<string>();
  entries.forEach((each, index) => {
    const path = `entries[${String(index)}]`;
    if (!known.has(each.event)) throw new DatasetError(`${path}.event`, `no event has the id ${each.event}`);
    if (seen.has(each.event)) throw new DatasetError(`${path}.event`, `${each.event} is used twice`);
    seen.add(each.event);
    if (!lanes.includes(each.lane))
      throw new DatasetError(`${path}.lane`, `${each.lane} is not among the lanes`);
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
