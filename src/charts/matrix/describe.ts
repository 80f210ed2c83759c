import { STATUSES } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Description, Table } from '../chart.js';
import { DIMENSION } from './dimension.js';
import type { MatrixSeries } from './series.js';

function summaryOf({ rows, counts }: MatrixSeries, wording: Wording): string {
  const topCount = Math.max(...rows.totals);
  const top = rows.ids[rows.totals.indexOf(topCount)] ?? '';
  return wording.matrix.summary({
    events: counts.events,
    sectors: rows.ids.length,
    top: DIMENSION[rows.by].name(top, wording),
    topCount,
  });
}

/** Says a matrix in words: how much of it is only talk, and which row has the most events. */
export function describeMatrix(series: MatrixSeries, wording: Wording): Description {
  const { cells, parties, counts } = series;
  const shown = new Set(cells.flatMap(({ status, halted }) => (halted > 0 ? [status, 'halted'] : [status])));
  return {
    heading: wording.matrix.heading({ parties, ...counts }),
    subtitle: wording.matrix.subtitle,
    summary: cells.length > 0 ? summaryOf(series, wording) : wording.frame.empty,
    statuses: STATUSES.filter((status) => shown.has(status)),
  };
}

/** The counts of a matrix by row and column, with each row's number of different events at its end. */
export function tableMatrix({ rows, columns, cells }: MatrixSeries, wording: Wording): Table {
  const counts = new Map(cells.map(({ row, column, count }) => [`${row}/${column}`, count]));
  return {
    columns: [
      wording.matrix.dimension(rows.by),
      ...columns.ids.map((id) => DIMENSION[columns.by].name(id, wording)),
      wording.matrix.total,
    ],
    rows: rows.ids.map((row, index) => [
      DIMENSION[rows.by].name(row, wording),
      ...columns.ids.map((column) => counts.get(`${row}/${column}`) ?? 0),
      rows.totals[index] ?? 0,
    ]),
  };
}
