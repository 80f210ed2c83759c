import type { Scene } from '../charts/scene.js';
import type { Painter } from '../drawing/plot.js';

/** A scene on canvas, and the code that painted it; null where marks are elements. */
export interface Painted {
  readonly scene: Scene | null;
  readonly painter: Painter | null;
}

/** The id of the painted mark at the place of a pointer; null for none, and where marks are elements. */
export function markUnder(
  root: ParentNode,
  { scene, painter }: Painted,
  { clientX, clientY, target }: MouseEvent,
): string | null {
  if (target instanceof Element && target.closest('.heads, .names')) return null;
  const painting = root.querySelector<HTMLElement>('.painting');
  if (!painter || !scene || !painting) return null;
  const { left, top, width } = painting.getBoundingClientRect();
  // In a scaled box a px of the window is more or less than one of the scene.
  const scale = painting.offsetWidth / width;
  return painter.markAt(scene, (clientX - left) * scale, (clientY - top) * scale);
}
