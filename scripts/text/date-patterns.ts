import type { Edtf } from '../../src/dataset/schema.js';
import { addDays, addMonths, formatDay, formatMonth, isDay, parseDay, weekdayOf } from './calendar.js';
import type { Day } from './calendar.js';

/** What a date phrase is reckoned from. */
export interface DateContext {
  /** The article's date, or null. */
  readonly published: Edtf | null;
  /** The last date with a year that the text named before, for "of that year" and months without a year. */
  readonly last: Edtf | null;
  /** The last date before that names a month, for "that April". */
  readonly monthBefore?: (month: number) => Edtf | null;
}

/** A date phrase in a text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** What it says when it speaks of the past; null when nothing anchors it. */
  readonly past: Edtf | null;
  /** What it says when it speaks of something to come. */
  readonly future: Edtf | null;
  readonly basis: 'stated' | 'relative';
  /** `until` marks ends, targets and terms ("by 2030"): never the date of an event. */
  readonly role: 'at' | 'since' | 'until' | 'span';
}

const MONTH_NAMES = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const WEEKDAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const M = `(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?`;
const Y = `((?:1[5-9]|20)\\d\\d)`;
const W = `(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)`;
const COUNT = `(\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

const monthOf = (name: string) =>
  MONTH_NAMES.findIndex((forms) => forms.includes(name.toLowerCase().replace(/\.$/, ''))) + 1;
const countOf = (word: string) =>
  /^\d+$/.test(word) ? Number(word) : /^an?$/i.test(word) ? 1 : NUMBER_WORDS.indexOf(word.toLowerCase()) + 1;

type Both = Pick<DateMention, 'past' | 'future' | 'basis'>;
const same = (edtf: Edtf | null, basis: 'stated' | 'relative' = 'stated'): Both => ({
  past: edtf,
  future: edtf,
  basis,
});

/** What every phrase of some kind holds: most sentences hold few of them. */
export const NEEDS = {
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i,
  weekday: /day/i,
  part: /quarter|half|Q[1-4]/i,
  season: /spring|summer|autumn|fall|winter/i,
  day: /to(?:day|morrow|night)|yesterday|morning|afternoon|evening|earlier in the day|last night|overnight/i,
  unit: /day|week|month|year/i,
  year: /\d{3}|year/i,
} as const;

/** One kind of date phrase: `read` turns a match into what it says, or null when it is none. */
export interface DatePattern {
  readonly pattern: RegExp;
  readonly needs: keyof typeof NEEDS;
  readonly read: (match: RegExpExecArray, context: DateContext) => Both | null;
  readonly role?: DateMention['role'];
}

export const day = (year: string, month: number, dayOfMonth: string): Edtf | null => {
  const value = { year: Number(year), month, day: Number(dayOfMonth) };
  return isDay(value) ? formatDay(value) : null;
};

/** A day or month without a year: the nearest one before, and the nearest one after the article's date. */
function yearless(month: number, dayOfMonth: number | null, { published, last }: DateContext): Both | null {
  const anchor = parseDay(published);
  const write = (year: number) =>
    dayOfMonth === null ? formatMonth(year, month) : formatDay({ year, month, day: dayOfMonth });
  if (!anchor) {
    const year = parseDay(last)?.year;
    return same(year === undefined ? null : write(year));
  }
  const isLater =
    month > anchor.month || (month === anchor.month && dayOfMonth !== null && dayOfMonth > anchor.day);
  const isEarlier =
    month < anchor.month || (month === anchor.month && dayOfMonth !== null && dayOfMonth < anchor.day);
  return {
    past: write(anchor.year - Number(isLater)),
    future: write(anchor.year + Number(isEarlier)),
    basis: 'stated',
  };
}

const spanOfMonths = (year: number, from: number, to: number): Edtf =>
  from === to ? formatMonth(year, from) : `${formatMonth(year, from)}/${formatMonth(year, to)}`;

/** The months of "the first half", "the third quarter", "the first nine months". */
function partOfYear(part: string, unit: string): [number, number] | null {
  const index = ['first', 'second', 'third', 'fourth'].indexOf(part.toLowerCase());
  if (/quarter/i.test(unit)) return index < 0 ? null : [index * 3 + 1, index * 3 + 3];
  if (/half/i.test(unit)) return index < 0 || index > 1 ? null : [index * 6 + 1, index * 6 + 6];
  return null;
}

/** The year that "2024", "last year" or "this year" names. */
function yearOf(phrase: string, { published, last }: DateContext): number | null {
  if (/^\d{4}$/.test(phrase)) return Number(phrase);
  const anchor = parseDay(published);
  if (/that|same/i.test(phrase)) return parseDay(last)?.year ?? null;
  if (!anchor) return null;
  return anchor.year + (/last/i.test(phrase) ? -1 : /next/i.test(phrase) ? 1 : 0);
}

const YEAR_PHRASE = `(${Y.slice(1, -1)}|(?:last|this|next|that|the same|the) year)`;
const basisOf = (phrase: string) => (/^\d/.test(phrase) || /that|same/i.test(phrase) ? 'stated' : 'relative');

function weekday(name: string, which: string, context: DateContext): Both {
  const anchor = parseDay(context.published);
  if (!anchor) return same(null, 'relative');
  const back = (weekdayOf(anchor) - WEEKDAY_NAMES.indexOf(name.toLowerCase()) + 7) % 7;
  const past = addDays(anchor, -(back === 0 && /last/i.test(which) ? 7 : back));
  const future = addDays(anchor, back === 0 && !/next/i.test(which) ? 0 : 7 - back);
  const ahead = /next|coming/i.test(which);
  return { past: formatDay(ahead ? future : past), future: formatDay(future), basis: 'relative' };
}

/** "last month", "this week", "next year". A week is written as its month when it has no day. */
function unitRelative(which: string, unit: string, anchor: Day | null): Both | null {
  if (!anchor) return same(null, 'relative');
  const step = /last|past|previous/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
  if (/year/i.test(unit)) return same(String(anchor.year + step), 'relative');
  if (/month/i.test(unit)) {
    const { year, month } = addMonths(anchor.year, anchor.month, step);
    return same(formatMonth(year, month), 'relative');
  }
  const monday = addDays(anchor, -((weekdayOf(anchor) + 6) % 7) + step * 7);
  return same(`${formatDay(monday)}/${formatDay(addDays(monday, 6))}`, 'relative');
}

function ago(count: number, unit: string, anchor: Day | null): Both | null {
  if (!anchor || count === 0) return same(null, 'relative');
  if (/year/i.test(unit)) return same(String(anchor.year - count), 'relative');
  if (/month/i.test(unit)) {
    const { year, month } = addMonths(anchor.year, anchor.month, -count);
    return same(formatMonth(year, month), 'relative');
  }
  return same(formatDay(addDays(anchor, -count * (/week/i.test(unit) ? 7 : 1))), 'relative');
}

const range = (from: Edtf | null, to: Edtf | null): Edtf | null =>
  from && to ? (from === to ? from : from < to ? `${from}/${to}` : null) : null;

/** All kinds of phrases, the longer before the shorter: a later pattern never takes text that an earlier one has. */
export const PATTERNS: readonly DatePattern[] = [
  {
    needs: 'month',
    pattern: new RegExp(`\\b(?:between|from) ${M} ${Y} (?:and|to|until|through|till) ${M} ${Y}\\b`, 'gi'),
    read: ([, m1 = '', y1 = '', m2 = '', y2 = '']) =>
      same(range(formatMonth(Number(y1), monthOf(m1)), formatMonth(Number(y2), monthOf(m2)))),
    role: 'span',
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b(?:between|from) ${M} (?:and|to|until|through|till) ${M} ${Y}\\b`, 'gi'),
    read: ([, m1 = '', m2 = '', y = '']) => {
      const year = Number(y);
      return same(
        range(
          formatMonth(monthOf(m1) > monthOf(m2) ? year - 1 : year, monthOf(m1)),
          formatMonth(year, monthOf(m2)),
        ),
      );
    },
    role: 'span',
  },
  {
    needs: 'year',
    pattern: new RegExp(
      `\\b(?:(?:between|from) )?${Y} ?(?:and|to|until|through|till|-|\\u2013) ?${Y}\\b`,
      'gi',
    ),
    read: ([, y1 = '', y2 = '']) => same(range(y1, y2)),
    role: 'span',
  },
  {
    needs: 'year',
    pattern: new RegExp(`\\b${Y}-(\\d\\d)-(\\d\\d)\\b`, 'g'),
    read: ([, y = '', m = '', d = '']) => same(day(y, Number(m), d)),
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M},? ${Y}\\b`, 'gi'),
    read: ([, d = '', m = '', y = '']) => same(day(y, monthOf(m), d)),
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b${M} (\\d{1,2})(?:st|nd|rd|th)?,? ${Y}\\b`, 'gi'),
    read: ([, m = '', d = '', y = '']) => same(day(y, monthOf(m), d)),
  },
  {
    needs: 'part',
    pattern: new RegExp(
      `\\b(?:the )?(first|second|third|fourth) (quarter|half) (?:of )?${YEAR_PHRASE}`,
      'gi',
    ),
    read: ([, part = '', unit = '', phrase = ''], context) => {
      const months = partOfYear(part, unit);
      const year = yearOf(phrase, context);
      return months && year !== null
        ? same(spanOfMonths(year, ...months), basisOf(phrase))
        : same(null, basisOf(phrase));
    },
    role: 'span',
  },
  {
    needs: 'year',
    pattern: new RegExp(`\\bQ([1-4]),? (?:of )?${Y}\\b`, 'g'),
    read: ([, quarter = '', y = '']) =>
      same(spanOfMonths(Number(y), Number(quarter) * 3 - 2, Number(quarter) * 3)),
    role: 'span',
  },
  {
    needs: 'unit',
    pattern: new RegExp(
      `\\b(?:the )?first (two|three|four|five|six|seven|eight|nine|ten|eleven|\\d+) months of ${YEAR_PHRASE}`,
      'gi',
    ),
    read: ([, count = '', phrase = ''], context) => {
      const year = yearOf(phrase, context);
      return same(year === null ? null : spanOfMonths(year, 1, countOf(count)), basisOf(phrase));
    },
    role: 'span',
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `\\b${M},? (?:of )?(that year|the same year|last year|this year|next year|${Y.slice(1, -1)})\\b`,
      'gi',
    ),
    read: ([, m = '', phrase = ''], context) => {
      const year = yearOf(phrase, context);
      return same(year === null ? null : formatMonth(year, monthOf(m)), basisOf(phrase));
    },
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${M}(?=\\W|$)`, 'g'),
    read: ([, d = '', m = ''], context) =>
      Number(d) >= 1 && Number(d) <= 31 ? yearless(monthOf(m), Number(d), context) : null,
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\b${M} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)`, 'g'),
    read: ([, m = '', d = ''], context) =>
      Number(d) >= 1 && Number(d) <= 31 ? yearless(monthOf(m), Number(d), context) : null,
  },
  {
    needs: 'month',
    pattern: new RegExp(`\\bthat ${M}(?=\\W|$)`, 'g'),
    read: ([, m = ''], context) => {
      const named = context.monthBefore?.(monthOf(m)) ?? null;
      const year = parseDay(context.last)?.year;
      return same(named ?? (year === undefined ? null : formatMonth(year, monthOf(m))));
    },
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Ff]or|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Nn]ext|[Tt]his|[Bb]efore|[Aa]fter|[Ee]very|and|to)(?: |-)(?:early |late |mid-|the |next |last |this )?${M}(?= |\\W|$)`,
      'g',
    ),
    read: (match, context) => {
      if (/^every/i.test(match[0])) return null;
      const both = yearless(monthOf(match[1] ?? ''), null, context);
      if (both && /\bnext\b/i.test(match[0])) return { ...both, past: both.future };
      return both && /\blast\b/i.test(match[0]) ? { ...both, future: both.past } : both;
    },
  },
  {
    needs: 'weekday',
    pattern: new RegExp(`\\b(last |next |this |coming |on |by |until )${W}\\b`, 'gi'),
    read: ([, which = '', name = ''], context) => weekday(name, which, context),
  },
  {
    needs: 'weekday',
    pattern: new RegExp(`\\b${W}\\b(?!s)`, 'g'),
    read: ([, name = ''], context) => weekday(name, '', context),
  },
  {
    needs: 'day',
    pattern: /\b(today|yesterday|tomorrow|tonight)\b/gi,
    read: ([, word = ''], { published }) => {
      const anchor = parseDay(published);
      const step = /yesterday/i.test(word) ? -1 : /tomorrow/i.test(word) ? 1 : 0;
      return same(anchor && formatDay(addDays(anchor, step)), 'relative');
    },
  },
  {
    needs: 'unit',
    pattern: new RegExp(`\\b${COUNT} (days?|weeks?|months?|years?) ago\\b`, 'gi'),
    read: ([, count = '', unit = ''], { published }) => ago(countOf(count), unit, parseDay(published)),
  },
  {
    needs: 'unit',
    pattern: /\b(last|this|next|past|previous|coming) (week|month|year)\b/gi,
    read: ([, which = '', unit = ''], { published }) => unitRelative(which, unit, parseDay(published)),
  },
  {
    needs: 'year',
    pattern: new RegExp(
      `\\b${Y}\\b(?!s|[,.]\\d| (?:tonnes|tons|barrels|people|km|kilometres|megawatts))`,
      'g',
    ),
    read: ([, y = '']) => same(y),
  },
];
