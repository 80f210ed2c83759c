import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Description } from '../charts/chart.js';
import type { Box, Mark, Scene } from '../charts/scene.js';
import type { Wording } from '../locale/wording.js';
import { drawScene } from './scene.js';
import { place } from './style.js';

/** A drawn chart with what stands over it. */
export interface PlotView {
  /** Null until the width is known. */
  readonly scene: Scene | null;
  readonly description: Description;
  /** The mark that Tab reaches. */
  readonly active: string | null;
  readonly selected: Mark | null;
  readonly hovered: Mark | null;
  /** The sentences behind the selected mark. */
  readonly evidence: TemplateResult | typeof nothing;
}

/** What the reader does to it. */
export interface PlotActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly click: (event: Event) => void;
  readonly hover: (event: Event) => void;
  readonly leave: () => void;
}

const GAP_PX = 8;
const PANEL_PX = 360;
const TIP_PX = 260;

/** CSS of a box of `width` px under `anchor`, kept inside a plot of `plotWidth` px. */
const under = (anchor: Box, width: number, plotWidth: number): Record<string, string> => ({
  left: `${String(Math.round(Math.max(0, Math.min(anchor.x + anchor.width / 2 - width / 2, plotWidth - width))))}px`,
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
    ${place(under(selected.hit, PANEL_PX, scene.width))}
  >
    ${evidence}
  </section>`;
}

const drawTip = (scene: Scene, { hit, name }: Mark) =>
  html`<div class="tip" aria-hidden="true" ${place(under(hit, TIP_PX, scene.width))}>${name}</div>`;

/** The picture, its tooltip and its evidence panel. */
export function drawPlot(view: PlotView, on: PlotActions, wording: Wording): TemplateResult {
  const { scene, description, hovered, selected } = view;
  const label = `${description.summary} ${wording.frame.keys}`;
  // The listeners are not the svg's own: Chromium lets Tab stop at an svg that listens to focus.
  return html`${
    scene
      ? html`<div
          class="scene"
          @keydown=${on.key}
          @click=${on.click}
          @pointerover=${on.hover}
          @pointerleave=${on.leave}
          @focusin=${on.hover}
          @focusout=${on.leave}
        >
          <svg
            role="group"
            aria-label=${label}
            width=${scene.width}
            height=${scene.height}
            viewBox="0 0 ${scene.width} ${scene.height}"
          >
            ${drawScene(scene, { active: view.active, selected: selected?.id ?? null })}
          </svg>
        </div>`
      : nothing
  }${scene && hovered && !selected ? drawTip(scene, hovered) : nothing}${drawPanel(view, on)}`;
}
