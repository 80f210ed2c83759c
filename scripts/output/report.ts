import type { Article, CoopEvent, Dataset, Edtf, Evidence } from '../../src/dataset/schema.js';
import { article, dateBasis, edtf, event, good, leg, sector, status } from '../../src/dataset/schema.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { list, nullable, number, object, optional, text } from '../../src/dataset/shape.js';
import type { Read } from '../../src/dataset/shape.js';

/** What one article says of one event: the event's fields, with the evidence of that article alone. */
export type ArticleReport = Omit<CoopEvent, 'id' | 'evidence'> & {
  readonly article: string;
  readonly evidence: readonly Evidence[];
};

/**
 * Where some articles say other than the event that they are merged into. An absent field is as in the event; null in `place`
 * or `saidBy` is not stated.
 */
const difference = object({
  articles: list(text(), 1),
  status: optional(status),
  sectors: optional(list(sector, 1)),
  goods: optional(list(good)),
  legs: optional(list(leg)),
  date: optional(nullable(edtf)),
  dateBasis: optional(dateBasis),
  place: optional(nullable(text())),
  saidBy: optional(nullable(list(text()))),
  rule: optional(text()),
  confidence: optional(number(0, 1)),
});
type Difference = Read<typeof difference>;

/** An event as the aggregator writes it: with what single articles say, so that merging again loses nothing. Charts do not read it. */
export interface StoredEvent extends CoopEvent {
  reports?: Difference[];
}

/** An article as the aggregator writes it: with the fingerprint of its wording. Charts do not read it. */
export interface StoredArticle extends Article {
  /** 64 bits in hexadecimal digits; absent for very short texts. */
  simhash?: string;
  /** Of a syndicated copy: the article that stands for it, and what it reports, which no event counts. */
  copy?: { of: string; reports: ArticleReport[] };
}

/** A dataset as the aggregator writes it. */
export interface StoredDataset extends Dataset {
  articles: StoredArticle[];
  events: StoredEvent[];
}

const DIFFERENCES = list(difference);
const SIMHASH = text('16 hexadecimal digits', /^[0-9a-f]{16}$/);

/** A report of a copy is an event without an id of its own. */
const COPY = object({
  of: text(),
  reports: list({ ...event, read: (value, path) => event.read({ id: '', ...(value as object) }, path) }),
});

/** Reads an article with what the aggregator adds to the contract. @throws DatasetError that names the path. */
export function readStoredArticle(value: unknown, path: string): StoredArticle {
  const { simhash, copy } = value as { simhash?: unknown; copy?: unknown };
  const read: StoredArticle = article.read(value, path);
  if (simhash !== undefined) read.simhash = SIMHASH.read(simhash, `${path}.simhash`);
  if (copy === undefined) return read;
  const { of, reports } = COPY.read(copy, `${path}.copy`);
  read.copy = { of, reports: reports.map((report) => reportIn(report, read.id)) };
  return read;
}

/** Reads an event with what the aggregator adds to the contract. @throws DatasetError that names the path. */
export function readStoredEvent(value: unknown, path: string): StoredEvent {
  const { reports } = value as { reports?: unknown };
  const read = event.read(value, path);
  return reports === undefined ? read : { ...read, reports: DIFFERENCES.read(reports, `${path}.reports`) };
}

/** Reads a dataset with what the aggregator adds to the contract; one without it is as good. @throws DatasetError. */
export function parseStored(value: unknown): StoredDataset {
  const parsed = parseDataset(value);
  const given = value as { articles: unknown[]; events: unknown[] };
  return {
    ...parsed,
    articles: given.articles.map((each, at) => readStoredArticle(each, `articles[${String(at)}]`)),
    events: given.events.map((each, at) => readStoredEvent(each, `events[${String(at)}]`)),
  };
}

const FIELDS = ['status', 'sectors', 'goods', 'legs', 'date', 'dateBasis', 'rule', 'confidence'] as const;
const UNSTATED_FIELDS = ['place', 'saidBy'] as const;

/** An event as one article tells it. */
function reportIn(event: StoredEvent, name: string): ArticleReport {
  const says = event.reports?.find(({ articles }) => articles.includes(name));
  const place = says?.place === undefined ? event.place : says.place;
  const saidBy = says?.saidBy === undefined ? event.saidBy : says.saidBy;
  return {
    mode: event.mode,
    parties: event.parties,
    status: says?.status ?? event.status,
    sectors: says?.sectors ?? event.sectors,
    goods: says?.goods ?? event.goods,
    legs: says?.legs ?? event.legs,
    date: says?.date === undefined ? event.date : says.date,
    dateBasis: says?.dateBasis ?? event.dateBasis,
    ...(place != null && { place }),
    ...(saidBy != null && { saidBy }),
    rule: says?.rule ?? event.rule,
    confidence: says?.confidence ?? event.confidence,
    article: name,
    evidence: event.evidence.filter(({ article: of }) => of === name),
  };
}

/** The reports that an event was merged from, one for each article. */
export const reportsOf = (event: StoredEvent): ArticleReport[] =>
  [...new Set(event.evidence.map((piece) => piece.article))].map((name) => reportIn(event, name));

/** A report as one line: equal lines are the same report. */
export const lineOf = (report: ArticleReport): string =>
  JSON.stringify([
    report.evidence[0]?.start,
    report.mode,
    report.parties,
    report.status,
    report.sectors,
    report.goods,
    report.legs.map(({ from, to, goods, quantity, value }) => [
      [from, to, goods],
      quantity && [quantity.amount, quantity.unit],
      value && [value.amount, value.currency],
    ]),
    [report.date, report.dateBasis, report.place, report.saidBy, report.rule, report.confidence],
    report.evidence.map(({ start, end, exact, prefix, suffix }) => [start, end, exact, prefix, suffix]),
  ]);

function differenceOf(report: ArticleReport, merged: Omit<CoopEvent, 'id'>): Omit<Difference, 'articles'> {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return Object.fromEntries([
    ...FIELDS.filter((field) => !same(report[field], merged[field])).map((field) => [field, report[field]]),
    ...UNSTATED_FIELDS.filter((field) => !same(report[field], merged[field])).map((field) => [
      field,
      report[field] ?? null,
    ]),
  ]) as Omit<Difference, 'articles'>;
}

/** What the reports say other than the event, articles with the same differences together; undefined when they all agree. */
export function differencesOf(
  reports: readonly ArticleReport[],
  merged: Omit<CoopEvent, 'id'>,
): Difference[] | undefined {
  const byDifference = new Map<string, Difference>();
  for (const report of [...reports].sort((a, b) => (a.article < b.article ? -1 : 1))) {
    const says = differenceOf(report, merged);
    const key = JSON.stringify(says);
    if (key === '{}') continue;
    const known = byDifference.get(key);
    if (known) known.articles.push(report.article);
    else byDifference.set(key, { articles: [report.article], ...says });
  }
  return byDifference.size > 0 ? [...byDifference.values()] : undefined;
}

/** When an article reports: its own date. */
export type PublishedOf = (article: string) => Edtf | null;
