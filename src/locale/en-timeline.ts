import { periodWriter } from './dates.js';
import type { Dates } from './dates.js';
import { few } from './en-goods.js';
import { count, terms, who } from './en-words.js';
import type { Wording } from './wording.js';

const { number, party } = terms;

const words = ({ date, tick }: Dates, period: ReturnType<typeof periodWriter>): Wording['timeline'] => ({
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

/** What the timeline says in English, with dates in one calendar. */
export const timeline = (dates: Dates): Wording['timeline'] =>
  words(
    dates,
    periodWriter(dates, (from, to) => `${from} to ${to}`),
  );
