import { TEXT_STYLES } from '../geometry/text.js';
import type { MeasureText, TextRole } from '../geometry/text.js';

const MOST_KEPT = 5000;

/** Measures text on a canvas in the font family of `element`, and remembers what it measured. */
export function textMeasure(element: Element): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  const fonts = Object.fromEntries(
    Object.entries(TEXT_STYLES).map(([role, { size, weight }]) => [
      role,
      `${String(weight)} ${String(size)}px ${family}`,
    ]),
  ) as Record<TextRole, string>;
  return (text, role) => {
    const key = `${role} ${text}`;
    const before = known.get(key);
    if (before !== undefined || !context) return before ?? 0;
    if (known.size > MOST_KEPT) known.clear();
    context.font = fonts[role];
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
