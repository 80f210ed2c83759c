import { article, edtf, event } from './schema.js';
import type { Article, CoopEvent } from './schema.js';
import { integer, list, nullable, object, optional, text } from './shape.js';
import type { Read } from './shape.js';

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
