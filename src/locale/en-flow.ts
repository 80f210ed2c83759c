import { few, unitName } from './en-goods.js';
import { count, terms, who } from './en-words.js';
import type { Wording } from './wording.js';

const { number, party, lower, capital } = terms;

/** What the flow says in English. */
export const flow: Wording['flow'] = {
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
