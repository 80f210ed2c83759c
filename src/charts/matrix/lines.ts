import { SECTIONS } from '../../dataset/dimensions.js';
import type { Section } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { View } from '../chart.js';
import { DIMENSION, NOT_STATED } from './dimension.js';
import type { MatrixAxis, MatrixCell, MatrixGroup, MatrixSeries } from './slice.js';

/** A row or a column as it is drawn: a value of the axis, or a group that is folded into one. */
export interface Line {
  readonly id: string;
  /** The id within the ids of marks. */
  readonly key: string;
  readonly name: string;
  readonly head: string;
  readonly total: number;
  /** The group that it is in or that it is; null for none. */
  readonly fold: Fold | null;
}

/** A group of an axis, with a toggle. */
export interface Fold {
  /** Of its toggle. */
  readonly id: string;
  readonly section: Section;
  readonly name: string;
  readonly members: number;
  readonly expanded: boolean;
}

/** A cell and where it stands among the lines. */
export interface Spot {
  readonly cell: MatrixCell;
  readonly row: number;
  readonly column: number;
}

/** What a matrix shows at the moment, in the order in which it is drawn. */
export interface Lines {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Cells of each row, in the order of the columns. */
  readonly grid: readonly (readonly Spot[])[];
}

/** The id of a cell's mark: the same in the grid and in the list. */
export const markId = (row: Pick<Line, 'key'>, column: Pick<Line, 'key'>) => `${row.key}/${column.key}`;

const keyOf = (id: string) => (/[/%]/.test(id) ? encodeURIComponent(id) : id);

interface Block {
  readonly group: MatrixGroup | null;
  readonly ids: readonly string[];
  readonly name: string;
}

/** The values of an axis, those of one group together. */
function blocksOf({ by, ids, groups = [] }: MatrixAxis, wording: Wording): Block[] {
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  return ids.flatMap((id): Block[] => {
    const group = groupOf.get(id);
    if (!group) return [{ group: null, ids: [id], name: DIMENSION[by].name(id, wording) }];
    return group.members[0] === id
      ? [{ group, ids: group.members, name: wording.matrix.section(group.id) }]
      : [];
  });
}

/** The same by name, as the reader's language sorts; what is not stated stays last. */
function byName(blocks: readonly Block[], by: MatrixAxis['by'], wording: Wording): Block[] {
  const { compare } = new Intl.Collator(wording.language);
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => ({ id, name: DIMENSION[by].name(id, wording) }))
      .sort((a, b) => compare(a.name, b.name))
      .map(({ id }) => id);
  const last = ({ ids }: Block) => Number(ids[0] === NOT_STATED);
  return blocks
    .map((block) => ({ ...block, ids: named(block.ids) }))
    .sort((a, b) => last(a) - last(b) || compare(a.name, b.name));
}

/** The lines of one side of a matrix, in order. */
export function linesOf(
  series: MatrixSeries,
  side: 'rows' | 'columns',
  wording: Wording,
  view?: View,
): Line[] {
  const axis = series[side];
  const { name, head, ordinal } = DIMENSION[axis.by];
  const totals = new Map(axis.ids.map((id, index) => [id, axis.totals[index] ?? 0]));
  const found = blocksOf(axis, wording);
  const blocks = series.order === 'name' && !ordinal ? byName(found, axis.by, wording) : found;
  return blocks.flatMap(({ group, ids, name: ofBlock }): Line[] => {
    const id = group && `${side}:${group.id}`;
    const fold = id !== null && {
      id,
      section: group?.id ?? SECTIONS[0],
      name: ofBlock,
      members: ids.length,
      expanded: !view?.toggled.has(id),
    };
    if (group && fold && !fold.expanded)
      return [{ id: group.id, key: fold.id, name: ofBlock, head: ofBlock, total: group.total, fold }];
    return ids.map((each): Line => {
      const said = name(each, wording);
      return {
        id: each,
        key: keyOf(each),
        name: said,
        head: head === name ? said : head(each, wording),
        total: totals.get(each) ?? 0,
        fold: fold || null,
      };
    });
  });
}

/** Puts every cell whose row and column are shown into its place; O(cells). */
function gridOf({ cells, groupCells = [] }: MatrixSeries, rows: readonly Line[], columns: readonly Line[]) {
  const down = new Map(rows.map(({ id }, index) => [id, index]));
  const across = new Map(columns.map(({ id }, index) => [id, index]));
  const byColumn = columns.map((): Spot[] => []);
  for (const some of [cells, groupCells])
    for (const cell of some) {
      const row = down.get(cell.row);
      const column = across.get(cell.column);
      if (row !== undefined && column !== undefined) byColumn[column]?.push({ cell, row, column });
    }
  const grid = rows.map((): Spot[] => []);
  for (const spots of byColumn) for (const spot of spots) grid[spot.row]?.push(spot);
  return grid;
}

/** The rows, columns and cells that are shown: in order, with groups as the reader left them. Does not change the series. */
export function findLines(series: MatrixSeries, wording: Wording, view?: View): Lines {
  const rows = linesOf(series, 'rows', wording, view);
  const columns = linesOf(series, 'columns', wording, view);
  return { rows, columns, grid: gridOf(series, rows, columns) };
}
