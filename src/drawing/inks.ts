import { HATCH } from './forms.js';
import { cssOf } from './palette.js';
import type { Colour } from './palette.js';

/** The colours of the page at one moment, such as a canvas takes them. */
export interface Inks {
  readonly colour: (colour: Colour) => string;
  /** Hatching in a colour; the colour itself where no pattern can be had. */
  readonly hatch: (colour: Colour) => CanvasPattern | string;
  /** Font family. */
  readonly font: string;
}

/** Dots of the pattern for each px, so that its turned stripes have smooth edges. */
const HATCH_DOTS = 4;

function patternOf(colour: string): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = HATCH.every * HATCH_DOTS;
  const context = canvas.getContext('2d');
  const pattern = context?.createPattern(canvas, 'repeat');
  if (!context || !pattern) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, HATCH.stripe * HATCH_DOTS, canvas.height);
  const filled = context.createPattern(canvas, 'repeat') ?? pattern;
  filled.setTransform(new DOMMatrix().rotate(HATCH.degrees).scale(1 / HATCH_DOTS));
  return filled;
}

/** `compute`, which answers for each key once. */
function once<K, T>(compute: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}

/**
 * Reads colours off the style of `swatches`, an element inside the chart, which gets a child for each colour that is asked for and
 * keeps it: so the page's own properties, its theme and forced colours count. For another moment read them anew.
 */
export function readInks(swatches: HTMLElement): Inks {
  const inStyle = once((css: string) => {
    const known = [...swatches.children].find((each) => each.getAttribute('data-colour') === css);
    const swatch = known ?? document.createElement('i');
    if (!known) {
      swatch.setAttribute('data-colour', css);
      (swatch as HTMLElement).style.color = css;
      swatches.append(swatch);
    }
    return getComputedStyle(swatch).color;
  });
  const colour = once((wanted: Colour) => inStyle(cssOf(wanted)));
  return {
    colour,
    hatch: once((wanted: Colour) => patternOf(colour(wanted))),
    font: getComputedStyle(swatches).fontFamily,
  };
}
