import type { LitElement, ReactiveController } from 'lit';
import type { Scene } from '../charts/scene.js';
import type { Painter, Panes } from '../drawing/plot.js';

/**
 * A scene of more marks is painted on canvas. Up to here an SVG is drawn in about the time of a frame; a canvas of so many marks
 * takes a fraction of that, and holds a hundredth of the memory.
 */
export const MOST_DRAWN_MARKS = 500;
/** Ribbons are long and cross each other: each costs as much as several other marks. */
const MOST_DRAWN_RIBBONS = 200;

const isLarge = ({ marks }: Scene): boolean =>
  marks.length > (marks[0]?.shape.kind === 'ribbon' ? MOST_DRAWN_RIBBONS : MOST_DRAWN_MARKS);

/** Code for drawing that only some scenes need; null where it could not be loaded. */
interface Loaded {
  readonly painter?: Painter | null;
  readonly panes?: Panes | null;
}

/** Loads what a scene is drawn with: a painter for many marks, panes for one that scrolls while its heads stay in view. */
export class PainterController implements ReactiveController {
  #loaded: Loaded = {};
  #scene: Scene | null = null;
  #isLoading = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    const { painter, panes } = this.#loaded;
    this.#loaded = { ...(painter && { painter }), ...(panes && { panes }) };
  }

  /** Null while the scene is to be drawn as SVG, and where the code did not come: slow is better than not at all. */
  get painter(): Painter | null {
    return (this.#isLarge && this.#loaded.painter) || null;
  }

  /** Null where the scene has none, or the code did not come. */
  get panes(): Panes | null {
    return (this.#scene?.frozen && this.#loaded.panes) || null;
  }

  /** True while the scene cannot be shown, as code is still on its way. */
  get waiting(): boolean {
    const { painter, panes } = this.#loaded;
    return (this.#isLarge && painter === undefined) || (!!this.#scene?.frozen && panes === undefined);
  }

  get #isLarge(): boolean {
    return this.#scene !== null && isLarge(this.#scene);
  }

  /** Takes the scene that is shown from now on; null for none. */
  follow(scene: Scene | null): void {
    this.#scene = scene;
    if (this.waiting && !this.#isLoading) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const [painter, panes] = await Promise.all([
      this.#isLarge &&
        import('./painting-view.js')
          .then(({ paintingIn }) => paintingIn(this.host.renderRoot))
          .catch(() => null),
      this.#scene?.frozen &&
        import('./panes-view.js').then(({ panesIn }) => panesIn(this.host.renderRoot)).catch(() => null),
    ]);
    this.#loaded = {
      ...this.#loaded,
      ...(painter !== false && { painter }),
      ...(panes !== undefined && { panes }),
    };
    this.#isLoading = false;
    if (this.host.isConnected) this.host.requestUpdate();
  }
}
