import { css, unsafeCSS } from 'lit';
import { TEXT_STYLES } from '../geometry/text.js';
import { FILLS, INKS, LOOKS, RULES, SPECK, TONES } from './looks.js';
import type { Look } from './looks.js';
import { cssOf } from './palette.js';

const lookRules = (of: string, { fill, hatched, line, lineWidth, dash, ink }: Look): string =>
  `${of} .shape{${hatched ? '' : `fill:${cssOf(fill)};`}${line === null ? '' : `stroke:${cssOf(line)};stroke-width:${String(lineWidth)};`}${dash.length > 0 ? `stroke-dasharray:${dash.join(' ')}` : ''}}${of} .ink-default{fill:${cssOf(ink)}}`;

/** The tables of looks as style rules. */
const looks = [
  ...Object.entries(TEXT_STYLES).map(
    ([role, { size, weight }]) => `.t-${role}{font-size:${String(size)}px;font-weight:${String(weight)}}`,
  ),
  ...Object.entries(INKS).map(([name, ink]) => `.ink-${name}{fill:${cssOf(ink)}}`),
  ...Object.entries(FILLS).map(
    ([name, [fill, opacity]]) => `.fill-${name}{fill:${cssOf(fill)};opacity:${String(opacity)}}`,
  ),
  ...Object.entries(RULES).map(([name, line]) => `.rule-${name}{stroke:${cssOf(line)}}`),
  `.specks{stroke:${cssOf(SPECK.colour)};stroke-linecap:round}`,
  ...TONES.flatMap((tone) => [
    `.hatch.${tone}{fill:${cssOf(LOOKS[tone].talks.fill)}}`,
    ...Object.entries(LOOKS[tone]).map(([status, look]) => lookRules(`.${tone}.${status}`, look)),
  ]),
].join('');

/** Styles of a drawn scene: inks, and the texture of each status. */
export const sceneStyles = css`
  ${unsafeCSS(looks)}
  text {
    fill: var(--_ink);
    /* Anchors are sides of the picture, in every script; the text within still runs its own way. */
    direction: ltr;
    unicode-bidi: plaintext;
  }
  .plate {
    fill: var(--_paper);
  }
  .mark,
  .toggle {
    cursor: pointer;
    outline: none;
  }
  .strike {
    fill: none;
  }
  .ring {
    fill: transparent;
    stroke: none;
  }
  /* Ribbons cross: what is not filled lets those below be seen. */
  .mark:is(.proposed, .halted) .ribbon {
    fill: none;
  }
  .ring.edge {
    stroke: transparent;
    stroke-width: 8;
  }
  :is(.mark, .toggle):hover .ring {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  :is(.mark:hover, .tied) .ring.edge {
    stroke: var(--_muted);
    stroke-width: 5;
  }
  .mark[aria-expanded='true'] .ring {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  :is(.mark, .toggle):focus-visible .ring {
    stroke: var(--_focus);
    stroke-width: 2.5;
  }
`;
