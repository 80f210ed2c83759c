import { TEXT_STYLES, wrap } from '../../geometry/text.js';
import type { TextRole } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Box, Fill, Label, Mark, Scene, Speck } from '../scene.js';
import { cellMark, cellsByRow, markId, needsPlate } from './cell.js';
import { DIMENSION } from './dimension.js';
import { HEAD_GAP_PX, layoutHeads } from './heads.js';
import type { Heads } from './heads.js';
import type { MatrixCell, MatrixSeries } from './series.js';

const GAP_PX = 4;
const MIN_CELL_WIDTH_PX = 28;
const MAX_CELL_WIDTH_PX = 96;
const MIN_CELL_HEIGHT_PX = 36;
const MAX_CELL_HEIGHT_PX = 44;
const RADIUS_PX = 4;
const PLATE_PX = { height: 18, pad: 5 };
const NAME_GUTTER_PX = 12;
const NAME_LEAST_PX = 96;
const NAME_SHARE = 0.26;
const NAME_LINE_PX = 15;
const TOTAL_GUTTER_PX = 16;
const BAR_PX = { least: 26, most: 160, height: 8, gap: 6 };
const FOOT_PX = 3;
/** Below this width slanted heads over narrow cells read worse than a list. */
const SLANT_FROM_PX = 440;

/** Where the parts of a grid stand; px. */
interface Plan {
  readonly names: number;
  readonly first: number;
  readonly pitch: number;
  readonly rowHeight: number;
  readonly bars: number;
  readonly barMost: number;
  readonly heads: Heads;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const baseline = (middle: number, role: TextRole) => middle + TEXT_STYLES[role].size * 0.35;
const widestOf = (texts: readonly string[], role: TextRole, { measureText }: Frame) =>
  texts.reduce((most, text) => Math.max(most, measureText(text, role)), 0);

const rowNames = ({ rows }: MatrixSeries, { wording }: Frame) =>
  rows.ids.map((id) => DIMENSION[rows.by].name(id, wording));
const columnHeads = ({ columns }: MatrixSeries, { wording }: Frame) =>
  columns.ids.map((id) => DIMENSION[columns.by].head(id, wording));

/** Divides the width among names, cells and totals; null when texts or cells would have too little of it. */
function plan(series: MatrixSeries, frame: Frame): Plan | null {
  const { width, wording } = frame;
  const numbers = series.cells.map(({ count }) => wording.number(count));
  const totals = series.rows.totals.map((total) => wording.number(total));
  const limit = Math.max(NAME_LEAST_PX, width * NAME_SHARE);
  const names = Math.ceil(Math.min(limit, widestOf(rowNames(series, frame), 'name', frame)));
  const first = names + NAME_GUTTER_PX;
  const totalText = Math.ceil(BAR_PX.gap + widestOf(totals, 'tick', frame));
  const totalHead = Math.ceil(frame.measureText(wording.matrix.total, 'tick'));
  const rest = width - first - TOTAL_GUTTER_PX - Math.max(totalHead, BAR_PX.least + totalText);
  const count = series.columns.ids.length;
  const pitch = Math.min(MAX_CELL_WIDTH_PX + GAP_PX, Math.floor((rest + GAP_PX) / count));
  const least = Math.max(MIN_CELL_WIDTH_PX, widestOf(numbers, 'count', frame) + PLATE_PX.pad * 2);
  if (pitch - GAP_PX < least) return null;
  const bars = first + pitch * count - GAP_PX + TOTAL_GUTTER_PX;
  const middle = first + (pitch - GAP_PX) / 2;
  const room = { first: middle, pitch, end: bars - HEAD_GAP_PX, width };
  const heads = layoutHeads(columnHeads(series, frame), room, frame.measureText);
  if (heads.slanted && width < SLANT_FROM_PX) return null;
  const height = clamp(Math.round(28 + pitch / 5), MIN_CELL_HEIGHT_PX, MAX_CELL_HEIGHT_PX);
  const barMost = clamp(width - bars - totalText, BAR_PX.least, BAR_PX.most);
  return { names, first, pitch, rowHeight: height + GAP_PX, bars, barMost, heads };
}

const cellBox = ({ first, pitch, rowHeight, heads }: Plan, row: number, column: number): Box => ({
  x: first + column * pitch,
  y: heads.height + row * rowHeight,
  width: pitch - GAP_PX,
  height: rowHeight - GAP_PX,
});

function countLabel(cell: MatrixCell, box: Box, { measureText, wording }: Frame): Label {
  const text = wording.number(cell.count);
  const x = box.x + box.width / 2;
  const middle = box.y + box.height / 2;
  const width = Math.min(box.width, measureText(text, 'count') + PLATE_PX.pad * 2);
  const plate = { x: x - width / 2, y: middle - PLATE_PX.height / 2, width, height: PLATE_PX.height };
  return {
    text,
    x,
    y: baseline(middle, 'count'),
    anchor: 'middle',
    role: 'count',
    ...(needsPlate(cell) && { plate }),
  };
}

function nameLabels(series: MatrixSeries, { names, rowHeight, heads }: Plan, frame: Frame): Label[] {
  return rowNames(series, frame).flatMap((name, row) => {
    const lines = wrap(name, names, 'name', frame.measureText, 2);
    const middle = heads.height + row * rowHeight + (rowHeight - GAP_PX) / 2;
    return lines.map((text, line): Label => {
      const y = baseline(middle + (line - (lines.length - 1) / 2) * NAME_LINE_PX, 'name');
      return { text, x: names, y, anchor: 'right', role: 'name' };
    });
  });
}

/** The bars at the rows' ends, their numbers, and the word over them. */
function totals(series: MatrixSeries, { bars, barMost, rowHeight, heads }: Plan, { wording }: Frame) {
  const most = Math.max(...series.rows.totals);
  const fills = series.rows.totals.map((total, row): Fill => {
    const y = heads.height + row * rowHeight + (rowHeight - GAP_PX - BAR_PX.height) / 2;
    return { x: bars, y, width: (total / most) * barMost, height: BAR_PX.height, role: 'total', radius: 1 };
  });
  const labels = fills.map(({ x, y, width }, row): Label => ({
    text: wording.number(series.rows.totals[row] ?? 0),
    x: x + width + BAR_PX.gap,
    y: baseline(y + BAR_PX.height / 2, 'tick'),
    anchor: 'left',
    role: 'tick',
  }));
  const head: Label = {
    text: wording.matrix.total,
    x: bars,
    y: heads.baseline,
    anchor: 'left',
    role: 'tick',
    ink: 'muted',
  };
  return { fills, labels: [head, ...labels] };
}

function specksOf({ rows, columns, cells }: MatrixSeries, place: Plan): Speck[] {
  const full = new Set(cells.map(markId));
  return rows.ids.flatMap((row, down) =>
    columns.ids.flatMap((column, across) => {
      if (full.has(markId({ row, column }))) return [];
      const { x, y, width, height } = cellBox(place, down, across);
      return [{ x: x + width / 2, y: y + height / 2 }];
    }),
  );
}

/** Left and right go along the row; up and down to the next cell of the column, or else to the nearest of the next row. */
function movesOf(
  series: MatrixSeries,
  grid: readonly (readonly MatrixCell[])[],
): NonNullable<Scene['moves']> {
  const rank = new Map(series.columns.ids.map((id, index) => [id, index]));
  const at = ({ column }: MatrixCell) => rank.get(column) ?? 0;
  const nearest = (from: MatrixCell, row: readonly MatrixCell[] = []) =>
    row.reduce<MatrixCell | undefined>(
      (best, each) => (!best || Math.abs(at(each) - at(from)) < Math.abs(at(best) - at(from)) ? each : best),
      undefined,
    );
  const beyond = (from: MatrixCell, rows: readonly (readonly MatrixCell[])[]) => {
    for (const row of rows) for (const each of row) if (each.column === from.column) return each;
    return nearest(
      from,
      rows.find(({ length }) => length > 0),
    );
  };
  return Object.fromEntries(
    grid.flatMap((row, down) =>
      row.map((cell, index) => {
        const to = {
          up: beyond(cell, grid.slice(0, down).reverse()),
          down: beyond(cell, grid.slice(down + 1)),
          left: row[index - 1],
          right: row[index + 1],
        };
        const ids = Object.entries(to).flatMap(([way, next]) => (next ? [[way, markId(next)]] : []));
        return [markId(cell), Object.fromEntries(ids) as Partial<Record<keyof typeof to, string>>];
      }),
    ),
  );
}

/**
 * Lays a matrix out as a grid: names at the left, heads above, totals at the end of each row. Null when the width is too small
 * for its texts or cells. For left-to-right scripts; the others mirror it.
 */
export function layoutGrid(series: MatrixSeries, frame: Frame): Scene | null {
  const place = plan(series, frame);
  if (!place) return null;
  const grid = cellsByRow(series);
  const rank = new Map(series.columns.ids.map((id, index) => [id, index]));
  const marks = grid.flatMap((cells, row) =>
    cells.map((cell): Mark => {
      const box = cellBox(place, row, rank.get(cell.column) ?? 0);
      const shape = { kind: 'box', radius: RADIUS_PX, ...box } as const;
      return cellMark(series, cell, frame.wording, { shape, labels: [countLabel(cell, box, frame)] });
    }),
  );
  const { fills, labels } = totals(series, place, frame);
  return {
    width: frame.width,
    height: place.heads.height + grid.length * place.rowHeight - GAP_PX + FOOT_PX,
    marks,
    labels: [...place.heads.labels, ...nameLabels(series, place, frame), ...labels],
    rules: [],
    fills,
    specks: specksOf(series, place),
    moves: movesOf(series, grid),
  };
}
