import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ArgTypes } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
import { LANE_KEYS } from '../src/charts/timeline/lane-keys.js';
import { DIMENSIONS, MEASURES } from '../src/dataset/dimensions.js';
import type { CoopChart } from '../src/elements/coop-chart.js';

/** The controls of a story of `<coop-chart>`. */
export interface ChartArgs {
  type: string;
  src?: string;
  data?: unknown;
  heading?: string;
  subtitle?: string;
  notes?: string;
  theme?: string;
  rows?: string;
  columns?: string;
  measure?: string;
  order?: string;
  lanes?: string;
  unit?: string;
  locale?: string;
  calendar?: string;
  /** Width of the box around the chart. */
  width?: string;
}

/** Controls that the manifest cannot know. */
export const argTypes: Partial<ArgTypes<ChartArgs>> = {
  type: { control: 'select', options: ['matrix', 'flow', 'timeline'] },
  theme: { control: 'select', options: ['', 'light', 'dark', 'auto'] },
  data: { control: 'object' },
  rows: { control: 'select', options: DIMENSIONS },
  columns: { control: 'select', options: DIMENSIONS },
  measure: { control: 'select', options: MEASURES },
  order: { control: 'select', options: ['total', 'name', 'status', 'similarity'] },
  lanes: { control: 'select', options: LANE_KEYS },
  unit: { control: 'text' },
  calendar: { control: 'select', options: ['gregorian', 'persian'] },
  width: { control: 'text', description: 'Width of the box around the chart', table: { category: 'story' } },
};

/** Draws the tag in a box. */
export const renderChart = ({ type, src, data, heading, subtitle, notes, theme, width, ...own }: ChartArgs) =>
  html`<div .style=${width ? `inline-size:${width}` : ''}>
    <coop-chart
      type=${type}
      src=${ifDefined(src)}
      heading=${ifDefined(heading)}
      subtitle=${ifDefined(subtitle)}
      notes=${ifDefined(notes)}
      theme=${ifDefined(theme)}
      rows=${ifDefined(own.rows)}
      columns=${ifDefined(own.columns)}
      measure=${ifDefined(own.measure)}
      order=${ifDefined(own.order)}
      lanes=${ifDefined(own.lanes)}
      unit=${ifDefined(own.unit)}
      locale=${ifDefined(own.locale)}
      calendar=${ifDefined(own.calendar)}
      .data=${data ?? null}
    ></coop-chart>
  </div>`;

/** The chart of a story. */
export function chartIn(canvas: HTMLElement): CoopChart {
  const chart = canvas.querySelector('coop-chart');
  if (!chart) throw new Error('the story has no chart');
  return chart;
}

/** Waits until the shadow root of a story's chart holds `selector`. */
export const waitForPart = (canvas: HTMLElement, selector: string) =>
  waitFor(() => {
    const part = chartIn(canvas).shadowRoot?.querySelector<HTMLElement | SVGElement>(selector);
    if (!part) throw new Error(`nothing in the chart matches ${selector}`);
    return part;
  });
