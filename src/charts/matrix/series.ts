import { DatasetError } from '../../dataset/dataset-error.js';
import { checkReferences, schemaOf } from '../../dataset/parse.js';
import { actor, status } from '../../dataset/schema.js';
import type { CoopEvent, Dataset } from '../../dataset/schema.js';
import { integer, list, object, oneOf, text } from '../../dataset/shape.js';
import type { Read } from '../../dataset/shape.js';
import { eventsOfMark, sliceFields, sliceOf } from '../../dataset/slice.js';
import { mostAdvanced } from '../../dataset/taxonomy.js';
import type { Status } from '../../dataset/taxonomy.js';
import { DIMENSION, DIMENSIONS } from './dimension.js';
import type { Dimension } from './dimension.js';

/** The version of the matrix's slice that this code reads and writes. */
export const MATRIX_SCHEMA = 'coop-matrix/1';

const axis = object({
  /** What the axis sorts by. */
  by: oneOf('a dimension', DIMENSIONS),
  /** Its values that occur, in the order in which they are drawn. */
  ids: list(text()),
  /** How many different events each value has; beside `ids`. */
  totals: list(integer(1)),
});

const cell = object({
  row: text(),
  column: text(),
  /** How many events; `events` may name fewer. */
  count: integer(1),
  /** The most advanced of their statuses; `halted` when all are. */
  status,
  /** How many of them are halted. */
  halted: integer(),
  /** Their ids, the most advanced first. */
  events: list(text(), 1),
});

const matrix = object({
  ...sliceFields,
  rows: axis,
  columns: axis,
  /** Cells with events, by row, then by column. */
  cells: list(cell),
  /** All countries concerned, alphabetical. */
  parties: list(actor),
  /** How many events there are, proposed or in talks, and under way or done. */
  counts: object({ events: integer(), talk: integer(), realised: integer() }),
});

/** One side of a matrix: a dimension, and its values with their totals. */
export type MatrixAxis = Read<typeof axis>;
/** One cell with events. */
export type MatrixCell = Read<typeof cell>;
/** The figures of a matrix, and the evidence behind them. */
export type MatrixSeries = Read<typeof matrix>;

/** Which dimensions to cross. */
export interface MatrixOptions {
  readonly rows?: Dimension;
  readonly columns?: Dimension;
}

/** Sorts events by the values of a dimension, in the dimension's order; values without events are left out. */
function groupBy(events: readonly CoopEvent[], by: Dimension): Map<string, CoopEvent[]> {
  const groups = new Map<string, CoopEvent[]>();
  for (const id of DIMENSION[by].values) groups.set(id, []);
  for (const event of events) for (const id of new Set(DIMENSION[by].of(event))) groups.get(id)?.push(event);
  for (const [id, group] of groups) if (group.length === 0) groups.delete(id);
  return groups;
}

const axisOf = (by: Dimension, groups: readonly (readonly [string, readonly CoopEvent[]])[]): MatrixAxis => ({
  by,
  ids: groups.map(([id]) => id),
  totals: groups.map(([, { length }]) => length),
});

const cellOf = (row: string, column: string, events: readonly CoopEvent[]): MatrixCell => ({
  row,
  column,
  count: events.length,
  status: mostAdvanced(events.map((event) => event.status)) ?? 'halted',
  halted: events.filter((event) => event.status === 'halted').length,
  events: eventsOfMark(events),
});

const countOf = (events: readonly CoopEvent[], ...statuses: readonly Status[]) =>
  events.filter((event) => statuses.includes(event.status)).length;

/**
 * Counts the events of a dataset by two dimensions, sector and mode unless told otherwise. An event of two sectors counts once
 * in the row of each. Rows go by total, the greatest first, then in the dimension's own order; columns in their own order,
 * modes thus from talk to deed. A dataset without events gives no rows, columns and cells. Does not change the dataset.
 */
export function seriesMatrix(dataset: Dataset, options: MatrixOptions = {}): MatrixSeries {
  const { rows: down = 'sector', columns: across = 'mode' } = options;
  const { events } = dataset;
  const rows = [...groupBy(events, down)].sort(([, a], [, b]) => b.length - a.length);
  const columns = groupBy(events, across);
  const cells = rows.flatMap(([row, ofRow]) =>
    [...groupBy(ofRow, across)].map(([column, both]) => cellOf(row, column, both)),
  );
  return {
    ...sliceOf(dataset, MATRIX_SCHEMA, new Set(cells.flatMap((each) => each.events))),
    rows: axisOf(down, rows),
    columns: axisOf(across, [...columns]),
    cells,
    parties: [...new Set(events.flatMap(({ parties }) => parties))].sort(),
    counts: {
      events: events.length,
      talk: countOf(events, 'proposed', 'talks'),
      realised: countOf(events, 'under-way', 'done'),
    },
  };
}

function checkAxis({ by, ids, totals }: MatrixAxis, path: string): void {
  ids.forEach((id, index) => {
    const place = `${path}.ids[${String(index)}]`;
    if (!DIMENSION[by].values.includes(id)) throw new DatasetError(place, `no ${by} has the id ${id}`);
    if (ids.indexOf(id) !== index) throw new DatasetError(place, `${id} is named twice`);
  });
  if (totals.length !== ids.length)
    throw new DatasetError(
      `${path}.totals`,
      `needs ${String(ids.length)} members, has ${String(totals.length)}`,
    );
}

function checkCells({ rows, columns, cells, events }: MatrixSeries): void {
  const known = new Set(events.map(({ id }) => id));
  const seen = new Set<string>();
  cells.forEach((each, index) => {
    const path = `cells[${String(index)}]`;
    if (!rows.ids.includes(each.row)) throw new DatasetError(`${path}.row`, `no row has the id ${each.row}`);
    if (!columns.ids.includes(each.column))
      throw new DatasetError(`${path}.column`, `no column has the id ${each.column}`);
    const place = `${each.row} ${each.column}`;
    if (seen.has(place)) throw new DatasetError(path, `a second cell for ${place}`);
    seen.add(place);
    each.events.forEach((id, nth) => {
      if (!known.has(id))
        throw new DatasetError(`${path}.events[${String(nth)}]`, `no event has the id ${id}`);
    });
    if (each.count < each.events.length)
      throw new DatasetError(
        `${path}.count`,
        `is less than the ${String(each.events.length)} events it names`,
      );
  });
}

/** Reads a matrix's slice from parsed JSON. The input is not changed. @throws DatasetError that names the path of the first fault. */
export function parseMatrix(value: unknown): MatrixSeries {
  const schema = schemaOf(value);
  if (schema !== MATRIX_SCHEMA)
    throw new DatasetError('schema', `this chart reads "${MATRIX_SCHEMA}", not "${schema.slice(0, 60)}"`);
  const series = matrix.read(value, '');
  checkReferences(series.events, series.articles);
  checkAxis(series.rows, 'rows');
  checkAxis(series.columns, 'columns');
  checkCells(series);
  return series;
}
