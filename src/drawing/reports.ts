import type { Article, CoopEvent, Evidence } from '../dataset/schema.js';

/** What one article says of an event. */
export interface Report {
  readonly id: string;
  /** Undefined when the dataset does not hold the article. */
  readonly article: Article | undefined;
  /** Its sentences, in the order of the text. */
  readonly pieces: readonly Evidence[];
}

/** The evidence of an event by article, in the order in which the articles are first quoted. */
export function reportsOf({ evidence }: CoopEvent, articles: ReadonlyMap<string, Article>): Report[] {
  const byArticle = new Map<string, Evidence[]>();
  for (const piece of evidence)
    byArticle.set(piece.article, [...(byArticle.get(piece.article) ?? []), piece]);
  return [...byArticle].map(([id, pieces]) => ({
    id,
    article: articles.get(id),
    pieces: [...pieces].sort((a, b) => a.start - b.start),
  }));
}

/** How many outlets the reports name; 0 when one of them names none, and who is independent of whom is not known. */
export function outletsOf(reports: readonly Report[]): number {
  const outlets = reports.map(({ article }) => article?.outlet ?? null);
  return outlets.includes(null) ? 0 : new Set(outlets).size;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().every((each, index) => each === [...b].sort()[index]);

/**
 * Those of `events` that are told of the same parties, form and goods as `event`, but with another status: they may be later steps
 * of one deal, or reports that differ, and a reader is to see them side by side. Events without goods are too vague to be compared.
 */
export const toldOtherwise = (event: CoopEvent, events: readonly CoopEvent[]): CoopEvent[] =>
  event.goods.length === 0
    ? []
    : events.filter(
        (other) =>
          other.id !== event.id &&
          other.status !== event.status &&
          other.mode === event.mode &&
          same(other.parties, event.parties) &&
          same(other.goods, event.goods),
      );

/** True when an event is told as halted, and by more than one article: the older may tell of it as going on. */
export const mayHaveGoneOn = ({ status }: CoopEvent, reports: readonly Report[]): boolean =>
  status === 'halted' && reports.length > 1;
