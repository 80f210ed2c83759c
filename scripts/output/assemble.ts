import { compareEdtf } from '../../src/dataset/edtf.js';
import { checkReferences } from '../../src/dataset/parse.js';
import { DATASET_SCHEMA } from '../../src/dataset/schema.js';
import type { CoopEvent, Dataset, Edtf } from '../../src/dataset/schema.js';
import { inOrder } from './assembled.js';
import type { Assembled, ListedEvent } from './assembled.js';
import { findCopies } from './copies.js';
import { groupReports, compareText, keyOfReport } from './merge.js';
import type { ReportKey } from './merge.js';
import { EventNames, mergeEvent } from './merge-event.js';
import type { ArticleRecord } from './record.js';
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

interface KeptArticle {
  readonly ref: number;
  readonly rank: number;
  readonly article: StoredArticle;
  readonly coded: boolean;
  readonly sentences: number;
}

interface KeptKey extends ReportKey {
  readonly ref: number;
}

/** How much an article says of itself; of two copies of one text the one that says more is kept. */
const rankOf = ({ published, outlet, url }: StoredArticle) =>
  Number(published !== null) * 4 + Number(outlet !== null) * 2 + Number(url !== null);

/** Collects what articles report and puts it together: one event for each fact. The order in which records come does not matter. */
export class Assembly {
  readonly #records: Shelf<ArticleRecord>;
  readonly #articles = new Map<string, KeptArticle>();
  readonly #keys = new Map<string, KeptKey[]>();
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
    const rank = rankOf(article);
    const known = this.#articles.get(article.id);
    if (known) {
      this.count('duplicate article');
      const other = this.#records.get(known.ref);
      const order = known.rank - rank || compareText(JSON.stringify(record), JSON.stringify(other));
      if (order >= 0) return;
      this.#countAll(other.dropped, -1);
    }
    this.#countAll(record.dropped, 1);
    const { id, published, language, simhash } = article;
    this.#articles.set(id, {
      ref,
      rank,
      coded: record.coded,
      sentences: record.sentences,
      article: {
        id,
        title: '',
        url: null,
        outlet: this.#share(article.outlet),
        published: this.#share(published),
        language: this.#share(language),
        words: 0,
        ...(simhash !== undefined && { simhash }),
      },
    });
    if (record.reports.length === 0) this.#keys.delete(id);
    else
      this.#keys.set(
        id,
        record.reports.map((report, ordinal) => this.#keyOf(keyOfReport(report, ordinal), id, ref)),
      );
  }

  #keyOf(key: ReportKey, article: string, ref: number): KeptKey {
    const { span } = key;
    return {
      mode: key.mode,
      parties: this.#share(key.parties),
      status: key.status,
      confidence: key.confidence,
      legs: key.legs,
      direction: this.#share(key.direction),
      goods: this.#share(key.goods),
      // JSON has no infinity: open spans are few and not shared.
      span: span && Number.isFinite(span.end - span.start) ? this.#share(span) : span,
      article,
      ordinal: key.ordinal,
      ref,
    };
  }

  /** Leaves out articles for which `keep` is false. */
  retain(keep: (article: StoredArticle) => boolean, reason: string): void {
    for (const [id, { ref, article }] of this.#articles)
      if (!keep(article)) {
        this.#countAll(this.#records.get(ref).dropped, -1);
        this.count(reason);
        this.#articles.delete(id);
        this.#keys.delete(id);
      }
  }

  readonly #publishedOf: PublishedOf = (id) => this.#articles.get(id)?.article.published ?? null;

  /** Merges the reports into events, lets `revision` change them, and lists everything in its order. @throws DatasetError. */
  finish(events: Shelf<StoredEvent>, title?: string, revision?: Revision): Assembled {
    const articles = [...this.#articles.values()].sort((a, b) => compareText(a.article.id, b.article.id));
    const copies = findCopies(articles.map(({ article }) => article));
    if (copies.size > 0) this.count('syndicated copy', copies.size);
    const listed: ListedEvent[] = [];
    const known = new Set(this.#articles.keys());
    const keep = (given: StoredEvent) => {
      const event = readStoredEvent(given, given.id);
      checkReferences(
        [event],
        event.evidence.map(({ article }) => ({ id: article })).filter(({ id }) => known.has(id)),
      );
      listed.push({ ref: events.put(event), event: this.#listing(event) });
    };
    const wanted: StoredEvent[] = [];
    const names = new EventNames();
    for (const group of groupReports(this.#keysWithout(copies))) {
      const event = mergeEvent(
        group.map((key) => this.#reportAt(key)),
        names,
        this.#publishedOf,
      );
      if (revision?.wants(event)) wanted.push(event);
      else keep(event);
    }
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
      evidence: [],
    };
  }

  *#keysWithout(copies: ReadonlyMap<string, string>): Generator<KeptKey> {
    for (const [id, keys] of this.#keys) if (!copies.has(id)) yield* keys;
  }

  #reportAt({ ref, ordinal }: KeptKey) {
    const report = this.#records.get(ref).reports[ordinal];
    if (!report) throw new RangeError(`no report ${String(ordinal)} in record ${String(ref)}`);
    return report;
  }

  #head(articles: readonly KeptArticle[], title: string | undefined): Assembled['head'] {
    const asOf = articles.reduce<Edtf | null>(
      (newest, { article: { published } }) =>
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
