import type { Chart } from '../chart.js';
import { layoutTimeline } from './layout.js';
import type { TimelineSeries } from './slice.js';
import { timelineWith } from './timeline-with.js';

/** The timeline with an axis of time, and a shelf for what the articles do not date. Takes the series of every timeline. */
export const datedTimelineChart: Chart<TimelineSeries> = timelineWith(layoutTimeline);
