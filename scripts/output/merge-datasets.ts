import { Assembly } from './assemble.js';
import type { Revision } from './assemble.js';
import { collect } from './build-dataset.js';
import { CODED_LANGUAGE, inTextOrder } from './record.js';
import type { ArticleRecord } from './record.js';
import { lineOf, reportsOf } from './report.js';
import type { ArticleReport, StoredArticle, StoredDataset, StoredEvent } from './report.js';
import { MemoryShelf } from './shelf.js';

/** Counted anew from the articles. */
const COPIES = 'syndicated copy';

const statedBy = ({ published, outlet, url }: StoredArticle) =>
  Number(published !== null) * 4 + Number(outlet !== null) * 2 + Number(url !== null);

/** An article as one line, without what its wording alone decides. */
const descriptionOf = ({ title, url, outlet, author, published, language, words }: StoredArticle) =>
  JSON.stringify([title, url, outlet, author, published, language, words]);

/** Of two descriptions of one article the one that says more. */
function fuller(a: StoredArticle, b: StoredArticle): StoredArticle {
  const order = statedBy(b) - statedBy(a) || (descriptionOf(a) <= descriptionOf(b) ? -1 : 1);
  const { id, title, url, outlet, author, published, language, words } = order < 0 ? a : b;
  const [simhash] = [a.simhash, b.simhash].filter((each) => each !== undefined).sort();
  return {
    id,
    title,
    url,
    outlet,
    ...(author !== undefined && { author }),
    published,
    language,
    words,
    ...(simhash !== undefined && { simhash }),
  };
}

/** The articles of some datasets with all that is reported of each, every report once. */
function recordsOf(datasets: readonly StoredDataset[]): ArticleRecord[] {
  const articles = new Map<string, StoredArticle>();
  const reports = new Map<string, Map<string, ArticleReport>>();
  for (const { articles: listed, events } of datasets) {
    for (const article of listed) {
      const known = articles.get(article.id);
      articles.set(article.id, fuller(known ?? article, article));
    }
    const withheld = listed.flatMap(({ copy }) => copy?.reports ?? []);
    for (const report of [...withheld, ...events.flatMap(reportsOf)]) {
      const lines = reports.get(report.article) ?? new Map<string, ArticleReport>();
      reports.set(report.article, lines.set(lineOf(report), report));
    }
  }
  return [...articles.values()].map((article) => ({
    article,
    coded: article.language === CODED_LANGUAGE,
    sentences: 0,
    dropped: {},
    reports: inTextOrder([...(reports.get(article.id)?.values() ?? [])]),
  }));
}

/** The largest count of each reason: reports do not say of which articles they speak, and one article may be in several. */
function largest(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const most = new Map<string, number>();
  for (const count of counts)
    for (const [reason, times] of Object.entries(count))
      if (reason !== COPIES) most.set(reason, Math.max(times, most.get(reason) ?? 0));
  return Object.fromEntries(most);
}

/**
 * Merges datasets: the same article is one article, the same event is one event with the evidence of all. The order of the
 * datasets, how they are bracketed, and repeating one make no difference. Counts of what was left out are the largest of each
 * reason, so at least that much; ids of events are made anew. The title is the given one, else the first in the alphabet.
 */
export function mergeDatasets(
  datasets: readonly StoredDataset[],
  title?: string,
  revision?: Revision,
): StoredDataset {
  const records = new MemoryShelf<ArticleRecord>();
  const events = new MemoryShelf<StoredEvent>();
  const assembly = new Assembly(records);
  for (const record of recordsOf(datasets)) assembly.add(record, records.put(record));
  for (const [reason, times] of Object.entries(largest(datasets.map(({ report }) => report.dropped))))
    assembly.count(reason, times);
  const titles = datasets.map((dataset) => dataset.title).filter((each) => each !== undefined);
  const merged = collect(assembly.finish(events, title ?? titles.sort()[0], revision), records, events);
  const sentences = datasets.reduce((most, { report }) => Math.max(most, report.sentences), 0);
  return { ...merged, report: { ...merged.report, sentences } };
}
