import type { Scene } from '../scene.js';

/** A part of the picture, and how far down it goes. */
export interface Piece extends Pick<Scene, 'marks' | 'labels' | 'rules' | 'fills'> {
  /** y of its lower edge, px. */
  readonly bottom: number;
}

/** A piece of what is given, nothing for the rest. */
export const piece = (parts: Partial<Piece> & Pick<Piece, 'bottom'>): Piece => ({
  marks: [],
  labels: [],
  rules: [],
  fills: [],
  ...parts,
});

/** Pieces as one; `bottom` is that of the lowest, or `top` where there are none. */
export const join = (pieces: readonly Piece[], top = 0): Piece => ({
  marks: pieces.flatMap(({ marks }) => marks),
  labels: pieces.flatMap(({ labels }) => labels),
  rules: pieces.flatMap(({ rules }) => rules),
  fills: pieces.flatMap(({ fills }) => fills),
  bottom: pieces.reduce((lowest, { bottom }) => Math.max(lowest, bottom), top),
});
