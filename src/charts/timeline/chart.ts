import type { Chart } from '../chart.js';
import { layoutUndated } from './cards.js';
import type { TimelineSeries } from './slice.js';
import { timelineWith } from './timeline-with.js';

/**
 * What happened when. Events that the articles do not date stand by status; where any is dated the chart grows into events on an
 * axis of time, and a shelf beside it.
 */
export const timelineChart: Chart<TimelineSeries> = {
  ...timelineWith(layoutUndated),
  grow: ({ entries }) =>
    entries.some(({ date }) => date !== null)
      ? import('./dated-chart.js').then(({ datedTimelineChart }) => datedTimelineChart)
      : null,
};
