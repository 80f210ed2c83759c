import { DatasetError } from '../../dataset/dataset-error.js';
import type { CoopEvent, Dataset } from '../../dataset/schema.js';
import { eventsOfMark, sliceOf } from '../../dataset/cut-slice.js';
import { DIMENSIONS, MEASURES } from '../../dataset/dimensions.js';
import { mostAdvanced } from '../../dataset/taxonomy.js';
import type { Dimension, Measure, Status } from '../../dataset/taxonomy.js';
import type { ChartOptions } from '../chart.js';
import { orderAxis } from './axis.js';
import type { Figure } from './axis.js';
import { groupBy } from './group.js';
import type { Groups, ValuesOf } from './group.js';
import { measureBy } from './measure.js';
import type { SparseRow } from './seriation.js';
import { MATRIX_SCHEMA, ORDERS } from './slice.js';
import type { MatrixCell, MatrixSeries, Order } from './slice.js';
import { VALUES_OF } from './values-of.js';

/** What to cross, count and how to order it. */
export interface MatrixOptions {
  /** `sector` unless told otherwise; `mode` where the columns are sectors. */
  readonly rows?: Dimension;
  /** `mode` unless told otherwise; `sector` where the rows are modes. */
  readonly columns?: Dimension;
  readonly measure?: Measure;
  readonly order?: Order;
}

/** The events of each cell: by row, then by column. */
type Crossing = ReadonlyMap<string, Groups>;

/** The dimensions to cross. @throws DatasetError when they are the same, but for party by party. */
function dimensionsOf({ rows, columns }: MatrixOptions): { down: Dimension; across: Dimension } {
  const down = rows ?? (columns === 'sector' ? 'mode' : 'sector');
  const across = columns ?? (down === 'mode' ? 'sector' : 'mode');
  if (down === across && down !== 'party')
    throw new DatasetError('columns', `need another dimension than the rows, which are "${down}" already`);
  return { down, across };
}

/** Crosses two dimensions; of party by party, a party does not meet itself. */
function cross(rows: Groups, of: ValuesOf, symmetric: boolean): Crossing {
  return new Map(
    [...rows].map(([row, events]) => [
      row,
      groupBy(events, symmetric ? (event) => of(event).filter((id) => id !== row) : of),
    ]),
  );
}

function cellOf(row: string, column: string, events: readonly CoopEvent[], figure?: Figure): MatrixCell {
  return {
    row,
    column,
    count: events.length,
    ...(figure && { figure: figure(events) }),
    status: mostAdvanced(events.map((event) => event.status)) ?? 'halted',
    halted: events.filter((event) => event.status === 'halted').length,
    events: eventsOfMark(events),
  };
}

const cellsOf = (rows: readonly string[], columns: readonly string[], crossing: Crossing, figure?: Figure) =>
  rows.flatMap((row) => {
    const ofRow = crossing.get(row);
    return columns.flatMap((column) => {
      const events = ofRow?.get(column);
      return events ? [cellOf(row, column, events, figure)] : [];
    });
  });

const countOf = (events: readonly CoopEvent[], ...statuses: readonly Status[]) =>
  events.filter((event) => statuses.includes(event.status)).length;

/** What each value of an axis has on the other axis, by the place of the other's value. */
function profilesOf(crossing: Crossing, columns: Groups): { rows: Profiles; columns: Profiles } {
  const rows = new Map<string, [number, number][]>();
  const across = new Map<string, [number, number][]>([...columns.keys()].map((id) => [id, []]));
  const place = new Map([...columns.keys()].map((id, index) => [id, index]));
  [...crossing].forEach(([row, cells], index) => {
    const own: [number, number][] = [];
    for (const [column, { length }] of cells) {
      own.push([place.get(column) ?? 0, length]);
      across.get(column)?.push([index, length]);
    }
    rows.set(row, own);
  });
  return { rows, columns: across };
}
type Profiles = ReadonlyMap<string, SparseRow>;

/**
 * Counts the events of a dataset by two dimensions. An event of two sectors, parties or outlets counts once in the row of each;
 * totals count it once. Party by party is symmetric: each pair stands in the rows of both. Rows go by total, the greatest
 * first, then in the dimension's own order; columns of the taxonomy in its order, modes thus from talk to deed. A dataset
 * without events gives no rows, columns and cells. Does not change the dataset. @throws DatasetError when rows and columns are
 * the same.
 */
export function seriesMatrix(dataset: Dataset, options: MatrixOptions = {}): MatrixSeries {
  const { down, across } = dimensionsOf(options);
  const { measure = 'events', order = 'total' } = options;
  const articles = new Map(dataset.articles.map((article) => [article.id, article]));
  const { events, figure, money } = measureBy(measure, dataset.events);
  const valuesOf =
    (by: Dimension): ValuesOf =>
    (event) =>
      VALUES_OF[by](event, articles);
  const [ofRow, ofColumn] = [valuesOf(down), valuesOf(across)];
  const [rowGroups, columnGroups] = [groupBy(events, ofRow), groupBy(events, ofColumn)];
  const crossing = cross(rowGroups, ofColumn, down === across);
  const profiles = profilesOf(crossing, columnGroups);
  const shared = { events, figure, order };
  const rows = orderAxis(
    { by: down, of: ofRow, groups: rowGroups, across: false, profiles: profiles.rows },
    { ...shared, places: columnGroups.size },
  );
  const columns = orderAxis(
    { by: across, of: ofColumn, groups: columnGroups, across: true, profiles: profiles.columns },
    { ...shared, places: rowGroups.size },
  );
  const own = measure === 'events' ? undefined : figure;
  const cells = cellsOf(rows.axis.ids, columns.axis.ids, crossing, own);
  const groupCells = [
    ...cellsOf(
      idsOf(rows.axis.groups),
      columns.axis.ids,
      cross(groupBy(events, rows.foldOf), ofColumn, false),
      own,
    ),
    ...cellsOf(rows.axis.ids, idsOf(columns.axis.groups), cross(rowGroups, columns.foldOf, false), own),
  ];
  return {
    ...sliceOf(dataset, MATRIX_SCHEMA, new Set([...cells, ...groupCells].flatMap((each) => each.events))),
    ...(measure !== 'events' && { measure }),
    ...(order !== 'total' && { order }),
    ...(money && { money }),
    rows: rows.axis,
    columns: columns.axis,
    cells,
    ...(groupCells.length > 0 && { groupCells }),
    parties: [...new Set(dataset.events.flatMap(({ parties }) => parties))].sort(),
    counts: {
      events: dataset.events.length,
      talk: countOf(dataset.events, 'proposed', 'talks'),
      realised: countOf(dataset.events, 'under-way', 'done'),
    },
  };
}

const idsOf = (groups: readonly { readonly id: string }[] = []) => groups.map(({ id }) => id);

/** What is asked, of the names and values that the matrix knows. */
function optionsOf(given: ChartOptions): MatrixOptions {
  const known = <T extends string>(name: string, values: readonly T[]) => {
    const value = values.find((each) => each === given[name]);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...known('rows', DIMENSIONS),
    ...known('columns', DIMENSIONS),
    ...known('measure', MEASURES),
    ...known('order', ORDERS),
  };
}

/** {@link seriesMatrix} by the attributes of a page; those that are absent are the default. @throws DatasetError when rows and columns are the same. */
export const seriesAsAsked = (dataset: Dataset, asked: ChartOptions = {}): MatrixSeries =>
  seriesMatrix(dataset, optionsOf(asked));
