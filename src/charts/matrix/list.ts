import { TEXT_STYLES, truncate, wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Label, Mark, Rule, Scene } from '../scene.js';
import { cellMark, cellsByRow, needsPlate } from './cell.js';
import { DIMENSION } from './dimension.js';
import type { MatrixCell, MatrixSeries } from './series.js';

const ROW_PAD_PX = 9;
const NAME_LINE_PX = 18;
const NAME_TO_CHIPS_PX = 5;
const TOTAL_GAP_PX = 12;
const CHIP = { height: 26, gap: 6, pad: 9, platePad: 4, plateHeight: 18, radius: 4 };

/** A row of the list, laid out from `y` downwards. */
interface ListRow {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly bottom: number;
}

function chip(series: MatrixSeries, cell: MatrixCell, frame: Frame, x: number, y: number): Mark {
  const { measureText, wording, width } = frame;
  const head = DIMENSION[series.columns.by].head(cell.column, wording);
  const full = `${head} ${wording.number(cell.count)}`;
  const text = truncate(full, Math.max(0, width - CHIP.pad * 2), 'tick', measureText);
  const wide = measureText(text, 'tick');
  const plate = {
    x: x + CHIP.pad - CHIP.platePad,
    y: y + (CHIP.height - CHIP.plateHeight) / 2,
    width: wide + CHIP.platePad * 2,
    height: CHIP.plateHeight,
  };
  const label: Label = {
    text,
    x: x + CHIP.pad + wide / 2,
    y: y + CHIP.height / 2 + TEXT_STYLES.tick.size * 0.35,
    anchor: 'middle',
    role: 'tick',
    ...(needsPlate(cell) && { plate }),
  };
  const box = { x, y, width: wide + CHIP.pad * 2, height: CHIP.height };
  return cellMark(series, cell, wording, {
    shape: { kind: 'box', radius: CHIP.radius, ...box },
    labels: [label],
  });
}

/** Sets chips side by side and breaks the line where the next would not fit. */
function chips(series: MatrixSeries, cells: readonly MatrixCell[], frame: Frame, top: number): Mark[] {
  let x = 0;
  let y = top;
  return cells.map((cell) => {
    const { width } = chip(series, cell, frame, x, y).shape;
    if (x > 0 && x + width > frame.width) {
      x = 0;
      y += CHIP.height + CHIP.gap;
    }
    const mark = chip(series, cell, frame, x, y);
    x += width + CHIP.gap;
    return mark;
  });
}

function layoutRow(
  series: MatrixSeries,
  row: number,
  cells: readonly MatrixCell[],
  frame: Frame,
  top: number,
): ListRow {
  const { measureText, wording, width } = frame;
  const total = wording.number(series.rows.totals[row] ?? 0);
  const name = DIMENSION[series.rows.by].name(series.rows.ids[row] ?? '', wording);
  const room = width - TOTAL_GAP_PX - measureText(total, 'count');
  const lines = wrap(name, room, 'strong', measureText, 2);
  const first = top + ROW_PAD_PX + TEXT_STYLES.strong.size;
  const labels = lines.map((text, line): Label => ({
    text,
    x: 0,
    y: first + line * NAME_LINE_PX,
    anchor: 'left',
    role: 'strong',
  }));
  const end: Label = { text: total, x: width, y: first, anchor: 'right', role: 'count' };
  const marks = chips(series, cells, frame, first + (lines.length - 1) * NAME_LINE_PX + NAME_TO_CHIPS_PX + 3);
  const last = marks.at(-1)?.shape;
  return { marks, labels: [...labels, end], bottom: (last ? last.y + last.height : first) + ROW_PAD_PX };
}

/**
 * Lays a matrix out as a list for narrow screens: each row's name and total, below them its cells as chips. It says the same as
 * the grid. For left-to-right scripts; the others mirror it.
 */
export function layoutList(series: MatrixSeries, frame: Frame): Scene {
  const marks: Mark[] = [];
  const labels: Label[] = [];
  const rules: Rule[] = [];
  let y = 0;
  cellsByRow(series).forEach((cells, row) => {
    const placed = layoutRow(series, row, cells, frame, y);
    if (y > 0) rules.push({ x1: 0, y1: y, x2: frame.width, y2: y, role: 'hair' });
    marks.push(...placed.marks);
    labels.push(...placed.labels);
    y = placed.bottom;
  });
  return { width: frame.width, height: y, marks, labels, rules, fills: [], specks: [] };
}
