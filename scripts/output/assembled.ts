import { compareEdtf } from '../../src/dataset/edtf.js';
import type { CoopEvent, Dataset, Edtf } from '../../src/dataset/schema.js';
import { compareText } from './merge.js';
import type { ArticleRecord } from './record.js';
import type { StoredArticle } from './report.js';

/** An event without what charts do not count: its place in the list, and where all of it lies. */
export interface ListedEvent {
  readonly ref: number;
  readonly event: CoopEvent;
}

/** An article without what charts do not count. */
export interface ListedArticle extends StoredArticle {
  readonly ref: number;
}

/** A dataset before it is written: lists in their order, with the whole of each member on a shelf. */
export interface Assembled {
  readonly head: { readonly schema: string; readonly title?: string; readonly asOf: Edtf | null };
  /** By id, each with where the whole of it lies; what no figure needs is empty. */
  readonly articles: readonly ListedArticle[];
  /** Syndicated copies, each with the article that stands for it. */
  readonly copies: ReadonlyMap<string, string>;
  /** By mode, date and id. */
  readonly events: readonly ListedEvent[];
  readonly report: Dataset['report'];
}

/** An article as it is written: a copy bears the reports that no event counts. */
export function writtenArticle(
  { article, reports }: ArticleRecord,
  copies: ReadonlyMap<string, string>,
): StoredArticle {
  const of = copies.get(article.id);
  return of === undefined ? article : { ...article, copy: { of, reports: [...reports] } };
}

/** Events by mode, date and id. Dates are ranked once: an archive has few of them. */
export function inOrder(events: readonly ListedEvent[]): ListedEvent[] {
  const dates = [...new Set(events.map(({ event }) => event.date))].sort(compareEdtf);
  const rank = new Map<Edtf | null, number>();
  dates.forEach((date, at) => {
    const before = dates[at - 1];
    const isSame = before !== undefined && compareEdtf(before, date) === 0;
    rank.set(date, isSame ? (rank.get(before) ?? 0) : at);
  });
  return [...events].sort(
    ({ event: a }, { event: b }) =>
      compareText(a.mode, b.mode) ||
      (rank.get(a.date) ?? 0) - (rank.get(b.date) ?? 0) ||
      compareText(a.id, b.id),
  );
}
