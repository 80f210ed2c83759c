import { paintingStyles } from '../drawing/painting-styles.js';
import * as painter from '../drawing/painting.js';
import { adoptStyles } from './adopt-styles.js';

/** What paints a scene on canvas; gives a chart's shadow root the styles for it. */
export function paintingIn(root: Node): typeof painter {
  adoptStyles(root, paintingStyles);
  return painter;
}
