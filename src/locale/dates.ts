import { edtfSpan, parseEdtfDate } from '../dataset/edtf.js';
import type { EdtfDate } from '../dataset/edtf.js';
import type { Edtf } from '../dataset/schema.js';

/** How a language says what EDTF marks. */
export interface DateWords {
  about(date: string): string;
  uncertain(date: string): string;
  since(date: string): string;
  until(date: string): string;
  between(from: string, to: string): string;
}

/** Writes EDTF dates in words. `locale` may name a calendar (`fa-u-ca-persian`). */
export function dateWriter(locale: string, words: DateWords): (date: Edtf) => string {
  const formats = {
    year: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' }),
    day: new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    }),
  };
  const one = (date: EdtfDate, text: string) => {
    const precision = date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year';
    const said = formats[precision].format(edtfSpan(text.replace(/[?~%]$/, ''))?.start ?? 0);
    if (date.approximate) return words.about(said);
    return date.uncertain ? words.uncertain(said) : said;
  };
  return (text) => {
    const [first = '', second] = text.split('/');
    const from = parseEdtfDate(first);
    if (second === undefined) return from ? one(from, first) : text;
    const to = parseEdtfDate(second);
    if (from && to) return words.between(one(from, first), one(to, second));
    if (from) return words.since(one(from, first));
    return to ? words.until(one(to, second)) : text;
  };
}
