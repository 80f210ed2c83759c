import type { Fill, Label } from '../scene.js';
import { baselineAt, BAR_PX } from './plan.js';
import type { Plan, Sheet } from './plan.js';

/** The parts of a picture that say totals. */
export interface Totals {
  readonly fills: readonly Fill[];
  readonly labels: readonly Label[];
  /** Where they end below. */
  readonly bottom: number;
}

const UNDER_PX = 8;
const NUMBER_PX = 14;

const shareOf = (total: number, most: number) => (most > 0 ? total / most : 0);
const mostOf = (totals: readonly { readonly total: number }[]) =>
  totals.reduce((most, { total }) => Math.max(most, total), 0);

/** The bars at the rows' ends, their numbers, and the word over them. */
export function rowTotals(
  { lines, figures, wording }: Sheet,
  { bars, barMost, tops, cellHeight, heads, strip }: Plan,
) {
  const most = mostOf(lines.rows);
  const fills = lines.rows.map(({ total }, row): Fill => {
    const y = (tops[row] ?? 0) + (cellHeight - BAR_PX.height) / 2;
    const width = shareOf(total, most) * barMost;
    return { x: bars, y, width, height: BAR_PX.height, role: 'total', radius: 1 };
  });
  const labels = fills.map(({ x, y, width }, row): Label => ({
    text: figures.text(lines.rows[row]?.total ?? 0),
    x: x + width + BAR_PX.gap,
    y: baselineAt(y + BAR_PX.height / 2, 'tick'),
    anchor: 'left',
    role: 'tick',
  }));
  const head: Label = {
    text: wording.matrix.total,
    x: bars,
    y: strip + heads.baseline,
    anchor: 'left',
    role: 'tick',
    ink: 'muted',
  };
  return { fills, labels: [head, ...labels] };
}

/** The bars that hang under the columns, their numbers, and the word beside them. */
export function columnTotals(
  { lines, figures, wording }: Sheet,
  { first, pitch, cellWidth, bottom, names }: Plan,
): Totals {
  const most = mostOf(lines.columns);
  const top = bottom + UNDER_PX;
  const fills = lines.columns.map(({ total }, column): Fill => ({
    x: first + column * pitch + (cellWidth - BAR_PX.height) / 2,
    y: top,
    width: BAR_PX.height,
    height: shareOf(total, most) * BAR_PX.deep,
    role: 'total',
    radius: 1,
  }));
  const labels = fills.map(({ x, y, width, height }, column): Label => ({
    text: figures.text(lines.columns[column]?.total ?? 0),
    x: x + width / 2,
    y: y + height + NUMBER_PX,
    anchor: 'middle',
    role: 'tick',
  }));
  const head: Label = {
    text: wording.matrix.total,
    x: names,
    y: baselineAt(top + BAR_PX.height / 2, 'tick'),
    anchor: 'right',
    role: 'tick',
    ink: 'muted',
  };
  return { fills, labels: [head, ...labels], bottom: top + BAR_PX.deep + NUMBER_PX + 4 };
}
