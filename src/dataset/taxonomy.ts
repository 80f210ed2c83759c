/** Forms of cooperation, from talk to deed, in the order in which charts list them. */
export const MODES = [
  'dialogue',
  'agreement',
  'finance',
  'investment',
  'joint-venture',
  'joint-development',
  'technology-transfer',
  'construction',
  'maintenance',
  'supply',
  'barter',
  'market-entry',
] as const;
/** A form of cooperation. */
export type Mode = (typeof MODES)[number];

/** How many legs an event may have: `[least, most]`. */
type LegRange = readonly [least: number, most: number];
const NO_LEGS: LegRange = [0, 0];
const LEG_RANGES: Partial<Readonly<Record<Mode, LegRange>>> = {
  dialogue: NO_LEGS,
  agreement: NO_LEGS,
  'joint-development': NO_LEGS,
  barter: [2, Infinity],
};
/** How many legs an event of a mode may have; source: the project's data contract. */
export const legRange = (mode: Mode): LegRange => LEG_RANGES[mode] ?? [0, Infinity];

/** The ladder, lowest rung first, and beside it `halted`. */
export const STATUSES = ['proposed', 'talks', 'agreed', 'under-way', 'done', 'halted'] as const;
/** How far along an event is. */
export type Status = (typeof STATUSES)[number];

/** Rung of a status on the ladder: 1 (`proposed`) to 5 (`done`); 0 for `halted`, which is beside it. */
export const statusRank = (status: Status): number =>
  status === 'halted' ? 0 : STATUSES.indexOf(status) + 1;

/** The most advanced of some statuses; `halted` only if there is no other. `null` for none. */
export function mostAdvanced(statuses: Iterable<Status>): Status | null {
  let best: Status | null = null;
  for (const status of statuses) if (best === null || statusRank(status) > statusRank(best)) best = status;
  return best;
}

/** All sectors, in the order of ISIC Rev. 4; `sector-isic.ts` has its divisions. */
export const SECTORS = [
  'agriculture',
  'food',
  'mining',
  'oil-gas',
  'metallurgy',
  'chemicals',
  'pharmaceuticals',
  'textiles',
  'machinery',
  'electronics',
  'automotive',
  'auto-parts',
  'aviation',
  'space',
  'shipbuilding',
  'rail',
  'transport',
  'power',
  'nuclear-power',
  'construction',
  'finance',
  'defence',
  'ict',
  'science',
  'tourism',
  'other',
] as const;
/** A branch of the economy. */
export type Sector = (typeof SECTORS)[number];

export type { Dimension, Measure, Section } from './dimensions.js';
