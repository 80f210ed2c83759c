import { DatasetError } from './dataset-error.js';
import { edtfSpan, parseEdtfDate } from './edtf.js';
import { FILTER_NAMES } from './filter-names.js';
import type { FilterName } from './filter-names.js';
import { actor, edtf, mode, sector, status } from './schema.js';
import type { Actor, Article, CoopEvent, Edtf } from './schema.js';
import { integer } from './shape.js';
import type { Shape } from './shape.js';
import type { Mode, Sector, Status } from './taxonomy.js';

/** Which events to show; what is absent leaves none out. */
export interface EventFilter {
  /** Any of them takes part. */
  readonly parties?: readonly Actor[];
  /** Any of them is among the event's sectors. */
  readonly sectors?: readonly Sector[];
  readonly modes?: readonly Mode[];
  readonly status?: readonly Status[];
  /** Date, month or year from whose first day on something of the event's date lies; events without a date are left out. */
  readonly since?: Edtf;
  /** Date, month or year up to whose last day something of the event's date lies; events without a date are left out. */
  readonly until?: Edtf;
  /** Fewest articles that report the event. */
  readonly minReports?: number;
}

/** What a filter left. */
export interface Selection {
  /** Events shown, of how many. */
  readonly shown: number;
  readonly of: number;
  /** How many were left out for want of a date alone: all else of the filter fits them. */
  readonly undated: number;
}

/** What of a dataset is selected: events, and the articles that they cite. */
interface Selectable {
  readonly articles: Article[];
  readonly events: CoopEvent[];
}

const codes =
  <T>(shape: Shape<T>, tidy = (code: string) => code) =>
  (given: string, name: string): readonly T[] => {
    const words = given.split(/[\s,]+/u).filter(Boolean);
    return [...new Set(words.map((code) => shape.read(tidy(code), name)))];
  };

function date(given: string, name: string): Edtf {
  const read = edtf.read(given.trim(), name);
  if (!parseEdtfDate(read)) throw new DatasetError(name, `needs one date such as 2022-10, has "${read}"`);
  return read;
}

/** How each attribute is read, by its name on the tag. */
const READERS = {
  parties: codes(actor, (code) => code.toUpperCase()),
  sectors: codes(sector),
  modes: codes(mode),
  status: codes(status),
  since: date,
  until: date,
  'min-reports': (given: string, name: string) =>
    integer(1).read(/^\d+$/.test(given) ? Number(given) : given, name),
} as const satisfies Record<FilterName, unknown>;

/**
 * Reads a filter from what a page gives by attribute: lists of codes are separated by spaces or commas, dates are EDTF. An empty
 * string filters nothing. Countries may be in lower case.
 * @throws DatasetError that names the attribute with a value that is not known.
 */
export function parseFilter(given: Readonly<Partial<Record<FilterName, string>>>): EventFilter {
  const read = FILTER_NAMES.flatMap((name) => {
    const value = given[name]?.trim();
    return value ? [[name === 'min-reports' ? 'minReports' : name, READERS[name](value, name)] as const] : [];
  });
  const filter: EventFilter = Object.fromEntries(read);
  const { since, until } = filter;
  if (since !== undefined && until !== undefined && startOf(since) >= endOf(until))
    throw new DatasetError('until', `${until} is before since, ${since}`);
  return filter;
}

const startOf = (when: Edtf) => edtfSpan(when)?.start ?? -Infinity;
const endOf = (when: Edtf) => edtfSpan(when)?.end ?? Infinity;

const anyOf = <T>(wanted: readonly T[] | undefined, given: readonly T[]) =>
  !wanted || given.some((each) => wanted.includes(each));

const reportsOf = ({ evidence }: CoopEvent) => new Set(evidence.map(({ article }) => article)).size;

const fits = (event: CoopEvent, { parties, sectors, modes, status: wanted, minReports = 1 }: EventFilter) =>
  anyOf(parties, event.parties) &&
  anyOf(sectors, event.sectors) &&
  anyOf(modes, [event.mode]) &&
  anyOf(wanted, [event.status]) &&
  reportsOf(event) >= minReports;

/**
 * The part of a dataset that a filter asks for: its events, and of the articles those that they cite, so that heading, summary and
 * source line speak of what is shown. Events without a date stay, unless the filter names a date: then they are left out and
 * counted. A filter that asks for nothing gives the dataset itself. Does not change the dataset.
 */
export function selectEvents<D extends Selectable>(
  dataset: D,
  filter: EventFilter,
): { readonly dataset: D; readonly selection: Selection } {
  const of = dataset.events.length;
  if (Object.keys(filter).length === 0) return { dataset, selection: { shown: of, of, undated: 0 } };
  const fitting = dataset.events.filter((event) => fits(event, filter));
  const since = filter.since === undefined ? -Infinity : startOf(filter.since);
  const until = filter.until === undefined ? Infinity : endOf(filter.until);
  const bounded = filter.since !== undefined || filter.until !== undefined;
  const events = fitting.filter(
    (event) => !bounded || (event.date !== null && startOf(event.date) < until && endOf(event.date) > since),
  );
  const cited = new Set(events.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const undated = bounded ? fitting.filter((event) => event.date === null).length : 0;
  return {
    dataset: { ...dataset, events, articles: dataset.articles.filter(({ id }) => cited.has(id)) },
    selection: { shown: events.length, of, undated },
  };
}
