import type { Wording } from '../../locale/wording.js';
import { tellerOf } from './occasion.js';
import type { Teller } from './occasion.js';
import type { TimelineSeries } from './slice.js';
import { timeIndex } from './time-index.js';
import type { TimeIndex } from './time-index.js';

/** A series with its times as numbers and its entries in words: what every form of the timeline is laid out from. */
export interface Story {
  readonly series: TimelineSeries;
  readonly index: TimeIndex;
  readonly at: Teller;
}

/** The story of a series. */
export const storyOf = (series: TimelineSeries, wording: Wording): Story => ({
  series,
  index: timeIndex(series),
  at: tellerOf(series, wording),
});
