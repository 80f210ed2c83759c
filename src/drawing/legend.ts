import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Status } from '../dataset/taxonomy.js';
import type { CoreWording } from '../locale/wording.js';
import { isHatched } from './forms.js';

const KEY_PX = 14;

function drawKey(status: Status) {
  const fill = isHatched('ladder', status) ? 'url(#hatch-ladder)' : nothing;
  return svg`<g class=${`mark ladder ${status}`}>
    <rect class="shape" x="1" y="1" width=${KEY_PX - 2} height=${KEY_PX - 2} rx="3" fill=${fill}></rect>
    ${status === 'halted' ? svg`<path class="strike" d="M2 ${KEY_PX - 2}L${KEY_PX - 2} 2"></path>` : nothing}</g>`;
}

/** The ladder of statuses that occur, in one line of reading order; nothing when there are none. */
export function drawLegend(
  statuses: readonly Status[],
  wording: CoreWording,
): TemplateResult | typeof nothing {
  if (statuses.length === 0) return nothing;
  return html`<p class="legend" part="legend">
    <span>${wording.frame.legend}</span>
    ${statuses.map(
      (status) =>
        html`<span class="key"
          ><svg width=${KEY_PX} height=${KEY_PX} aria-hidden="true">${drawKey(status)}</svg
          >${wording.status(status)}</span
        >`,
    )}
  </p>`;
}
