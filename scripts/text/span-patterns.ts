import type { Edtf } from '../../src/dataset/schema.js';
import { addDays, addMonths, formatDay, formatMonth, isDay, parseDay } from './calendar.js';
import type { DateContext, DateMention, DatePattern } from './date-patterns.js';

/** First and last month of each season of the northern year; winter is that of the year in which it ends. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
};

const YEAR = '((?:1[5-9]|20)\\d\\d)';
const COUNT = '(\\d+|a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)';
const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

const countOf = (word: string): number =>
  /^\d+$/.test(word)
    ? Number(word)
    : word.toLowerCase() === 'fifteen'
      ? 15
      : word.toLowerCase() === 'twenty'
        ? 20
        : COUNTS.indexOf(word.toLowerCase()) + 2;

type Both = Pick<DateMention, 'past' | 'future' | 'basis'>;
const relative = (edtf: Edtf | null): Both => ({ past: edtf, future: edtf, basis: 'relative' });
const stated = (edtf: Edtf | null): Both => ({ past: edtf, future: edtf, basis: 'stated' });

/** The months of a season, `year` being that of its first month. */
function seasonOf(name: string, year: number): Edtf {
  const [first, last] = SEASONS[name.toLowerCase()] ?? [1, 12];
  return `${formatMonth(year, first)}/${formatMonth(last < first ? year + 1 : year, last)}`;
}

/** A season without a year: the last one that began before the article, and the next one that begins after it. */
function season(name: string, which: string, { published }: DateContext): Both {
  const anchor = parseDay(published);
  const [first = 1, last = 12] = SEASONS[name.toLowerCase()] ?? [];
  if (!anchor) return relative(null);
  const begun = anchor.month >= first ? anchor.year : anchor.year - 1;
  const isOver =
    last < first ? anchor.month < first && anchor.month > last : anchor.month > last || anchor.month < first;
  const goesOn = !isOver && anchor.month >= first ? anchor.year : !isOver ? anchor.year - 1 : null;
  const past = /last|past|previous/i.test(which) && goesOn !== null ? goesOn - 1 : begun;
  const coming = anchor.month < first ? anchor.year : anchor.year + 1;
  const future = /this/i.test(which) && goesOn !== null ? goesOn : coming;
  if (/this/i.test(which))
    return relative(seasonOf(name, anchor.month >= first || last < first ? begun : anchor.year));
  if (/next|coming/i.test(which)) return relative(seasonOf(name, coming));
  return { past: seasonOf(name, past), future: seasonOf(name, future), basis: 'relative' };
}

/** "The past three years": from so long ago to now, in the unit that is named. */
function lastSpan(count: number, unit: string, published: Edtf | null): Both {
  const anchor = parseDay(published);
  if (!anchor || count < 2) return relative(null);
  if (/year/i.test(unit)) return relative(`${String(anchor.year - count)}/${String(anchor.year)}`);
  if (/month/i.test(unit)) {
    const from = addMonths(anchor.year, anchor.month, -count);
    return relative(`${formatMonth(from.year, from.month)}/${formatMonth(anchor.year, anchor.month)}`);
  }
  const days = count * (/week/i.test(unit) ? 7 : 1);
  return relative(`${formatDay(addDays(anchor, -days))}/${formatDay(anchor)}`);
}

/** A quarter or half without a year: the last one that had begun before the article. */
function partWithoutYear(part: string, unit: string, published: Edtf | null): Both | null {
  const anchor = parseDay(published);
  const index = ['first', 'second', 'third', 'fourth'].indexOf(part.toLowerCase());
  const length = /quarter/i.test(unit) ? 3 : 6;
  if (!anchor || index < 0 || index * length >= 12) return null;
  const from = index * length + 1;
  const write = (year: number) => `${formatMonth(year, from)}/${formatMonth(year, from + length - 1)}`;
  return {
    past: write(anchor.month > from ? anchor.year : anchor.year - 1),
    future: write(anchor.month < from + length ? anchor.year : anchor.year + 1),
    basis: 'stated',
  };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const TO = '(?: and | to | until | through | till | ?[-\u2013] ?)';
const monthOf = (name: string) => MONTHS.indexOf(name.toLowerCase()) + 1;

/** Two days of one month, in the year named or else the last one in which they are past (the next, for what is to come). */
function daysOf(
  first: string,
  second: string,
  month: number,
  year: string,
  published: Edtf | null,
): Both | null {
  const write = (inYear: number) => {
    const [from, to] = [first, second].map((day) => ({ year: inYear, month, day: Number(day) }));
    if (!from || !to || !isDay(from) || !isDay(to) || from.day >= to.day) return null;
    return `${formatDay(from)}/${formatDay(to)}`;
  };
  if (year) {
    const span = write(Number(year));
    return span ? stated(span) : null;
  }
  const anchor = parseDay(published);
  if (!anchor) return null;
  const isAhead = month > anchor.month || (month === anchor.month && Number(first) > anchor.day);
  const past = write(anchor.year - Number(isAhead));
  return past ? { past, future: write(anchor.year + Number(!isAhead)), basis: 'stated' } : null;
}

/** Phrases for seasons, decades, spans up to now and parts of the day; tried before the exact dates, which they hold. */
export const SPAN_PATTERNS: readonly DatePattern[] = [
  {
    needs: 'season',
    pattern: new RegExp(`\\b(spring|summer|autumn|fall|winter) (?:of )?${YEAR}\\b`, 'gi'),
    read: ([, name = '', year = '']) => stated(seasonOf(name, Number(year) - (/winter/i.test(name) ? 1 : 0))),
    role: 'span',
  },
  {
    needs: 'season',
    pattern:
      /\b(?:in |during |since |until |by |from |before )?(?:the )?(last|past|previous|this|next|coming|in|since|in the|since the|during the|until the|by the|from the) (spring|summer|autumn|winter)\b(?! (?:wheat|barley|crop|crops|clothes|tyres|tires|school|olympic|games|palace|camp))/gi,
    read: ([phrase, which = '', name = ''], context) => season(name, `${phrase} ${which}`, context),
    role: 'span',
  },
  {
    needs: 'year',
    pattern: /\b(?:the )?((?:19|20)\d0)s (?:and|to) (?:the )?((?:19|20)\d0)s\b/g,
    read: ([, first = '', last = '']) => stated(`${first}/${last.slice(0, 3)}9`),
    role: 'span',
  },
  {
    needs: 'year',
    pattern: /\b(?:the )?((?:19|20)\d0)s\b/g,
    read: ([, year = '']) => stated(`${year}/${year.slice(0, 3)}9`),
    role: 'span',
  },
  {
    needs: 'unit',
    pattern: new RegExp(`\\b(?:last|past|previous) ${COUNT} (days|weeks|months|years)\\b`, 'gi'),
    read: ([, count = '', unit = ''], { published }) => lastSpan(countOf(count), unit, published),
    role: 'span',
  },
  {
    needs: 'part',
    pattern: /\bthe (first|second|third|fourth) (quarter|half)\b(?! (?:of|share|an|hour))/gi,
    read: ([, part = '', unit = ''], { published }) => partWithoutYear(part, unit, published),
    role: 'span',
  },
  {
    needs: 'unit',
    pattern: /\bthe (first|beginning|start) of (the|this|last) (month|year)\b/gi,
    read: ([, start = '', which = '', unit = ''], { published }) => {
      const anchor = parseDay(published);
      if (!anchor) return relative(null);
      const step = /last/i.test(which) ? -1 : 0;
      if (/year/i.test(unit)) return relative(formatMonth(anchor.year + step, 1));
      const { year, month } = addMonths(anchor.year, anchor.month, step);
      return relative(/first/i.test(start) ? formatDay({ year, month, day: 1 }) : formatMonth(year, month));
    },
  },
  {
    needs: 'day',
    pattern: /\b(?:this (?:morning|afternoon|evening)|earlier in the day|last night|overnight)\b/gi,
    read: ([phrase], { published }) => {
      const anchor = parseDay(published);
      return relative(anchor && formatDay(addDays(anchor, /last night/i.test(phrase) ? -1 : 0)));
    },
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b${DAY}${TO}${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?\\b`, 'g'),
    read: ([, first = '', second = '', month = '', year = ''], { published }) =>
      daysOf(first, second, monthOf(month), year, published),
    role: 'span',
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b${MONTH} ${DAY}${TO}${DAY}(?:,? ${YEAR})?\\b(?!,?\\d)`, 'g'),
    read: ([, month = '', first = '', second = '', year = ''], { published }) =>
      daysOf(first, second, monthOf(month), year, published),
    role: 'span',
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `\\b(?:[Ff]rom |[Bb]etween )?${MONTH}(?: to | and |-|\u2013)${MONTH}\\b(?! \\d)`,
      'g',
    ),
    read: ([phrase, first = '', second = ''], { published }) => {
      const anchor = parseDay(published);
      const [from, to] = [monthOf(first), monthOf(second)];
      if (!anchor || from >= to || (!/^(?:from|between)/i.test(phrase) && / and /.test(phrase))) return null;
      const year = anchor.year - Number(from > anchor.month);
      return stated(`${formatMonth(year, from)}/${formatMonth(year, to)}`);
    },
    role: 'span',
  },
  {
    needs: 'unit',
    pattern: new RegExp(`\\bthe first ${COUNT} months\\b(?! of)`, 'gi'),
    read: ([, count = ''], { published }) => {
      const anchor = parseDay(published);
      const months = countOf(count);
      if (!anchor || months < 2 || months > 12) return null;
      const year = anchor.year - Number(months > anchor.month);
      return stated(`${formatMonth(year, 1)}/${formatMonth(year, months)}`);
    },
    role: 'span',
  },
];
