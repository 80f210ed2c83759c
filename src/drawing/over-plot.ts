import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Box, Mark, Scene } from '../charts/scene.js';
import { place } from './style.js';

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

/** The tooltip of a mark. */
export const drawTip = (scene: Scene, { hit, name }: Mark): TemplateResult =>
  html`<div class="tip" aria-hidden="true" ${place(under(hit, TIP_PX, scene))}>${name}</div>`;

/** The panel under a mark, with `evidence` in it; nothing while there is none. */
export function drawPanel(
  scene: Scene,
  { hit }: Mark,
  evidence: TemplateResult | typeof nothing,
  onKey: (event: KeyboardEvent) => void,
): TemplateResult | typeof nothing {
  if (evidence === nothing) return nothing;
  return html`<section
    class="panel"
    part="panel"
    role="dialog"
    aria-labelledby="panel-title"
    @keydown=${onKey}
    ${place(under(hit, PANEL_PX, scene))}
  >
    ${evidence}
  </section>`;
}
