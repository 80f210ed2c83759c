import type { Dimension, Section } from '../dataset/taxonomy.js';
import { gregorianDates, periodWriter } from './dates.js';
import type { Dates, DatesIn, DateWords } from './dates.js';
import { LEXICON_EN } from './lexicon-en.js';
import { goodsInWords, partiesInWords, termsOf, unitInWords } from './terms.js';
import type { MoneyCounts, Wording } from './wording.js';

const terms = termsOf('en', LEXICON_EN, { style: 'long', currency: 'symbol' });
const { number, party, lower, capital } = terms;
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
const unitName = unitInWords(LEXICON_EN);
const few = goodsInWords(terms, (left) => count(left, 'other good', 'other goods'));
const who = partiesInWords(terms, (parties) => count(parties, 'country', 'countries'));

const DIMENSIONS: Readonly<Record<Dimension, readonly [one: string, many: string]>> = {
  sector: ['sector', 'sectors'],
  mode: ['form', 'forms'],
  status: ['status', 'statuses'],
  party: ['country', 'countries'],
  pair: ['pair of countries', 'pairs of countries'],
  outlet: ['outlet', 'outlets'],
  year: ['year', 'years'],
};
const SECTIONS: Readonly<Record<Section, string>> = {
  B: 'Mining and drilling',
  C: 'Manufacturing',
  D: 'Energy',
  H: 'Transport',
};
/** Values of a dimension in the middle of a sentence: those that are no names begin small. */
const within = (text: string, by: Dimension) =>
  by === 'sector' || by === 'mode' || by === 'status' ? lower(text) : text;
/** `by sector and form`, `between countries`. */
const crossed = (rows: Dimension, columns: Dimension) =>
  rows === columns ? 'between countries' : `by ${DIMENSIONS[rows][0]} and ${DIMENSIONS[columns][0]}`;

function moneyNote({ currency, stated, other, unstated }: MoneyCounts): string {
  if (currency === null) return 'No article states a sum of money, so there is nothing to compare';
  const rest = [
    ...(other > 0 ? [`${count(other, 'event states', 'events state')} another currency`] : []),
    ...(unstated > 0 ? [`${count(unstated, 'event states', 'events state')} no sum`] : []),
  ];
  const shown = `Sums in ${currency} that articles state for ${count(stated, 'event', 'events')}`;
  return rest.length > 0 ? `${shown}. Not shown: ${rest.join(', ')}` : shown;
}

const matrix: Wording['matrix'] = {
  subtitle: ({ rows, columns, measure, money }) => {
    const twice = rows === columns ? '. Each pair stands in both countries’ rows' : '';
    const said =
      measure === 'reports'
        ? 'The number counts the articles that report it'
        : 'The number counts events that the articles state';
    return `Reported cooperation ${crossed(rows, columns)}. ${money ? moneyNote(money) : said}${twice}`;
  },
  heading: ({ rows, columns, parties, events, talk, realised }) => {
    if (events === 0) return `Cooperation ${crossed(rows, columns)}`;
    const all = events === 1 ? 'the one' : `all ${number(events)}`;
    const told = events === 1 ? 'reported event is' : 'reported events are';
    if (talk === events) return `${who(parties)}: ${all} ${told} still talk`;
    if (realised === events) return `${who(parties)}: ${all} ${told} under way or done`;
    const some = talk === 0 ? 'none' : number(talk);
    const real = realised === 0 ? 'none is' : `${number(realised)} ${realised === 1 ? 'is' : 'are'}`;
    return `${who(parties)}: ${some} of ${number(events)} reported events ${talk <= 1 ? 'is' : 'are'} still talk, ${real} under way or done`;
  },
  events: ({ count: events, status, halted, measure, figure }) => {
    const how = events > 1 && status !== 'halted' ? `at most ${terms.status(status)}` : terms.status(status);
    const rest = halted && status !== 'halted' ? ', one or more halted' : '';
    const reports =
      measure === 'reports' ? `, in ${figure} ${figure === number(1) ? 'article' : 'articles'}` : '';
    const sum = measure === 'value' ? `${figure} stated; ` : '';
    return `${sum}${count(events, 'event', 'events')}${reports}, ${how}${rest}`;
  },
  cell: ({ row, column, columns, events }) => `${row}, ${within(column, columns)}: ${events}`,
  summary: ({ events, rows, count: values, top, figure }) =>
    `${count(events, 'event', 'events')} in ${count(values, ...DIMENSIONS[rows])}. No ${DIMENSIONS[rows][0]} has more than ${within(top, rows)}, with ${figure}.`,
  total: 'Total',
  dimension: (id) => capital(DIMENSIONS[id][0]),
  section: (id) => SECTIONS[id],
  group: ({ name, members }) => `${name}: ${count(members, 'sector', 'sectors')}`,
  more: (rest) => `+ ${number(rest)} more`,
  fewer: 'Fewer',
  moreOf: ({ row, count: rest }) => `${row}: ${number(rest)} more`,
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
    const first = capital(few(give));
    return take.length > 0
      ? `${first} for ${few(take)}: the swap ${talk ? 'proposed' : 'agreed'} between ${party(from)} and ${party(to)}`
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
  widthsIn: (unit) => `Widths are amounts in ${unitName(unit)}; equal where none is stated in it`,
  others: (left) => `Others (${number(left)})`,
  bundle: ({ from, to, goods, status, amount, unit, count: events, inReturn }) =>
    [
      `${capital(few(goods))}, from ${who(from)} to ${who(to)}: ${status}`,
      inReturn.length > 0 ? `in return for ${few(inReturn)}` : '',
      amount ?? '',
      unit !== null ? `amount not stated in ${unitName(unit)}` : amount === null ? 'amount not stated' : '',
      events > 1 ? count(events, 'event', 'events') : '',
    ]
      .filter(Boolean)
      .join('; '),
};

const timeline = ({ date, tick }: Dates, period: ReturnType<typeof periodWriter>): Wording['timeline'] => ({
  subtitle: 'Reported events by date. A dot is a day, a bar a longer time, a fade an open end',
  subtitleUndated: 'Reported events by how far along they are. The articles state no date for any of them',
  tick,
  heading: ({ parties, dated, undated, since, until }) => {
    const events = dated + undated;
    if (events === 0) return 'What happened when';
    if (dated === 0) return `${who(parties)}: ${count(events, 'event', 'events')}, and no article says when`;
    const told = `${who(parties)}: ${count(events, 'reported event', 'reported events')}`;
    return [told, period(since, until)].filter(Boolean).join(', ');
  },
  shelf: 'Date not stated',
  severalSectors: 'Several sectors',
  severalParties: 'Several countries',
  partyLaneNote: 'What two countries do stands with the one of them that has fewer events',
  earlier: (events) => `${number(events)} earlier`,
  later: (events) => `${number(events)} later`,
  zoom: {
    closer: 'Zoom in',
    wider: 'Zoom out',
    whole: 'Show all',
    strip: 'All events by date',
    since: 'Shown from',
    until: 'Shown until',
    hint: 'Hold Ctrl or ⌘ and turn the wheel to zoom',
  },
  event: ({ mode, goods, place, parties, codes }) => {
    const what = goods.length > 0 ? few(goods) : place;
    const named = parties.length > 3 ? who(parties) : parties.map(codes ? String : party).join('–');
    return `${named && `${named} · `}${mode}${what ? `: ${what}` : ''}`;
  },
  mark: ({ event, parties, status, date: when, expected, reported }) =>
    `${event}. ${who(parties)}; ${status}; ${expected ? 'expected ' : ''}${when === null ? 'date not stated' : reported ? `reported ${date(when)}` : date(when)}`,
  reported: (when) => `reported ${date(when)}`,
  reportedNote: 'A fade before a day: it is the day of the report; the event was then or earlier',
  expectedNote: (asOf) => `Outlined: still to come when the newest article appeared, ${date(asOf)}`,
  more: (events) => `and ${number(events)} more`,
  cluster: ({ count: events, status, since, until, events: first }) => {
    const when = period(since, until) || 'date not stated';
    const rest = events > first.length ? `; and ${number(events - first.length)} more` : '';
    return `${count(events, 'event', 'events')}, ${status}, ${when}. ${first.join('; ')}${rest}`;
  },
  countNote: 'A number says how many events share a mark',
  columns: ['Date', 'Reported event', 'Parties', 'Status'],
  summary: ({ dated, undated }) =>
    `${count(dated, 'event has', 'events have')} a stated date, ${count(undated, 'has', 'have')} none.`,
});

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
  data: 'Data',
  image: 'Image',
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
  reportCount: (reports, outlets) =>
    outlets > 0 && outlets < reports
      ? `${number(reports)}, by ${count(outlets, 'outlet', 'outlets')}`
      : number(reports),
  otherwise: 'Also reported otherwise',
  haltedSince: 'Told as halted; older reports may say otherwise',
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
  citation: ({ quote, title, outlet, date: when, url }) =>
    `“${quote}” (${[title, outlet, when].join(', ')})${url && ` ${url}`}`,
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
  attribute: (name, reason) => `The attribute ${name} does not work: ${reason}`,
  download: 'The file could not be made',
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
    timeline: timeline(
      dates,
      periodWriter(dates, (from, to) => `${from} to ${to}`),
    ),
    frame: frame(periodWriter(dates, DATE_WORDS.between)),
    evidence,
    errors,
  };
}

/** English. */
export const en: Wording = wordEnglish(gregorianDates);
