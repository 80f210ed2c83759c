import type { Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import { truncate } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Label } from '../scene.js';
import { bunchOf, bunchOfOne, byStatus, gather } from './bunch.js';
import type { Bunch } from './bunch.js';
import { laneName, tellsMore } from './lane-names.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import { layoutRow, ROW_GAP_PX } from './row.js';
import { SEVERAL } from './lane-keys.js';
import type { Story } from './story.js';

/** Where a board stands, and how it looks: each status on a card of its own, or plain on the shelf that holds it. */
export interface BoardSpot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly look: 'cards' | 'plain';
}

interface Group {
  readonly status: Status;
  readonly count: number;
  readonly bunches: readonly Bunch[];
}

const LEAST_COLUMN_PX = 156;
/** Where all stand in one band they need not fill it. */
const MOST_COLUMN_PX = 324;
const COLUMN_GAP_PX = 12;
const CARD_PAD_PX = 12;
const BAND_GAP_PX = 12;
/** A status takes a second column rather than stand longer than this. */
const LONG_COLUMN = 4;
/** Past this many events of one status, those of one sector share a mark. */
const MOST_PER_STATUS = 24;

/** A word as a heading. */
export const capital = (text: string, { language }: Wording): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

function groupsOf(places: readonly number[], { index, series, at }: Story, wording: Wording): Group[] {
  return byStatus(places, index).map(([status, own]) => {
    const count = own.length;
    if (count <= MOST_PER_STATUS)
      return { status, count, bunches: own.map((place) => bunchOfOne(at(place))) };
    const lanes = gather(own, (place) => series.entries[place]?.lane ?? '');
    const bunches = [...lanes].map(([lane, members]) =>
      bunchOf(`undated:${status}:${lane}`, members, laneName(lane, series.by, wording), at),
    );
    return { status, count, bunches };
  });
}

/** Gives each group one column, and what is left over to those that would stand longest. */
function columnsOf(groups: readonly Group[], slots: number): number[] {
  const columns = groups.map(() => 1);
  const length = (index: number) => (groups[index]?.bunches.length ?? 0) / (columns[index] ?? 1);
  for (let spare = slots - groups.length; spare > 0; spare--) {
    const longest = columns.reduce((best, _, index) => (length(index) > length(best) ? index : best), 0);
    if (length(longest) <= LONG_COLUMN) break;
    columns[longest] = (columns[longest] ?? 1) + 1;
  }
  return columns;
}

function headOf(
  { status, count }: Group,
  x: number,
  y: number,
  width: number,
  look: BoardSpot['look'],
  frame: Frame,
) {
  const { wording, measureText } = frame;
  const text = capital(wording.status(status), wording);
  if (look === 'plain')
    return [{ text, x, y: y + 13, anchor: 'left', role: 'note', ink: 'muted' }] satisfies Label[];
  const number = wording.number(count);
  const room = width - measureText(number, 'note') - 8;
  return [
    {
      text: truncate(text, room, 'strong', measureText),
      x,
      y: y + 14,
      anchor: 'left',
      role: 'strong',
      ink: 'ink',
    },
    { text: number, x: x + width, y: y + 14, anchor: 'right', role: 'note', ink: 'muted' },
  ] satisfies Label[];
}

/** One status: its head, and its bunches in `columns` columns of `column` px. Without its card. */
function layoutGroup(own: Group, spot: BoardSpot, columns: number, { series }: Story, frame: Frame): Piece {
  const { look, x, y, width } = spot;
  const pad = look === 'cards' ? CARD_PAD_PX : 0;
  const gap = look === 'cards' ? CARD_PAD_PX * 2 : COLUMN_GAP_PX;
  const inner = width - 2 * pad;
  const column = (inner - (columns - 1) * gap) / columns;
  const each = Math.ceil(own.bunches.length / columns);
  const top = y + pad + (look === 'cards' ? 24 : 18);
  const marks = Array.from({ length: columns }, (_, index) => {
    let next = top;
    return own.bunches.slice(index * each, (index + 1) * each).map((bunch) => {
      const { lane } = bunch.occasions[0].entry;
      const name = laneName(lane, series.by, frame.wording);
      const note = look === 'cards' && lane !== SEVERAL && tellsMore(series.by) && bunch.text !== name;
      const row = layoutRow(
        bunch,
        {
          x: x + pad + index * (column + gap),
          y: next,
          width: column,
          ...(note && { note: name }),
        },
        frame,
      );
      next = row.bottom + ROW_GAP_PX;
      return row.mark;
    });
  }).flat();
  const bottom = marks.reduce((most, { hit }) => Math.max(most, hit.y + hit.height), top) + pad;
  return piece({ marks, labels: headOf(own, x + pad, y + pad, inner, look, frame), bottom });
}

/** Groups that stand side by side in columns of at most `most` px; their cards end at the same height. */
function layoutBand(
  groups: readonly Group[],
  spot: BoardSpot,
  slots: number,
  most: number,
  story: Story,
  frame: Frame,
): Piece {
  let { x } = spot;
  const columns = columnsOf(groups, slots);
  const count = columns.reduce((sum, each) => sum + each, 0);
  const pitch = Math.min(most, (spot.width + COLUMN_GAP_PX) / count - COLUMN_GAP_PX) + COLUMN_GAP_PX;
  const boxes = groups.map((_, index) => {
    const width = (columns[index] ?? 1) * pitch - COLUMN_GAP_PX;
    const box = { ...spot, x, width };
    x += width + COLUMN_GAP_PX;
    return box;
  });
  const parts = groups.map((group, index) =>
    layoutGroup(group, boxes[index] ?? spot, columns[index] ?? 1, story, frame),
  );
  const whole = join(parts, spot.y);
  if (spot.look === 'plain') return whole;
  const height = whole.bottom - spot.y;
  return {
    ...whole,
    fills: boxes.map(({ x: left, y, width }) => ({ role: 'wash', radius: 4, x: left, y, width, height })),
  };
}

/** Events by status, in the order of the ladder: side by side where there is room for all, else in bands that each fill the width. */
export function layoutBoard(places: readonly number[], spot: BoardSpot, story: Story, frame: Frame): Piece {
  const groups = groupsOf(places, story, frame.wording);
  const slots = Math.max(1, Math.floor((spot.width + COLUMN_GAP_PX) / (LEAST_COLUMN_PX + COLUMN_GAP_PX)));
  const bands = Math.ceil(groups.length / slots);
  const perBand = bands === 1 ? slots : Math.ceil(groups.length / bands);
  const most = bands === 1 ? MOST_COLUMN_PX : Infinity;
  const parts: Piece[] = [];
  let { y } = spot;
  for (let first = 0; first < groups.length; first += perBand) {
    const own = groups.slice(first, first + perBand);
    const part = layoutBand(own, { ...spot, y }, perBand, most, story, frame);
    parts.push(part);
    y = part.bottom + BAND_GAP_PX;
  }
  return join(parts, spot.y);
}
