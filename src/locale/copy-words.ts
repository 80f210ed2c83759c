/** The forms in which a chart can be pasted, as in `embed/snippets.ts`. */
type Form = 'figure' | 'frame' | 'tag' | 'link' | 'picture';

/** What the part of a chart's menu says that gives the chart to other pages. */
export interface CopyWords {
  /** Heads it. */
  readonly embed: string;
  /** Names them in few letters. */
  readonly forms: Readonly<Record<Form, string>>;
  /** Said when one has been copied, and in its place when the page may not copy. */
  readonly copied: (form: string) => string;
  readonly toCopy: (form: string) => string;
}

const english: CopyWords = {
  embed: 'Copy for embedding',
  forms: { figure: 'Figure', frame: 'Frame', tag: 'Tag', link: 'Link', picture: 'Picture' },
  copied: (form) => `${form}: copied`,
  toCopy: (form) => `${form}: copy the selected text`,
};

const WORDS: Readonly<Record<string, CopyWords>> = {
  en: english,
  ru: {
    embed: 'Копировать для вставки',
    forms: { figure: 'Рисунок', frame: 'Фрейм', tag: 'Тег', link: 'Ссылка', picture: 'Картинка' },
    copied: (form) => `${form}: скопировано`,
    toCopy: (form) => `${form}: скопируйте выделенный текст`,
  },
  fa: {
    embed: 'رونوشت برای جاسازی',
    forms: { figure: 'شکل', frame: 'قاب', tag: 'برچسب', link: 'پیوند', picture: 'تصویر' },
    copied: (form) => `${form}: رونوشت شد`,
    toCopy: (form) => `${form}: متن برگزیده را رونوشت کنید`,
  },
};

/** The words of a language, by the code that a `Wording` names; English for one that charts do not speak. */
export const copyWords = (language: string): CopyWords =>
  (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? english;
