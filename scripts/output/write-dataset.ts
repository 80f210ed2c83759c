import { article as articleShape, event as eventShape } from '../../src/dataset/schema.js';
import type { Dataset } from '../../src/dataset/schema.js';
import type { Slice } from '../../src/dataset/slice.js';
import { writtenArticle } from './assembled.js';
import type { Assembled } from './assembled.js';
import type { ArticleRecord } from './record.js';
import type { StoredEvent } from './report.js';
import type { Shelf } from './shelf.js';
import { SERIES } from './slices.js';
import { formatJson } from './write-files.js';

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

/** The dataset as {@link formatJson} writes it, piece by piece. */
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

/** A slice whose events and articles are whole: charts count with what is listed, and readers see it all. */
function filled<S extends Slice>(slice: S, { assembled, records, events }: Whole): S {
  const refs = new Map(assembled.events.map(({ ref, event }) => [event.id, ref]));
  const whole = slice.events.map(({ id }) => eventShape.read(events.get(refs.get(id) ?? -1), id));
  const cited = new Set(whole.flatMap(({ evidence }) => evidence.map((piece) => piece.article)));
  const articles = assembled.articles
    .filter(({ article }) => cited.has(article.id))
    .map(({ ref, article }) => articleShape.read(records.get(ref).article, article.id));
  return { ...slice, events: whole, articles };
}

/** The files of a dataset by name: the dataset itself, and what each chart needs. */
export function datasetFiles(whole: Whole): Record<string, string | Iterable<string>> {
  const { head, articles, events, report } = whole.assembled;
  const listed: Dataset = {
    ...head,
    articles: articles.map(({ article }) => article),
    events: events.map(({ event }) => event),
    report,
  };
  return {
    'cooperation.json': formatDataset(whole),
    ...Object.fromEntries(
      Object.entries(SERIES).map(([name, series]) => [name, formatJson(filled(series(listed), whole))]),
    ),
  };
}
