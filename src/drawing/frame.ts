import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Selection } from '../dataset/select.js';
import type { Sources } from '../dataset/slice.js';
import type { Status } from '../dataset/taxonomy.js';
import type { CoreWording } from '../locale/wording.js';
import { drawLegend } from './legend.js';

/** The blocks around a chart. An empty string or null leaves a block out. */
export interface FrameView {
  readonly heading: string;
  readonly subtitle: string;
  readonly statuses: readonly Status[];
  readonly notes: string;
  readonly sources: Sources | null;
  /** What a filter left of the events; null where none is set. */
  readonly selection: Selection | null;
  /** The switch between chart and table. */
  readonly table: { readonly shown: boolean; readonly toggle: () => void } | null;
  /** The address of the chart's own page, which the menu then gives too; empty for none. */
  readonly page: string;
  /** The menu of downloads, and the button that opens it. */
  readonly menu: {
    readonly open: boolean;
    readonly toggle: () => void;
    readonly key: (event: KeyboardEvent) => void;
    readonly body: TemplateResult | typeof nothing;
  } | null;
}

/** A frame with nothing in it. */
export const NO_FRAME: FrameView = {
  heading: '',
  subtitle: '',
  statuses: [],
  notes: '',
  sources: null,
  selection: null,
  table: null,
  page: '',
  menu: null,
};

/** What the reader can do below a chart. */
function drawActions({ table, page, menu }: FrameView, { frame }: CoreWording) {
  const name = page ? frame.share : frame.download;
  return html`<span class="actions"
      >${
        table
          ? html`<button type="button" aria-pressed=${table.shown ? 'true' : 'false'} @click=${table.toggle}>
              ${table.shown ? frame.chart : frame.table}
            </button>`
          : nothing
      }${
        menu
          ? html`<button
              type="button"
              class="open-menu"
              aria-expanded=${menu.open ? 'true' : 'false'}
              @click=${menu.toggle}
            >
              ${name}
            </button>`
          : nothing
      }</span
    >${menu?.open ? html`<span class="menu" part="menu" role="group" aria-label=${name} @keydown=${menu.key}>${menu.body}</span>` : nothing}`;
}

/** A chart's figure: heading, subtitle, legend, `body`, notes and source line. */
export function drawFigure(view: FrameView, body: TemplateResult, wording: CoreWording): TemplateResult {
  const { frame } = wording;
  const { table } = view;
  return html`<figure
    part="frame"
    lang=${wording.language}
    dir=${wording.direction}
    aria-labelledby=${view.heading ? 'heading' : nothing}
  >
    ${view.heading ? html`<h2 class="heading" id="heading" part="heading" dir="auto">${view.heading}</h2>` : nothing}
    ${view.subtitle ? html`<p class="subtitle" part="subtitle" dir="auto">${view.subtitle}</p>` : nothing}
    ${drawLegend(view.statuses, wording)}
    <div class="plot" part="plot">${body}</div>
    ${view.notes ? html`<p class="notes" part="notes" dir="auto">${view.notes}</p>` : nothing}
    ${
      view.sources
        ? html`<figcaption part="source">
            <span class="sources">${frame.sources(view.sources)}</span>
            ${view.selection ? html`<span class="selection">${frame.selected(view.selection)}</span>` : nothing}
            ${table?.shown ? nothing : html`<span class="hint">${frame.evidenceHint}</span>`}
            ${drawActions(view, wording)}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

/** What stands in the plot when there is no chart: that it loads, that there is nothing to show, or why it failed. */
export function drawState(
  kind: 'loading' | 'empty' | 'failed',
  message: string,
  wording: CoreWording,
  retry?: () => void,
): TemplateResult {
  return html`<div
    class=${`state ${kind}`}
    role=${kind === 'failed' ? 'alert' : 'status'}
    aria-busy=${kind === 'loading' ? 'true' : nothing}
  >
    ${kind === 'loading' ? html`<span class="pulse" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
    ${message ? html`<p dir="auto">${message}</p>` : nothing}
    ${retry ? html`<button type="button" @click=${retry}>${wording.frame.retry}</button>` : nothing}
  </div>`;
}
