import type { CSSResult } from 'lit';

/** Gives a chart's shadow root further styles, as those of code that was loaded late. */
export function adoptStyles(root: Node, { styleSheet }: CSSResult): void {
  if (styleSheet && root instanceof ShadowRoot)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
