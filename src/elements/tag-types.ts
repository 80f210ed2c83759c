import type { Calendar } from '../locale/wording.js';
import type { ChartType } from '../charts/chart.js';
import type { CoopChart } from './coop-chart.js';
import type { CoopEventMap } from './events.js';

/** The attributes of `<coop-chart>` by their names in HTML; each may be left out. For frameworks whose templates know types. */
export interface CoopChartAttributes {
  type?: ChartType;
  src?: string;
  heading?: string;
  subtitle?: string;
  notes?: string;
  rows?: string;
  columns?: string;
  measure?: string;
  order?: string;
  lanes?: string;
  unit?: string;
  parties?: string;
  sectors?: string;
  modes?: string;
  status?: string;
  since?: string;
  until?: string;
  'min-reports'?: number | string;
  locale?: string;
  calendar?: Calendar;
  theme?: 'light' | 'dark' | 'auto';
}

/** What JSX of React 19 and Preact passes on beside them: the parsed JSON as `data`, and listeners by the events' names after `on`. */
export type CoopChartJsx = CoopChartAttributes & {
  data?: unknown;
  id?: string;
  slot?: string;
  class?: string;
  className?: string;
  key?: string | number | null;
  ref?: ((chart: CoopChart | null) => void) | { current: CoopChart | null } | null;
  children?: unknown;
} & { [Name in keyof CoopEventMap as `on${Name}`]?: (event: CoopEventMap[Name]) => void };

/** The tag for JSX: `declare module 'react' { namespace JSX { interface IntrinsicElements extends CoopChartElements {} } }`. */
export interface CoopChartElements {
  'coop-chart': CoopChartJsx;
}
