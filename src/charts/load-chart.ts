import type { Chart, ChartType } from './chart.js';
import { asScriptsRun } from './mirror.js';
import { loadChartFor, roomOf } from './registry.js';

/** One chart of two: each is laid out in its own frames. */
function joined(wide: Chart, narrow: Chart): Chart {
  if (wide === narrow) return wide;
  return {
    ...wide,
    layout: (series, frame) => ({ wide, narrow })[roomOf(frame.width)].layout(series, frame),
    grow: (series) => {
      const [one, other] = [wide.grow?.(series), narrow.grow?.(series)];
      return one && other ? Promise.all([one, other]).then((grown) => joined(...grown)) : null;
    },
  };
}

/** The chart of a type, for frames of any width and scripts of both directions; its code is loaded once. Rejects when the code cannot be loaded. */
export const loadChart = async (type: ChartType): Promise<Chart> =>
  asScriptsRun(joined(...(await Promise.all([loadChartFor(type, 'wide'), loadChartFor(type, 'narrow')]))));
