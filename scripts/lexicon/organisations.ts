import type { OrganisationRow } from './rows.js';

/** Organisations. */
// prettier-ignore -- rows are filled, not one word a line
export const ORGANISATIONS: readonly OrganisationRow[] = [
  { names: ['Rosatom'], country: 'RU', kind: 'company', sector: 'nuclear-power' },
];
