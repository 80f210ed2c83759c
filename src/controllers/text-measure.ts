import { TEXT_STYLES } from '../geometry/text.js';
import type { MeasureText, TextRole } from '../geometry/text.js';

const MOST_KEPT = 5000;

/** One measure for each font family, which all charts of the page share with all that it remembers. */
const measures = new Map<string, MeasureText>();

/** Widths are others once a font of the page has arrived. */
const forget = () => {
  measures.clear();
};

function measureIn(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const kinds = Object.fromEntries(
    Object.entries(TEXT_STYLES).map(([role, { size, weight }]) => [
      role,
      { font: `${String(weight)} ${String(size)}px ${family}`, known: new Map<string, number>() },
    ]),
  ) as Record<TextRole, { font: string; known: Map<string, number> }>;
  return (text, role) => {
    const { font, known } = kinds[role];
    const before = known.get(text);
    if (before !== undefined || !context) return before ?? 0;
    if (known.size > MOST_KEPT) known.clear();
    context.font = font;
    const { width } = context.measureText(text);
    known.set(text, width);
    return width;
  };
}

/** Measures text on a canvas in the font family of `element`, and remembers what it measured. */
export function textMeasure(element: Element): MeasureText {
  const family = getComputedStyle(element).fontFamily;
  const measure = measures.get(family) ?? measureIn(family);
  if (measures.size === 0) document.fonts.addEventListener('loadingdone', forget, { once: true });
  measures.set(family, measure);
  return measure;
}
