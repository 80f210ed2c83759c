import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Label, Mark, MarkShape, Scene, Toggle } from '../charts/scene.js';
import { TEXT_STYLES } from '../geometry/text.js';
import { HATCH, LOOKS, RAMPS, RAMP_STOPS, SPECK, TONES, arrowPath, radiusOf, strikeOf } from './looks.js';
import { cssOf } from './palette.js';

/** What of a scene is emphasised. */
export interface SceneView {
  /** The mark that Tab reaches. */
  readonly active: string | null;
  /** The mark whose evidence is open. */
  readonly selected: string | null;
}

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const;

function drawLabel(label: Label): SVGTemplateResult {
  const { size, weight } = TEXT_STYLES[label.role];
  const { plate, turn, x, y } = label;
  return svg`${
    plate
      ? svg`<rect class="plate" x=${plate.x} y=${plate.y} width=${plate.width} height=${plate.height} rx=${Math.min(4, plate.height / 2)}></rect>`
      : nothing
  }<text class=${`ink-${label.ink ?? 'default'}`} x=${x} y=${y} transform=${turn === undefined ? nothing : `rotate(${turn} ${x} ${y})`} text-anchor=${anchors[label.anchor]}
    font-size=${size} font-weight=${weight}>${label.text}</text> `;
}

function drawShape(shape: MarkShape, { status, tone }: Pick<Mark, 'status' | 'tone'>): SVGTemplateResult {
  const fill = LOOKS[tone][status].hatched ? `url(#hatch-${tone})` : nothing;
  const mask = shape.kind === 'bar' && shape.fade !== 'none' ? `url(#fade-${shape.fade})` : nothing;
  const { x, y, width, height } = shape;
  if (shape.kind === 'arrow') return svg`<path class="shape" d=${arrowPath(shape)} fill=${fill}></path>`;
  return svg`<rect class="shape" x=${x} y=${y} width=${width} height=${height} rx=${radiusOf(shape)} fill=${fill} mask=${mask}></rect>`;
}

function drawStrike(mark: Mark): SVGTemplateResult | typeof nothing {
  const strike = strikeOf(mark);
  if (!strike) return nothing;
  const { x1, y1, x2, y2, colour, width } = strike;
  return svg`<path class="strike" d="M${x1} ${y1}L${x2} ${y2}" stroke=${cssOf(colour)} stroke-width=${width}></path>`;
}

/** The mark's sentence, after the words that stand on it where the sentence lacks them (WCAG 2.2, 2.5.3: Label in Name). */
function accessibleName({ name, labels }: Mark): string {
  const seen = labels.map(({ text }) => text).join(' ');
  return name.toLowerCase().includes(seen.toLowerCase()) ? name : `${seen}. ${name}`;
}

/** Draws one mark: a button that says what it shows. */
export function drawMark(mark: Mark, { active, selected }: SceneView): SVGTemplateResult {
  const { hit } = mark;
  return svg`<g class=${`mark ${mark.tone} ${mark.status}`} role="button" data-mark=${mark.id} tabindex=${mark.id === active ? '0' : '-1'}
    aria-label=${accessibleName(mark)} aria-haspopup="dialog" aria-expanded=${mark.id === selected ? 'true' : 'false'}>
    <rect class="ring" x=${hit.x - 2} y=${hit.y - 2} width=${hit.width + 4} height=${hit.height + 4} rx="5"></rect>
    ${drawShape(mark.shape, mark)}${drawStrike(mark)}<g aria-hidden="true">${mark.labels.map(drawLabel)}</g>
  </g>`;
}

/** Textures and fades that marks refer to by id. */
export function drawDefinitions(): SVGTemplateResult {
  return svg`<defs>
    ${TONES.map(
      (
        tone,
      ) => svg`<pattern id=${`hatch-${tone}`} width=${HATCH.every} height=${HATCH.every} patternUnits="userSpaceOnUse" patternTransform="rotate(${HATCH.degrees})">
        <rect class="hatch ${tone}" width=${HATCH.stripe} height=${HATCH.every}></rect></pattern>`,
    )}
    ${Object.entries(RAMPS).map(
      ([side, stops]) => svg`<linearGradient id="ramp-${side}">
        ${stops.map((opacity, index) => svg`<stop offset=${RAMP_STOPS[index] ?? 1} stop-color="#fff" stop-opacity=${opacity}></stop>`)}
        </linearGradient>
        <mask id="fade-${side}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#ramp-${side})"></rect></mask>`,
    )}
  </defs>`;
}

/** Draws a button that folds or unfolds a group. */
export function drawToggle({ id, expanded, hit, label, name }: Toggle): SVGTemplateResult {
  return svg`<g class="toggle" role="button" data-toggle=${id} tabindex="0" aria-expanded=${expanded ? 'true' : 'false'} aria-label=${name}>
    <rect class="ring" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height} rx="4"></rect>
    <g aria-hidden="true">${drawLabel({ ...label, text: `${expanded ? '▾' : '▸'} ${label.text}` })}</g>
  </g>`;
}

/** Draws a scene. Pointers and keys are heard by whoever holds the `<svg>`: each mark bears its id as `data-mark`. */
export function drawScene(scene: Scene, view: SceneView): SVGTemplateResult {
  return svg`
    ${drawDefinitions()}
    <g aria-hidden="true">
      ${scene.fills.map((f) => svg`<rect class="fill-${f.role}" x=${f.x} y=${f.y} width=${f.width} height=${f.height} rx=${f.radius}></rect>`)}
      ${scene.rules.map((r) => svg`<line class="rule-${r.role}" x1=${r.x1} y1=${r.y1} x2=${r.x2} y2=${r.y2}></line>`)}
      ${scene.specks.map((s) => svg`<circle class="speck" cx=${s.x} cy=${s.y} r=${SPECK.radius}></circle>`)}
      ${scene.labels.map(drawLabel)}
    </g>
    ${scene.marks.map((mark) => drawMark(mark, view))}
    ${scene.toggles?.map(drawToggle) ?? nothing}`;
}
