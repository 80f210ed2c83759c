import type { Actor } from '../dataset/schema.js';
import { gregorianDates } from './dates.js';
import type { DatesIn, DateWords } from './dates.js';
import { LEXICON_EN } from './lexicon-en.js';
import { termsOf } from './terms.js';
import type { Wording } from './wording.js';

const terms = termsOf('en', LEXICON_EN, { style: 'long', currency: 'symbol' });
const { number, list, party, lower, capital } = terms;
const DATE_WORDS: DateWords = {
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

const count = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;
const few = (words: readonly string[], most: number) =>
  words.length > most
    ? `${words
        .slice(0, most - 1)
        .map(lower)
        .join(', ')} and ${count(words.length - most + 1, 'other good', 'other goods')}`
    : list(words.map(lower));
/** Names up to three parties; of more, says how many. */
const who = (parties: readonly Actor[]) =>
  parties.length > 3 ? count(parties.length, 'country', 'countries') : list(parties.map(party));

const matrix: Wording['matrix'] = {
  subtitle: 'Reported cooperation by sector and form. The number counts events that the articles state',
  heading: ({ parties, events, talk, realised }) => {
    if (events === 0) return 'Cooperation by sector and form';
    const all = events === 1 ? 'the one' : `all ${number(events)}`;
    const told = events === 1 ? 'reported event is' : 'reported events are';
    if (talk === events) return `${who(parties)}: ${all} ${told} still talk`;
    if (realised === events) return `${who(parties)}: ${all} ${told} under way or done`;
    const some = talk === 0 ? 'none' : number(talk);
    const real = realised === 0 ? 'none is' : `${number(realised)} ${realised === 1 ? 'is' : 'are'}`;
    return `${who(parties)}: ${some} of ${number(events)} reported events ${talk <= 1 ? 'is' : 'are'} still talk, ${real} under way or done`;
  },
  cell: ({ sector, mode, count: events, status, halted }) => {
    const how = events > 1 && status !== 'halted' ? `at most ${terms.status(status)}` : terms.status(status);
    const rest = halted && status !== 'halted' ? ', one or more halted' : '';
    return `${sector}, ${lower(mode)}: ${count(events, 'event', 'events')}, ${how}${rest}`;
  },
  summary: ({ events, sectors, top, topCount }) =>
    `${count(events, 'event', 'events')} in ${count(sectors, 'sector', 'sectors')}. No sector has more than ${lower(top)}, with ${number(topCount)}.`,
  total: 'Total',
  dimension: (id) => ({ sector: 'Sector', mode: 'Form' })[id],
};

const flow: Wording['flow'] = {
  subtitle: 'Who gives what to whom, as the articles state it',
  equalWidths: 'Equal widths: amounts are not stated',
  scaledWidths: 'The wider, the larger the stated amount',
  mixedWidths: 'A width is an amount only where all are stated in one unit; else widths are equal',
  columns: {
    from: 'From',
    to: 'To',
    good: 'Good',
    mode: 'Form',
    status: 'Status',
    amount: 'Amount',
    events: 'Events',
  },
  heading: (facts) => {
    if (!facts) return 'Who gives what to whom';
    const { from, to, give, take, talk } = facts;
    const first = capital(few(give, 3));
    return take.length > 0
      ? `${first} for ${few(take, 3)}: the swap ${talk ? 'proposed' : 'agreed'} between ${party(from)} and ${party(to)}`
      : `${first}: what ${party(from)} ${talk ? 'would give' : 'gives'} ${party(to)}`;
  },
  gives: (from, to, talk) => `${party(from)} ${talk ? 'would give' : 'gives'} ${party(to)}`,
  inReturnFor: 'in return for',
  oneWay: 'Not part of a swap',
  goodsNotNamed: 'Goods not named',
  band: ({ from, to, good, mode, status, amount, count: events }) =>
    `${good}, from ${party(from)} to ${party(to)}: ${lower(mode)}, ${status}; ${amount ?? 'amount not stated'}${events > 1 ? `; ${count(events, 'event', 'events')}` : ''}`,
  summary: ({ exchanges, bands }) =>
    `${count(exchanges, 'exchange', 'exchanges')} of goods, ${count(bands, 'flow', 'flows')} in all.`,
};

const timeline = ({ date, tick }: ReturnType<DatesIn>): Wording['timeline'] => ({
  subtitle: 'Reported events by date. A dot is a day, a bar a longer time, a fade an open end',
  subtitleUndated: 'Reported events by how far along they are. The articles state no date for any of them',
  tick,
  heading: ({ parties, dated, undated, since, until }) => {
    const events = dated + undated;
    if (events === 0) return 'What happened when';
    if (dated === 0) return `${who(parties)}: ${count(events, 'event', 'events')}, and no article says when`;
    const span =
      since && until ? `, ${since === until ? date(since) : `${date(since)} to ${date(until)}`}` : '';
    return `${who(parties)}: ${count(events, 'reported event', 'reported events')}${span}`;
  },
  shelf: 'Date not stated',
  severalSectors: 'Several sectors',
  event: ({ mode, goods, place, parties }) => {
    const what = goods.length > 0 ? few(goods, 3) : place;
    const named = parties.length > 3 ? who(parties) : parties.map(party).join('–');
    return `${named && `${named} · `}${mode}${what ? `: ${what}` : ''}`;
  },
  mark: ({ event, parties, status, date: when }) =>
    `${event}. ${who(parties)}; ${status}; ${when === null ? 'date not stated' : date(when)}`,
  more: (events) => `and ${number(events)} more`,
  cluster: ({ count: events, status, since, until, events: first }) => {
    const span = since && until ? (since === until ? date(since) : `${date(since)} to ${date(until)}`) : '';
    const rest = events > first.length ? `; and ${number(events - first.length)} more` : '';
    return `${count(events, 'event', 'events')}, ${status}, ${span || 'date not stated'}. ${first.join('; ')}${rest}`;
  },
  countNote: 'A number says how many events share a mark',
  columns: ['Date', 'Reported event', 'Parties', 'Status'],
  summary: ({ dated, undated }) =>
    `${count(dated, 'event has', 'events have')} a stated date, ${count(undated, 'has', 'have')} none.`,
});

const frame = ({ date }: ReturnType<DatesIn>): Wording['frame'] => ({
  legend: 'How far along',
  sources: ({ articles, undated, since, until }) => {
    const span =
      since === null || until === null
        ? 'undated'
        : since === until
          ? date(since)
          : `${date(since)} – ${date(until)}`;
    const rest = since !== null && undated > 0 ? `, ${number(undated)} undated` : '';
    return `${count(articles, 'article', 'articles')}, ${span}${rest}`;
  },
  evidenceHint: 'Every mark opens the sentence behind it',
  data: 'Data',
  chart: 'Chart',
  download: 'Download',
  loading: 'Loading the data',
  empty: 'No event to show: the articles state none of this kind',
  retry: 'Try again',
  keys: 'Arrow keys move between the marks, Enter opens the evidence, Escape closes it.',
  events: 'Events',
  halted: 'halted',
});

const evidence: Wording['evidence'] = {
  title: (mode, status) => `${mode}, ${status}`,
  parties: (parties, mutual) => parties.map(party).join(mutual ? ' ⇄ ' : ', '),
  leg: (from, to, goods) => `${party(from)} → ${party(to)}: ${goods}`,
  of: (index, total) => `${number(index)} of ${number(total)}`,
  untitled: 'Untitled article',
  outletNotStated: 'outlet not stated',
  dateNotStated: 'date not stated',
  openAtSentence: 'open at the sentence',
  reports: 'Reports',
  reportCount: (reports) => number(reports),
  saidBy: 'Said by',
  date: 'Date',
  place: 'Place',
  goods: 'Goods',
  amounts: 'Amounts',
  notStated: 'not stated',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  copy: 'Copy quote',
  copied: 'Copied',
};

const errors: Wording['errors'] = {
  title: 'This chart cannot be shown',
  fetch: (url, reason) => `${url} could not be loaded: ${reason}`,
  json: (url, reason) => `${url} is not valid JSON: ${reason}`,
  dataset: (url, path, reason) =>
    `${url} is not a dataset that this chart reads. ${path ? `At ${path}: ` : ''}${reason}`,
  type: (given, known) => `There is no chart of type "${given}". Types: ${known.join(', ')}`,
  noData: 'No data are given. Set src to the address of a dataset, or the data property',
  code: 'The code of this chart could not be loaded',
};

/** English with dates in the calendar that `datesIn` says. */
export function wordEnglish(datesIn: DatesIn): Wording {
  const dates = datesIn(DATE_WORDS);
  const { calendar, date } = dates;
  return {
    ...terms,
    language: 'en',
    direction: 'ltr',
    calendar,
    date,
    matrix,
    flow,
    timeline: timeline(dates),
    frame: frame(dates),
    evidence,
    errors,
  };
}

/** English. */
export const en: Wording = wordEnglish(gregorianDates);
