import type { Chart } from '../chart.js';
import { describeFlow, tableFlow } from './describe.js';
import { layoutFlow } from './layout.js';
import { FLOW_SCHEMA, parseFlow, seriesFlow } from './series.js';
import type { FlowSeries } from './series.js';

/** Who gives what to whom: two countries face each other, what they give runs between them, and the sides of a swap are tied. */
export const flowChart: Chart<FlowSeries> = {
  type: 'flow',
  schema: FLOW_SCHEMA,
  options: {},
  parse: parseFlow,
  series: seriesFlow,
  layout: layoutFlow,
  describe: describeFlow,
  table: tableFlow,
};
