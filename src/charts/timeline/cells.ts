import { group } from 'd3-array';
import { STATUSES } from '../../dataset/taxonomy.js';
import type { Frame } from '../chart.js';
import { binEdges } from './axis.js';
import type { TimeAxis } from './axis.js';
import { bunchOf, countLabel, markOf } from './bunch.js';
import type { Dated } from './occasion.js';
import { piece } from './piece.js';
import type { Piece } from './piece.js';

const LEAST_CELL_PX = 30;
const COUNT_AIR_PX = 8;
const CELL_PX = 22;
const ROW_PX = 26;
const GAP_PX = 2;

/** The time by which an event that shares a mark is placed: the middle of a day, the start of anything longer. */
const timeOf = ({ reach: { start, end, precision } }: Dated) =>
  precision === 'day' ? (start + end) / 2 : Number.isFinite(start) ? start : -Infinity;

/** Index of the last edge at or before `time`; 0 before the first. */
function binAt(edges: readonly number[], time: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? Infinity) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Many events of one lane as cells: a row for each status that occurs, a column for each step of the calendar, the count within. */
export function layoutCells(occasions: readonly Dated[], axis: TimeAxis, top: number, frame: Frame): Piece {
  const widest = frame.measureText(frame.wording.number(occasions.length), 'count') + COUNT_AIR_PX;
  const edges = binEdges(axis, Math.max(LEAST_CELL_PX, widest));
  const statuses = STATUSES.filter((status) => occasions.some(({ entry }) => entry.status === status));
  const marks = statuses.flatMap((status, row) => {
    const own = occasions.filter(({ entry }) => entry.status === status);
    const bins = [...group(own, (occasion) => binAt(edges, timeOf(occasion)))].sort(([a], [b]) => a - b);
    return bins.flatMap(([bin, members]) => {
      const bunch = bunchOf(`${members[0]?.entry.lane ?? ''}:${status}:${String(edges[bin])}`, members, '');
      if (!bunch) return [];
      const x = axis.x(edges[bin] ?? axis.start) + GAP_PX / 2;
      const width = axis.x(edges[bin + 1] ?? axis.end) - GAP_PX / 2 - x;
      const y = top + row * ROW_PX;
      const box = { x, y: y + (ROW_PX - CELL_PX) / 2, width, height: CELL_PX };
      const shape = { kind: 'box', radius: 4, ...box } as const;
      const hit = { x, y, width, height: ROW_PX };
      return [markOf(bunch, { shape, labels: [countLabel(bunch, box, frame)], hit }, frame.wording)];
    });
  });
  return piece({ marks, bottom: top + statuses.length * ROW_PX });
}
