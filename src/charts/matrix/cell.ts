import type { Wording } from '../../locale/wording.js';
import type { Mark } from '../scene.js';
import type { Figures } from './figures.js';
import { markId } from './lines.js';
import type { Lines, Spot } from './lines.js';
import type { MatrixCell, MatrixSeries } from './slice.js';

/** True where text needs a plate: on hatching, and under the stroke of what is halted. */
export const needsPlate = ({ status }: MatrixCell) => status === 'talks' || status === 'halted';

/** What the mark of a cell is made from. */
export interface CellFacts {
  readonly series: MatrixSeries;
  readonly lines: Lines;
  readonly figures: Figures;
  readonly wording: Wording;
}

/** The id of a cell's mark. */
export function cellId({ lines }: CellFacts, { row, column }: Pick<Spot, 'row' | 'column'>): string {
  const [down, across] = [lines.rows[row], lines.columns[column]];
  return down && across ? markId(down, across) : '';
}

/** The mark of a cell; `labels` are the texts on it. */
export function cellMark(
  facts: CellFacts,
  spot: Spot,
  { shape, labels, hit }: Pick<Mark, 'shape' | 'labels' | 'hit'>,
): Mark {
  const { series, lines, figures, wording } = facts;
  const { cell } = spot;
  const [down, across] = [lines.rows[spot.row], lines.columns[spot.column]];
  const { by: columns } = series.columns;
  const events = figures.events(cell);
  const { status, count } = cell;
  return {
    id: cellId(facts, spot),
    shape,
    tone: 'ladder',
    status,
    halted: cell.halted > 0,
    count,
    events: cell.events,
    name: wording.matrix.cell({ row: down?.name ?? '', column: across?.name ?? '', columns, events }),
    labels,
    hit,
  };
}
