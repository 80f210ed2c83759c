/** What stands around a chart on other people's pages: in snippets to paste, chart pages and newsletters. */
export interface EmbedWords {
  /** Names the link from a picture of a chart to the chart itself. */
  readonly interactive: (title: string) => string;
  /** The same without the title. */
  readonly openChart: string;
  /** Heads a list of charts. */
  readonly charts: string;
  /** Names the link to the JSON behind a chart. */
  readonly dataset: string;
}

const english: EmbedWords = {
  interactive: (title) => `${title}: interactive version`,
  openChart: 'Open the interactive chart',
  charts: 'Charts',
  dataset: 'Data (JSON)',
};

const WORDS: Readonly<Record<string, EmbedWords>> = {
  en: english,
  ru: {
    interactive: (title) => `${title}: интерактивная версия`,
    openChart: 'Открыть интерактивную диаграмму',
    charts: 'Диаграммы',
    dataset: 'Данные (JSON)',
  },
  fa: {
    interactive: (title) => `${title}: نسخهٔ تعاملی`,
    openChart: 'نمودار تعاملی را باز کنید',
    charts: 'نمودارها',
    dataset: 'داده‌ها (JSON)',
  },
};

/** The words of a language, by the code that a `Wording` names; English for one that charts do not speak. */
export const embedWords = (language: string): EmbedWords =>
  (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? english;
