import { compareEdtf } from './edtf.js';
import type { CoopEvent, Dataset, Edtf } from './schema.js';
import { EVENTS_PER_MARK } from './slice.js';
import type { Slice, Sources } from './slice.js';
import { statusRank } from './taxonomy.js';

/** Counts and dates of the articles of a dataset. */
export function sourcesOf({ articles }: Dataset): Sources {
  const dates = articles
    .map(({ published }) => published)
    .filter((date): date is Edtf => date !== null)
    .sort(compareEdtf);
  return {
    articles: articles.length,
    undated: articles.length - dates.length,
    since: dates[0] ?? null,
    until: dates.at(-1) ?? null,
    outlets: new Set(articles.map(({ outlet }) => outlet).filter(Boolean)).size,
  };
}

/** Orders events as evidence panels show them: most advanced first, then dated before undated, then by id. Does not change its input. */
export const byProgress = (events: Iterable<CoopEvent>): CoopEvent[] =>
  [...events].sort(
    (a, b) =>
      statusRank(b.status) - statusRank(a.status) ||
      compareEdtf(a.date, b.date) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );

/** The ids of the events that a mark carries: at most {@link EVENTS_PER_MARK}, the most advanced first. */
export const eventsOfMark = (events: Iterable<CoopEvent>): string[] =>
  byProgress(events)
    .slice(0, EVENTS_PER_MARK)
    .map(({ id }) => id);

/** The shared fields of a slice of `dataset` whose marks carry the events `ids`. Events keep the dataset's order. */
export function sliceOf(dataset: Dataset, schema: string, ids: ReadonlySet<string>): Slice {
  const events = dataset.events.filter(({ id }) => ids.has(id));
  const cited = new Set(events.flatMap(({ evidence }) => evidence.map((piece) => piece.article)));
  return {
    schema,
    ...(dataset.title !== undefined && { title: dataset.title }),
    sources: sourcesOf(dataset),
    events,
    articles: dataset.articles.filter(({ id }) => cited.has(id)),
  };
}
