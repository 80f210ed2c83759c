import { flowWith } from './flow-with.js';
import { placeLedger } from './ledger.js';

/** The flow as a ledger, for narrow frames. */
export const narrowFlowChart = flowWith(placeLedger);
