import { CHART_TYPES, NARROW_PX } from './chart.js';
import type { Chart, ChartType } from './chart.js';

/** For which frames a chart is. */
export type Room = 'wide' | 'narrow';

/** The timeline decides by its dates, not by its frame. */
const timeline = async () => (await import('./timeline/chart.js')).timelineChart;

/** Where each chart's code is. A bundler makes a chunk of each, loaded when a page first shows one. */
const LOADERS: Readonly<Record<ChartType, Readonly<Record<Room, () => Promise<Chart>>>>> = {
  matrix: {
    wide: async () => (await import('./matrix/wide-chart.js')).wideMatrixChart,
    narrow: async () => (await import('./matrix/narrow-chart.js')).narrowMatrixChart,
  },
  flow: {
    wide: async () => (await import('./flow/wide-chart.js')).wideFlowChart,
    narrow: async () => (await import('./flow/narrow-chart.js')).narrowFlowChart,
  },
  timeline: { wide: timeline, narrow: timeline },
};

/** True when there is a chart of this type. */
export const isChartType = (type: string): type is ChartType => CHART_TYPES.includes(type as ChartType);

/** The room of a frame so many CSS px wide. */
export const roomOf = (width: number): Room => (width < NARROW_PX ? 'narrow' : 'wide');

const loaded = new Map<string, Chart>();

/** The chart that {@link loadChartFor} gave before, as that of the page's other charts is; null before. */
export const loadedChart = (type: ChartType, room: Room): Chart | null => loaded.get(type + room) ?? null;

/** The chart of a type, for frames of one kind alone; its code is loaded once. Rejects when the code cannot be loaded. */
export async function loadChartFor(type: ChartType, room: Room): Promise<Chart> {
  const chart = await LOADERS[type][room]();
  loaded.set(type + room, chart);
  return chart;
}
