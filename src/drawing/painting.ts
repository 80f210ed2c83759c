import { noChange, nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Mark, Scene } from '../charts/scene.js';
import { indexBoxes } from '../geometry/box-index.js';
import type { BoxIndex } from '../geometry/box-index.js';
import { readInks } from './inks.js';
import type { Inks } from './inks.js';
import { paintScene } from './paint.js';
import { drawDefinitions, drawMark, drawToggle } from './scene.js';
import type { SceneView } from './scene.js';

/** A scene is painted in tiles of this height, of which only those near the window hold pixels. */
const TILE_PX = 1024;
/** How far from the window a tile is painted ahead. */
const AHEAD = '50% 0px';

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly top: number;
  readonly height: number;
  painted: boolean;
}

/** Keeps a scene painted on canvases in its element: again when the theme, the forced colours or the pixel density change. */
class PaintingDirective extends AsyncDirective {
  #host: HTMLElement | null = null;
  #scene: Scene | null = null;
  #tiles: Tile[] = [];
  #watch: IntersectionObserver | null = null;
  #density: MediaQueryList | null = null;
  #aside: CanvasRenderingContext2D | null = null;
  #swatches: HTMLElement | null = null;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('painting() stands alone in a tag');
  }

  /** Says what `update` takes. Without an element nothing is painted. */
  override render(_scene: Scene): unknown {
    return noChange;
  }

  override update(part: ElementPart, [scene]: [Scene]): unknown {
    if (scene === this.#scene) return noChange;
    this.#host ??= part.element as HTMLElement;
    this.#scene = scene;
    // The element is not in the document yet when it is first drawn, and has no style to read.
    queueMicrotask(() => {
      if (this.isConnected && this.#scene === scene) this.#start();
    });
    return noChange;
  }

  override disconnected(): void {
    this.#stop();
  }

  override reconnected(): void {
    queueMicrotask(() => {
      if (this.isConnected) this.#start();
    });
  }

  readonly #repaint = (): void => {
    for (const tile of this.#tiles) tile.painted = false;
    this.#paintVisible();
  };

  readonly #denser = (): void => {
    this.#listen();
    this.#repaint();
  };

  #stop(): void {
    this.#watch?.disconnect();
    this.#watch = null;
    this.#density?.removeEventListener('change', this.#denser);
    this.#density = null;
    this.#swatches?.removeEventListener('transitionend', this.#repaint);
  }

  #listen(): void {
    this.#density?.removeEventListener('change', this.#denser);
    this.#density = matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`);
    this.#density.addEventListener('change', this.#denser);
  }

  #start(): void {
    const [host, scene] = [this.#host, this.#scene];
    if (!host || !scene) return;
    this.#stop();
    this.#swatches ??= makeSwatches(host);
    this.#swatches.addEventListener('transitionend', this.#repaint);
    this.#listen();
    this.#makeTiles(host, scene);
    this.#paintVisible();
    this.#watch = new IntersectionObserver(
      (entries) => {
        this.#follow(entries);
      },
      { rootMargin: AHEAD },
    );
    for (const { canvas } of this.#tiles) this.#watch.observe(canvas);
  }

  /** As many tiles as the scene is high; those that are there already are used again. */
  #makeTiles(host: HTMLElement, { width, height }: Scene): void {
    const count = Math.max(1, Math.ceil(height / TILE_PX));
    for (const { canvas } of this.#tiles.splice(count)) canvas.remove();
    this.#tiles = Array.from({ length: count }, (_, index) => {
      const top = index * TILE_PX;
      const canvas = this.#tiles[index]?.canvas ?? document.createElement('canvas');
      const own = Math.min(TILE_PX, Math.ceil(height) - top);
      const size = { top: `${String(top)}px`, width: `${String(width)}px`, height: `${String(own)}px` };
      Object.assign(canvas.style, size);
      if (!canvas.isConnected) host.append(canvas);
      return { canvas, top, height: own, painted: false };
    });
  }

  /** Paints what is in the window at once, so that a new picture never comes a frame late. */
  #paintVisible(): void {
    const top = this.#host?.getBoundingClientRect().top ?? 0;
    const inks = this.#inksNow();
    for (const tile of this.#tiles)
      if (top + tile.top < innerHeight && top + tile.top + tile.height > 0) this.#paint(tile, inks);
      else release(tile);
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    const inks = this.#inksNow();
    for (const { target, isIntersecting } of entries) {
      const tile = this.#tiles.find(({ canvas }) => canvas === target);
      if (!tile) continue;
      if (isIntersecting) this.#paint(tile, inks);
      else release(tile);
    }
  }

  readonly #inksNow = () => (this.#swatches ? readInks(this.#swatches) : null);

  #paint(tile: Tile, inks: Inks | null): void {
    const scene = this.#scene;
    if (tile.painted || !scene || !inks) return;
    const { canvas, top, height } = tile;
    const density = devicePixelRatio;
    canvas.width = Math.round(scene.width * density);
    canvas.height = Math.round(height * density);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(density, 0, 0, density, 0, -top * density);
    const aside = this.#makeAside;
    paintScene({ context, aside, density }, scene, { top, bottom: top + height }, inks);
    tile.painted = true;
  }

  readonly #makeAside = (width: number, height: number): CanvasRenderingContext2D | null => {
    this.#aside ??= document.createElement('canvas').getContext('2d');
    const canvas = this.#aside?.canvas;
    if (canvas && canvas.width < width) canvas.width = width;
    if (canvas && canvas.height < height) canvas.height = height;
    return this.#aside;
  };
}

/** Gives back the pixels of a tile that is out of sight. */
function release(tile: Tile): void {
  tile.canvas.width = tile.canvas.height = 0;
  tile.painted = false;
}

/** An element off which colours are read; when the page changes them, it hears the end of a transition. */
function makeSwatches(host: HTMLElement): HTMLElement {
  const swatches = document.createElement('div');
  swatches.className = 'swatches';
  host.prepend(swatches);
  return swatches;
}

/** `<div ${painting(scene)}>`: keeps the scene painted on canvases in the element, which has nothing else in it. */
export const painting = directive(PaintingDirective);

const indexes = new WeakMap<Scene, BoxIndex>();

/** The id of the mark at a point of the scene, px; null for none. */
export function markAt(scene: Scene, x: number, y: number): string | null {
  const index = indexes.get(scene) ?? indexBoxes(scene.marks.map(({ hit }) => hit));
  indexes.set(scene, index);
  return scene.marks[index.at(x, y)]?.id ?? null;
}

/**
 * What stands over a painted scene: real marks for the one that Tab reaches, the one under the pointer and the one that is open,
 * with the names, states, rings and keys of a drawn scene; and the toggles.
 */
export function drawOverlay(
  { toggles, marks: all }: Scene,
  view: SceneView,
  marks: readonly (Mark | null | undefined)[],
): SVGTemplateResult {
  const shown = [...new Set(marks)].filter((mark) => mark !== null && mark !== undefined);
  return svg`${drawDefinitions(all)}
    ${repeat(
      shown,
      ({ id }) => id,
      (mark) => drawMark(mark, view),
    )}
    ${toggles?.map(drawToggle) ?? nothing}`;
}
