import type { Dataset } from '../../src/dataset/schema.js';
import type { CodedArticle } from '../coding/code-article.js';
import type { SourceArticle } from '../corpus/article.js';
import { Assembly } from './assemble.js';
import { writtenArticle } from './assembled.js';
import type { Assembled } from './assembled.js';
import { recordOf, uncodedRecord } from './record.js';
import type { ArticleRecord } from './record.js';
import { parseStored } from './report.js';
import type { StoredDataset, StoredEvent } from './report.js';
import { MemoryShelf } from './shelf.js';
import type { Shelf } from './shelf.js';

/** What a dataset is built from. */
export interface BuildInput {
  readonly coded: readonly CodedArticle[];
  /** Articles that were read and not coded. */
  readonly uncoded: readonly SourceArticle[];
  readonly dropped: Readonly<Record<string, number>>;
  readonly title?: string;
}

/** All of a dataset in memory, from where its parts lie. @throws DatasetError when it breaks the contract. */
export const collect = (
  { head, articles, copies, events, report }: Assembled,
  records: Shelf<ArticleRecord>,
  whole: Shelf<StoredEvent>,
): StoredDataset =>
  parseStored({
    ...head,
    articles: articles.map(({ ref }) => writtenArticle(records.get(ref), copies)),
    events: events.map(({ ref }) => whole.get(ref)),
    report,
  });

/** Builds the dataset: articles by id, events by mode and date. The same input in any order gives the same result. */
export function buildDataset({ coded, uncoded, dropped, title }: BuildInput): Dataset {
  const records = new MemoryShelf<ArticleRecord>();
  const events = new MemoryShelf<StoredEvent>();
  const assembly = new Assembly(records);
  for (const [reason, times] of Object.entries(dropped)) assembly.count(reason, times);
  for (const record of [
    ...coded.map((each) => recordOf(each)),
    ...uncoded.map((each) => uncodedRecord(each)),
  ])
    assembly.add(record, records.put(record));
  return collect(assembly.finish(events, title), records, events);
}
