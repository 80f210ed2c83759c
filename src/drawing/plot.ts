import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Description } from '../charts/chart.js';
import type { Mark, Scene } from '../charts/scene.js';
import type { CoreWording } from '../locale/wording.js';
import { drawScene } from './scene.js';
import type { SceneView } from './scene.js';
import { sketched } from './sketch.js';
import type { Sketch } from './sketch.js';

/** The code that paints a scene, and draws over it what can be focused: `painting.ts`. */
export type Painter = typeof import('./painting.js');

/** The code for heads that stay in view: `panes.ts`. */
export type Panes = Pick<typeof import('./panes.js'), 'drawInPanes'>;

/** A drawn chart with what stands over it. */
export interface PlotView {
  /** Null until the width is known. */
  readonly scene: Scene | null;
  readonly description: Description;
  /** The mark that Tab reaches. */
  readonly active: string | null;
  readonly selected: Mark | null;
  readonly hovered: Mark | null;
  /** How a scene of many marks is painted instead of drawn; null for one that is drawn. */
  readonly painter: Painter | null;
  /** Null for a scene that is seen whole. */
  readonly panes: Panes | null;
  /** The bands under the row and the column of a mark, and their picture; null until a reader points at one. */
  readonly guides: { readonly bands: readonly Sketch[]; readonly picture: TemplateResult } | null;
  /** What moves along an axis of time. */
  readonly zoom: TemplateResult | typeof nothing;
  /** What stands over the scene: the tooltip, and the sentences behind the selected mark. */
  readonly over: TemplateResult | typeof nothing;
}

/** What the reader does to it. */
export interface PlotActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly click: (event: Event) => void;
  readonly hover: (event: Event) => void;
  readonly leave: (event: Event) => void;
}

/** The scene on canvases, and over it real marks for what has the focus, the pointer or an open panel. */
const drawPainted = (painter: Painter, scene: Scene, view: PlotView, emphasis: SceneView) => ({
  under: html`<div class="painting" aria-hidden="true" ${painter.painting(scene)}></div>`,
  picture: painter.drawOverlay(scene, emphasis, [
    scene.marks.find(({ id }) => id === view.active),
    view.hovered,
    view.selected,
  ]),
});

function drawPicture(view: PlotView, scene: Scene, on: PlotActions, wording: CoreWording): TemplateResult {
  const { description, painter, panes, guides, active, selected, hovered } = view;
  const label = `${description.summary} ${wording.frame.keys}`;
  const emphasis = {
    active,
    selected: selected?.id ?? null,
    pointed: hovered?.id ?? null,
    deal: (hovered ?? selected)?.deal,
  };
  const { under: canvases, picture } = painter
    ? drawPainted(painter, scene, view, emphasis)
    : { under: nothing, picture: drawScene(scene, emphasis) };
  const whole = html`${guides?.picture ?? nothing}${canvases}<svg
      role="group"
      aria-label=${label}
      width=${scene.width}
      height=${scene.height}
      viewBox="0 0 ${scene.width} ${scene.height}"
      ${sketched(picture)}
    ></svg>`;
  // The listeners are not the svg's own: Chromium lets Tab stop at an svg that listens to focus.
  return html`<div
    class="scene"
    @keydown=${on.key}
    @click=${on.click}
    @pointerover=${on.hover}
    @pointermove=${painter ? on.hover : nothing}
    @pointerleave=${on.leave}
    @focusin=${on.hover}
    @focusout=${on.leave}
  >
    ${panes && scene.frozen ? panes.drawInPanes(scene, scene.frozen, whole, guides?.bands ?? []) : whole}
  </div>`;
}

/** The picture, and what stands over it. */
export function drawPlot(view: PlotView, on: PlotActions, wording: CoreWording): TemplateResult {
  const { scene, zoom, over } = view;
  return html`${scene ? drawPicture(view, scene, on, wording) : nothing}${zoom}${over}`;
}
