import { placeColumns } from './columns.js';
import { flowWith } from './flow-with.js';

/** The flow between countries that face each other. */
export const wideFlowChart = flowWith(placeColumns);
