import { gregorianDates } from './dates.js';
import type { DatesIn } from './dates.js';
import { en, wordEnglish } from './en.js';
import type { Calendar, Wording } from './wording.js';

type Words = (datesIn: DatesIn) => Wording;

/** Languages other than English by their code. A bundler makes a chunk of each, loaded when a page first shows one. */
const LANGUAGES: Readonly<Record<string, () => Promise<Words>>> = {
  ru: async () => (await import('./ru.js')).wordRussian,
  fa: async () => (await import('./fa.js')).wordPersian,
};

/** The languages that charts speak. */
export const LANGUAGE_CODES: readonly string[] = ['en', ...Object.keys(LANGUAGES)];

const loadDates = async (calendar: Calendar): Promise<DatesIn> =>
  calendar === 'persian' ? (await import('./persian-dates.js')).persianDates : gregorianDates;

async function loadWording(language: string, calendar: Calendar): Promise<Wording> {
  const [words, datesIn] = await Promise.all([LANGUAGES[language]?.() ?? wordEnglish, loadDates(calendar)]);
  return words(datesIn);
}

/**
 * The wording of a BCP 47 tag (`fa`, `ru-RU`) in a calendar: English at once, others when their code is there. Unknown languages
 * get English. Rejects when the code cannot be loaded.
 */
export function wordingFor(locale: string, calendar: Calendar = 'gregorian'): Wording | Promise<Wording> {
  const language = locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const known = Object.hasOwn(LANGUAGES, language);
  return known || calendar !== 'gregorian' ? loadWording(language, calendar) : en;
}
