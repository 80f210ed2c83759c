import { STATUSES } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Description, Table } from '../chart.js';
import { figuresOf } from './figures.js';
import { findLines, linesOf } from './lines.js';
import type { MatrixSeries } from './slice.js';

function summaryOf(series: MatrixSeries, wording: Wording): string {
  const rows = linesOf(series, 'rows', wording);
  const [first, ...rest] = rows;
  if (!first) return wording.frame.empty;
  const top = rest.reduce((most, row) => (row.total > most.total ? row : most), first);
  return wording.matrix.summary({
    events: series.counts.events,
    rows: series.rows.by,
    count: rows.length,
    top: top.name,
    figure: figuresOf(series, wording).text(top.total),
  });
}

/** Says a matrix in words: how much of it is only talk, and which row has the most events. */
export function describeMatrix(series: MatrixSeries, wording: Wording): Description {
  const { cells, parties, counts, measure = 'events', money = null } = series;
  const [rows, columns] = [series.rows.by, series.columns.by];
  const shown = new Set(cells.flatMap(({ status, halted }) => (halted > 0 ? [status, 'halted'] : [status])));
  return {
    heading: wording.matrix.heading({ rows, columns, parties, ...counts }),
    subtitle: wording.matrix.subtitle({ rows, columns, measure, money }),
    summary: summaryOf(series, wording),
    statuses: STATUSES.filter((status) => shown.has(status)),
  };
}

/**
 * The figures of a matrix by row and column, with the totals of different events at the ends. Where sums are compared, a cell
 * without any that is stated is empty.
 */
export function tableMatrix(series: MatrixSeries, wording: Wording): Table {
  const { rows, columns, grid } = findLines(series, wording);
  const { of } = figuresOf(series, wording);
  const none = series.measure === 'value' ? '' : 0;
  const { total } = wording.matrix;
  const currency = series.money?.currency;
  const last = series.measure === undefined ? series.counts.events : '';
  return {
    columns: [
      wording.matrix.dimension(series.rows.by),
      ...columns.map(({ name }) => name),
      currency === null || currency === undefined ? total : `${total}, ${currency}`,
    ],
    rows: rows
      .map((row, index) => {
        const figures = new Map(grid[index]?.map(({ cell, column }) => [column, of(cell)]));
        return [row.name, ...columns.map((_, column) => figures.get(column) ?? none), row.total];
      })
      .concat(rows.length > 0 ? [[total, ...columns.map((column) => column.total), last]] : []),
  };
}
