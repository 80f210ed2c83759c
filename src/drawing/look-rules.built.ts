import type { Tone } from '../charts/scene.js';
import type { Status } from '../dataset/taxonomy.js';
import { TEXT_STYLES } from '../geometry/text.js';
import { isHatched } from './forms.js';
import { FILLS, INKS, LOOKS, RULES, SPECK_COLOUR, TONES, strikeLook } from './looks.js';
import { cssOf, declarationsOf } from './palette.js';

function lookRules(tone: Tone, status: Status): string {
  const { fill, line, lineWidth, dash, ink } = LOOKS[tone][status];
  const of = `.${tone}.${status}`;
  return `${of} .shape{${isHatched(tone, status) ? '' : `fill:${cssOf(fill)};`}${line === null ? '' : `stroke:${cssOf(line)};stroke-width:${String(lineWidth)};`}${dash.length > 0 ? `stroke-dasharray:${dash.join(' ')}` : ''}}${of} .ink-default{fill:${cssOf(ink)}}`;
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
  ...TONES.flatMap((tone) => [
    `.hatch.${tone}{fill:${cssOf(LOOKS[tone].talks.fill)}}`,
    ...(Object.keys(LOOKS[tone]) as Status[]).map((status) => lookRules(tone, status)),
  ]),
].join('');

/** The colours of both themes as declarations. */
export const THEMES = declarationsOf('themes');
/** The same where the reader's system imposes its own colours. */
export const FORCED = declarationsOf('forced');
