import { gregorianDates } from './dates.js';
import type { Dates, DatesIn } from './dates.js';
import { coreEnglish, enCore } from './en-core.js';
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

/** What English says of one kind of chart, by its type: not loaded before a page shows one. */
const ENGLISH: Readonly<Record<string, (dates: Dates) => Promise<Partial<Wording>>>> = {
  matrix: async () => ({ matrix: (await import('./en-matrix.js')).matrix }),
  flow: async () => {
    const [{ flow }, { goodsInEnglish }] = await Promise.all([
      import('./en-flow.js'),
      import('./en-goods.js'),
    ]);
    return { flow, ...goodsInEnglish };
  },
  timeline: async (dates) => {
    const [{ timeline }, { goodsInEnglish }] = await Promise.all([
      import('./en-timeline.js'),
      import('./en-goods.js'),
    ]);
    return { timeline: timeline(dates), ...goodsInEnglish };
  },
};

async function loadEnglish(type: string, calendar: Calendar): Promise<Wording> {
  const { dates, ...core } = calendar === 'gregorian' ? enCore : coreEnglish(await loadDates(calendar));
  // A chart reads the words of its own kind alone.
  return { ...core, ...(await ENGLISH[type]?.(dates)) } as Wording;
}

async function loadWording(words: () => Promise<Words>, calendar: Calendar): Promise<Wording> {
  const [word, datesIn] = await Promise.all([words(), loadDates(calendar)]);
  return word(datesIn);
}

/**
 * The wording of a BCP 47 tag (`fa`, `ru-RU`) in a calendar, for a chart of one type: English has no words for charts of another.
 * Unknown languages get English. Rejects when the code cannot be loaded.
 */
export function wordingFor(locale: string, calendar: Calendar, type: string): Promise<Wording> {
  const language = locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return words ? loadWording(words, calendar) : loadEnglish(type, calendar);
}
