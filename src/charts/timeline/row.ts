import { wrap } from '../../geometry/text.js';
import type { Frame } from '../chart.js';
import type { Label, Mark, MarkShape } from '../scene.js';
import { BASELINE_PX, countLabel, countWidth, markOf } from './bunch.js';
import type { Bunch } from './bunch.js';

/** Where a row of a list stands. */
export interface RowSpot {
  /** Left edge of the glyph, px. */
  readonly x: number;
  readonly y: number;
  /** From the glyph's left edge to the right end of the text, px. */
  readonly width: number;
  /** Left edge of what can be hit; that of the glyph when absent. */
  readonly hitX?: number;
  /** What stands muted under the text. */
  readonly note?: string;
  /** Labels that belong to the row, beside its text. */
  readonly beside?: readonly Label[];
}

export const LINE_PX = 17;
export const NOTE_LINE_PX = 16;
export const DOT_PX = 13;
/** Space between two rows. */
export const ROW_GAP_PX = 6;
const PILL = { width: 16, height: 9 } as const;
const BOX = { width: 34, height: 20, pad: 6 } as const;
const GLYPH_GAP_PX = 8;
const ROW_PAD_PX = 4;
const LEAST_ROW_PX = 24;
const MOST_LINES = 9;
const MOST_NOTE_LINES = 2;

/** A dot for a day or no date, a pill for a longer time, a box for several events; `y` is the middle. */
function glyphOf(bunch: Bunch, x: number, y: number, frame: Frame): MarkShape {
  const [{ reach }] = bunch.occasions;
  if (bunch.count > 1) {
    const width = Math.max(BOX.width, countWidth(bunch.count, frame) + 2 * BOX.pad);
    return { kind: 'box', x, y: y - BOX.height / 2, width, height: BOX.height, radius: 4 };
  }
  if (!reach || (reach.precision === 'day' && reach.fade === 'none'))
    return {
      kind: 'dot',
      x: x + (PILL.width - DOT_PX) / 2,
      y: y - DOT_PX / 2,
      width: DOT_PX,
      height: DOT_PX,
    };
  return { kind: 'bar', x, y: y - PILL.height / 2, ...PILL, fade: reach.fade };
}

/** One row of a list: the glyph, and the text wrapped beside it. `bottom` is where it ends, px. */
export function layoutRow(bunch: Bunch, spot: RowSpot, frame: Frame): { mark: Mark; bottom: number } {
  const middle = spot.y + ROW_PAD_PX + LINE_PX / 2;
  const shape = glyphOf(bunch, spot.x, middle, frame);
  const indent = Math.max(PILL.width, shape.width) + GLYPH_GAP_PX;
  const x = spot.x + indent;
  const lines = wrap(bunch.text, spot.width - indent, 'name', frame.measureText, MOST_LINES);
  const notes = spot.note
    ? wrap(spot.note, spot.width - indent, 'note', frame.measureText, MOST_NOTE_LINES)
    : [];
  const noteTop = middle + BASELINE_PX + (lines.length - 1) * LINE_PX + NOTE_LINE_PX;
  const labels: Label[] = [
    ...(spot.beside ?? []),
    ...lines.map((text, index): Label => {
      return { text, x, y: middle + BASELINE_PX + index * LINE_PX, anchor: 'left', role: 'name', ink: 'ink' };
    }),
    ...notes.map((text, index): Label => {
      return { text, x, y: noteTop + index * NOTE_LINE_PX, anchor: 'left', role: 'note', ink: 'muted' };
    }),
    ...(shape.kind === 'box' ? [countLabel(bunch, shape, frame)] : []),
  ];
  const deepest = labels.reduce((most, { y }) => Math.max(most, y), 0);
  const bottom = Math.max(spot.y + LEAST_ROW_PX, deepest + BASELINE_PX + ROW_PAD_PX - 0.5);
  const left = spot.hitX ?? spot.x;
  const hit = { x: left, y: spot.y, width: spot.x + spot.width - left, height: bottom - spot.y };
  return { mark: markOf(bunch, { shape, labels, hit }, frame.wording), bottom };
}
