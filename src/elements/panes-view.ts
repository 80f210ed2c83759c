import { paneStyles } from '../drawing/pane-styles.js';
import { drawInPanes } from '../drawing/panes.js';
import { adoptStyles } from './adopt-styles.js';

/** What draws a scene whose heads stay in view; gives a chart's shadow root the styles for it. */
export function panesIn(root: Node): { readonly drawInPanes: typeof drawInPanes } {
  adoptStyles(root, paneStyles);
  return { drawInPanes };
}
