import { group, rollup } from 'd3-array';
import { STATUSES } from '../../dataset/taxonomy.js';
import { wrap } from '../../geometry/text.js';
import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Label } from '../scene.js';
import { capital, laneName } from './board.js';
import { BASELINE_PX, bunchOf, bunchOfOne } from './bunch.js';
import type { Bunch } from './bunch.js';
import type { Dated } from './occasion.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { layoutRow, LINE_PX, NOTE_LINE_PX, ROW_GAP_PX } from './row.js';
import { SEVERAL } from './series.js';

interface Year {
  /** First moment of the year. */
  readonly start: number;
  readonly occasions: readonly Dated[];
}

const DATE_PX = 70;
const DATE_GAP_PX = 10;
/** On a narrower chart the dates stand under the texts. */
const LEAST_WIDTH_FOR_DATES_PX = 220;
const HEAD_PX = 30;
const YEAR_GAP_PX = 6;
const MOST_DATE_LINES = 3;
/** Past this many events in the list, a year of more than a few shows them by status. */
const MOST_ROWS = 80;
const FEW_PER_YEAR = 6;
const MOST_MODES = 3;

/** By years, in order; what began before all dates stands in the year in which it ended. */
function yearsOf(occasions: readonly Dated[]): Year[] {
  const yearOf = ({ reach: { start, end } }: Dated) =>
    new Date(Number.isFinite(start) ? start : end - 1).setUTCMonth(0, 1);
  const days = (time: number) => new Date(time).setUTCHours(0, 0, 0, 0);
  return [...group(occasions, (each) => days(yearOf(each)))]
    .sort(([a], [b]) => a - b)
    .map(([start, members]) => ({ start, occasions: members }));
}

function bunchesOf({ start, occasions }: Year, crowded: boolean, { wording }: Frame): Bunch[] {
  if (!crowded || occasions.length <= FEW_PER_YEAR) return occasions.map(bunchOfOne);
  return STATUSES.flatMap((status) => {
    const own = occasions.filter(({ entry }) => entry.status === status);
    return bunchOf(`${String(start)}:${status}`, own, capital(wording.status(status), wording)) ?? [];
  });
}

/** A date below the heading of its year, which it need not repeat. Several events have none. */
function dateOf({ occasions: [first, ...rest] }: Bunch, { wording }: Frame): string {
  const { reach, entry } = first;
  if (rest.length > 0 || !reach || entry.date === null) return '';
  const plain = reach.fade === 'none';
  if (plain && reach.precision === 'day') return wording.timeline.tick(reach.start, 'day-of-month');
  if (plain && reach.precision === 'month') return wording.timeline.tick(reach.start, 'month');
  return wording.date(entry.date);
}

/** What else there is to say of a bunch: the sector of one event, the most frequent forms of several. */
function aboutOf({ occasions }: Bunch, wording: Wording): string {
  const { lane } = occasions[0].entry;
  if (occasions.length === 1) return lane === SEVERAL ? '' : laneName(lane, wording);
  const modes = rollup(
    occasions,
    ({ length }) => length,
    ({ entry }) => entry.mode,
  );
  const frequent = [...modes].sort(([, a], [, b]) => b - a).slice(0, MOST_MODES);
  return wording.list(frequent.map(([mode]) => wording.mode(mode)));
}

/** One event: its date at the left, or in the note where the chart is too narrow for that. */
function layoutEntry(bunch: Bunch, y: number, width: number, frame: Frame) {
  const { wording, measureText } = frame;
  const wide = width >= LEAST_WIDTH_FOR_DATES_PX;
  const x = wide ? DATE_PX + DATE_GAP_PX : 0;
  const date = dateOf(bunch, frame);
  const note = wide || !date ? aboutOf(bunch, wording) : date;
  const lines = wide ? wrap(date, DATE_PX, 'note', measureText, MOST_DATE_LINES) : [];
  const beside = lines.map((text, index): Label => {
    const baseline = y + 4 + LINE_PX / 2 + BASELINE_PX + index * NOTE_LINE_PX;
    return { text, x: DATE_PX, y: baseline, anchor: 'right', role: 'note', ink: 'muted' };
  });
  return layoutRow(bunch, { x, y, width: width - x, hitX: 0, beside, ...(note && { note }) }, frame);
}

function layoutYear(year: Year, top: number, crowded: boolean, width: number, frame: Frame): Piece {
  let y = top + HEAD_PX;
  const marks = bunchesOf(year, crowded, frame).map((bunch) => {
    const row = layoutEntry(bunch, y, width, frame);
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
export function layoutList(occasions: readonly Dated[], top: number, width: number, frame: Frame): Piece {
  const parts: Piece[] = [];
  let y = top;
  for (const year of yearsOf(occasions)) {
    const part = layoutYear(year, y, occasions.length > MOST_ROWS, width, frame);
    parts.push(part);
    y = part.bottom;
  }
  return join(parts, top);
}
