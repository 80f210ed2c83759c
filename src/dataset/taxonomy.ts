/** How the legs of an event of one mode may be numbered; source: the project's data contract. */
interface ModeRow {
  readonly id: string;
  readonly legs: readonly [least: number, most: number];
}

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

/** How many legs an event of each mode may have: `[least, most]`. */
export const MODE_LEGS: Readonly<Record<Mode, ModeRow['legs']>> = {
  dialogue: [0, 0],
  agreement: [0, 0],
  finance: [0, Infinity],
  investment: [0, Infinity],
  'joint-venture': [0, Infinity],
  'joint-development': [0, 0],
  'technology-transfer': [0, Infinity],
  construction: [0, Infinity],
  maintenance: [0, Infinity],
  supply: [0, Infinity],
  barter: [2, Infinity],
  'market-entry': [0, Infinity],
};

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

/** Sections of ISIC Rev. 4 (United Nations, 2008) that hold more than one of our sectors. */
export const SECTIONS = ['B', 'C', 'D', 'H'] as const;
/** A section of ISIC. */
export type Section = (typeof SECTIONS)[number];
/** The sectors of each section: a sector of several divisions goes where it makes or digs what it is named for. */
export const SECTION_SECTORS: Readonly<Record<Section, readonly Sector[]>> = {
  B: ['mining', 'oil-gas'],
  C: [
    'food',
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
  ],
  D: ['power', 'nuclear-power'],
  H: ['rail', 'transport'],
};

/** What events can be sorted by. */
export const DIMENSIONS = ['sector', 'mode', 'status', 'party', 'pair', 'outlet', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What can be said of a group of events in one number: how many there are, how many articles report them, how much money they state. */
export const MEASURES = ['events', 'reports', 'value'] as const;
export type Measure = (typeof MEASURES)[number];
