import { MODES, SECTORS, STATUSES } from '../../dataset/taxonomy.js';
import type { Dimension, Mode, Sector, Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';

/** The value of what no text states: no date, no outlet. It comes last in every order. */
export const NOT_STATED = '';
/** Between the two countries of a pair. */
export const PAIR_SIGN = '+';

interface DimensionRow {
  /** Every value there is, in the order in which an axis lists them; null when the data bring them. */
  readonly values: readonly string[] | null;
  /** What the ids look like where the data bring them. */
  readonly pattern?: RegExp;
  /** True when its values follow each other by nature, so that no other order may part them. */
  readonly ordinal: boolean;
  /** A value in words. */
  readonly name: (id: string, wording: Wording) => string;
  /** The same in a column's head, where there is little room. */
  readonly head: (id: string, wording: Wording) => string;
}

const alike = (name: DimensionRow['name']) => ({ name, head: name });

/** What the values of each dimension are, and what they are called. */
export const DIMENSION: Readonly<Record<Dimension, DimensionRow>> = {
  sector: {
    values: SECTORS,
    ordinal: false,
    ...alike((id, wording) => wording.sector(id as Sector)),
  },
  mode: {
    values: MODES,
    ordinal: false,
    name: (id, wording) => wording.mode(id as Mode),
    head: (id, wording) => wording.modeShort(id as Mode),
  },
  status: {
    values: STATUSES,
    ordinal: true,
    ...alike((id, wording) => wording.status(id as Status)),
  },
  party: {
    values: null,
    pattern: /^[A-Z]{2,8}$/,
    ordinal: false,
    ...alike((id, wording) => wording.party(id)),
  },
  pair: {
    values: null,
    pattern: /^[A-Z]{2,8}\+[A-Z]{2,8}$/,
    ordinal: false,
    ...alike((id, wording) => wording.parties(id.split(PAIR_SIGN), true)),
  },
  outlet: {
    values: null,
    ordinal: false,
    ...alike((id, wording) => (id === NOT_STATED ? wording.unstated.outlet : id)),
  },
  year: {
    values: null,
    pattern: /^(\d{4})?$/,
    ordinal: true,
    ...alike((id, wording) => (id === NOT_STATED ? wording.unstated.date : wording.date(id))),
  },
};

/** True when `id` can be a value of the dimension. */
export const isValueOf = (by: Dimension, id: string): boolean => {
  const { values, pattern } = DIMENSION[by];
  return values ? values.includes(id) : (pattern?.test(id) ?? true);
};
