import { TEXT_STYLES } from '../../geometry/text.js';
import type { MeasureText, TextRole } from '../../geometry/text.js';
import type { Wording } from '../../locale/wording.js';
import type { Figures } from './figures.js';
import { HEAD_GAP_PX, layoutHeads, SLANT_REACH_PX } from './heads.js';
import type { Heads } from './heads.js';
import type { Line, Lines } from './lines.js';
import type { Folds } from './folds.js';

/** What a grid is laid out from. */
export interface Sheet {
  readonly lines: Lines;
  readonly figures: Figures;
  readonly wording: Wording;
  readonly measureText: MeasureText;
  readonly width: number;
  /** Absent as long as its code is not loaded: no axis has groups then. */
  readonly folds?: Folds;
}

/** Sizes of cells; a long grid has smaller ones, never smaller than a pointer target (WCAG 2.2, 2.5.8). */
interface Scale {
  readonly gap: number;
  readonly radius: number;
  readonly leastWidth: number;
  readonly leastHeight: number;
  readonly mostHeight: number;
}
const ROOMY: Scale = { gap: 4, radius: 4, leastWidth: 28, leastHeight: 36, mostHeight: 44 };
const DENSE: Scale = { gap: 2, radius: 3, leastWidth: 22, leastHeight: 22, mostHeight: 22 };
/** With more rows or columns than this the cells are small. */
const MOST_ROOMY = 30;

const MAX_CELL_WIDTH_PX = 96;
/** Room of a number within its plate, at each side. */
export const PLATE_PAD_PX = 5;
const DENSE_PAD_PX = 2;
const NAME_GUTTER_PX = 12;
const NAME_LEAST_PX = 96;
const NAME_SHARE = 0.26;
const TOTAL_GUTTER_PX = 16;
/** Bars of totals: their length at the end of rows and under columns, their thickness, and how far their numbers stand off. */
export const BAR_PX = { least: 26, most: 240, deep: 20, height: 8, gap: 6 };
/** Height of the row in which the toggle of an unfolded group stands, and of the gap after a group. */
export const FOLD_PX = { head: 26, after: 10, strip: 26 };

/** Where the parts of a grid stand; px. */
export interface Plan {
  readonly width: number;
  /** The right end of names. */
  readonly names: number;
  /** The left side of the first column, the distance of columns, and the size of cells. */
  readonly first: number;
  readonly pitch: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly radius: number;
  readonly gap: number;
  readonly dense: boolean;
  /** The top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  readonly bottom: number;
  readonly bars: number;
  readonly barMost: number;
  /** Above the heads, where the toggles of folding columns stand. */
  readonly strip: number;
  readonly heads: Heads;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** What a toggle says, with the triangle that is drawn before it. */
export const toggleText = (text: string) => `▸ ${text}`;

/** The widest of some texts in px. */
export const widestOf = (texts: Iterable<string>, role: TextRole, measure: MeasureText) => {
  let most = 0;
  for (const text of new Set(texts)) most = Math.max(most, measure(text, role));
  return most;
};

/** The baseline of text that stands in the middle of a line. */
export const baselineAt = (middle: number, role: TextRole) => middle + TEXT_STYLES[role].size * 0.35;

/** True for the first line of a group that is unfolded: its toggle stands before it. */
export const beginsFold = (lines: readonly Line[], index: number): boolean => {
  const fold = lines[index]?.fold;
  return Boolean(fold?.expanded) && lines[index - 1]?.fold?.id !== fold?.id;
};

function topsOf(rows: readonly Line[], from: number, pitch: number): { tops: number[]; next: number } {
  let next = from;
  const tops = rows.map(({ fold }, index) => {
    if (index > 0 && rows[index - 1]?.fold?.id !== fold?.id) next += FOLD_PX.after;
    if (beginsFold(rows, index)) next += FOLD_PX.head;
    const top = next;
    next += pitch;
    return top;
  });
  return { tops, next };
}

/** How wide the columns must be at least: numbers in cells and under columns fit. */
function leastWidth({ lines, figures, measureText }: Sheet, scale: Scale): number {
  const shown = new Set<number>();
  for (const row of lines.grid) for (const { cell } of row) shown.add(figures.of(cell));
  const numbers = Array.from(shown, figures.text);
  const totals = lines.columns.map(({ total }) => figures.text(total));
  const pad = scale === DENSE ? DENSE_PAD_PX : PLATE_PAD_PX;
  const inCells = widestOf(numbers, 'count', measureText) + pad * 2;
  const below = widestOf(totals, 'tick', measureText) + HEAD_GAP_PX - scale.gap;
  return Math.ceil(Math.max(scale.leastWidth, inCells, below));
}

function nameWidth({ lines, wording, measureText, width }: Sheet): number {
  const folds = lines.rows.flatMap(({ fold }) => (fold ? [toggleText(fold.name)] : []));
  const wanted = Math.max(
    widestOf([...lines.rows.map(({ name }) => name), ...folds], 'name', measureText),
    measureText(wording.matrix.total, 'tick'),
  );
  return Math.ceil(Math.min(Math.max(NAME_LEAST_PX, width * NAME_SHARE), wanted));
}

/** Divides the width among names, cells and totals; a grid that needs more is wider. */
export function planGrid(sheet: Sheet): Plan {
  const { lines, figures, wording, measureText, width } = sheet;
  const { rows, columns } = lines;
  const count = columns.length;
  const dense = Math.max(rows.length, count) > MOST_ROOMY;
  const scale = dense ? DENSE : ROOMY;
  const names = nameWidth(sheet);
  const first = names + NAME_GUTTER_PX;
  const totals = rows.map(({ total }) => figures.text(total));
  const totalText = Math.ceil(BAR_PX.gap + widestOf(totals, 'tick', measureText));
  const totalHead = Math.ceil(measureText(wording.matrix.total, 'tick'));
  const ends = Math.max(totalHead, BAR_PX.least + totalText);
  const rest = width - first - TOTAL_GUTTER_PX - ends;
  const least = leastWidth(sheet, scale) + scale.gap;
  const fitting = Math.floor((rest + scale.gap) / count);
  const pitch = Math.max(least, Math.min(MAX_CELL_WIDTH_PX + scale.gap, fitting));
  const cellWidth = pitch - scale.gap;
  const bars = first + pitch * count - scale.gap + TOTAL_GUTTER_PX;
  const middle = first + cellWidth / 2;
  const wide = Math.max(width, bars + ends, fitting < least ? bars + SLANT_REACH_PX : 0);
  const room = { first: middle, pitch, end: bars - HEAD_GAP_PX, width: wide };
  const texts = columns.map(({ head }) => head);
  const heads = layoutHeads(texts, room, measureText);
  const cellHeight = clamp(Math.round(28 + pitch / 5), scale.leastHeight, scale.mostHeight);
  const strip = columns.some(({ fold }) => fold) ? FOLD_PX.strip : 0;
  const { tops, next } = topsOf(rows, strip + heads.height, cellHeight + scale.gap);
  return {
    width: wide,
    names,
    first,
    pitch,
    cellWidth,
    cellHeight,
    radius: scale.radius,
    gap: scale.gap,
    dense,
    tops,
    bottom: next - scale.gap,
    bars,
    barMost: clamp(wide - bars - totalText, BAR_PX.least, BAR_PX.most),
    strip,
    heads,
  };
}
