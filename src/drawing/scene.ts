import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Label, Mark, MarkShape, Scene, Toggle, Tone } from '../charts/scene.js';
import { TEXT_STYLES } from '../geometry/text.js';
import { HATCH, LOOKS, RAMPS, RAMP_STOPS, SPECK, arrowPath, radiusOf, strikeOf } from './looks.js';
import { cssOf } from './palette.js';
import { ribbonPath, ribbonStrike } from './ribbon.js';

/** What of a scene is emphasised. */
export interface SceneView {
  /** The mark that Tab reaches. */
  readonly active: string | null;
  /** The mark whose evidence is open. */
  readonly selected: string | null;
  /** The deal whose marks are emphasised. */
  readonly deal?: string | undefined;
}

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const;

/** A label on a plate, or turned. */
function drawSetLabel(label: Label): SVGTemplateResult {
  const { plate, turn, x, y } = label;
  return svg`${
    plate
      ? svg`<rect class="plate" x=${plate.x} y=${plate.y} width=${plate.width} height=${plate.height} rx=${Math.min(4, plate.height / 2)}></rect>`
      : nothing
  }<g transform=${turn === undefined ? nothing : `rotate(${turn} ${x} ${y})`}>${drawText(label)}</g>`;
}

function drawText({ text, x, y, role, ink, anchor }: Label): SVGTemplateResult {
  const { size, weight } = TEXT_STYLES[role];
  return svg`<text class="ink-${ink ?? 'default'}" x=${x} y=${y} text-anchor=${anchors[anchor]} font-size=${size} font-weight=${weight} .textContent=${text}></text> `;
}

const isPlain = ({ plate, turn }: Label): boolean => !plate && turn === undefined;

/** Draws one line of text. */
export const drawLabel = (label: Label): SVGTemplateResult =>
  isPlain(label) ? drawText(label) : drawSetLabel(label);

const fillOf = (status: Mark['status'], tone: Tone) =>
  LOOKS[tone][status].hatched ? `url(#hatch-${tone})` : nothing;
const maskOf = (shape: MarkShape) =>
  shape.kind === 'bar' && shape.fade !== 'none' ? `url(#fade-${shape.fade})` : nothing;

function drawShape(shape: MarkShape, { status, tone }: Pick<Mark, 'status' | 'tone'>): SVGTemplateResult {
  const fill = fillOf(status, tone);
  const { x, y, width, height } = shape;
  if (shape.kind === 'arrow') return svg`<path class="shape" d=${arrowPath(shape)} fill=${fill}></path>`;
  if (shape.kind === 'ribbon')
    return svg`<path class="shape ribbon" d=${ribbonPath(shape)} fill=${fill}></path>`;
  return svg`<rect class="shape" x=${x} y=${y} width=${width} height=${height} rx=${radiusOf(shape)} fill=${fill} mask=${maskOf(shape)}></rect>`;
}

function drawStrike(mark: Mark): SVGTemplateResult | typeof nothing {
  const strike = strikeOf(mark);
  if (!strike) return nothing;
  const { x1, y1, x2, y2, colour, width } = strike;
  const { shape } = mark;
  const path = shape.kind === 'ribbon' ? ribbonStrike(shape, mark) : `M${x1} ${y1}L${x2} ${y2}`;
  return svg`<path class="strike" d=${path} stroke=${cssOf(colour)} stroke-width=${width}></path>`;
}

/** The mark's sentence, after the words that stand on it where the sentence lacks them (WCAG 2.2, 2.5.3: Label in Name). */
function accessibleName({ name, labels }: Mark): string {
  const seen = labels.map(({ text }) => text).join(' ');
  return name.toLowerCase().includes(seen.toLowerCase()) ? name : `${seen}. ${name}`;
}

/** What shows that a mark is pointed at, focused or open: a frame around it, or a ribbon's own edge. */
function drawRing({ shape, hit }: Mark): SVGTemplateResult {
  return shape.kind === 'ribbon'
    ? svg`<path class="ring edge" d=${ribbonPath(shape)}></path>`
    : svg`<rect class="ring" x=${hit.x - 2} y=${hit.y - 2} width=${hit.width + 4} height=${hit.height + 4} rx="5"></rect>`;
}

const classOf = (mark: Mark, { deal }: SceneView): string =>
  `mark ${mark.tone} ${mark.status}${deal !== undefined && mark.deal === deal ? ' tied' : ''}`;

/** The most common mark, a box, dot or bar with one label: no templates within its template, as they would take longer than it. */
function drawPlainMark(
  mark: Mark & { shape: Exclude<MarkShape, { kind: 'arrow' | 'ribbon' }> },
  label: Label,
  view: SceneView,
): SVGTemplateResult {
  const { hit, shape, status, tone } = mark;
  const { size, weight } = TEXT_STYLES[label.role];
  return svg`<g class=${classOf(mark, view)} role="button" data-mark=${mark.id} tabindex=${mark.id === view.active ? '0' : '-1'} aria-label=${accessibleName(mark)} aria-haspopup="dialog" aria-expanded=${mark.id === view.selected ? 'true' : 'false'}><rect class="ring" x=${hit.x - 2} y=${hit.y - 2} width=${hit.width + 4} height=${hit.height + 4} rx="5"></rect><rect class="shape" x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height} rx=${radiusOf(shape)} fill=${fillOf(status, tone)} mask=${maskOf(shape)}></rect><g aria-hidden="true"><text class="ink-${label.ink ?? 'default'}" x=${label.x} y=${label.y} text-anchor=${anchors[label.anchor]} font-size=${size} font-weight=${weight} .textContent=${label.text}></text></g></g>`;
}

/** Draws one mark: a button that says what it shows. */
export function drawMark(mark: Mark, view: SceneView): SVGTemplateResult {
  const [label, ...labels] = mark.labels;
  const { shape } = mark;
  if (
    shape.kind !== 'arrow' &&
    shape.kind !== 'ribbon' &&
    label &&
    labels.length === 0 &&
    isPlain(label) &&
    !strikeOf(mark)
  )
    return drawPlainMark({ ...mark, shape }, label, view);
  return svg`<g class=${classOf(mark, view)} role="button" data-mark=${mark.id} tabindex=${mark.id === view.active ? '0' : '-1'}
    aria-label=${accessibleName(mark)} aria-haspopup="dialog" aria-expanded=${mark.id === view.selected ? 'true' : 'false'}>
    ${drawRing(mark)}
    ${drawShape(mark.shape, mark)}${drawStrike(mark)}<g aria-hidden="true">${mark.labels.map(drawLabel)}</g>
  </g>`;
}

const hatchOf = (tone: Tone): SVGTemplateResult =>
  svg`<pattern id="hatch-${tone}" width=${HATCH.every} height=${HATCH.every} patternUnits="userSpaceOnUse" patternTransform="rotate(${HATCH.degrees})"><rect class="hatch ${tone}" width=${HATCH.stripe} height=${HATCH.every}></rect></pattern>`;

const fadeOf = (side: keyof typeof RAMPS): SVGTemplateResult =>
  svg`<linearGradient id="ramp-${side}">${RAMPS[side].map(
    (opacity, index) =>
      svg`<stop offset=${RAMP_STOPS[index] ?? 1} stop-color="#fff" stop-opacity=${opacity}></stop>`,
  )}</linearGradient><mask id="fade-${side}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#ramp-${side})"></rect></mask>`;

/** The textures and fades to which these marks, and the legend, refer by id. */
export function drawDefinitions(marks: readonly Mark[]): SVGTemplateResult | typeof nothing {
  const tones = new Set<Tone>();
  const sides = new Set<keyof typeof RAMPS>();
  for (const { tone, status, shape } of marks) {
    if (LOOKS[tone][status].hatched) tones.add(tone).add('ladder');
    if (shape.kind === 'bar' && shape.fade !== 'none') sides.add(shape.fade);
  }
  if (tones.size + sides.size === 0) return nothing;
  return svg`<defs>${[...tones].map(hatchOf)}${[...sides].map(fadeOf)}</defs>`;
}

/** What a toggle says, with the triangle that tells whether its group is unfolded. */
export const toggleLabel = ({ expanded, label, mirrored }: Toggle): Label => ({
  ...label,
  text: `${expanded ? '▾' : mirrored ? '◂' : '▸'} ${label.text}`,
});

/** Draws a button that folds or unfolds a group. */
export function drawToggle(toggle: Toggle): SVGTemplateResult {
  const { id, expanded, hit, name } = toggle;
  return svg`<g class="toggle" role="button" data-toggle=${id} tabindex="0" aria-expanded=${expanded ? 'true' : 'false'} aria-label=${name}>
    <rect class="ring" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4"></rect>
    <g aria-hidden="true">${drawLabel(toggleLabel(toggle))}</g>
  </g>`;
}

/** All specks as one line of points, which its round ends make dots. */
const specksPath = ({ specks }: Scene): string => specks.map(({ x, y }) => `M${x} ${y}h0`).join('');

/** Draws a scene. Pointers and keys are heard by whoever holds the `<svg>`: each mark bears its id as `data-mark`. */
export function drawScene(scene: Scene, view: SceneView): SVGTemplateResult {
  return svg`
    ${drawDefinitions(scene.marks)}
    <g aria-hidden="true">
      ${scene.fills.map((f) => svg`<rect class="fill-${f.role}" x=${f.x} y=${f.y} width=${f.width} height=${f.height} rx=${f.radius}></rect>`)}
      ${scene.rules.map((r) => svg`<line class="rule-${r.role}" x1=${r.x1} y1=${r.y1} x2=${r.x2} y2=${r.y2}></line>`)}
      ${scene.specks.length > 0 ? svg`<path class="specks" d=${specksPath(scene)} stroke-width=${2 * SPECK.radius}></path>` : nothing}
      ${scene.labels.map(drawLabel)}
    </g>
    ${repeat(
      scene.marks,
      ({ id }) => id,
      (mark) => drawMark(mark, view),
    )}
    ${scene.toggles?.map(drawToggle) ?? nothing}`;
}
