import type { Dimension, Section } from '../dataset/taxonomy.js';
import { count, terms, who } from './en-words.js';
import type { MoneyCounts, Wording } from './wording.js';

const { number, lower, capital } = terms;

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

/** What the matrix says in English. */
export const matrix: Wording['matrix'] = {
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
