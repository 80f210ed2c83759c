import type { Tone } from '../charts/scene.js';
import type { Status } from '../dataset/taxonomy.js';
import { TEXT_STYLES } from '../geometry/text.js';
import { isHatched } from './forms.js';
import { FILLS, INKS, LOOKS, RULES, SPECK_COLOUR, TONES, strikeLook } from './looks.js';
import { cssOf, declarationsOf } from './palette.js';

/** The hues of givers, under one name: their looks are then the same. */
const HUES = { 'giver-a': 'a', 'giver-b': 'b' } as const;
const isGiver = (tone: Tone): tone is keyof typeof HUES => tone in HUES;
const inHue = (tone: Tone, css: string): string =>
  isGiver(tone) ? css.replaceAll(cssOf(HUES[tone]), 'var(--_hue)') : css;

/** What is declared for which selectors: rules that say the same are one. */
type Rules = ReadonlyMap<string, readonly string[]>;

function shapeOf(tone: Tone, status: Status): string {
  const { fill, line, lineWidth, dash } = LOOKS[tone][status];
  return [
    isHatched(tone, status) ? '' : `fill:${cssOf(fill)}`,
    line === null ? '' : `stroke:${cssOf(line)};stroke-width:${String(lineWidth)}`,
    dash.length > 0 ? `stroke-dasharray:${dash.join(' ')}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

/** Shapes and inks of all looks; text is in plain ink wherever nothing else is said. */
function looks(): Rules {
  const rules = new Map<string, string[]>();
  const say = (declarations: string, selector: string) => {
    rules.set(declarations, [...(rules.get(declarations) ?? []), selector]);
  };
  for (const tone of TONES) {
    say(inHue(tone, `fill:${cssOf(LOOKS[tone].talks.fill)}`), `.hatch.${tone}`);
    for (const status of Object.keys(LOOKS[tone]) as Status[]) {
      const of = `.${tone}.${status}`;
      const { ink } = LOOKS[tone][status];
      say(inHue(tone, shapeOf(tone, status)), `${of} .shape`);
      if (ink !== 'ink') say(`fill:${cssOf(ink)}`, `${of} .ink-default`);
    }
  }
  return rules;
}

const strikeRule = (of: string, status: 'halted' | 'done'): string => {
  const { colour, width } = strikeLook(status);
  return `${of}{stroke:${cssOf(colour)};stroke-width:${String(width)}}`;
};

/** The tables of looks as style rules. */
export const LOOK_RULES = [
  ...Object.entries(TEXT_STYLES).map(
    ([role, { size, weight }]) => `.t-${role}{font-size:${String(size)}px;font-weight:${String(weight)}}`,
  ),
  ...Object.entries(INKS).map(([name, ink]) => `.ink-${name}{fill:${cssOf(ink)}}`),
  ...Object.entries(FILLS).map(
    ([name, [fill, opacity]]) => `.fill-${name}{fill:${cssOf(fill)};opacity:${String(opacity)}}`,
  ),
  ...Object.entries(RULES).map(([name, line]) => `.rule-${name}{stroke:${cssOf(line)}}`),
  `.specks{stroke:${cssOf(SPECK_COLOUR)};stroke-linecap:round}`,
  strikeRule('.strike', 'done'),
  strikeRule('.halted .strike', 'halted'),
  ...TONES.filter(isGiver).map((tone) => `.${tone}{--_hue:${cssOf(HUES[tone])}}`),
  ...[...looks()].map(([declarations, selectors]) => `${selectors.join()}{${declarations}}`),
].join('');

/** The colours of both themes as declarations. */
export const THEMES = declarationsOf('themes');
/** The same where the reader's system imposes its own colours. */
export const FORCED = declarationsOf('forced');
