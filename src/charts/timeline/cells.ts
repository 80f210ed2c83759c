import { STATUSES } from '../../dataset/taxonomy.js';
import type { Frame } from '../chart.js';
import { binEdges } from './axis.js';
import type { TimeAxis } from './axis.js';
import { bunchOf, countLabel, gather, markOf } from './bunch.js';
import type { Members } from './bunch.js';
import type { Teller } from './occasion.js';
import { piece } from './piece.js';
import type { Piece } from './piece.js';
import type { TimeIndex } from './time-index.js';

const LEAST_CELL_PX = 30;
const COUNT_AIR_PX = 8;
const CELL_PX = 22;
const ROW_PX = 26;
const GAP_PX = 2;

/** Index of the last edge at or before `time`; 0 before the first, and that of the last bin after it. */
function binAt(edges: readonly number[], time: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? Infinity) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Members of each status and bin that holds any, in this order. */
function binned(places: readonly number[], edges: readonly number[], { at, status }: TimeIndex) {
  const bins = edges.length;
  const found = gather(places, (place) => (status[place] ?? 0) * bins + binAt(edges, at[place] ?? 0));
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([key, members]) => ({ rank: Math.floor(key / bins), step: key % bins, members }));
}

/** Many events of one lane as cells: a row for each status that occurs, a column for each step of the calendar, the count within. */
export function layoutCells(
  places: readonly number[],
  axis: TimeAxis,
  top: number,
  { index, at }: { readonly index: TimeIndex; readonly at: Teller },
  frame: Frame,
): Piece {
  const widest = frame.measureText(frame.wording.number(places.length), 'count') + COUNT_AIR_PX;
  const edges = binEdges(axis, Math.max(LEAST_CELL_PX, widest));
  const cells = binned(places, edges, index);
  const ranks = [...new Set(cells.map(({ rank }) => rank))];
  const markIn = (rank: number, bin: number, members: Members) => {
    const { lane } = at(members.last).entry;
    const bunch = bunchOf(`${lane}:${STATUSES[rank] ?? ''}:${String(edges[bin])}`, members, '', at);
    const x = axis.x(edges[bin] ?? axis.start) + GAP_PX / 2;
    const width = axis.x(edges[bin + 1] ?? axis.end) - GAP_PX / 2 - x;
    const y = top + ranks.indexOf(rank) * ROW_PX;
    const box = { x, y: y + (ROW_PX - CELL_PX) / 2, width, height: CELL_PX };
    const shape = { kind: 'box', radius: 4, ...box } as const;
    const hit = { x, y, width, height: ROW_PX };
    return markOf(bunch, { shape, labels: [countLabel(bunch, box, frame)], hit }, frame.wording);
  };
  const marks = cells.map(({ rank, step, members }) => markIn(rank, step, members));
  return piece({ marks, bottom: top + ranks.length * ROW_PX });
}
