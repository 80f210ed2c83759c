import { edtfSpan } from '../dataset/edtf.js';
import type { EdtfDate } from '../dataset/edtf.js';
import { edtfWriter, partsOf, partWriter, precisionOf, tickWriter } from './dates.js';
import type { DateParts, DateSide, DatesIn, DateWords } from './dates.js';

type Write = ReturnType<typeof partWriter>;

/** A month or a year of one calendar from the first to the last that it touches in the other; times in ms UTC. */
function touched(first: number, last: number, unit: 'month' | 'year', words: DateWords, write: Write) {
  const years = [first, last].map((time) => write(time, { year: 'numeric' }));
  const [from = '', to = ''] = years;
  if (unit === 'year') return words.persianYears(from === to ? from : words.span(from, to));
  const parts = partsOf('month', words.month);
  const months = [first, last].map((time) => write(time, { month: words.month }));
  if (months[0] === months[1] && from === to) return write(first, parts);
  return from === to
    ? `${words.span(months[0] ?? '', months[1] ?? '')} ${from}`
    : words.span(`${write(first, parts)} `, ` ${write(last, parts)}`);
}

/**
 * Dates in the Persian (solar Hijri) calendar, by `Intl`. EDTF is Gregorian: a day has one Persian date, but a Gregorian month or
 * year is no Persian one, and is said as the months or years that it touches (`Mehr–Aban 1401`, `1400–1401`); an interval goes
 * from the first that its start touches to the last that its end does.
 */
export const persianDates: DatesIn = (words) => {
  const month = (name: string, { day }: DateParts) =>
    day !== undefined && words.persianMonthOfDay ? words.persianMonthOfDay(name) : name;
  const write = partWriter(words.locale, 'persian', month);
  const one = (date: EdtfDate, text: string, side: DateSide) => {
    const [precision, span] = [precisionOf(date), edtfSpan(text)];
    if (!span) return text;
    const last = span.end - 1;
    if (precision === 'day') return write(span.start, partsOf('day', words.month));
    if (side === 'whole') return touched(span.start, last, precision, words, write);
    const said = write(side === 'first' ? span.start : last, partsOf(precision, words.month));
    return precision === 'year' && side === 'last' ? words.persianYears(said) : said;
  };
  return { calendar: 'persian', ...edtfWriter(words, one), tick: tickWriter(write) };
};
