import type { Evidence } from '../../src/dataset/schema.js';
import type { CodedArticle } from '../coding/code-article.js';
import { confidenceOf } from '../coding/confidence.js';
import type { ArticleEvent } from '../coding/merge-within.js';
import type { SourceArticle } from '../corpus/article.js';
import { lineOf } from './report.js';
import type { ArticleReport, StoredArticle } from './report.js';
import { simhash } from './simhash.js';

/** The language that the rules read. */
export const CODED_LANGUAGE = 'en';

/** How much text around a quote goes with it, in UTF-16 units. */
const CONTEXT_CHARS = 32;

/** All that the dataset needs of one article: what is kept of it when its text is let go. */
export interface ArticleRecord {
  readonly article: StoredArticle;
  /** False when its language is not read. */
  readonly coded: boolean;
  readonly sentences: number;
  /** What was left out of it, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** In the order of the text. */
  readonly reports: readonly ArticleReport[];
}

/** Quotes a span of an article. @throws RangeError when the span is no part of the clean text. */
export function quoteOf({ article, text }: SourceArticle, start: number, end: number): Evidence {
  const exact = text.slice(start, end);
  if (exact.length !== end - start || exact.trim() === '')
    throw new RangeError(`no text at ${String(start)}-${String(end)} of ${article.id}`);
  return {
    article: article.id,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT_CHARS), start),
    suffix: text.slice(end, end + CONTEXT_CHARS),
    start,
    end,
  };
}

function reportOf(source: SourceArticle, event: ArticleEvent): ArticleReport {
  return {
    mode: event.mode,
    status: event.status,
    parties: [...event.parties],
    sectors: [...event.sectors],
    goods: [...event.goods],
    legs: event.legs.map(({ goods, ...leg }) => ({ ...leg, goods: [...goods] })),
    date: event.date,
    dateBasis: event.dateBasis,
    ...(event.place && { place: event.place }),
    ...(event.saidBy.length > 0 && { saidBy: [...event.saidBy] }),
    rule: event.rule,
    confidence: confidenceOf(event, Math.min(...event.quotes.map(({ start }) => start))),
    article: source.article.id,
    evidence: event.quotes.map(({ start, end }) => quoteOf(source, start, end)),
  };
}

/** Orders the reports of one article as its text does. Does not change its input. */
export const inTextOrder = (reports: readonly ArticleReport[]): ArticleReport[] =>
  reports
    .map((report) => ({ report, start: report.evidence[0]?.start ?? 0, line: lineOf(report) }))
    .sort((a, b) => a.start - b.start || (a.line < b.line ? -1 : 1))
    .map(({ report }) => report);

const withWording = ({ article, text }: SourceArticle): StoredArticle => {
  const wording = simhash(text);
  return wording === null ? article : { ...article, simhash: wording };
};

/** The record of an article that was coded. `dropped` is what was left out of it before. */
export const recordOf = (
  { source, events, sentences, dropped: later }: CodedArticle,
  dropped: Readonly<Record<string, number>> = {},
): ArticleRecord => ({
  article: withWording(source),
  coded: true,
  sentences,
  dropped: { ...dropped, ...later },
  reports: inTextOrder(events.map((event) => reportOf(source, event))),
});

/** The record of an article that no rule reads. */
export const uncodedRecord = (
  source: SourceArticle,
  dropped: Readonly<Record<string, number>> = {},
): ArticleRecord => ({
  article: withWording(source),
  coded: false,
  sentences: 0,
  dropped: { ...dropped, [`language ${source.article.language}: not coded`]: 1 },
  reports: [],
});
