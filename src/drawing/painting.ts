import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import type { Box, Scene } from '../charts/scene.js';
import { readInks } from './inks.js';
import type { Inks } from './inks.js';
import { paintScene } from './paint.js';

export { drawOverlay, markAt } from './overlay.js';

/** A scene is painted in tiles of at most this size each way, of which only those near the window hold pixels. */
const TILE_PX = 1024;
/** How far from the window a tile is painted ahead. */
const AHEAD = '50% 0px';

interface Tile extends Box {
  readonly canvas: HTMLCanvasElement;
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

  /** Tiles that cover the scene; canvases that are there already are used again. */
  #makeTiles(host: HTMLElement, scene: Scene): void {
    const boxes = tilesOf(scene);
    for (const { canvas } of this.#tiles.splice(boxes.length)) canvas.remove();
    place(host, { x: 0, y: 0, width: scene.width, height: scene.height });
    this.#tiles = boxes.map((box, index) => {
      const canvas = this.#tiles[index]?.canvas ?? document.createElement('canvas');
      place(canvas, box);
      if (!canvas.isConnected) host.append(canvas);
      return { ...box, canvas, painted: false };
    });
  }

  /** Paints what is in the window at once, so that a new picture never comes a frame late. */
  #paintVisible(): void {
    const inks = this.#inksNow();
    const shown = this.#host && shownOf(this.#host);
    for (const tile of this.#tiles)
      if (shown && touches(tile, shown)) this.#paint(tile, inks);
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
    const { canvas, x, y } = tile;
    const density = devicePixelRatio;
    canvas.width = Math.round(tile.width * density);
    canvas.height = Math.round(tile.height * density);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(density, 0, 0, density, -x * density, -y * density);
    const aside = this.#makeAside;
    paintScene({ context, aside, density }, scene, tile, inks);
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

function tilesOf({ width, height }: Scene): Box[] {
  const boxes: Box[] = [];
  for (let y = 0; y === 0 || y < height; y += TILE_PX)
    for (let x = 0; x === 0 || x < width; x += TILE_PX)
      boxes.push({
        x,
        y,
        width: Math.min(TILE_PX, width - x),
        height: Math.min(TILE_PX, Math.ceil(height - y)),
      });
  return boxes;
}

/** The part of a painting that is in the window, and in the box in which it scrolls; in the painting's own px. */
function shownOf(host: HTMLElement): Box {
  const { left, top } = host.getBoundingClientRect();
  const scroller = host.closest('.scroll')?.getBoundingClientRect();
  const x = Math.max(0, scroller?.left ?? 0);
  return {
    x: x - left,
    y: -top,
    width: Math.min(innerWidth, scroller?.right ?? Infinity) - x,
    height: innerHeight,
  };
}

const touches = (tile: Box, { x, y, width, height }: Box) =>
  tile.x < x + width && tile.x + tile.width > x && tile.y < y + height && tile.y + tile.height > y;

function place({ style }: HTMLElement, { x, y, width, height }: Box): void {
  for (const [name, value] of Object.entries({ left: x, top: y, width, height }))
    style.setProperty(name, `${String(value)}px`);
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
