import { tableStyles } from '../drawing/table-styles.js';
import { drawTable } from '../drawing/table.js';
import { adoptStyles } from './adopt-styles.js';

/** What draws the figures of a chart as a table; gives its shadow root the styles for it. */
export function tableIn(root: Node): { readonly drawTable: typeof drawTable } {
  adoptStyles(root, tableStyles);
  return { drawTable };
}
