import type { Chart } from '../chart.js';
import { describeTimeline, tableTimeline } from './describe.js';
import { LANE_KEYS } from './lane-keys.js';
import { parseTimeline, TIMELINE_SCHEMA } from './slice.js';
import type { TimelineSeries } from './slice.js';

/** A timeline that is laid out so. */
export const timelineWith = (layout: Chart<TimelineSeries>['layout']): Chart<TimelineSeries> => ({
  type: 'timeline',
  schema: TIMELINE_SCHEMA,
  options: { lanes: LANE_KEYS },
  parse: parseTimeline,
  loadSeries: async () => (await import('./series.js')).seriesTimeline,
  layout,
  describe: describeTimeline,
  table: tableTimeline,
});
