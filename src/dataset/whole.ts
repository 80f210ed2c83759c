import { article, edtf, event } from './schema.js';
import { integer, list, nullable, object, optional, refuse, text } from './shape.js';
import type { Read, Shape } from './shape.js';

/** An object whose values all have one shape, under keys of any name. */
export const record = <T>(shape: Shape<T>): Shape<Record<string, T>> => ({
  read: (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(path, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, shape.read(member, `${path}.${key}`)]),
    );
  },
  form: ['record', shape],
});

/** What was read and what was left out, counted by reason. */
export const report = object({
  articles: integer(),
  coded: integer(),
  sentences: integer(),
  /** Reason → how many sentences, blocks or articles were left out for it. */
  dropped: record(integer()),
});

/** The contract between the aggregator and the charts. */
export const dataset = object({
  schema: text(),
  title: optional(text()),
  /** Date of the newest article; never the clock, so that a second run writes the same bytes. */
  asOf: nullable(edtf),
  articles: list(article),
  events: list(event),
  report,
});
export type Report = Read<typeof report>;
export type Dataset = Read<typeof dataset>;
