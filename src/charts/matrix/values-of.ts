import { edtfSpan } from '../../dataset/edtf.js';
import type { Article, CoopEvent } from '../../dataset/schema.js';
import type { Dimension } from '../../dataset/taxonomy.js';
import { NOT_STATED, PAIR_SIGN } from './dimension.js';

type Values = (event: CoopEvent, articles: ReadonlyMap<string, Article>) => readonly string[];

const pairsOf = ({ parties }: CoopEvent) =>
  parties.flatMap((a, index) =>
    parties.slice(index + 1).map((b) => (a < b ? a + PAIR_SIGN + b : b + PAIR_SIGN + a)),
  );

/** The year in which an event begins; of one whose beginning is open, the year in which it ends. */
function yearOf({ date }: CoopEvent): string {
  const span = date === null ? null : edtfSpan(date);
  if (!span) return NOT_STATED;
  const time = Number.isFinite(span.start) ? span.start : span.end - 1;
  return String(new Date(time).getUTCFullYear()).padStart(4, '0');
}

/** The values of one event along each dimension; it counts once in each value. */
export const VALUES_OF: Readonly<Record<Dimension, Values>> = {
  sector: ({ sectors }) => sectors,
  mode: ({ mode }) => [mode],
  status: ({ status }) => [status],
  party: ({ parties }) => parties,
  pair: pairsOf,
  outlet: ({ evidence }, articles) =>
    evidence.map(({ article }) => articles.get(article)?.outlet ?? NOT_STATED),
  year: (event) => [yearOf(event)],
};
