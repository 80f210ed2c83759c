import { DatasetError } from '../../dataset/dataset-error.js';
import { checkReferences, needSchema } from '../../dataset/document.js';
import { actor, status } from '../../dataset/schema.js';
import { integer, list, nullable, number, object, oneOf, optional, text } from '../../dataset/shape.js';
import type { Read } from '../../dataset/shape.js';
import { sliceFields } from '../../dataset/slice.js';
import { DIMENSIONS, MEASURES, SECTIONS } from '../../dataset/dimensions.js';
import { isValueOf } from './dimension.js';

/** The version of the matrix's slice that this code reads and writes. */
export const MATRIX_SCHEMA = 'coop-matrix/1';

/** In what order rows and columns stand. */
export const ORDERS = ['total', 'name', 'status', 'similarity'] as const;
export type Order = (typeof ORDERS)[number];

const group = object({
  id: oneOf('a section', SECTIONS),
  /** Ids of the axis, two or more, that stand side by side and fold into one. */
  members: list(text(), 2),
  /** The figure of all their different events. */
  total: number(0),
});

const axis = object({
  /** What the axis sorts by. */
  by: oneOf('a dimension', DIMENSIONS),
  /** Its values that occur, in the order in which they are drawn. */
  ids: list(text()),
  /** The figure of all different events of each value; beside `ids`. */
  totals: list(number(0)),
  /** Groups of values that fold; none when absent. */
  groups: optional(list(group)),
});

const cell = object({
  row: text(),
  column: text(),
  /** How many events; `events` may name fewer. */
  count: integer(1),
  /** What the cell shows where the matrix measures something else than the number of events. */
  figure: optional(number(0)),
  /** The most advanced of their statuses; `halted` when all are. */
  status,
  /** How many of them are halted. */
  halted: integer(),
  /** Their ids, the most advanced first. */
  events: list(text(), 1),
});

const matrix = object({
  ...sliceFields,
  /** What the cells show; `events` when absent. */
  measure: optional(oneOf('a measure', MEASURES)),
  /** In what order rows and columns stand, `total` when absent. */
  order: optional(oneOf('an order', ORDERS)),
  /** With the measure `value`: in which currency, and how many events state sums in it, in others only, and in none. */
  money: optional(
    object({
      currency: nullable(text('a currency such as USD', /^[A-Z]{3}$/)),
      stated: integer(),
      other: integer(),
      unstated: integer(),
    }),
  ),
  rows: axis,
  columns: axis,
  /** Cells with events, by row, then by column. */
  cells: list(cell),
  /** The cells of folded groups: `row` or `column` is the group's id. None when absent. */
  groupCells: optional(list(cell)),
  /** All countries concerned, alphabetical. */
  parties: list(actor),
  /** How many events there are, proposed or in talks, and under way or done. */
  counts: object({ events: integer(), talk: integer(), realised: integer() }),
});

/** Some values of an axis that fold into one. */
export type MatrixGroup = Read<typeof group>;
/** One side of a matrix: a dimension, and its values with their totals. */
export type MatrixAxis = Read<typeof axis>;
/** One cell with events. */
export type MatrixCell = Read<typeof cell>;
/** The figures of a matrix, and the evidence behind them. */
export type MatrixSeries = Read<typeof matrix>;

function checkAxis({ by, ids, totals, groups = [] }: MatrixAxis, path: string): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    const place = `${path}.ids[${String(index)}]`;
    if (!isValueOf(by, id)) throw new DatasetError(place, `no ${by} has the id ${id}`);
    if (seen.has(id)) throw new DatasetError(place, `${id} is named twice`);
    seen.add(id);
  });
  if (totals.length !== ids.length)
    throw new DatasetError(
      `${path}.totals`,
      `needs ${String(ids.length)} members, has ${String(totals.length)}`,
    );
  groups.forEach(({ id, members }, index) => {
    const place = `${path}.groups[${String(index)}]`;
    if (groups.findIndex((each) => each.id === id) !== index)
      throw new DatasetError(`${place}.id`, `${id} is named twice`);
    const first = ids.indexOf(members[0] ?? '');
    if (first < 0 || members.some((member, nth) => ids[first + nth] !== member))
      throw new DatasetError(`${place}.members`, 'are not side by side on the axis');
  });
}

interface Ids {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

function checkCells(cells: readonly MatrixCell[], { rows, columns, events }: Ids, name: string): void {
  const seen = new Map<string, Set<string>>();
  const fault = (index: number, field: string, reason: string) =>
    new DatasetError(`${name}[${String(index)}]${field}`, reason);
  cells.forEach((each, index) => {
    const { row, column } = each;
    if (!rows.has(row)) throw fault(index, '.row', `no row has the id ${row}`);
    if (!columns.has(column)) throw fault(index, '.column', `no column has the id ${column}`);
    const ofRow = seen.get(row) ?? new Set();
    const before = ofRow.size;
    if (before === 0) seen.set(row, ofRow);
    if (ofRow.add(column).size === before) throw fault(index, '', `a second cell for ${row} ${column}`);
    each.events.forEach((id, nth) => {
      if (!events.has(id)) throw fault(index, `.events[${String(nth)}]`, `no event has the id ${id}`);
    });
    if (each.count < each.events.length)
      throw fault(index, '.count', `is less than the ${String(each.events.length)} events it names`);
  });
}

const groupIds = ({ groups = [] }: MatrixAxis) => groups.map(({ id }) => id);

function checkSeries(series: MatrixSeries, events: ReadonlySet<string>): void {
  const { rows, columns, cells, groupCells = [] } = series;
  checkAxis(rows, 'rows');
  checkAxis(columns, 'columns');
  const [down, across] = [new Set(rows.ids), new Set(columns.ids)];
  checkCells(cells, { rows: down, columns: across, events }, 'cells');
  const folded =
    rows.groups === undefined
      ? { rows: down, columns: new Set(groupIds(columns)) }
      : { rows: new Set(groupIds(rows)), columns: across };
  checkCells(groupCells, { ...folded, events }, 'groupCells');
}

/** Reads a matrix's slice from parsed JSON. The input is not changed. @throws DatasetError that names the path of the first fault. */
export function parseMatrix(value: unknown): MatrixSeries {
  needSchema(value, MATRIX_SCHEMA);
  const series = matrix.read(value, '');
  checkSeries(series, checkReferences(series.events, series.articles));
  return series;
}
