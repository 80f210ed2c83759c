import { gregorianDates, periodWriter } from './dates.js';
import type { Dates, DatesIn } from './dates.js';
import { DATE_WORDS, count, terms } from './en-words.js';
import type { CoreWording, Wording } from './wording.js';

const { number, party } = terms;

const frame = (period: ReturnType<typeof periodWriter>): Wording['frame'] => ({
  legend: 'How far along',
  sources: ({ articles, undated, since, until }) => {
    const when = period(since, until) || 'undated';
    const rest = since !== null && undated > 0 ? `, ${number(undated)} undated` : '';
    return `${count(articles, 'article', 'articles')}, ${when}${rest}`;
  },
  evidenceHint: 'Every mark opens the sentence behind it',
  selected: ({ shown, of, undated }) =>
    `${number(shown)} of ${count(of, 'event', 'events')} shown${undated > 0 ? `, ${number(undated)} undated left out` : ''}`,
  table: 'Table',
  chart: 'Chart',
  download: 'Download',
  share: 'Download, embed',
  data: 'Data',
  image: 'Image',
  loading: 'Loading the data',
  empty: 'No event to show: the articles state none of this kind',
  retry: 'Try again',
  keys: 'Arrow keys move between the marks, Enter opens the evidence, Escape closes it.',
  events: 'Events',
  halted: 'halted',
});

const errors: Wording['errors'] = {
  title: 'This chart cannot be shown',
  fetch: (url, reason) => `${url} could not be loaded: ${reason}`,
  json: (url, reason) => `${url} is not valid JSON: ${reason}`,
  dataset: (url, path, reason) =>
    `${url} is not a dataset that this chart reads. ${path ? `At ${path}: ` : ''}${reason}`,
  type: (given, known) => `There is no chart of type "${given}". Types: ${known.join(', ')}`,
  noData: 'No data are given. Set src to the address of a dataset, or the data property',
  code: 'The code of this chart could not be loaded',
  attribute: (name, reason) => `The attribute ${name} does not work: ${reason}`,
  download: 'The file could not be made',
};

/** What every chart says in English, with dates in the calendar that `datesIn` says. */
export function coreEnglish(datesIn: DatesIn): CoreWording & { readonly dates: Dates } {
  const dates = datesIn(DATE_WORDS);
  const { calendar, date } = dates;
  const period = periodWriter(dates, DATE_WORDS.between);
  return {
    ...terms,
    parties: (codes, mutual) => codes.map(party).join(mutual ? ' ⇄ ' : ', '),
    unstated: { outlet: 'outlet not stated', date: 'date not stated', other: 'not stated' },
    language: 'en',
    direction: 'ltr',
    calendar,
    date,
    dates,
    frame: frame(period),
    errors,
  };
}

/** What every chart says in English. */
export const enCore = coreEnglish(gregorianDates);
