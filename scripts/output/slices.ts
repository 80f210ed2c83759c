import { seriesFlow } from '../../src/charts/flow/series.js';
import { seriesMatrix } from '../../src/charts/matrix/series.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import type { Dataset } from '../../src/dataset/schema.js';
import type { Slice } from '../../src/dataset/slice.js';

/** What one chart needs, by the name of its file: made by the functions that the charts themselves call. */
export const SERIES: Readonly<Record<string, (dataset: Dataset) => Slice>> = {
  'matrix.json': (dataset) => seriesMatrix(dataset),
  'flow.json': (dataset) => seriesFlow(dataset),
  'timeline.json': (dataset) => seriesTimeline(dataset),
};
