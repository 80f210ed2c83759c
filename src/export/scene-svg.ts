import type { Box, Label, Mark, MarkShape, Scene } from '../charts/scene.js';
import {
  HATCH,
  RAMPS,
  RAMP_STOPS,
  SPECK_PX,
  arrowPath,
  isHatched,
  radiusOf,
  strikeOf,
} from '../drawing/forms.js';
import { FILLS, INKS, LOOKS, RULES, SPECK_COLOUR, TONES, strikeLook } from '../drawing/looks.js';
import type { Look } from '../drawing/looks.js';
import { colourIn } from '../drawing/palette.js';
import type { Colour, Palette } from '../drawing/palette.js';
import { TEXT_STYLES } from '../geometry/text.js';
import { escapeXml, xml } from './xml.js';

/** How a scene is written. */
export interface SceneInk {
  readonly palette: Palette;
  /** Begins the ids of patterns and masks: of two pictures in one page, each needs its own. */
  readonly idPrefix: string;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const PLATE_RADIUS_PX = 4;
const anchors = { left: null, middle: 'middle', right: 'end' } as const;

const boxOf = ({ x, y, width, height }: Box) => ({ x, y, width, height });

function writeLabel(label: Label, look: Look | null, { palette }: SceneInk): string {
  const { size, weight } = TEXT_STYLES[label.role];
  const { plate, turn, x, y, text, ink } = label;
  const fill = palette[ink ? INKS[ink] : (look?.ink ?? 'ink')];
  const radius = plate && Math.min(PLATE_RADIUS_PX, plate.height / 2);
  const written = xml(
    'text',
    {
      x,
      y,
      transform: turn === undefined ? null : `rotate(${String(turn)} ${String(x)} ${String(y)})`,
      'text-anchor': anchors[label.anchor],
      'font-size': size,
      'font-weight': weight,
      fill,
      // As in the chart: anchors are sides of the picture, and the text within runs its own way.
      'unicode-bidi': RIGHT_TO_LEFT.test(text) ? 'plaintext' : null,
    },
    escapeXml(text),
  );
  return plate ? xml('rect', { ...boxOf(plate), rx: radius, fill: palette.paper }) + written : written;
}

const maskOf = (shape: MarkShape, prefix: string) =>
  shape.kind === 'bar' && shape.fade !== 'none' ? `url(#${prefix}-fade-${shape.fade})` : null;

function writeShape(mark: Pick<Mark, 'shape' | 'tone' | 'status'>, ink: SceneInk): string {
  const { shape, tone, status } = mark;
  const look = LOOKS[tone][status];
  const hex = (colour: Colour) => colourIn(ink.palette, colour);
  const paint = {
    fill: isHatched(tone, status) ? `url(#${ink.idPrefix}-hatch-${tone})` : hex(look.fill),
    stroke: look.line && hex(look.line),
    'stroke-width': look.line && look.lineWidth,
    'stroke-dasharray': look.dash.length > 0 ? look.dash.join(' ') : null,
    mask: maskOf(shape, ink.idPrefix),
  };
  if (shape.kind === 'arrow') return xml('path', { d: arrowPath(shape), ...paint });
  if (shape.kind === 'ribbon') return xml('path', { d: shape.outline(), ...paint });
  return xml('rect', { ...boxOf(shape), rx: radiusOf(shape), ...paint });
}

function writeStrike(mark: Mark, { palette }: SceneInk): string {
  const strike = strikeOf(mark);
  if (!strike) return '';
  const { x1, y1, x2, y2 } = strike;
  const { colour, width } = strikeLook(mark.status);
  const line = { fill: 'none', stroke: palette[colour], 'stroke-width': width };
  return mark.shape.kind === 'ribbon'
    ? xml('path', { d: mark.shape.strike(mark.status === 'halted'), ...line })
    : xml('line', { x1, y1, x2, y2, ...line });
}

function writeMark(mark: Mark, ink: SceneInk): string {
  const look = LOOKS[mark.tone][mark.status];
  const labels = mark.labels.map((label) => writeLabel(label, look, ink));
  return xml(
    'g',
    {},
    xml('title', {}, escapeXml(mark.name)),
    writeShape(mark, ink),
    writeStrike(mark, ink),
    ...labels,
  );
}

/** Textures and fades of those marks that bear any. */
function writeDefinitions(marks: readonly Mark[], { palette, idPrefix }: SceneInk): string {
  const hatches = TONES.filter((tone) =>
    marks.some((mark) => mark.tone === tone && isHatched(tone, mark.status)),
  ).map((tone) => {
    const fill = colourIn(palette, LOOKS[tone].talks.fill);
    const stripe = xml('rect', { width: HATCH.stripe, height: HATCH.every, fill });
    const every = { width: HATCH.every, height: HATCH.every, patternUnits: 'userSpaceOnUse' };
    const patternTransform = `rotate(${String(HATCH.degrees)})`;
    return xml('pattern', { id: `${idPrefix}-hatch-${tone}`, ...every, patternTransform }, stripe);
  });
  const fades = Object.entries(RAMPS)
    .filter(([side]) => marks.some(({ shape }) => shape.kind === 'bar' && shape.fade === side))
    .map(([side, ramp]) => {
      const stops = ramp.map((opacity, index) =>
        xml('stop', { offset: RAMP_STOPS[index], 'stop-color': '#ffffff', 'stop-opacity': opacity }),
      );
      const id = `${idPrefix}-ramp-${side}`;
      const cover = xml('rect', { width: 1, height: 1, fill: `url(#${id})` });
      return (
        xml('linearGradient', { id }, ...stops) +
        xml('mask', { id: `${idPrefix}-fade-${side}`, maskContentUnits: 'objectBoundingBox' }, cover)
      );
    });
  return hatches.length + fades.length > 0 ? xml('defs', {}, ...hatches, ...fades) : '';
}

/**
 * A scene as the content of an `<svg>`: what {@link drawScene} draws, but for focus rings; colours are resolved, no style sheet
 * and no script is needed. Text is text. The same scene gives the same string, in a browser and in Node.
 */
export function writeScene(scene: Scene, ink: SceneInk): string {
  const { palette } = ink;
  const fills = scene.fills.map((area) => {
    const [fill, opacity] = FILLS[area.role];
    return xml('rect', {
      ...boxOf(area),
      rx: area.radius,
      fill: palette[fill],
      opacity: opacity < 1 ? opacity : null,
    });
  });
  const rules = scene.rules.map(({ x1, y1, x2, y2, role }) =>
    xml('line', { x1, y1, x2, y2, stroke: palette[RULES[role]] }),
  );
  const specks = scene.specks.map(({ x, y }) =>
    xml('circle', { cx: x, cy: y, r: SPECK_PX, fill: palette[SPECK_COLOUR] }),
  );
  const folds = (scene.toggles ?? []).map(({ label }) => writeLabel(label, null, ink));
  return [
    writeDefinitions(scene.marks, ink),
    ...fills,
    ...rules,
    ...specks,
    ...scene.labels.map((label) => writeLabel(label, null, ink)),
    ...scene.marks.map((mark) => writeMark(mark, ink)),
    ...folds,
  ].join('');
}
