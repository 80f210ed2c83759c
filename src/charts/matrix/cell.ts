import type { Wording } from '../../locale/wording.js';
import type { Label, Mark, MarkShape, Box } from '../scene.js';
import { DIMENSION } from './dimension.js';
import type { MatrixCell, MatrixSeries } from './series.js';

/** The id of a cell's mark: the same in the grid and in the list. */
export const markId = ({ row, column }: Pick<MatrixCell, 'row' | 'column'>) => `${row}/${column}`;

/** True where text needs a plate: on hatching, and under the stroke of what is halted. */
export const needsPlate = ({ status }: MatrixCell) => status === 'talks' || status === 'halted';

/** The mark of a cell; `labels` are the texts on it, `hit` defaults to its shape. */
export function cellMark(
  series: MatrixSeries,
  cell: MatrixCell,
  wording: Wording,
  place: { shape: MarkShape; labels: readonly Label[]; hit?: Box },
): Mark {
  const { x, y, width, height } = place.shape;
  return {
    id: markId(cell),
    shape: place.shape,
    tone: 'ladder',
    status: cell.status,
    halted: cell.halted > 0,
    count: cell.count,
    events: cell.events,
    name: wording.matrix.cell({
      sector: DIMENSION[series.rows.by].name(cell.row, wording),
      mode: DIMENSION[series.columns.by].name(cell.column, wording),
      count: cell.count,
      status: cell.status,
      halted: cell.halted > 0,
    }),
    labels: place.labels,
    hit: place.hit ?? { x, y, width, height },
  };
}

/** The cells of a series by row, in the order of the columns; rows without cells have an empty list. */
export function cellsByRow({ rows, columns, cells }: MatrixSeries): MatrixCell[][] {
  const rank = new Map(columns.ids.map((id, index) => [id, index]));
  const byRow = new Map(rows.ids.map((id): [string, MatrixCell[]] => [id, []]));
  for (const cell of cells) byRow.get(cell.row)?.push(cell);
  const order = ({ column }: MatrixCell) => rank.get(column) ?? 0;
  return [...byRow.values()].map((row) => row.sort((a, b) => order(a) - order(b)));
}
