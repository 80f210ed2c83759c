import { article as articleShape, event as eventShape } from '../../src/dataset/schema.js';
import type { Article, CoopEvent, Dataset } from '../../src/dataset/schema.js';
import type { Slice } from '../../src/dataset/slice.js';
import { writtenArticle } from './assembled.js';
import type { Assembled } from './assembled.js';
import type { ArticleRecord } from './record.js';
import type { StoredEvent } from './report.js';
import type { Shelf } from './shelf.js';
import { SERIES } from './slices.js';

/** A dataset with where the whole of its parts lies. */
export interface Whole {
  readonly assembled: Assembled;
  readonly records: Shelf<ArticleRecord>;
  readonly events: Shelf<StoredEvent>;
}

const indented = (value: unknown, spaces: number) =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);

function* listOf(name: string, members: Iterable<unknown>): Generator<string> {
  let count = 0;
  for (const member of members) yield `${count++ === 0 ? `  "${name}": [` : ','}\n    ${indented(member, 4)}`;
  yield count === 0 ? `  "${name}": []` : '\n  ]';
}

/** The dataset as `formatJson` writes it, piece by piece. */
export function* formatDataset({ assembled, records, events }: Whole): Generator<string> {
  const { head, articles, copies, report } = assembled;
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `  "${name}": ${JSON.stringify(value)},\n`;
  yield* listOf(
    'articles',
    members(articles, (ref) => writtenArticle(records.get(ref), copies)),
  );
  yield ',\n';
  yield* listOf(
    'events',
    members(assembled.events, (ref) => events.get(ref)),
  );
  yield `,\n  "report": ${indented(report, 2)}\n}\n`;
}

function* members<T>(list: Iterable<{ readonly ref: number }>, get: (ref: number) => T): Generator<T> {
  for (const { ref } of list) yield get(ref);
}

/**
 * A slice as `formatJson` writes it, piece by piece, with its events and articles whole: charts count with what is listed, and
 * readers see it all.
 */
function* formatSlice(series: () => Slice, { assembled, records, events }: Whole): Generator<string> {
  const slice = series();
  const refs = new Map(assembled.events.map(({ ref, event }) => [event.id, ref]));
  const cited = new Set<string>();
  function* wholeEvents(): Generator<CoopEvent> {
    for (const { id } of slice.events) {
      const event = eventShape.read(events.get(refs.get(id) ?? -1), id);
      for (const { article } of event.evidence) cited.add(article);
      yield event;
    }
  }
  // Articles come after the events that cite them, in the contract's order of fields.
  function* wholeArticles(): Generator<Article> {
    for (const { ref, id } of assembled.articles)
      if (cited.has(id)) yield articleShape.read(records.get(ref).article, id);
  }
  let count = 0;
  for (const [name, value] of Object.entries(slice)) {
    if (value === undefined) continue;
    yield count++ === 0 ? '{\n' : ',\n';
    if (name === 'events') yield* listOf(name, wholeEvents());
    else if (name === 'articles') yield* listOf(name, wholeArticles());
    else yield `  "${name}": ${indented(value, 2)}`;
  }
  yield '\n}\n';
}

/** The files of a dataset by name, in pieces: the dataset itself, and what each chart needs. */
export function datasetFiles(whole: Whole): Record<string, Iterable<string>> {
  const { head, articles, events, report } = whole.assembled;
  const listed: Dataset = {
    ...head,
    articles: [...articles],
    events: events.map(({ event }) => event),
    report,
  };
  const slices = Object.entries(SERIES).map(([name, series]): [string, Iterable<string>] => [
    name,
    formatSlice(() => series(listed), whole),
  ]);
  return { 'cooperation.json': formatDataset(whole), ...Object.fromEntries<Iterable<string>>(slices) };
}
