import type { Chart } from '../chart.js';
import { describeTimeline, tableTimeline } from './describe.js';
import { LANE_KEYS } from './lane-keys.js';
import { layoutTimeline } from './layout.js';
import { parseTimeline, seriesTimeline, TIMELINE_SCHEMA } from './series.js';
import type { TimelineSeries } from './series.js';

/** What happened when: events on an axis of time, and on a shelf what the articles do not date. */
export const timelineChart: Chart<TimelineSeries> = {
  type: 'timeline',
  schema: TIMELINE_SCHEMA,
  options: { lanes: LANE_KEYS },
  parse: parseTimeline,
  series: seriesTimeline,
  layout: layoutTimeline,
  describe: describeTimeline,
  table: tableTimeline,
};
