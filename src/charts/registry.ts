import { CHART_TYPES } from './chart.js';
import type { Chart, ChartType } from './chart.js';

/** Where each chart's code is. A bundler makes a chunk of each, loaded when a page first shows one. */
const LOADERS: Readonly<Record<ChartType, () => Promise<Chart>>> = {
  matrix: async () => (await import('./matrix/chart.js')).matrixChart,
  flow: async () => (await import('./flow/chart.js')).flowChart,
  timeline: async () => (await import('./timeline/chart.js')).timelineChart,
};

/** True when there is a chart of this type. */
export const isChartType = (type: string): type is ChartType => CHART_TYPES.includes(type as ChartType);

const loaded = new Map<ChartType, Chart>();

/** The chart of a type whose code is there already, as that of the page's other charts is; null before. */
export const loadedChart = (type: ChartType): Chart | null => loaded.get(type) ?? null;

/** The chart of a type; its code is loaded once. Rejects when the code cannot be loaded. */
export async function loadChart(type: ChartType): Promise<Chart> {
  const chart = await LOADERS[type]();
  loaded.set(type, chart);
  return chart;
}
