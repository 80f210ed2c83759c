import type { Mode } from '../../dataset/taxonomy.js';
import { wrap } from '../../geometry/text.js';
import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Label } from '../scene.js';
import { capital } from './board.js';
import { BASELINE_PX, bunchOf, bunchOfOne, byStatus, gather } from './bunch.js';
import type { Bunch } from './bunch.js';
import { DAY_MS, yearStart } from './calendar.js';
import { SEVERAL } from './lane-keys.js';
import { laneName, tellsMore } from './lane-names.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { layoutRow, LINE_PX, NOTE_LINE_PX, ROW_GAP_PX } from './row.js';
import type { Story } from './story.js';

interface Year {
  /** First moment of the year. */
  readonly start: number;
  readonly places: readonly number[];
}

const DATE_PX = 70;
const DATE_GAP_PX = 10;
/** On a narrower chart the dates stand under the texts. */
const LEAST_WIDTH_FOR_DATES_PX = 220;
const HEAD_PX = 30;
const YEAR_GAP_PX = 6;
const MOST_DATE_LINES = 4;
/** Past this many events in the list, a year of more than a few shows them by status. */
const MOST_ROWS = 80;
const FEW_PER_YEAR = 6;
const MOST_MODES = 3;
/** More than a year of any calendar, and less than two. */
const YEAR_AND_MORE_MS = 400 * DAY_MS;

/** By years of the calendar, in order; what began before all dates stands in the year in which it ended. */
function yearsOf(places: readonly number[], { index: { start, end } }: Story, { wording }: Frame): Year[] {
  const years = new Map<number, number[]>();
  let [from, to] = [Infinity, -Infinity];
  let year: number[] = [];
  for (const place of places) {
    const [first = 0, last = 0] = [start[place], end[place]];
    const time = Number.isFinite(first) ? first : last - 1;
    if (time < from || time >= to) {
      from = yearStart(time, wording.calendar);
      to = yearStart(from + YEAR_AND_MORE_MS, wording.calendar);
      const before = years.get(from);
      year = before ?? [];
      if (!before) years.set(from, year);
    }
    year.push(place);
  }
  return [...years].sort(([a], [b]) => a - b).map(([first, members]) => ({ start: first, places: members }));
}

function bunchesOf(
  { start, places }: Year,
  crowded: boolean,
  { index, at }: Story,
  { wording }: Frame,
): Bunch[] {
  if (!crowded || places.length <= FEW_PER_YEAR) return places.map((place) => bunchOfOne(at(place)));
  return byStatus(places, index).flatMap(([status, own]) => {
    const text = capital(wording.status(status), wording);
    return [...gather(own, () => 0).values()].map((members) =>
      bunchOf(`${String(start)}:${status}`, members, text, at),
    );
  });
}

/** A date below the heading of its year, which it need not repeat. Several events have none. */
function dateOf({ occasions: [{ reach, entry }], count }: Bunch, { wording }: Frame): string {
  if (count > 1 || !reach || entry.date === null) return '';
  if (entry.basis === 'published') return wording.timeline.reported(entry.date);
  const plain = reach.fade === 'none';
  if (plain && reach.precision === 'day') return wording.timeline.tick(reach.start, 'day-of-month');
  if (plain && reach.precision === 'month') return wording.timeline.tick(reach.start, 'month');
  return wording.date(entry.date);
}

/** What else there is to say of a bunch: the lane of one event, the most frequent forms among the first of several. */
function aboutOf({ occasions, count }: Bunch, { series: { by } }: Story, wording: Wording): string {
  const { lane } = occasions[0].entry;
  if (count === 1) return lane === SEVERAL || !tellsMore(by) ? '' : laneName(lane, by, wording);
  const modes = new Map<Mode, number>();
  for (const { entry } of occasions) modes.set(entry.mode, (modes.get(entry.mode) ?? 0) + 1);
  const frequent = [...modes].sort(([, a], [, b]) => b - a).slice(0, MOST_MODES);
  return wording.list(frequent.map(([mode]) => wording.mode(mode)));
}

/** One event: its date at the left, or in the note where the chart is too narrow for that. Several have no date, and use its room. */
function layoutEntry(bunch: Bunch, y: number, width: number, story: Story, frame: Frame) {
  const { wording, measureText } = frame;
  const wide = width >= LEAST_WIDTH_FOR_DATES_PX && bunch.count === 1;
  const x = wide ? DATE_PX + DATE_GAP_PX : 0;
  const date = dateOf(bunch, frame);
  const note = wide || !date ? aboutOf(bunch, story, wording) : date;
  const lines = wide ? wrap(date, DATE_PX, 'note', measureText, MOST_DATE_LINES) : [];
  const beside = lines.map((text, index): Label => {
    const baseline = y + 4 + LINE_PX / 2 + BASELINE_PX + index * NOTE_LINE_PX;
    return { text, x: DATE_PX, y: baseline, anchor: 'right', role: 'note', ink: 'muted' };
  });
  return layoutRow(bunch, { x, y, width: width - x, hitX: 0, beside, ...(note && { note }) }, frame);
}

function layoutYear(
  year: Year,
  top: number,
  { crowded, width }: { readonly crowded: boolean; readonly width: number },
  story: Story,
  frame: Frame,
): Piece {
  let y = top + HEAD_PX;
  const marks = bunchesOf(year, crowded, story, frame).map((bunch) => {
    const row = layoutEntry(bunch, y, width, story, frame);
    y = row.bottom + ROW_GAP_PX;
    return row.mark;
  });
  const head: Label = {
    text: frame.wording.timeline.tick(year.start, 'year'),
    x: 0,
    y: top + 21,
    anchor: 'left',
    role: 'strong',
    ink: 'ink',
  };
  const rule = { x1: 0, x2: width, y1: top + 0.5, y2: top + 0.5, role: 'hair' } as const;
  return piece({ marks, labels: [head], rules: [rule], bottom: y + YEAR_GAP_PX });
}

/** Dated events below each other, under a heading for each year, from `top` down. None give an empty piece. */
export function layoutList(places: readonly number[], top: number, story: Story, frame: Frame): Piece {
  const parts: Piece[] = [];
  const look = { crowded: places.length > MOST_ROWS, width: frame.width };
  let y = top;
  for (const year of yearsOf(places, story, frame)) {
    const part = layoutYear(year, y, look, story, frame);
    parts.push(part);
    y = part.bottom;
  }
  return join(parts, top);
}
