import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { TimeRange } from '../charts/scene.js';
import { TimeZoomController } from '../controllers/time-zoom.js';
import type { ZoomHooks } from '../controllers/time-zoom.js';
import { drawZoomBar, drawZoomHint, zoomStyles } from '../drawing/zoom-bar.js';
import { showsAll } from '../geometry/time-window.js';
import type { Wording } from '../locale/wording.js';

/** What moves along the axis of a chart: the gestures, and what is drawn for them. */
export interface Zooming {
  /** Hears the gestures in this plot; none with null. */
  attach(plot: HTMLElement | null): void;
  draw(range: TimeRange, wording: Wording): TemplateResult | typeof nothing;
}

/** Makes an element's chart one that can be moved along. */
export function zoomingOf(host: ReactiveControllerHost & Element, hooks: ZoomHooks): Zooming {
  const controller = new TimeZoomController(host, hooks);
  const root = host.shadowRoot;
  const { styleSheet } = zoomStyles;
  if (root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  return {
    attach: (plot) => {
      controller.attach(plot);
    },
    draw: (range, wording) => {
      const view = { range, all: showsAll(range), hinted: controller.hinted };
      return range.many || !view.all
        ? drawZoomBar(view, controller.actions, wording)
        : drawZoomHint(view, wording);
    },
  };
}
