/** The attributes that filter; one by one the same as the fields of an `EventFilter`. */
export const FILTER_NAMES = [
  'parties',
  'sectors',
  'modes',
  'status',
  'since',
  'until',
  'min-reports',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
