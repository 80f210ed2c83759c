/** What lanes may stand for, the default first. */
export const LANE_KEYS = ['sector', 'mode', 'party', 'pair', 'status'] as const;
export type LaneKey = (typeof LANE_KEYS)[number];

/** The lane of events that belong to more than one; it comes last. */
export const SEVERAL = 'several';
