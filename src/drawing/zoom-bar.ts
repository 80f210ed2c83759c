import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TimeRange } from '../charts/scene.js';
import { dayNumber, densityPath, isoDay, stripShares } from '../geometry/time-window.js';
import type { Wording } from '../locale/wording.js';
import { place } from './style.js';

/** What moves along an axis, as it is at the moment. */
export interface ZoomBarView {
  readonly range: TimeRange;
  /** True when all is shown. */
  readonly all: boolean;
  /** True while it is told which key makes the wheel zoom. */
  readonly hinted: boolean;
}

/** What its buttons do. */
export interface ZoomBarActions {
  readonly closer: () => void;
  readonly wider: () => void;
  readonly whole: () => void;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const px = (length: number) => `${String(Math.round(length))}px`;

function drawEnd(side: 'start' | 'end', share: number, range: TimeRange, { timeline, date }: Wording) {
  return html`<div
    class="end"
    role="slider"
    tabindex="0"
    data-end=${side}
    aria-label=${side === 'start' ? timeline.zoom.since : timeline.zoom.until}
    aria-valuemin=${dayNumber(side === 'start' ? range.first : range.start)}
    aria-valuemax=${dayNumber(side === 'start' ? range.end : range.last)}
    aria-valuenow=${dayNumber(range[side])}
    aria-valuetext=${date(isoDay(range[side]))}
    ${place({ left: percent(share) })}
  ></div>`;
}

/** A strip of all events with what is shown of them as a window, whose ends are sliders. */
function drawStrip({ range }: ZoomBarView, wording: Wording): TemplateResult {
  const { startX, endX, density } = range;
  const { left, right } = stripShares(range);
  const mirrored = endX < startX;
  return html`<div
    class="strip"
    role="group"
    aria-label=${wording.timeline.zoom.strip}
    ${place({ left: px(Math.min(startX, endX)), width: px(Math.abs(endX - startX)) })}
  >
    <svg viewBox="0 0 ${density.length} 1" preserveAspectRatio="none" aria-hidden="true">
      <path class="density" d=${densityPath(density, mirrored)}></path>
    </svg>
    <div class="window" ${place({ left: percent(left), width: percent(right - left) })}></div>
    ${drawEnd('start', mirrored ? right : left, range, wording)}${drawEnd('end', mirrored ? left : right, range, wording)}
  </div>`;
}

/** Strip, buttons and hint below a timeline. */
export function drawZoomBar(view: ZoomBarView, on: ZoomBarActions, wording: Wording): TemplateResult {
  const { zoom } = wording.timeline;
  const { startX, endX, start, end } = view.range;
  const button = (text: string, name: string, action: () => void, off = false) =>
    html`<button type="button" aria-label=${name} title=${name} ?disabled=${off} @click=${action}>
      ${text}
    </button>`;
  return html`<div class="zoom">
    ${drawStrip(view, wording)}
    <div class="zoom-row" ${place({ left: px(Math.min(startX, endX)), width: px(Math.abs(endX - startX)) })}>
      <p role="status">
        ${view.hinted ? zoom.hint : view.all ? nothing : `${wording.date(isoDay(start))} – ${wording.date(isoDay(end))}`}
      </p>
      ${button('+', zoom.closer, on.closer)}${button('−', zoom.wider, on.wider, view.all)}${button('⟲', zoom.whole, on.whole, view.all)}
    </div>
  </div>`;
}

/** The hint alone, over a chart that has no strip. */
export const drawZoomHint = (view: ZoomBarView, { timeline, direction }: Wording) =>
  view.hinted ? html`<p class="zoom-hint" role="status" dir=${direction}>${timeline.zoom.hint}</p>` : nothing;

/** Styles of strip, buttons and hint, and of a scene that can be moved. */
export const zoomStyles = css`
  .zoomable .scene {
    touch-action: pan-x pan-y;
  }
  .movable .scene {
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
  }
  .movable .scene:active {
    cursor: grabbing;
  }
  .strip {
    position: absolute;
    top: 6px;
    height: 28px;
    background: var(--_wash);
    border-radius: 3px;
    cursor: pointer;
    touch-action: none;
  }
  .strip svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .density {
    fill: var(--_muted);
    opacity: 0.55;
  }
  .window {
    position: absolute;
    top: 0;
    bottom: 0;
    box-sizing: border-box;
    border-block: 2px solid var(--_ink);
    background: color-mix(in srgb, var(--_s3) 22%, transparent);
    cursor: grab;
  }
  .end {
    position: absolute;
    top: -2px;
    width: 24px;
    height: 32px;
    margin-left: -12px;
    border-radius: 4px;
    outline: none;
    cursor: ew-resize;
  }
  .end::before {
    content: '';
    position: absolute;
    inset: 0 9px;
    border-radius: 3px;
    background: var(--_ink);
  }
  .end:focus-visible {
    box-shadow: 0 0 0 2.5px var(--_focus);
  }
  .zoom-row {
    position: absolute;
    top: 40px;
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .zoom-row p {
    flex: 1;
    margin: 0;
    color: var(--_muted);
    font-size: 12px;
  }
  .zoom-row button {
    min-width: 28px;
    min-height: 28px;
    padding: 0;
    line-height: 1;
    font-size: 15px;
  }
  .zoom-hint {
    position: absolute;
    z-index: 1;
    top: 4px;
    left: 50%;
    transform: translateX(-50%);
    margin: 0;
    padding: 5px 9px;
    border-radius: 4px;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 12.5px;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .end::before {
      background: CanvasText;
    }
    .window {
      border-color: CanvasText;
    }
  }
  @media print {
    .zoom {
      display: none;
    }
  }
`;
