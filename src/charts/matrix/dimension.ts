import type { CoopEvent } from '../../dataset/schema.js';
import { MODES, SECTORS } from '../../dataset/taxonomy.js';
import type { Mode, Sector } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';

/** What a matrix can have on an axis. */
export const DIMENSIONS = ['sector', 'mode'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

interface DimensionRow {
  /** Every value there is, in the order in which an axis lists them. */
  readonly values: readonly string[];
  /** The values of one event; it counts once in each. */
  of(event: CoopEvent): readonly string[];
  /** A value in words. */
  name(id: string, wording: Wording): string;
  /** The same in a column's head, where there is little room. */
  head(id: string, wording: Wording): string;
}

/** How events are sorted along each dimension, and what its values are called. */
export const DIMENSION: Readonly<Record<Dimension, DimensionRow>> = {
  sector: {
    values: SECTORS,
    of: ({ sectors }) => sectors,
    name: (id, wording) => wording.sector(id as Sector),
    head: (id, wording) => wording.sector(id as Sector),
  },
  mode: {
    values: MODES,
    of: ({ mode }) => [mode],
    name: (id, wording) => wording.mode(id as Mode),
    head: (id, wording) => wording.modeShort(id as Mode),
  },
};
