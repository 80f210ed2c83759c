import { compareEdtf } from '../../src/dataset/edtf.js';
import { checkReferences } from '../../src/dataset/parse.js';
import { DATASET_SCHEMA } from '../../src/dataset/schema.js';
import type { CoopEvent, Dataset, Edtf } from '../../src/dataset/schema.js';
import { inOrder } from './assembled.js';
import type { Assembled, ListedEvent } from './assembled.js';
import { findCopies } from './copies.js';
import { groupReports, compareText, keyOfReport } from './merge.js';
import { EventNames, mergeEvent } from './merge-event.js';
import type { ArticleRecord } from './record.js';
import { ReportTable } from './report-table.js';
import type { KeptKey, Rows } from './report-table.js';
import type { Shelf } from './shelf.js';
import { readStoredEvent } from './report.js';
import type { PublishedOf, StoredArticle, StoredEvent } from './report.js';

/** The events as they are changed before they are written: editors' corrections. */
export interface Revision {
  /** True when `revise` needs this event. */
  wants(event: StoredEvent): boolean;
  /** What becomes of the wanted events, and what is added. */
  revise(events: readonly StoredEvent[], articles: ReadonlySet<string>): readonly StoredEvent[];
}

/** What figures need of an article, and where the rest lies. One object for each: an archive has many. */
class KeptArticle implements StoredArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: Edtf | null;
  readonly language: string;
  declare readonly simhash?: string;
  readonly ref: number;
  readonly from: number;
  readonly count: number;
  readonly sentences: number;
  readonly coded: boolean;

  constructor({ article, sentences, coded }: ArticleRecord, ref: number, { from, count }: Rows) {
    [this.id, this.ref, this.from, this.count] = [article.id, ref, from, count];
    [this.outlet, this.published, this.language] = [article.outlet, article.published, article.language];
    [this.sentences, this.coded] = [sentences, coded];
    if (article.simhash !== undefined) this.simhash = article.simhash;
  }

  get title(): string {
    return '';
  }

  get url(): null {
    return null;
  }

  get words(): number {
    return 0;
  }
}

/** Charts count no evidence: one empty list for all. */
const NO_EVIDENCE: CoopEvent['evidence'] = [];

/** How much an article says of itself; of two copies of one text the one that says more is kept. */
const rankOf = ({ published, outlet, url }: StoredArticle) =>
  Number(published !== null) * 4 + Number(outlet !== null) * 2 + Number(url !== null);

/** Collects what articles report and puts it together: one event for each fact. The order in which records come does not matter. */
export class Assembly {
  readonly #records: Shelf<ArticleRecord>;
  readonly #articles = new Map<string, KeptArticle>();
  readonly #table = new ReportTable();
  readonly #shared = new Map<string, unknown>();
  readonly #dropped: Record<string, number> = {};

  constructor(records: Shelf<ArticleRecord>) {
    this.#records = records;
  }

  /** Counts what was left out. */
  count(reason: string, times = 1): void {
    this.#dropped[reason] = (this.#dropped[reason] ?? 0) + times;
  }

  #countAll(dropped: Readonly<Record<string, number>>, sign: number): void {
    for (const [reason, times] of Object.entries(dropped)) this.count(reason, sign * times);
  }

  /** One value for all that are alike. */
  #share<T>(value: T): T {
    const key = JSON.stringify(value);
    const known = this.#shared.get(key);
    if (known !== undefined) return known as T;
    this.#shared.set(key, value);
    return value;
  }

  /** Adds the record that lies under `ref`. The same text twice is one article: the copy that says more of itself. */
  add(record: ArticleRecord, ref: number): void {
    const { article } = record;
    const known = this.#articles.get(article.id);
    if (known) {
      this.count('duplicate article');
      const other = this.#records.get(known.ref);
      const order =
        rankOf(other.article) - rankOf(article) || compareText(JSON.stringify(record), JSON.stringify(other));
      if (order >= 0) return;
      this.#countAll(other.dropped, -1);
    }
    this.#countAll(record.dropped, 1);
    const shared = {
      ...record,
      article: {
        ...article,
        outlet: this.#share(article.outlet),
        published: this.#share(article.published),
        language: this.#share(article.language),
      },
    };
    this.#articles.set(
      article.id,
      new KeptArticle(shared, ref, this.#table.add(record.reports.map(keyOfReport))),
    );
  }

  /** Leaves out articles for which `keep` is false. */
  retain(keep: (article: StoredArticle) => boolean, reason: string): void {
    for (const article of this.#articles.values())
      if (!keep(article)) {
        this.#countAll(this.#records.get(article.ref).dropped, -1);
        this.count(reason);
        this.#articles.delete(article.id);
      }
  }

  readonly #publishedOf: PublishedOf = (id) => this.#articles.get(id)?.published ?? null;

  /** Merges the reports into events, lets `revision` change them, and lists everything in its order. @throws DatasetError. */
  finish(events: Shelf<StoredEvent>, title?: string, revision?: Revision): Assembled {
    const articles = [...this.#articles.values()].sort((a, b) => compareText(a.id, b.id));
    const copies = findCopies(articles);
    if (copies.size > 0) this.count('syndicated copy', copies.size);
    const listed: ListedEvent[] = [];
    const keep = (given: StoredEvent) => {
      const event = readStoredEvent(given, given.id);
      checkReferences(
        [event],
        event.evidence.map(({ article }) => ({ id: article })).filter(({ id }) => this.#articles.has(id)),
      );
      listed.push({ ref: events.put(event), event: this.#listing(event) });
    };
    const wanted: StoredEvent[] = [];
    const names = new EventNames();
    for (const group of this.#groups(articles, copies)) {
      const event = mergeEvent(
        group.map((key) => this.#reportAt(key)),
        names,
        this.#publishedOf,
      );
      if (revision?.wants(event)) wanted.push(event);
      else keep(event);
    }
    const known = new Set(revision ? this.#articles.keys() : []);
    for (const event of revision?.revise(wanted, known) ?? wanted) keep(event);
    return {
      head: this.#head(articles, title),
      articles,
      copies,
      events: inOrder(listed),
      report: this.#report(articles),
    };
  }

  /** What charts count of an event. */
  #listing(event: CoopEvent): CoopEvent {
    return {
      id: event.id,
      mode: event.mode,
      status: event.status,
      parties: this.#share(event.parties),
      sectors: this.#share(event.sectors),
      goods: this.#share(event.goods),
      legs: this.#share(event.legs),
      date: this.#share(event.date),
      dateBasis: event.dateBasis,
      ...(event.place !== undefined && { place: this.#share(event.place) }),
      rule: this.#share(event.rule),
      confidence: event.confidence,
      evidence: NO_EVIDENCE,
    };
  }

  /** Reports that tell one event, in the order in which events are named. */
  *#groups(articles: readonly KeptArticle[], copies: ReadonlyMap<string, string>): Generator<KeptKey[]> {
    const told = articles.filter(({ id, count }) => count > 0 && !copies.has(id));
    for (const keys of this.#table.groups(told)) yield* groupReports(keys);
  }

  #reportAt({ ref, ordinal }: KeptKey) {
    const report = this.#records.get(ref).reports[ordinal];
    if (!report) throw new RangeError(`no report ${String(ordinal)} in record ${String(ref)}`);
    return report;
  }

  #head(articles: readonly KeptArticle[], title: string | undefined): Assembled['head'] {
    const asOf = articles.reduce<Edtf | null>(
      (newest, { published }) =>
        newest === null || (published !== null && compareEdtf(published, newest) > 0) ? published : newest,
      null,
    );
    return { schema: DATASET_SCHEMA, ...(title !== undefined && { title }), asOf };
  }

  #report(articles: readonly KeptArticle[]): Dataset['report'] {
    return {
      articles: articles.length,
      coded: articles.filter(({ coded }) => coded).length,
      sentences: articles.reduce((sum, { sentences }) => sum + sentences, 0),
      dropped: Object.fromEntries(
        Object.entries(this.#dropped)
          .filter(([, times]) => times > 0)
          .sort(([a], [b]) => compareText(a, b)),
      ),
    };
  }
}
