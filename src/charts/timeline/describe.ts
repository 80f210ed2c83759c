import { edtfSpan } from '../../dataset/edtf.js';
import type { Edtf } from '../../dataset/schema.js';
import { STATUSES } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Description, Table } from '../chart.js';
import type { TimelineEntry, TimelineSeries } from './series.js';

/** The ends of a date that are stated. */
const endsOf = (date: Edtf): Edtf[] => date.split('/').filter((end) => end !== '..');

/** The earliest and the latest stated date. */
function extent(dates: readonly Edtf[]): { since: Edtf | null; until: Edtf | null } {
  const ends = dates.flatMap(endsOf).map((end) => ({ end, span: edtfSpan(end) }));
  const first = ends.reduce<(typeof ends)[number] | null>(
    (best, each) => ((each.span?.start ?? Infinity) < (best?.span?.start ?? Infinity) ? each : best),
    null,
  );
  const last = ends.reduce<(typeof ends)[number] | null>(
    (best, each) => ((each.span?.end ?? -Infinity) > (best?.span?.end ?? -Infinity) ? each : best),
    null,
  );
  return { since: first?.end ?? null, until: last?.end ?? null };
}

/** What the timeline says in words. */
export function describeTimeline({ entries }: TimelineSeries, wording: Wording): Description {
  const dates = entries.flatMap(({ date }) => date ?? []);
  const counts = { dated: dates.length, undated: entries.length - dates.length };
  const parties = [...new Set(entries.flatMap((entry) => entry.parties))].sort();
  const { timeline } = wording;
  return {
    heading: timeline.heading({ parties, ...counts, ...extent(dates) }),
    subtitle: counts.dated === 0 && counts.undated > 0 ? timeline.subtitleUndated : timeline.subtitle,
    summary: timeline.summary(counts),
    statuses: STATUSES.filter((status) => entries.some((entry) => entry.status === status)),
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
