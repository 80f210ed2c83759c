import { seriesFlow } from '../../src/charts/flow/series.js';
import { seriesMatrix } from '../../src/charts/matrix/series.js';
import { seriesTimeline } from '../../src/charts/timeline/series.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { formatJson } from './write-files.js';

/** The files that hold what one chart needs, by name: made by the functions that the charts themselves call. */
export const sliceFiles = (dataset: Dataset): Record<string, string> => ({
  'matrix.json': formatJson(seriesMatrix(dataset)),
  'flow.json': formatJson(seriesFlow(dataset)),
  'timeline.json': formatJson(seriesTimeline(dataset)),
});
