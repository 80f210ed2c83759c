import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Description } from '../charts/chart.js';
import type { Box, Mark, Scene } from '../charts/scene.js';
import type { CoreWording } from '../locale/wording.js';
import { drawScene } from './scene.js';
import type { SceneView } from './scene.js';
import { sketched } from './sketch.js';
import { place } from './style.js';

/** The code that paints a scene, and draws over it what can be focused: `painting.ts`. */
export type Painter = typeof import('./painting.js');

/** The code for bands and for heads that stay in view: `panes.ts`. */
export type Panes = typeof import('./panes.js');

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
  /** Null for a scene without rows and columns. */
  readonly panes: Panes | null;
  /** What moves along an axis of time. */
  readonly zoom: TemplateResult | typeof nothing;
  /** The sentences behind the selected mark. */
  readonly evidence: TemplateResult | typeof nothing;
}

/** What the reader does to it. */
export interface PlotActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly click: (event: Event) => void;
  readonly hover: (event: Event) => void;
  readonly leave: (event: Event) => void;
}

const GAP_PX = 8;
const PANEL_PX = 360;
const TIP_PX = 260;

/** How far a scene has been scrolled sideways; one whose heads are at the right is first shown at its right end. */
function scrolledBy({ width, frozen }: Scene): string {
  if (!frozen) return '0px';
  const first = frozen.at === 'left' ? '0px' : `calc(${String(width)}px - 100%)`;
  return `var(--_scrolled, ${first})`;
}

/** CSS of a box of `width` px under `anchor`, kept inside the plot. */
const under = (anchor: Box, width: number, scene: Scene): Record<string, string> => ({
  left: `clamp(0px, calc(${String(Math.round(anchor.x + anchor.width / 2 - width / 2))}px - ${scrolledBy(scene)}), calc(100% - ${String(width)}px))`,
  top: `${String(Math.round(anchor.y + anchor.height + GAP_PX))}px`,
});

function drawPanel({ scene, selected, evidence }: PlotView, on: PlotActions) {
  if (!scene || !selected || evidence === nothing) return nothing;
  return html`<section
    class="panel"
    part="panel"
    role="dialog"
    aria-labelledby="panel-title"
    @keydown=${on.key}
    ${place(under(selected.hit, PANEL_PX, scene))}
  >
    ${evidence}
  </section>`;
}

const drawTip = (scene: Scene, { hit, name }: Mark) =>
  html`<div class="tip" aria-hidden="true" ${place(under(hit, TIP_PX, scene))}>${name}</div>`;

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
  const { description, painter, active, selected, hovered } = view;
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
  const whole = html`${canvases}<svg
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
    ${view.panes ? view.panes.drawInPanes(scene, whole, hovered ?? selected) : whole}
  </div>`;
}

/** The picture, its tooltip and its evidence panel. */
export function drawPlot(view: PlotView, on: PlotActions, wording: CoreWording): TemplateResult {
  const { scene, hovered, selected } = view;
  return html`${scene ? drawPicture(view, scene, on, wording) : nothing}${view.zoom}${
    scene && hovered && !selected ? drawTip(scene, hovered) : nothing
  }${drawPanel(view, on)}`;
}
