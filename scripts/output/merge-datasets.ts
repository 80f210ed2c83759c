import { Assembly } from './assemble.js';
import type { Revision } from './assemble.js';
import { collect } from './build-dataset.js';
import { compareText } from './merge.js';
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

/** What one dataset says that one sentence reports of one form of cooperation between the same parties: lines and reports. */
type View = ReadonlyMap<string, ArticleReport>;

/** Where a report is found: the sentence that states it first, who cooperates, and how. */
const placeOf = ({ article, evidence, mode, parties }: ArticleReport): string =>
  [article, evidence[0]?.start ?? '', mode, parties.join('+')].join(' ');

/** The views of a dataset by place. */
function viewsOf({ articles, events }: StoredDataset): Map<string, View> {
  const views = new Map<string, Map<string, ArticleReport>>();
  const withheld = articles.flatMap(({ copy }) => copy?.reports ?? []);
  for (const report of [...withheld, ...events.flatMap(reportsOf)]) {
    const place = placeOf(report);
    const view = views.get(place) ?? new Map<string, ArticleReport>();
    views.set(place, view.set(lineOf(report), report));
  }
  return views;
}

const sureness = (view: View) => Math.max(...[...view.values()].map(({ confidence }) => confidence));
const legsIn = (view: View) => [...view.values()].reduce((sum, { legs }) => sum + legs.length, 0);
const wordingOf = (view: View) => JSON.stringify([...view.keys()].sort());

/**
 * Of two views of one sentence the surer one, then the one that says more: datasets made by other versions of the rules read one
 * sentence differently, and report one fact all the same.
 */
function better(a: View, b: View): View {
  const order =
    sureness(b) - sureness(a) ||
    legsIn(b) - legsIn(a) ||
    b.size - a.size ||
    compareText(wordingOf(a), wordingOf(b));
  return order <= 0 ? a : b;
}

/** The articles of some datasets with all that is reported of each, every report once. */
function recordsOf(datasets: readonly StoredDataset[]): ArticleRecord[] {
  const articles = new Map<string, StoredArticle>();
  const views = new Map<string, View>();
  for (const dataset of datasets) {
    for (const article of dataset.articles) {
      const known = articles.get(article.id);
      articles.set(article.id, fuller(known ?? article, article));
    }
    for (const [place, view] of viewsOf(dataset)) {
      const known = views.get(place);
      views.set(place, known ? better(known, view) : view);
    }
  }
  const reports = new Map<string, ArticleReport[]>();
  for (const report of [...views.values()].flatMap((view) => [...view.values()])) {
    const list = reports.get(report.article);
    if (list) list.push(report);
    else reports.set(report.article, [report]);
  }
  return [...articles.values()].map((article) => ({
    article,
    coded: article.language === CODED_LANGUAGE,
    sentences: 0,
    dropped: {},
    reports: inTextOrder(reports.get(article.id) ?? []),
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
 * datasets, how they are bracketed, and repeating one make no difference. What two datasets find in one sentence of one article, of one
 * form between the same parties, is one finding. Counts of what was left out are the largest of each
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
