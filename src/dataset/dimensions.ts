/** Sections of ISIC Rev. 4 (United Nations, 2008) that hold more than one of our sectors. */
export const SECTIONS = ['B', 'C', 'D', 'H'] as const;
/** A section of ISIC. */
export type Section = (typeof SECTIONS)[number];
/** What events can be sorted by. */
export const DIMENSIONS = ['sector', 'mode', 'status', 'party', 'pair', 'outlet', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What can be said of a group of events in one number: how many there are, how many articles report them, how much money they state. */
export const MEASURES = ['events', 'reports', 'value'] as const;
export type Measure = (typeof MEASURES)[number];
