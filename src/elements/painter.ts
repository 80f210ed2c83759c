import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scene } from '../charts/scene.js';
import type { Painter } from '../drawing/plot.js';

/**
 * A scene of more marks is painted on canvas. Up to here an SVG is drawn in about the time of a frame; a canvas of so many marks
 * takes a fraction of that, and holds a hundredth of the memory.
 */
export const MOST_DRAWN_MARKS = 500;
/** Ribbons are long and cross each other: each costs as much as several other marks. */
const MOST_DRAWN_RIBBONS = 200;

const isLarge = ({ marks }: Scene): boolean =>
  marks.length > (marks[0]?.shape.kind === 'ribbon' ? MOST_DRAWN_RIBBONS : MOST_DRAWN_MARKS);

/** Has a scene of many marks painted; its code is loaded when there is the first such scene. */
export class PainterController implements ReactiveController {
  /** Null while the scene is to be drawn as SVG, and until the code is there. */
  module: Painter | null = null;
  #code: Painter | null = null;
  #failed = false;
  #scene: Scene | null = null;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#failed = false;
  }

  /** True while the scene cannot be shown, as the code is still on its way. */
  get waiting(): boolean {
    return this.#isLarge && !this.#code && !this.#failed;
  }

  get #isLarge(): boolean {
    return this.#scene !== null && isLarge(this.#scene);
  }

  /** Takes the scene that is shown from now on; null for none. */
  follow(scene: Scene | null): void {
    this.#scene = scene;
    this.module = this.#isLarge ? this.#code : null;
    if (this.waiting) void this.#load();
  }

  /** Where the code does not come, the scene is drawn as SVG: slow is better than not at all. */
  async #load(): Promise<void> {
    this.#code = await import('../drawing/painting.js').catch(() => null);
    this.#failed = this.#code === null;
    this.host.requestUpdate();
  }

  /** The id of the painted mark at the place of a pointer; null for none, and where marks are drawn. */
  markAt({ clientX, clientY, target }: MouseEvent): string | null {
    if (target instanceof Element && target.closest('.heads, .names')) return null;
    const painting = this.host.shadowRoot?.querySelector<HTMLElement>('.painting');
    if (!this.module || !this.#scene || !painting) return null;
    const { left, top, width } = painting.getBoundingClientRect();
    // In a scaled box a px of the window is more or less than one of the scene.
    const scale = painting.offsetWidth / width;
    return this.module.markAt(this.#scene, (clientX - left) * scale, (clientY - top) * scale);
  }
}
