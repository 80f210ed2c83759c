import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Box, Fill, Label, Mark, MarkShape, Rule } from '../scene.js';
import { bandName } from './lane.js';
import type { Lane } from './lane.js';
import type { Band, Exchange } from './slice.js';
import type { BandHeight } from './widths.js';

/** What every part of the layout is given. */
export interface Context {
  readonly frame: Frame;
  readonly heightOf: BandHeight;
  /** What heads an exchange: whether it is a swap where there are other flows too, and whose swap it is where more than two take part. */
  readonly titleOf: (exchange: Exchange) => string;
  /** True when there are several pairs of countries. */
  readonly manyPairs: boolean;
}

/** A part of the scene, in the scene's coordinates. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  /** Where the next piece may begin, without air. */
  readonly bottom: number;
}

/** Puts pieces together; none gives an empty piece. */
export const joinPieces = (pieces: readonly Piece[]): Piece => ({
  marks: pieces.flatMap(({ marks }) => marks),
  labels: pieces.flatMap(({ labels }) => labels),
  rules: pieces.flatMap(({ rules }) => rules),
  fills: pieces.flatMap(({ fills }) => fills),
  bottom: Math.max(0, ...pieces.map(({ bottom }) => bottom)),
});

/** A piece of some parts; the others are empty. */
export const piece = (parts: Partial<Piece> & { readonly bottom: number }): Piece => ({
  marks: [],
  labels: [],
  rules: [],
  fills: [],
  ...parts,
});

/** The mark of a band. */
export function bandMark(
  { exchange, lane, band }: { readonly exchange: Exchange; readonly lane: Lane; readonly band: Band },
  place: { readonly shape: MarkShape; readonly hit: Box; readonly labels: readonly Label[] },
  wording: Wording,
): Mark {
  return {
    id: `${exchange.id}/${band.from}>${band.to}/${band.good ?? ''}/${band.mode}`,
    tone: lane.giver,
    status: band.status,
    halted: band.halted,
    count: band.count,
    events: band.events,
    name: bandName(band, wording),
    ...place,
  };
}

/** A band thinner than this does not hold a line of text. */
export const THIN_PX = 18;
const PLATE_PAD_PX = 6;
/** From the middle of a line of text down to its baseline. */
export const BASELINE_PX = 4.5;

/** One line of a band's label; on texture, under a stroke, or on a band thinner than the line, it stands on a plate. */
export function bandLabel(
  text: string,
  at: Pick<Label, 'x' | 'anchor' | 'role'> & { readonly middle: number },
  { band, height }: { readonly band: Pick<Band, 'status'>; readonly height: number },
  frame: Frame,
): Label {
  const { x, anchor, role, middle } = at;
  const width = frame.measureText(text, role) + 2 * PLATE_PAD_PX;
  const left = anchor === 'middle' ? x - width / 2 : x - PLATE_PAD_PX;
  const thin = height < THIN_PX;
  const textured = band.status === 'talks' || band.status === 'halted';
  return {
    text,
    x,
    y: middle + BASELINE_PX,
    anchor,
    role,
    ...(thin && { ink: 'ink' }),
    ...((thin || textured) && {
      plate: { x: left, y: middle - THIN_PX / 2, width, height: THIN_PX },
    }),
  };
}
