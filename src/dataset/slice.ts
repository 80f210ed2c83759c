import { article, edtf, event } from './schema.js';
import type { Article, CoopEvent, Dataset, Edtf } from './schema.js';
import { integer, list, nullable, object, optional, text } from './shape.js';
import type { Read } from './shape.js';
import { compareEdtf } from './edtf.js';
import { statusRank } from './taxonomy.js';

/** How many events one mark of a slice carries for its evidence panel; a mark says its full number beside them. */
export const EVENTS_PER_MARK = 24;

/** What the source line of a chart says. */
export const sources = object({
  /** How many articles were read. */
  articles: integer(),
  /** How many of them state no date. */
  undated: integer(),
  /** Oldest and newest stated date. */
  since: nullable(edtf),
  until: nullable(edtf),
  /** How many outlets are named. */
  outlets: integer(),
});
export type Sources = Read<typeof sources>;

/** The fields that the slices of all charts share: the source line, and the evidence behind the marks. */
export const sliceFields = {
  schema: text(),
  title: optional(text()),
  sources,
  /** The events that the marks open. */
  events: list(event),
  /** The articles that these events cite. */
  articles: list(article),
} as const;

/** What every slice holds. */
export interface Slice {
  schema: string;
  title?: string;
  sources: Sources;
  events: CoopEvent[];
  articles: Article[];
}

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
