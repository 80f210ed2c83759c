import { TEXT_STYLES, truncate, wrap } from '../../geometry/text.js';
import type { View } from '../chart.js';
import type { Label, Mark, Rule, Scene, Toggle } from '../scene.js';
import { cellMark } from './cell.js';
import type { CellFacts } from './cell.js';
import type { Spot } from './lines.js';
import { beginsFold, toggleText } from './plan.js';
import type { Sheet } from './plan.js';

const ROW_PAD_PX = 9;
const NAME_LINE_PX = 18;
const NAME_TO_CHIPS_PX = 5;
const TOTAL_GAP_PX = 12;
const CHIP = { height: 26, gap: 6, pad: 9, platePad: 4, plateHeight: 18, radius: 4 };
/** Room for the stroke of what is halted: through a square at the start, or in the corner at the end where only a part is. */
const STRIKE_PX = { whole: CHIP.height + 2, part: 14 };
/** A row of more cells shows the first of them, and the rest when the reader asks. */
const MOST_CHIPS = 8;
const FIRST_CHIPS = 6;
const GROUP_PX = 34;

/** A part of the list, laid out from some `y` downwards. */
interface Part {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly toggles: readonly Toggle[];
  readonly bottom: number;
}

/** Where the next chip stands. */
interface Cursor {
  readonly x: number;
  readonly y: number;
}

/** The place of a chip of this width: on the line where it fits, else on the next. */
function placeChip({ x, y }: Cursor, width: number, room: number): Cursor {
  return x > 0 && x + width > room ? { x: 0, y: y + CHIP.height + CHIP.gap } : { x, y };
}

function chip(sheet: Sheet, facts: CellFacts, spot: Spot, at: Cursor): Mark {
  const { lines, figures, measureText, width } = sheet;
  const head = lines.columns[spot.column]?.head ?? '';
  const full = `${head} ${figures.text(figures.of(spot.cell))}`;
  const { status, halted } = spot.cell;
  const start = status === 'halted' ? STRIKE_PX.whole : CHIP.pad;
  const pads = start + (halted > 0 && status !== 'halted' ? STRIKE_PX.part : CHIP.pad);
  const text = truncate(full, Math.max(0, width - pads), 'tick', measureText);
  const wide = measureText(text, 'tick');
  const { x, y } = placeChip(at, wide + pads, width);
  const plate = {
    x: x + CHIP.pad - CHIP.platePad,
    y: y + (CHIP.height - CHIP.plateHeight) / 2,
    width: wide + CHIP.platePad * 2,
    height: CHIP.plateHeight,
  };
  const label: Label = {
    text,
    x: x + start + wide / 2,
    y: y + CHIP.height / 2 + TEXT_STYLES.tick.size * 0.35,
    anchor: 'middle',
    role: 'tick',
    ...(status === 'talks' && { plate }),
  };
  const box = { x, y, width: wide + pads, height: CHIP.height };
  return cellMark(facts, spot, {
    shape: { kind: 'box', radius: CHIP.radius, ...box },
    labels: [label],
    hit: box,
  });
}

/** The toggle that unfolds the rest of a long row, or folds it again. */
function moreToggle(sheet: Sheet, row: number, rest: number, expanded: boolean, at: Cursor): Toggle {
  const { lines, wording, measureText, width } = sheet;
  const text = expanded ? wording.matrix.fewer : wording.matrix.more(rest);
  const wide = Math.min(width, measureText(toggleText(text), 'tick') + CHIP.pad * 2);
  const { x, y } = placeChip(at, wide, width);
  const line = lines.rows[row];
  return {
    id: `more:${line?.key ?? ''}`,
    expanded,
    hit: { x, y, width: wide, height: CHIP.height },
    label: {
      text,
      x: x + CHIP.pad,
      y: y + CHIP.height / 2 + TEXT_STYLES.tick.size * 0.35,
      anchor: 'left',
      role: 'tick',
      ink: 'muted',
    },
    name: wording.matrix.moreOf({ row: line?.name ?? '', count: rest }),
  };
}

/** Sets chips side by side and breaks the line where the next would not fit; of a long row the first. */
function chips(sheet: Sheet, facts: CellFacts, row: number, from: Cursor, view?: View) {
  const spots = sheet.lines.grid[row] ?? [];
  const long = spots.length > MOST_CHIPS;
  const expanded = view?.toggled.has(`more:${sheet.lines.rows[row]?.key ?? ''}`) ?? false;
  let at = from;
  const marks = (long && !expanded ? spots.slice(0, FIRST_CHIPS) : spots).map((spot) => {
    const mark = chip(sheet, facts, spot, at);
    at = { x: mark.shape.x + mark.shape.width + CHIP.gap, y: mark.shape.y };
    return mark;
  });
  const toggles = long ? [moreToggle(sheet, row, spots.length - FIRST_CHIPS, expanded, at)] : [];
  return { marks, toggles };
}

const groupToggles = (sheet: Sheet, row: number, top: number, room: number): readonly Toggle[] =>
  sheet.folds ? [sheet.folds.ofList(sheet, row, top + ROW_PAD_PX + TEXT_STYLES.strong.size, room)] : [];

function layoutRow(sheet: Sheet, facts: CellFacts, row: number, top: number, view?: View): Part {
  const { lines, figures, measureText, width } = sheet;
  const line = lines.rows[row];
  const total = figures.text(line?.total ?? 0);
  const room = width - TOTAL_GAP_PX - measureText(total, 'count');
  const folded = line?.fold?.expanded === false;
  const first = top + ROW_PAD_PX + TEXT_STYLES.strong.size;
  const texts = folded ? [] : wrap(line?.name ?? '', room, 'strong', measureText, 2);
  const labels = texts.map((text, index): Label => ({
    text,
    x: 0,
    y: first + index * NAME_LINE_PX,
    anchor: 'left',
    role: 'strong',
  }));
  const end: Label = { text: total, x: width, y: first, anchor: 'right', role: 'count' };
  const under = first + Math.max(0, texts.length - 1) * NAME_LINE_PX + NAME_TO_CHIPS_PX + 3;
  const { marks, toggles } = chips(sheet, facts, row, { x: 0, y: under }, view);
  const head = folded ? groupToggles(sheet, row, top, room) : [];
  const last = toggles.at(-1)?.hit ?? marks.at(-1)?.shape;
  return {
    marks,
    labels: [...labels, end],
    toggles: [...head, ...toggles],
    bottom: (last ? last.y + last.height : first) + ROW_PAD_PX,
  };
}

/**
 * Lays a matrix out as a list for narrow screens: each row's name and total, below them its cells as chips. It says the same as
 * the grid. For left-to-right scripts; the others mirror it.
 */
export function layoutList(sheet: Sheet, facts: CellFacts, view?: View): Scene {
  const { rows } = sheet.lines;
  const parts: Part[] = [];
  const rules: Rule[] = [];
  let y = 0;
  rows.forEach((_, row) => {
    if (y > 0) rules.push({ x1: 0, y1: y, x2: sheet.width, y2: y, role: 'hair' });
    if (beginsFold(rows, row)) {
      const toggles = groupToggles(sheet, row, y, sheet.width);
      parts.push({ marks: [], labels: [], toggles, bottom: y + GROUP_PX });
      y += GROUP_PX;
    }
    const part = layoutRow(sheet, facts, row, y, view);
    parts.push(part);
    y = part.bottom;
  });
  const toggles = parts.flatMap((part) => part.toggles);
  return {
    width: sheet.width,
    height: y,
    marks: parts.flatMap((part) => part.marks),
    labels: parts.flatMap((part) => part.labels),
    rules,
    fills: [],
    specks: [],
    ...(toggles.length > 0 && { toggles }),
  };
}
