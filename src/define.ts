import { CoopChart } from './elements/coop-chart.js';

/** Registers the tags, unless another copy of this library on the page has done so. */
if (!customElements.get('coop-chart')) customElements.define('coop-chart', CoopChart);

export { CoopChart };
