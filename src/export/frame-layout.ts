import type { Label, Mark, Rule, Scene } from '../charts/scene.js';
import { mirror } from '../charts/mirror.js';
import type { Status } from '../dataset/taxonomy.js';
import { wrap } from '../geometry/text.js';
import type { MeasureText, TextRole } from '../geometry/text.js';
import type { Wording } from '../locale/wording.js';

/** What stands around a chart in a picture of it. An empty string leaves a block out. */
export interface PictureFrame {
  readonly heading: string;
  readonly subtitle: string;
  /** The legend: the statuses that occur. */
  readonly statuses: readonly Status[];
  readonly notes: string;
  /** Says how many articles there are, and of what dates. */
  readonly source: string;
}

/** A picture's frame, laid out: `scene` has the picture's size, and the chart's own corner goes to `x`, `y`. */
export interface FramedPicture {
  readonly scene: Scene;
  readonly x: number;
  readonly y: number;
}

const PAD_X_PX = 22;
const NARROW_PAD_X_PX = 14;
const NARROW_PX = 460;
/** Height of the strong line on top. */
export const TOP_RULE_PX = 3;
const PAD_TOP_PX = 21;
const PAD_BOTTOM_PX = 14;
const KEY_PX = 12;
const KEY_RADIUS_PX = 3;
const KEY_GAP_PX = 6;
const ENTRY_GAP_PX = 14;
const LEGEND_LINE_PX = 20;
const BLOCK_GAP_PX = 12;

/** Height of a line, and of its part above the baseline, px. */
const LINES = {
  heading: { height: 24, ascent: 18 },
  subtitle: { height: 20, ascent: 15 },
  note: { height: 17, ascent: 12 },
} as const;
type LineRole = keyof typeof LINES & TextRole;

/** Fills a column from the top: every block knows where it ends. */
interface Column {
  readonly left: number;
  readonly width: number;
  readonly measure: MeasureText;
  readonly labels: Label[];
  readonly keys: Mark[];
  y: number;
}

function addText(column: Column, text: string, role: LineRole, ink: 'ink' | 'muted'): void {
  const { height, ascent } = LINES[role];
  for (const line of wrap(text, column.width, role, column.measure)) {
    column.labels.push({ text: line, x: column.left, y: column.y + ascent, anchor: 'left', role, ink });
    column.y += height;
  }
}

const keyAt = (status: Status, x: number, y: number, name: string): Mark => {
  const box = { x, y, width: KEY_PX, height: KEY_PX };
  const rest = { count: 0, events: [], labels: [], hit: box };
  return {
    id: status,
    shape: { kind: 'box', radius: KEY_RADIUS_PX, ...box },
    tone: 'ladder',
    status,
    halted: false,
    name,
    ...rest,
  };
};

/** The legend in reading order, broken into lines where it is too long. */
function addLegend(column: Column, statuses: readonly Status[], wording: Wording): void {
  if (statuses.length === 0) return;
  const { left, width, measure } = column;
  let x = left;
  const add = (text: string, before: number): number => {
    const long = before + measure(text, 'note');
    if (x > left && x + long > left + width) {
      x = left;
      column.y += LEGEND_LINE_PX;
    }
    const at = x;
    column.labels.push({
      text,
      x: at + before,
      y: column.y + 13,
      anchor: 'left',
      role: 'note',
      ink: 'muted',
    });
    x += long + ENTRY_GAP_PX;
    return at;
  };
  add(wording.frame.legend, 0);
  for (const status of statuses) {
    const name = wording.status(status);
    const at = add(name, KEY_PX + KEY_GAP_PX);
    column.keys.push(keyAt(status, at, column.y + 3, name));
  }
  column.y += LEGEND_LINE_PX + BLOCK_GAP_PX;
}

/**
 * Lays out heading, subtitle, legend, notes and source line around a chart of `width` × `height` px. Mirrored for scripts that run
 * from right to left.
 */
export function layoutFrame(
  frame: PictureFrame,
  chart: { readonly width: number; readonly height: number },
  wording: Wording,
  measure: MeasureText,
): FramedPicture {
  const padX = chart.width < NARROW_PX ? NARROW_PAD_X_PX : PAD_X_PX;
  const column: Column = { left: padX, width: chart.width, measure, labels: [], keys: [], y: PAD_TOP_PX };
  addText(column, frame.heading, 'heading', 'ink');
  addText(column, frame.subtitle, 'subtitle', 'muted');
  column.y += BLOCK_GAP_PX;
  addLegend(column, frame.statuses, wording);
  const y = column.y;
  column.y += chart.height + BLOCK_GAP_PX;
  addText(column, frame.notes, 'note', 'muted');
  if (frame.notes) column.y += BLOCK_GAP_PX / 2;
  const hair: Rule = { x1: padX, x2: padX + chart.width, y1: column.y, y2: column.y, role: 'hair' };
  column.y += BLOCK_GAP_PX / 2;
  addText(column, frame.source, 'note', 'ink');
  const size = { width: chart.width + 2 * padX, height: Math.ceil(column.y + PAD_BOTTOM_PX) };
  const { labels, keys: marks } = column;
  const scene: Scene = { ...size, marks, labels, rules: [hair], fills: [], specks: [] };
  return { scene: wording.direction === 'rtl' ? mirror(scene) : scene, x: padX, y };
}
