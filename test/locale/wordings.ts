import { gregorianDates } from '../../src/locale/dates.js';
import { wordEnglish } from '../../src/locale/en.js';
import { wordPersian } from '../../src/locale/fa.js';
import { persianDates } from '../../src/locale/persian-dates.js';
import { wordRussian } from '../../src/locale/ru.js';
import type { Wording } from '../../src/locale/wording.js';

const LANGUAGES = [wordEnglish, wordRussian, wordPersian];

/** Every language in every calendar. */
export const WORDINGS: readonly Wording[] = [gregorianDates, persianDates].flatMap((datesIn) =>
  LANGUAGES.map((words) => words(datesIn)),
);

/** The wording of a language in a calendar. */
export function wordingOf(language: string, calendar: Wording['calendar'] = 'gregorian'): Wording {
  const found = WORDINGS.find((each) => each.language === language && each.calendar === calendar);
  if (!found) throw new Error(`no wording in ${language}, ${calendar}`);
  return found;
}
