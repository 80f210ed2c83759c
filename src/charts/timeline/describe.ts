import type { Edtf } from '../../dataset/schema.js';
import { STATUSES } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Description, Table } from '../chart.js';
import type { TimelineEntry, TimelineSeries } from './slice.js';
import { timeIndex } from './time-index.js';

/** The earliest and the latest date that any event states. Of an interval with an open end the other end counts. */
function extent(series: TimelineSeries): { since: Edtf | null; until: Edtf | null } {
  const { start, end } = timeIndex(series);
  let [first, last] = [Infinity, -Infinity];
  let since: Edtf | null = null;
  let until: Edtf | null = null;
  series.entries.forEach(({ date }, place) => {
    if (date === null) return;
    const [from = 0, to = 0] = [start[place], end[place]];
    const begin = from === -Infinity ? to : from;
    const finish = to === Infinity ? from : to;
    if (begin >= first && finish <= last) return;
    const ends = date.split('/');
    if (begin < first) [first, since] = [begin, (from === -Infinity ? ends.at(-1) : ends[0]) ?? date];
    if (finish > last) [last, until] = [finish, (to === Infinity ? ends[0] : ends.at(-1)) ?? date];
  });
  return { since, until };
}

/** What the timeline says in words. */
export function describeTimeline(series: TimelineSeries, wording: Wording): Description {
  const { undated, status } = timeIndex(series);
  const counts = { dated: series.entries.length - undated.length, undated: undated.length };
  const parties = new Set<string>();
  for (const entry of series.entries) for (const party of entry.parties) parties.add(party);
  const occurring = new Set(status);
  const { timeline } = wording;
  return {
    heading: timeline.heading({ parties: [...parties].sort(), ...counts, ...extent(series) }),
    subtitle: counts.dated === 0 && counts.undated > 0 ? timeline.subtitleUndated : timeline.subtitle,
    summary: timeline.summary(counts),
    statuses: STATUSES.filter((_, rank) => occurring.has(rank)),
  };
}

function rowOf({ date, mode, goods, place, parties, status }: TimelineEntry, wording: Wording): string[] {
  const what = { mode: wording.mode(mode), goods: goods.map((id) => wording.good(id)), place, parties: [] };
  return [
    date === null ? wording.timeline.shelf : wording.date(date),
    wording.timeline.event(what),
    wording.list(parties.map((code) => wording.party(code))),
    wording.status(status),
  ];
}

/** The timeline as a table: date, event, parties, status; in the order of the dates. */
export const tableTimeline = ({ entries }: TimelineSeries, wording: Wording): Table => ({
  columns: wording.timeline.columns,
  rows: entries.map((entry) => rowOf(entry, wording)),
});
