/** What a piece of text in a chart is for; it decides size and weight. */
export type TextRole = 'heading' | 'subtitle' | 'name' | 'strong' | 'count' | 'tick' | 'note' | 'party';

/** Size in px and weight of each role; drawing and measuring both read this table. */
export const TEXT_STYLES: Readonly<Record<TextRole, { readonly size: number; readonly weight: number }>> = {
  heading: { size: 19, weight: 650 },
  subtitle: { size: 14, weight: 400 },
  name: { size: 13, weight: 400 },
  strong: { size: 13.5, weight: 620 },
  count: { size: 12.5, weight: 620 },
  tick: { size: 12, weight: 400 },
  note: { size: 12, weight: 400 },
  party: { size: 15, weight: 640 },
};

/** Width in px of one line of text in the style of its role. */
export type MeasureText = (text: string, role: TextRole) => number;

/** Widths of ASCII letters in thousandths of the font size, of a common sans-serif (Inter, regular); others count as 0.6 em. */
const WIDE = /[MWmw@%]/;
const NARROW = /[iljtfrI1.,:;'’|!() -]/;

/** Estimates text width where there is no browser to ask: sure to be finite, and within about a tenth for Latin text. */
export const estimateText: MeasureText = (text, role) => {
  const { size, weight } = TEXT_STYLES[role];
  let ems = 0;
  for (const letter of text) ems += WIDE.test(letter) ? 0.88 : NARROW.test(letter) ? 0.32 : 0.58;
  return ems * size * (weight > 500 ? 1.06 : 1);
};

const ELLIPSIS = '…';

/** `text` if it fits in `width` px, else its longest beginning that does, with an ellipsis; empty when not even that fits. */
export function truncate(text: string, width: number, role: TextRole, measure: MeasureText): string {
  if (measure(text, role) <= width) return text;
  const letters = Array.from(text);
  let least = 0;
  let most = letters.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(letters.slice(0, middle).join('').trimEnd() + ELLIPSIS, role) <= width) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? '' : letters.slice(0, least).join('').trimEnd() + ELLIPSIS;
}

/**
 * Breaks `text` into lines of at most `width` px: at spaces, and after a dash or a hyphen, but never before the dot that parts two
 * things or the arrow that ends a sentence. What does not fit into `most` lines is cut with an ellipsis, and so is what can be broken
 * nowhere and is too wide. An empty text gives no lines.
 */
export function wrap(
  text: string,
  width: number,
  role: TextRole,
  measure: MeasureText,
  most = Infinity,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.trim().split(/(?<=[\s–]|\S-)(?![\s·→←])/)) {
    if (line && measure((line + part).trimEnd(), role) > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  if (line) lines.push(line);
  if (lines.length > most) lines.splice(most - 1, Infinity, lines.slice(most - 1).join(''));
  return lines.map((each) => truncate(each.trimEnd(), width, role, measure));
}
