import type { DateWords } from './dates.js';
import { LEXICON_EN } from './lexicon-en.js';
import { partiesInWords, termsOf } from './terms.js';

/** Names, numbers and lists in English. */
export const terms = termsOf('en', LEXICON_EN, { style: 'long', currency: 'symbol' });
const { number } = terms;
/** How English says what EDTF marks. */
export const DATE_WORDS: DateWords = {
  locale: 'en-GB',
  month: 'short',
  about: (said) => `about ${said}`,
  uncertain: (said) => `${said} (uncertain)`,
  since: (said) => `since ${said}`,
  until: (said) => `until ${said}`,
  between: (from, to) => `${from} – ${to}`,
  span: (from, to) => `${from}–${to}`,
  persianYears: (years) => `${years} SH`,
};

/** `1 event`, `2 events`. */
export const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;
/** Up to three countries by name, more by number. */
export const who = partiesInWords(terms, (parties) => count(parties, 'country', 'countries'));
