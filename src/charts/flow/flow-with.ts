import type { Chart } from '../chart.js';
import { describeFlow, tableFlow } from './describe.js';
import { layoutFlow } from './layout.js';
import type { PlaceExchanges } from './layout.js';
import { FLOW_SCHEMA, parseFlow, UNIT_OPTION } from './slice.js';
import type { FlowSeries } from './slice.js';

/** Up to as many exchanges, or pairs of countries, each stands for itself. */
const MOST_EXCHANGES = 6;
const MOST_PAIRS = 2;

/** True when there is more than countries that face each other can show at a glance. */
const isMany = ({ exchanges }: FlowSeries): boolean =>
  exchanges.length > MOST_EXCHANGES && new Set(exchanges.map(({ pair }) => pair.join())).size > MOST_PAIRS;

const fewFlowChart = (place: PlaceExchanges): Chart<FlowSeries> => ({
  type: 'flow',
  schema: FLOW_SCHEMA,
  options: UNIT_OPTION,
  parse: parseFlow,
  loadSeries: async () => (await import('./series.js')).seriesFlow,
  layout: (series, frame) => layoutFlow(place, series, frame),
  describe: describeFlow,
  table: tableFlow,
});

/**
 * Who gives what to whom: countries face each other, what they give runs between them, and the sides of a swap are tied; placed so.
 * With more pairs it grows into three columns; where that code cannot be loaded, it stays as it is.
 */
export function flowWith(place: PlaceExchanges): Chart<FlowSeries> {
  const few = fewFlowChart(place);
  return {
    ...few,
    grow: (series) =>
      isMany(series)
        ? import('./many/chart.js').then(
            ({ manyFlowChart }) => manyFlowChart,
            () => few,
          )
        : null,
  };
}
