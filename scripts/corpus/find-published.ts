import type { Edtf } from '../../src/dataset/schema.js';
import { formatDay, fromSolarHijri, isDay } from '../text/calendar.js';
import { findDates } from '../text/dates.js';

/** What a line at the head of an article says of its publication. */
export interface PublishedLine {
  readonly published: Edtf | null;
  /** The agency that a dateline names in brackets. */
  readonly outlet: string | null;
  /** True when the line says nothing else. */
  readonly lineIsDate: boolean;
  /** True when the line says in so many words when the article was published. */
  readonly isLabelled?: boolean;
  /** The day of a later version. */
  readonly updated?: Edtf;
}

const NOTHING: PublishedLine = { published: null, outlet: null, lineIsDate: false };
const MAX_DATE_LINE_CHARS = 90;
const MAX_OTHER_WORDS = 3;

/** A dateline: a place, perhaps a date and an agency, then a dash. */
const DATELINE =
  /^(\p{Lu}[\p{L}.'-]+(?:[ ,]+\p{Lu}[\p{L}.'-]+){0,3}?),? ?([^()\u2013\u2014-]{0,30}?) ?(?:\(([^)]{2,40})\) ?)?(?:\u2014|\u2013| - |--|(?<=\)) ?:)/u;

/** A dateline that ends with a full stop: "Lisbon, 18 March 2025. The ministers …", "Lima, May 3, 2024 /AGENCY/. The …". */
const STOPPED_DATELINE =
  /^(\p{Lu}[^.!?|]{2,60}?), ((?:\p{Lu}\p{L}+,? )?\d{1,2} \p{Lu}\p{L}+ \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4})(?: ?[/(][^/()]{2,40}[/)])?\. /u;
/** What stands before the date of such a line is a place or a paper: no clause. */
const CLAUSE = /\b(?:was|were|is|are|has|had|have|will|met|held|on|by|until|since|\p{Ll}+ed)\b/u;
/** Marks between the parts of a date line. */
const PARTS = / ?(?:[|\u00b7\u2022]|\u2014|\u2013) ?/u;
const MAX_PART_CHARS = 32;

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'].flatMap((digits) =>
    Array.from(digits).map((digit, value) => [digit, String(value)]),
  ),
);

const HIJRI_MONTHS: Readonly<Record<string, number>> = {
  farvardin: 1,
  ordibehesht: 2,
  khordad: 3,
  tir: 4,
  mordad: 5,
  shahrivar: 6,
  mehr: 7,
  aban: 8,
  azar: 9,
  dey: 10,
  bahman: 11,
  esfand: 12,
  فروردین: 1,
  اردیبهشت: 2,
  خرداد: 3,
  تیر: 4,
  مرداد: 5,
  شهریور: 6,
  مهر: 7,
  آبان: 8,
  آذر: 9,
  دی: 10,
  بهمن: 11,
  اسفند: 12,
};

/** The day that a Solar Hijri date in Latin, Persian or Arabic digits names, or null. */
export function findSolarHijri(line: string): Edtf | null {
  const plain = line.replace(/[۰-۹٠-٩]/g, (digit) => DIGITS[digit] ?? digit);
  const numeric = /(?<!\d)(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(plain);
  if (numeric) {
    const day = fromSolarHijri(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
    return day && formatDay(day);
  }
  const named = /(?<!\d)(\d{1,2}) (\p{L}+) (1[34]\d\d)(?!\d)/u.exec(plain);
  const month = HIJRI_MONTHS[named?.[2]?.toLowerCase() ?? ''];
  if (!named || !month) return null;
  const day = fromSolarHijri(Number(named[3]), month, Number(named[1]));
  return day && formatDay(day);
}

/** A numeric date that can be read in one way only (`27.08.2024`), or null. */
function findNumeric(line: string): Edtf | null {
  const match = /(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)/.exec(line);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (first > 12 || match[0].includes('.')) return isDay(dayFirst) ? formatDay(dayFirst) : null;
  if (second > 12) return isDay(monthFirst) ? formatDay(monthFirst) : null;
  return first === second && isDay(dayFirst) ? formatDay(dayFirst) : null;
}

/** The first full day that a line names, in any of the forms read here; null when there is none. */
export function findDay(line: string): Edtf | null {
  const plain = line.replace(/\(((?:19|20)\d\d)\)/g, '$1');
  const full = findDates(plain, { published: null, last: null }).find(({ past }) =>
    /^\d{4}-\d\d-\d\d$/.test(past ?? ''),
  );
  return full?.past ?? findNumeric(line) ?? findSolarHijri(line);
}

/** Words of a date line that are neither date nor time. */
const otherWords = (line: string): readonly string[] =>
  line
    .replace(/[\d۰-۹٠-٩]+(?:st|nd|rd|th)?/g, ' ')
    .replace(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g,
      ' ',
    )
    .replace(/\b(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?\b/g, ' ')
    .replace(
      /\b(?:published|posted|filed|date|updated|first|min|minutes?|read|am|pm|gmt|utc|ist|est|cet|msk|on|at|by|news|id|interview|story|article|last|time|t|z)\b/gi,
      ' ',
    )
    .match(/\p{L}+/gu) ?? [];

/** The day that one part of a line is, whatever its other parts say: "9 April 2024 | The Shunter talks to \u2026". */
function dayOfPart(line: string): Edtf | null {
  const parts = line.split(PARTS);
  if (parts.length < 2) return null;
  const part = parts.find(
    (text) => text.length <= MAX_PART_CHARS && otherWords(text).length === 0 && findDay(text) !== null,
  );
  return part ? findDay(part) : null;
}

/** Looks for a date line ("27 August 2024 | 3 min read") or a dateline ("YEREVAN, August 10, 2023 (Agency) -"). */
export function findPublished(line: string): PublishedLine {
  const dateline = DATELINE.exec(line);
  if (dateline && line.length > MAX_DATE_LINE_CHARS) {
    const published = findDay(dateline[0]);
    if (published) return { ...NOTHING, published, outlet: agencyOf(dateline[3]) };
  }
  const stopped = STOPPED_DATELINE.exec(line);
  if (stopped?.[2] && !CLAUSE.test(stopped[1] ?? '')) return { ...NOTHING, published: findDay(stopped[2]) };
  if (line.length > MAX_DATE_LINE_CHARS || /[.!?]["'\u201d]?$/.test(line))
    return { ...NOTHING, published: dayOfPart(line), outlet: agencyOf(dateline?.[3]) };
  const published = findDay(line);
  if (!published) return NOTHING;
  const isLabelled = /\b(?:published|posted)\b/i.test(line);
  if (/\b(?:updated|modified)\b/i.test(line) && !isLabelled)
    return { ...NOTHING, lineIsDate: true, updated: published };
  return { ...NOTHING, published, isLabelled, lineIsDate: otherWords(line).length <= MAX_OTHER_WORDS };
}

const agencyOf = (name: string | undefined): string | null =>
  name && !/\d/.test(name) && /^\p{Lu}/u.test(name) ? name : null;
