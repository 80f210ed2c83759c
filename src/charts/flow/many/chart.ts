import type { Wording } from '../../../locale/wording.js';
import { NARROW_PX } from '../../chart.js';
import type { Chart, Description, Frame } from '../../chart.js';
import type { Scene } from '../../scene.js';
import { describeFlow, tableFlow } from '../describe.js';
import { LEAST_WIDTH_PX } from '../layout.js';
import { FLOW_SCHEMA, parseFlow, UNIT_OPTION } from '../slice.js';
import type { FlowSeries } from '../slice.js';
import { layoutMany } from './layout.js';
import { layoutFoldedLedger } from './ledger.js';
import { commonUnit } from './strand.js';

/** Three columns where there is room for them, else a ledger that folds. */
function layout(series: FlowSeries, given: Frame): Scene {
  const frame = { ...given, width: Math.max(LEAST_WIDTH_PX, given.width) };
  return frame.width < NARROW_PX ? layoutFoldedLedger(series, frame) : layoutMany(series, frame);
}

function describe(series: FlowSeries, wording: Wording): Description {
  const { flow } = wording;
  const bands = series.exchanges.flatMap((exchange) => exchange.bands);
  const unit = commonUnit(bands);
  const isStated = bands.some(({ amounts }) => amounts.length > 0);
  const note = unit !== null ? flow.widthsIn(unit) : isStated ? flow.mixedWidths : flow.equalWidths;
  return { ...describeFlow(series, wording), subtitle: `${flow.subtitle}. ${note}` };
}

/** The flow among many countries. Takes the same series as the flow of a few. */
export const manyFlowChart: Chart<FlowSeries> = {
  type: 'flow',
  schema: FLOW_SCHEMA,
  options: UNIT_OPTION,
  parse: parseFlow,
  loadSeries: async () => (await import('../series.js')).seriesFlow,
  layout,
  describe,
  table: tableFlow,
};
