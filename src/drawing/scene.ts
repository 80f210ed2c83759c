import type { Box, Label, Mark, MarkShape, Scene, Toggle, Tone } from '../charts/scene.js';
import { HATCH, RAMPS, RAMP_STOPS, SPECK_PX, arrowPath, isHatched, radiusOf, strikeOf } from './forms.js';
import { sketch } from './sketch.js';
import type { Sketch } from './sketch.js';

/** What of a scene is emphasised. */
export interface SceneView {
  /** The mark that Tab reaches. */
  readonly active: string | null;
  /** The mark whose evidence is open. */
  readonly selected: string | null;
  /** The mark under the pointer, or with the focus. */
  readonly pointed?: string | null;
  /** The deal whose marks are emphasised. */
  readonly deal?: string | undefined;
}

const anchors = { left: 'start', middle: 'middle', right: 'end' } as const;

const rectOf = ({ x, y, width, height }: Box) => ({ x, y, width, height });

/** Draws one line of text, after its plate where it has one. */
export function drawLabel({ text, x, y, role, ink, anchor, plate, turn }: Label): Sketch[] {
  const line = sketch(
    'text',
    {
      class: `t-${role} ink-${ink ?? 'default'}`,
      ...{ x, y, 'text-anchor': anchors[anchor] },
      transform: turn === undefined ? null : `rotate(${String(turn)} ${String(x)} ${String(y)})`,
    },
    text,
  );
  if (!plate) return [line];
  return [sketch('rect', { class: 'plate', ...rectOf(plate), rx: Math.min(4, plate.height / 2) }), line];
}

const fillOf = (status: Mark['status'], tone: Tone) =>
  isHatched(tone, status) ? `url(#hatch-${tone})` : null;
const maskOf = (shape: MarkShape) =>
  shape.kind === 'bar' && shape.fade !== 'none' ? `url(#fade-${shape.fade})` : null;

function drawShape(shape: MarkShape, { status, tone }: Pick<Mark, 'status' | 'tone'>): Sketch {
  const fill = fillOf(status, tone);
  if (shape.kind === 'arrow') return sketch('path', { class: 'shape', d: arrowPath(shape), fill });
  if (shape.kind === 'ribbon') return sketch('path', { class: 'shape ribbon', d: shape.outline(), fill });
  return sketch('rect', { class: 'shape', ...rectOf(shape), rx: radiusOf(shape), fill, mask: maskOf(shape) });
}

function drawStrike(mark: Mark): Sketch[] {
  const strike = strikeOf(mark);
  if (!strike) return [];
  const { x1, y1, x2, y2 } = strike;
  const { shape } = mark;
  const path =
    shape.kind === 'ribbon'
      ? shape.strike(mark.status === 'halted')
      : `M${String(x1)} ${String(y1)}L${String(x2)} ${String(y2)}`;
  return [sketch('path', { class: 'strike', d: path })];
}

/** A sentence, after the words that are seen where the sentence lacks them (WCAG 2.2, 2.5.3: Label in Name). */
function accessibleName(name: string, labels: readonly Label[]): string {
  const seen = labels.map(({ text }) => text).join(' ');
  return name.toLowerCase().includes(seen.toLowerCase()) ? name : `${seen}. ${name}`;
}

/** True where a mark's form alone is too small a thing to hit: its ring, which is otherwise not there before it is seen, helps. */
const isHitBeside = ({ shape, hit }: Mark): boolean =>
  shape.kind !== 'box' || hit.width > shape.width || hit.height > shape.height;

/** What shows that a mark is pointed at, focused or open: a frame around it, or a ribbon's own edge. */
const drawRing = ({ shape, hit }: Mark): Sketch =>
  shape.kind === 'ribbon'
    ? sketch('path', { class: 'ring edge', d: shape.outline() })
    : sketch('rect', {
        class: 'ring',
        ...{ x: hit.x - 2, y: hit.y - 2, width: hit.width + 4, height: hit.height + 4, rx: 5 },
      });

const is = (flag: boolean) => (flag ? 'true' : 'false');

function sketchMark(mark: Mark, { active, selected, pointed, deal }: SceneView): Sketch {
  const { id } = mark;
  const tied = deal !== undefined && mark.deal === deal;
  const ringed = tied || id === active || id === selected || id === pointed || isHitBeside(mark);
  return sketch(
    'g',
    {
      class: `mark ${mark.tone} ${mark.status}${tied ? ' tied' : ''}`,
      role: 'button',
      'data-mark': id,
      tabindex: id === active ? 0 : -1,
      'aria-label': accessibleName(mark.name, mark.labels),
      'aria-haspopup': 'dialog',
      'aria-expanded': is(id === selected),
    },
    [
      ...(ringed ? [drawRing(mark)] : []),
      drawShape(mark.shape, mark),
      ...drawStrike(mark),
      // A space parts the words of two labels for who reads the marks as text.
      ...mark.labels.flatMap((label, place) =>
        drawLabel(place === 0 ? label : { ...label, text: ` ${label.text}` }),
      ),
    ],
    id,
  );
}

const known = new WeakMap<Mark, { readonly state: string; readonly drawn: Sketch }>();

/** Draws one mark: a button that says what it shows. Another mark under the pointer gives the same sketch again. */
export function drawMark(mark: Mark, view: SceneView): Sketch {
  const { id } = mark;
  const tied = view.deal !== undefined && mark.deal === view.deal;
  const state = [id === view.active, id === view.selected, id === view.pointed, tied].map(Number).join('');
  const before = known.get(mark);
  if (before?.state === state) return before.drawn;
  const drawn = sketchMark(mark, view);
  known.set(mark, { state, drawn });
  return drawn;
}

const hatchOf = (tone: Tone): Sketch =>
  sketch(
    'pattern',
    {
      id: `hatch-${tone}`,
      width: HATCH.every,
      height: HATCH.every,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${String(HATCH.degrees)})`,
    },
    [sketch('rect', { class: `hatch ${tone}`, width: HATCH.stripe, height: HATCH.every })],
  );

const fadeOf = (side: keyof typeof RAMPS): Sketch[] => [
  sketch(
    'linearGradient',
    { id: `ramp-${side}` },
    RAMPS[side].map((opacity, index) =>
      sketch('stop', { offset: RAMP_STOPS[index] ?? 1, 'stop-color': '#fff', 'stop-opacity': opacity }),
    ),
  ),
  sketch('mask', { id: `fade-${side}`, maskContentUnits: 'objectBoundingBox' }, [
    sketch('rect', { width: 1, height: 1, fill: `url(#ramp-${side})` }),
  ]),
];

/** The textures and fades to which these marks, and the legend, refer by id, and the textures of some more tones. */
export function drawDefinitions(marks: readonly Mark[], more: readonly Tone[] = []): Sketch {
  const tones = new Set(more);
  const sides = new Set<keyof typeof RAMPS>();
  for (const { tone, status, shape } of marks) {
    if (isHatched(tone, status)) tones.add(tone).add('ladder');
    if (shape.kind === 'bar' && shape.fade !== 'none') sides.add(shape.fade);
  }
  return sketch('defs', {}, [...[...tones].map(hatchOf), ...[...sides].flatMap(fadeOf)]);
}

/** What a toggle says, with the triangle that tells whether its group is unfolded. */
export const toggleLabel = ({ expanded, label, mirrored }: Toggle): Label => ({
  ...label,
  text: `${expanded ? '▾' : mirrored ? '◂' : '▸'} ${label.text}`,
});

/** A toggle for pointers; `attributes` make it one for keys and screen readers. */
export const drawToggle = (toggle: Toggle, attributes: Sketch['attributes'] = {}): Sketch =>
  sketch(
    'g',
    { class: 'toggle', 'data-toggle': toggle.id, ...attributes },
    [sketch('rect', { class: 'ring', ...rectOf(toggle.hit), rx: 4 }), ...drawLabel(toggleLabel(toggle))],
    `toggle ${toggle.id}`,
  );

/** The buttons that fold or unfold the groups of a scene. */
export const drawToggles = ({ toggles = [] }: Scene): Sketch[] =>
  toggles.map((toggle) =>
    drawToggle(toggle, {
      role: 'button',
      tabindex: 0,
      'aria-expanded': is(toggle.expanded),
      'aria-label': accessibleName(toggle.name, [toggle.label]),
    }),
  );

/** All specks as one line of points, which its round ends make dots. */
const specksPath = ({ specks }: Scene): string =>
  specks.map(({ x, y }) => `M${String(x)} ${String(y)}h0`).join('');

/** What is not a mark. */
function drawGround(scene: Scene): Sketch {
  const { fills, rules, specks, labels } = scene;
  return sketch('g', { 'aria-hidden': 'true' }, [
    ...fills.map((fill) =>
      sketch('rect', { class: `fill-${fill.role}`, ...rectOf(fill), rx: fill.radius || null }),
    ),
    ...rules.map(({ role, x1, y1, x2, y2 }) => sketch('line', { class: `rule-${role}`, x1, y1, x2, y2 })),
    ...(specks.length > 0
      ? [sketch('path', { class: 'specks', d: specksPath(scene), 'stroke-width': 2 * SPECK_PX })]
      : []),
    ...labels.flatMap(drawLabel),
  ]);
}

const grounds = new WeakMap<Scene, readonly [definitions: Sketch, ground: Sketch]>();

/** Draws a scene. Pointers and keys are heard by whoever holds the `<svg>`: each mark bears its id as `data-mark`. */
export function drawScene(scene: Scene, view: SceneView): Sketch[] {
  const ground = grounds.get(scene) ?? [drawDefinitions(scene.marks), drawGround(scene)];
  grounds.set(scene, ground);
  return [...ground, ...scene.marks.map((mark) => drawMark(mark, view)), ...drawToggles(scene)];
}
