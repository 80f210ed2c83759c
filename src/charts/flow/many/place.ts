import { truncate } from '../../../geometry/text.js';
import type { Frame } from '../../chart.js';
import type { Box, Fill, Label, Toggle } from '../../scene.js';
import type { Column, Fold, Node } from './column.js';
import type { Columns, Thread } from './thread.js';

/** Where a column's things stand, px. */
interface Lane {
  /** The box of a good, or the bar of a country. */
  readonly x: number;
  readonly width: number;
  /** Where texts stand. */
  readonly text: { readonly x: number; readonly width: number; readonly anchor: Label['anchor'] };
}

/** The three columns across the picture. */
export interface Lanes {
  readonly givers: Lane;
  readonly goods: Lane;
  readonly receivers: Lane;
}

/** The columns with all that stands in them but the threads. */
export interface Placed {
  /** The box of each node: as high as its threads are wide together. */
  readonly boxes: ReadonlyMap<Node, Box>;
  readonly fills: readonly Fill[];
  readonly labels: readonly Label[];
  readonly toggles: readonly Toggle[];
  readonly bottom: number;
}

const BAR_PX = 6;
const TEXT_GAP_PX = 8;
const COUNTRY_SHARE = 0.22;
const GOOD_SHARE = 0.26;
/** Or this much of what the names of countries leave, if that is more. */
const GOOD_SHARE_OF_REST = 0.4;
const MOST_COUNTRY_PX = 220;
const MOST_GOOD_PX = 240;
const LEAST_GOOD_PX = 72;
const GOOD_PAD_PX = 8;
/** Room for the triangle before a toggle's text. */
const TRIANGLE_PX = 18;
const HEAD_PX = 26;
const LINE_PX = 17;
const TOGGLE_PX = 24;
const ROW_GAP_PX = 5;
const BLOCK_GAP_PX = 9;
const MOST_GAP_PX = 26;
const BASELINE_PX = 4.5;
const ROLE = 'name';

const titleOf = (fold: Fold, { wording }: Frame) =>
  fold.group === null
    ? wording.flow.others(fold.count)
    : `${wording.sector(fold.group)} (${wording.number(fold.count)})`;

/** What stands at a node. */
function textOf({ members, fold }: Node, frame: Frame, isGood: boolean): string {
  if (fold) return titleOf(fold, frame);
  const [member = ''] = members;
  const { wording } = frame;
  if (!isGood) return wording.party(member);
  return member === '' ? wording.flow.goodsNotNamed : wording.good(member);
}

/** The width of the widest text of a column, within `most`. */
function textWidth({ blocks }: Column, isGood: boolean, most: number, frame: Frame): number {
  const wide = (text: string, toggles: boolean) =>
    frame.measureText(text, ROLE) + (toggles ? TRIANGLE_PX : 0);
  const ofFold = (fold: Fold | null) => (fold ? wide(titleOf(fold, frame), true) : 0);
  let widest = 0;
  for (const { head, tiers } of blocks) {
    widest = Math.max(widest, ofFold(head));
    for (const { head: own, nodes } of tiers) {
      widest = Math.max(widest, ofFold(own));
      for (const node of nodes)
        widest = Math.max(widest, wide(textOf(node, frame, isGood), node.fold !== null));
    }
  }
  return Math.min(most, Math.ceil(widest));
}

/** Shares the width out: names of countries outside, goods in the middle, and the rest for the threads. */
export function lanesOf({ givers, goods, receivers }: Columns, frame: Frame): Lanes {
  const { width } = frame;
  const most = Math.min(MOST_COUNTRY_PX, width * COUNTRY_SHARE);
  const left = textWidth(givers, false, most, frame);
  const right = textWidth(receivers, false, most, frame);
  const rest = width - left - right;
  const share = Math.min(MOST_GOOD_PX, Math.max(width * GOOD_SHARE, rest * GOOD_SHARE_OF_REST));
  const middle = Math.max(LEAST_GOOD_PX, textWidth(goods, true, share, frame) + 2 * GOOD_PAD_PX);
  const start = left + TEXT_GAP_PX;
  const end = width - right - TEXT_GAP_PX - BAR_PX;
  const x = (start + BAR_PX + end - middle) / 2;
  const text = { x: x + middle / 2, width: middle - 2 * GOOD_PAD_PX, anchor: 'middle' } as const;
  return {
    givers: { x: start, width: BAR_PX, text: { x: left, width: left, anchor: 'right' } },
    goods: { x, width: middle, text },
    receivers: { x: end, width: BAR_PX, text: { x: width - right, width: right, anchor: 'left' } },
  };
}

/** One line of a column: a node, or the toggle that heads some. */
interface Row {
  readonly node: Node | null;
  readonly fold: Fold | null;
  readonly height: number;
  /** Air above it, at least. */
  readonly gap: number;
}

/** The rows of a column from top to bottom. */
function rowsOf({ blocks }: Column, heights: ReadonlyMap<Node, number>): Row[] {
  const headRow = (fold: Fold | null): Row[] =>
    fold ? [{ node: null, fold, height: TOGGLE_PX, gap: ROW_GAP_PX }] : [];
  const nodeRow = (node: Node): Row => {
    const least = node.fold ? TOGGLE_PX : LINE_PX;
    const height = Math.max(least, heights.get(node) ?? 0);
    return { node, fold: node.fold, height, gap: ROW_GAP_PX };
  };
  return blocks.flatMap(({ head, tiers }) => {
    const rows = [
      ...headRow(head),
      ...tiers.flatMap((tier) => [...headRow(tier.head), ...tier.nodes.map(nodeRow)]),
    ];
    return rows.map((row, index) => (index === 0 ? { ...row, gap: BLOCK_GAP_PX } : row));
  });
}

const heightOf = (rows: readonly Row[]) =>
  rows.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);

/** How wide all threads at each node are together. */
export function nodeHeights(threads: readonly Thread[]): Map<Node, number> {
  const heights = new Map<Node, number>();
  for (const { from, good, to, width } of threads)
    for (const node of [from, good, to]) heights.set(node, (heights.get(node) ?? 0) + width);
  return heights;
}

/** What stands at a row besides its box: a toggle, or a name. */
function writeRow(row: Row, y: number, lane: Lane, isGood: boolean, frame: Frame): Partial<Placed> {
  const { node, fold } = row;
  const { x, width, anchor } = lane.text;
  const room = fold ? width - TRIANGLE_PX : width;
  const whole = fold ? titleOf(fold, frame) : node ? textOf(node, frame, isGood) : '';
  const text = truncate(whole, room, ROLE, frame.measureText);
  const middle = y + row.height / 2;
  const label: Label = { text, x, y: middle + BASELINE_PX, anchor, role: ROLE };
  if (!fold) return { labels: text ? [label] : [] };
  const left = isGood ? lane.x : anchor === 'right' ? x - width : x;
  const hit = { x: left, y: middle - TOGGLE_PX / 2, width: isGood ? lane.width : width, height: TOGGLE_PX };
  return { toggles: [{ id: fold.id, expanded: fold.expanded, hit, label, name: whole }] };
}

const HEADS = { givers: 'from', goods: 'good', receivers: 'to' } as const;

/** The head of a column: who gives, what, who receives. */
function writeHead(side: keyof Columns, { text }: Lane, { measureText, wording }: Frame): Label {
  const said = truncate(wording.flow.columns[HEADS[side]], text.width, 'note', measureText);
  const { x, anchor } = text;
  return { text: said, x, y: LINE_PX - BASELINE_PX, anchor, role: 'note', ink: 'muted' };
}

/** Gives every node its box and every row its text. A column that is lower than the others is spread, and stands in the middle. */
export function placeColumns(
  columns: Columns,
  lanes: Lanes,
  threads: readonly Thread[],
  frame: Frame,
): Placed {
  const heights = nodeHeights(threads);
  const sides = (['givers', 'goods', 'receivers'] as const).map((side) => ({
    side,
    lane: lanes[side],
    rows: rowsOf(columns[side], heights),
  }));
  const tallest = Math.max(...sides.map(({ rows }) => heightOf(rows)));
  const boxes = new Map<Node, Box>();
  const parts: Partial<Placed>[] = [];
  for (const { side, lane, rows } of sides) {
    const spare = Math.max(0, tallest - heightOf(rows));
    const more = Math.min(MOST_GAP_PX, spare / Math.max(1, rows.length - 1));
    let y = HEAD_PX + (spare - more * (rows.length - 1)) / 2;
    rows.forEach((row, index) => {
      if (index > 0) y += row.gap + more;
      const height = row.node ? (heights.get(row.node) ?? 0) : 0;
      if (row.node)
        boxes.set(row.node, { x: lane.x, width: lane.width, y: y + (row.height - height) / 2, height });
      parts.push(writeRow(row, y, lane, side === 'goods', frame));
      y += row.height;
    });
    parts.push({ labels: [writeHead(side, lane, frame)] });
  }
  return {
    boxes,
    fills: [...boxes.values()].map((box): Fill => {
      const isGood = box.x === lanes.goods.x;
      return { ...box, role: isGood ? 'wash' : 'total', radius: isGood ? Math.min(3, box.height / 2) : 0 };
    }),
    labels: parts.flatMap(({ labels = [] }) => labels),
    toggles: parts.flatMap(({ toggles = [] }) => toggles),
    bottom: HEAD_PX + tallest,
  };
}
