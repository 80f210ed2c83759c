import { edtfSpan } from '../../dataset/edtf.js';
import type { Article, CoopEvent } from '../../dataset/schema.js';
import { MODES, SECTORS, STATUSES } from '../../dataset/taxonomy.js';
import type { Dimension, Mode, Sector, Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';

/** The value of what no text states: no date, no outlet. It comes last in every order. */
export const NOT_STATED = '';
const PAIR_SIGN = '+';

interface DimensionRow {
  /** Every value there is, in the order in which an axis lists them; null when the data bring them. */
  readonly values: readonly string[] | null;
  /** What the ids look like where the data bring them. */
  readonly pattern?: RegExp;
  /** True when its values follow each other by nature, so that no other order may part them. */
  readonly ordinal: boolean;
  /** The values of one event; it counts once in each. */
  readonly of: (event: CoopEvent, articles: ReadonlyMap<string, Article>) => readonly string[];
  /** A value in words. */
  readonly name: (id: string, wording: Wording) => string;
  /** The same in a column's head, where there is little room. */
  readonly head: (id: string, wording: Wording) => string;
}

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

const alike = (name: DimensionRow['name']) => ({ name, head: name });

/** How events are sorted along each dimension, and what its values are called. */
export const DIMENSION: Readonly<Record<Dimension, DimensionRow>> = {
  sector: {
    values: SECTORS,
    ordinal: false,
    of: ({ sectors }) => sectors,
    ...alike((id, wording) => wording.sector(id as Sector)),
  },
  mode: {
    values: MODES,
    ordinal: false,
    of: ({ mode }) => [mode],
    name: (id, wording) => wording.mode(id as Mode),
    head: (id, wording) => wording.modeShort(id as Mode),
  },
  status: {
    values: STATUSES,
    ordinal: true,
    of: ({ status }) => [status],
    ...alike((id, wording) => wording.status(id as Status)),
  },
  party: {
    values: null,
    pattern: /^[A-Z]{2,8}$/,
    ordinal: false,
    of: ({ parties }) => parties,
    ...alike((id, wording) => wording.party(id)),
  },
  pair: {
    values: null,
    pattern: /^[A-Z]{2,8}\+[A-Z]{2,8}$/,
    ordinal: false,
    of: pairsOf,
    ...alike((id, wording) => wording.evidence.parties(id.split(PAIR_SIGN), true)),
  },
  outlet: {
    values: null,
    ordinal: false,
    of: ({ evidence }, articles) =>
      evidence.map(({ article }) => articles.get(article)?.outlet ?? NOT_STATED),
    ...alike((id, wording) => (id === NOT_STATED ? wording.evidence.outletNotStated : id)),
  },
  year: {
    values: null,
    pattern: /^(\d{4})?$/,
    ordinal: true,
    of: (event) => [yearOf(event)],
    ...alike((id, wording) => (id === NOT_STATED ? wording.evidence.dateNotStated : wording.date(id))),
  },
};

/** True when `id` can be a value of the dimension. */
export const isValueOf = (by: Dimension, id: string): boolean => {
  const { values, pattern } = DIMENSION[by];
  return values ? values.includes(id) : (pattern?.test(id) ?? true);
};
