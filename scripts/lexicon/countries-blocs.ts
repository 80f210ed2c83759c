import type { CountryRow } from './rows.js';

/** Unions of countries that act as one party; codes ISO 3166-1 (exceptionally reserved) or customary. */
// prettier-ignore
export const BLOCS: readonly CountryRow[] = [
  { code: 'EU', names: ['European Union', 'EU', 'E.U.', 'European Communities', 'European Economic Community',
    'European bloc'], demonyms: [], capitals: ['Brussels'], metonyms: ['European Commission',
    'European Council', 'European Parliament', 'Council of the European Union', 'Berlaymont'], places: [],
    currency: ['EUR', 'euro'], bloc: true },
  { code: 'EAEU', names: ['Eurasian Economic Union', 'EAEU', 'EEU', 'Eurasian Union'], demonyms: [],
    capitals: [], metonyms: ['Eurasian Economic Commission', 'Eurasian Intergovernmental Council',
    'Supreme Eurasian Economic Council'], places: [], bloc: true },
  { code: 'BRICS', names: ['BRICS', 'Brics', 'BRICS+', 'BRICS group', 'BRICS bloc', 'BRICS countries'],
    demonyms: [], capitals: [], metonyms: [], places: [], bloc: true },
];
