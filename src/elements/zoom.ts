import { nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Scene } from '../charts/scene.js';
import { glide } from '../controllers/glide.js';
import { TimeZoomController } from '../controllers/time-zoom.js';
import { drawZoomBar, drawZoomHint, zoomStyles } from '../drawing/zoom-bar.js';
import { showsAll } from '../geometry/time-window.js';
import type { Wording } from '../locale/wording.js';
import { adoptStyles } from './adopt-styles.js';

/** Lets the reader move along the axis of a scene that has one: the gestures, and what is drawn for them. */
export class ZoomController implements ReactiveController {
  readonly #gestures: TimeZoomController;

  constructor(
    private readonly host: LitElement,
    private readonly scene: () => Scene | null,
    show: (domain: readonly [number, number] | null) => void,
  ) {
    const step = () => {
      const before = scene();
      return () => {
        const after = scene();
        if (before && after && before !== after) glide(host.renderRoot, before, after, true);
      };
    };
    this.#gestures = new TimeZoomController(host, { range: () => scene()?.range ?? null, show, step });
    adoptStyles(host.renderRoot, zoomStyles);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#gestures.attach(this.host.renderRoot.querySelector<HTMLElement>('.plot'));
  }

  hostDisconnected(): void {
    this.#gestures.attach(null);
  }

  /** What stands below the scene. */
  draw(wording: Wording): TemplateResult | typeof nothing {
    const range = this.scene()?.range;
    if (!range) return nothing;
    const view = { range, all: showsAll(range), hinted: this.#gestures.hinted };
    return range.many || !view.all
      ? drawZoomBar(view, this.#gestures.actions, wording)
      : drawZoomHint(view, wording);
  }
}
