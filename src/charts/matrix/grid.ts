import { TEXT_STYLES, wrap } from '../../geometry/text.js';
import { LateMark } from './late-mark.js';
import { withMoves } from '../scene.js';
import type { Box, Guide, GuideHead, Label, Mark, Scene, Speck } from '../scene.js';
import { cellId, cellMark, needsPlate } from './cell.js';
import type { CellFacts } from './cell.js';
import type { Spot } from './lines.js';
import { findMoves } from './moves.js';
import { baselineAt, PLATE_PAD_PX, planGrid } from './plan.js';
import type { Plan, Sheet } from './plan.js';
import { columnTotals, rowTotals } from './totals.js';

const PLATE_HEIGHT_PX = 18;
const NAME_LINE_PX = 15;
/** A grid that is higher than this keeps its heads in view, as does one that is wider than its box. */
const FREEZE_FROM_PX = 720;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
});

/** The number of a cell; of a small cell the plate is as high as the number. */
function figureLabel(text: string, plated: boolean, box: Box, { measureText }: Sheet, dense: boolean): Label {
  const x = box.x + box.width / 2;
  const middle = box.y + box.height / 2;
  const width = Math.min(box.width, measureText(text, 'count') + (dense ? 2 : PLATE_PAD_PX * 2));
  const height = dense ? TEXT_STYLES.count.size + 1.5 : PLATE_HEIGHT_PX;
  const plate = { x: x - width / 2, y: middle - height / 2, width, height };
  return {
    text,
    x,
    y: baselineAt(middle, 'count'),
    anchor: 'middle',
    role: 'count',
    ...(plated && { plate }),
  };
}

function nameLabels({ lines, measureText }: Sheet, { names, tops, cellHeight, dense }: Plan): Label[] {
  return lines.rows.flatMap(({ name, fold }, row) => {
    if (fold && !fold.expanded) return [];
    const texts = wrap(name, names, 'name', measureText, dense ? 1 : 2);
    const middle = (tops[row] ?? 0) + cellHeight / 2;
    return texts.map((text, line): Label => {
      const y = baselineAt(middle + (line - (texts.length - 1) / 2) * NAME_LINE_PX, 'name');
      return { text, x: names, y, anchor: 'right', role: 'name' };
    });
  });
}

function markAt(spot: Spot, sheet: Sheet, facts: CellFacts, place: Plan): Mark {
  const { figures } = sheet;
  const { first, pitch, tops, cellWidth: width, cellHeight: height, dense, radius, gap } = place;
  const { cell } = spot;
  const x = first + spot.column * pitch;
  const y = tops[spot.row] ?? 0;
  const shape = { kind: 'box', radius, x, y, width, height } as const;
  const label = figureLabel(figures.text(figures.of(cell)), needsPlate(cell), shape, sheet, dense);
  const hit = dense ? grown(shape, gap / 2) : { x, y, width, height };
  return cellMark(facts, spot, { shape, labels: [label], hit });
}

/** The marks of all cells; those of a dense grid are made when they are needed. */
function marksOf(sheet: Sheet, facts: CellFacts, place: Plan): Mark[] {
  const make = (spot: Spot) => markAt(spot, sheet, facts, place);
  const source = { idOf: (spot: Spot) => cellId(facts, spot), make };
  const marks: Mark[] = [];
  for (const row of sheet.lines.grid)
    for (const spot of row) marks.push(place.dense ? new LateMark(source, spot) : make(spot));
  return marks;
}

/** Finds the marks in an area by the rows and columns that it covers, and those next to them. */
function finderOf({ lines: { grid } }: Sheet, { first, pitch, tops, cellHeight, gap }: Plan) {
  const starts: number[] = [];
  grid.reduce((start, { length }) => (starts.push(start), start + length), 0);
  const high = cellHeight + gap;
  return ({ x, y, width, height }: Box): number[] => {
    const [left, right] = [(x - first) / pitch - 2, (x + width - first) / pitch + 1];
    const found: number[] = [];
    grid.forEach((spots, row) => {
      const top = tops[row] ?? 0;
      if (top - high > y + height || top + 2 * high < y) return;
      spots.forEach(({ column }, nth) => {
        if (column >= left && column <= right) found.push((starts[row] ?? 0) + nth);
      });
    });
    return found;
  };
}

function specksOf({ lines }: Sheet, { first, pitch, tops, cellWidth, cellHeight }: Plan): Speck[] {
  const specks: Speck[] = [];
  lines.grid.forEach((spots, row) => {
    const y = (tops[row] ?? 0) + cellHeight / 2;
    let next = 0;
    for (let column = 0; column < lines.columns.length; column++)
      if (spots[next]?.column === column) next++;
      else specks.push({ x: first + column * pitch + cellWidth / 2, y });
  });
  return specks;
}

const lowered = ({ turn, ...box }: GuideHead, by: number): GuideHead => ({
  ...box,
  y: box.y + by,
  ...(turn && { turn: { ...turn, y: turn.y + by } }),
});

/** What lights up with a cell: its row from its name to its total, and its column from its head to its total. */
function guidesOf({ lines }: Sheet, place: Plan, height: number): Guide[] {
  const { first, pitch, cellWidth, cellHeight, gap, strip, heads, width, tops } = place;
  const rows = lines.rows.map((_, row): Guide => {
    const band = grown({ x: 0, y: tops[row] ?? 0, width, height: cellHeight }, gap / 2);
    return {
      band: { ...band, x: 0, width },
      head: { x: 0, y: band.y, width: first - gap, height: band.height },
    };
  });
  const columns = lines.columns.map((_, column): Guide => {
    const x = first + column * pitch - gap / 2;
    const head = heads.heads[column];
    const band = {
      x,
      y: strip + heads.height - gap,
      width: cellWidth + gap,
      height: height - strip - heads.height + gap,
    };
    return { band, ...(head && { head: lowered(head, strip) }) };
  });
  return [...rows, ...columns];
}

/**
 * Lays a matrix out as a grid: names at the left, heads above, totals at the end of each row and under each column. It is wider
 * than asked where its cells need that. For left-to-right scripts; the others mirror it.
 */
export function layoutGrid(sheet: Sheet, facts: CellFacts): Scene {
  const place = planGrid(sheet);
  const [ends, below] = [rowTotals(sheet, place), columnTotals(sheet, place)];
  const { heads, strip, first, gap, width } = place;
  const height = below.bottom;
  const toggles = sheet.folds?.ofGrid(sheet, place) ?? [];
  const shift = (label: Label): Label => ({ ...label, y: label.y + strip });
  const scene = {
    width,
    height,
    marks: marksOf(sheet, facts, place),
    ...(place.dense && { within: finderOf(sheet, place) }),
    labels: [...heads.labels.map(shift), ...nameLabels(sheet, place), ...ends.labels, ...below.labels],
    rules: [],
    fills: [...ends.fills, ...below.fills],
    specks: specksOf(sheet, place),
    guides: guidesOf(sheet, place, height),
    ...(toggles.length > 0 && { toggles }),
    ...((width > sheet.width || height > FREEZE_FROM_PX) && {
      frozen: { top: strip + heads.height - gap, side: first - gap, at: 'left' as const },
    }),
  };
  return withMoves(scene, () => findMoves(sheet.lines));
}
