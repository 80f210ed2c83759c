import type { CoopEvent, Dataset, Edtf, Evidence } from '../../src/dataset/schema.js';
import { DATASET_SCHEMA } from '../../src/dataset/schema.js';
import { compareEdtf } from '../../src/dataset/edtf.js';
import { parseDataset } from '../../src/dataset/parse.js';
import type { CodedArticle } from '../coding/code-article.js';
import { confidenceOf } from '../coding/confidence.js';
import { mergeAcross } from '../coding/merge-across.js';
import type { Report } from '../coding/merge-across.js';
import type { SourceArticle } from '../corpus/article.js';
import { shortHash } from '../corpus/finish-article.js';

/** How much text around a quote goes with it, in UTF-16 units. */
const CONTEXT_CHARS = 32;

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

/** What makes two reports the same event, as one line. */
const keyOf = ({ event }: Report): string =>
  [
    event.mode,
    event.parties.join('+'),
    event.legs
      .map(({ from, to, goods }) => `${from}>${to}:${[...goods].sort().join(',')}`)
      .sort()
      .join(';'),
    event.goods.join(','),
    event.date ?? '',
    event.status === 'proposed' ? 'p' : '',
  ].join('|');

function eventOf(group: readonly Report[], ids: Set<string>): CoopEvent {
  const [first] = group;
  if (!first) throw new RangeError('an event without a report');
  const { event } = first;
  const key = keyOf(first);
  let id = shortHash(key);
  for (let copy = 2; ids.has(id); copy++) id = shortHash(`${key}|${String(copy)}`);
  ids.add(id);
  const evidence = group.flatMap((report) =>
    report.event.quotes.map(({ start, end }) => quoteOf(report.source, start, end)),
  );
  return {
    id,
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
    confidence: confidenceOf(event.rule, event.mode),
    evidence,
  };
}

/** What a dataset is built from. */
export interface BuildInput {
  readonly coded: readonly CodedArticle[];
  /** Articles that were read and not coded. */
  readonly uncoded: readonly SourceArticle[];
  readonly dropped: Readonly<Record<string, number>>;
  readonly title?: string;
}

/** Builds the dataset: articles by id, events by mode, parties and date. The same input in any order gives the same result. */
export function buildDataset({ coded, uncoded, dropped, title }: BuildInput): Dataset {
  const articles = [...coded.map(({ source }) => source), ...uncoded]
    .map(({ article }) => article)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set<string>();
  const events = mergeAcross(coded).map((group) => eventOf(group, ids));
  events.sort((a, b) =>
    a.mode < b.mode ? -1 : a.mode > b.mode ? 1 : compareEdtf(a.date, b.date) || (a.id < b.id ? -1 : 1),
  );
  const counts: Record<string, number> = { ...dropped };
  for (const article of coded)
    for (const [reason, count] of Object.entries(article.dropped))
      counts[reason] = (counts[reason] ?? 0) + count;
  const dates = articles
    .map(({ published }) => published)
    .filter((date): date is Edtf => date !== null)
    .sort(compareEdtf);
  return parseDataset({
    schema: DATASET_SCHEMA,
    ...(title !== undefined && { title }),
    asOf: dates.at(-1) ?? null,
    articles,
    events,
    report: {
      articles: articles.length,
      coded: coded.length,
      sentences: coded.reduce((sum, { sentences }) => sum + sentences, 0),
      dropped: Object.fromEntries(
        Object.entries(counts)
          .filter(([, count]) => count > 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    },
  });
}
