import { truncate } from '../../geometry/text.js';
import type { MeasureText } from '../../geometry/text.js';
import type { GuideHead, Label } from '../scene.js';

/** The least distance between two heads side by side. */
export const HEAD_GAP_PX = 8;
const LINE_PX = 14;
const BELOW_PX = 9;
const SLANT_DEG = -45;
const SLANT = Math.SQRT1_2;
const LONGEST_SLANT_PX = 120;
const LETTER_PX = 12;
/** How far slanted heads may reach beyond the last column. */
export const SLANT_REACH_PX = Math.ceil((LONGEST_SLANT_PX + LETTER_PX) * SLANT) + 1;
/** In narrower columns no two words stand upright side by side: they are not even tried. */
const UPRIGHT_FROM_PX = 30;
const HEAD_PAD_PX = 3;
const ROLE = 'tick';

/** Column heads, placed for columns of one pitch. */
export interface Heads {
  readonly height: number;
  /** Of the last line of upright text. */
  readonly baseline: number;
  readonly slanted: boolean;
  readonly labels: readonly Label[];
  /** The area behind each head. */
  readonly heads: readonly GuideHead[];
}

/** Where column heads may stand. */
export interface HeadRoom {
  /** The middle of the first column. */
  readonly first: number;
  /** The distance of the middles of two columns. */
  readonly pitch: number;
  /** The right end of the room for upright heads. */
  readonly end: number;
  /** The right end of the picture, to which slanted heads may reach. */
  readonly width: number;
}

interface Words {
  readonly lines: readonly string[];
  readonly width: number;
}

const widest = (lines: readonly string[], measure: MeasureText) =>
  Math.max(0, ...lines.map((line) => measure(line, ROLE)));

/** A text in one line, or in the two lines that make it narrowest. */
function narrow(text: string, most: 1 | 2, measure: MeasureText): Words {
  const words = text.split(/\s+/).filter(Boolean);
  let best: Words = { lines: [words.join(' ')], width: measure(words.join(' '), ROLE) };
  if (most === 1) return best;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = widest(lines, measure);
    if (width < best.width) best = { lines, width };
  }
  return best;
}

/**
 * Texts as upright heads; null as soon as two neighbours touch, as of hundreds most then need not be measured. A wide one may reach
 * over a narrow neighbour's column.
 */
function fitting(names: readonly string[], pitch: number, most: 1 | 2, measure: MeasureText): Words[] | null {
  const heads: Words[] = [];
  for (const name of names) {
    const head = narrow(name, most, measure);
    const before = heads.at(-1);
    if (before && (before.width + head.width) / 2 + HEAD_GAP_PX > pitch) return null;
    heads.push(head);
  }
  return heads;
}

function upright(heads: readonly Words[], first: number, pitch: number): Heads {
  const deepest = Math.max(1, ...heads.map(({ lines }) => lines.length));
  const height = deepest * LINE_PX + BELOW_PX;
  const labels = heads.flatMap(({ lines }, column) =>
    lines.map((text, line): Label => {
      const fromBelow = lines.length - 1 - line;
      const y = height - BELOW_PX - fromBelow * LINE_PX;
      return { text, x: first + column * pitch, y, anchor: 'middle', role: ROLE, ink: 'muted' };
    }),
  );
  const areas = heads.map(({ width }, column): GuideHead => ({
    x: first + column * pitch - width / 2 - HEAD_PAD_PX,
    y: 0,
    width: width + HEAD_PAD_PX * 2,
    height: height - BELOW_PX / 2,
  }));
  return { height, baseline: height - BELOW_PX, labels, heads: areas, slanted: false };
}

function slanted(names: readonly string[], { first, pitch, width }: HeadRoom, measure: MeasureText): Heads {
  const cut = names.map((name, column) => {
    const room = (width - (first + column * pitch) - LETTER_PX) / SLANT;
    return truncate(name, Math.max(0, Math.min(LONGEST_SLANT_PX, room)), ROLE, measure);
  });
  const height = Math.ceil(widest(cut, measure) * SLANT + LETTER_PX * SLANT + BELOW_PX);
  const labels = cut.map((text, column): Label => {
    const x = first + column * pitch + LETTER_PX * SLANT * 0.3;
    return { text, x, y: height - BELOW_PX, anchor: 'left', role: ROLE, ink: 'muted', turn: SLANT_DEG };
  });
  const areas = labels.map(({ text, x, y }): GuideHead => ({
    x: x - HEAD_PAD_PX,
    y: y - LETTER_PX,
    width: measure(text, ROLE) + HEAD_PAD_PX * 2,
    height: LETTER_PX + HEAD_PAD_PX,
    turn: { degrees: SLANT_DEG, x, y },
  }));
  return {
    height,
    baseline: height - BELOW_PX,
    labels: labels.filter(({ text }) => text !== ''),
    heads: areas,
    slanted: true,
  };
}

/** Places the heads of columns: in one line where that fits, else in two, else slanted. No two heads touch. */
export function layoutHeads(names: readonly string[], room: HeadRoom, measure: MeasureText): Heads {
  const { first, pitch, end } = room;
  for (const most of pitch < UPRIGHT_FROM_PX ? [] : ([1, 2] as const)) {
    const heads = fitting(names, pitch, most, measure);
    if (!heads) continue;
    const left = first - (heads[0]?.width ?? 0) / 2;
    const right = first + (names.length - 1) * pitch + (heads.at(-1)?.width ?? 0) / 2;
    if (left >= 0 && right <= end) return upright(heads, first, pitch);
  }
  return slanted(names, room, measure);
}
