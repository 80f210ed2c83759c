import type { Box, Label, Mark, MarkShape, Rule, Scene } from '../charts/scene.js';
import { TEXT_STYLES } from '../geometry/text.js';
import type { Inks } from './inks.js';
import { RAMPS, RAMP_STOPS, SPECK_PX, isHatched, radiusOf, strikeOf } from './forms.js';
import { FILLS, INKS, LOOKS, RULES, SPECK_COLOUR, strikeLook } from './looks.js';
import type { Token } from './palette.js';

/** Where a scene is painted. */
export interface Canvas {
  readonly context: CanvasRenderingContext2D;
  /** A canvas of at least this size to paint aside on; null where none can be had. */
  readonly aside: (width: number, height: number) => CanvasRenderingContext2D | null;
  /** Device px for each px. */
  readonly density: number;
}

/** A box that is less high or wide has no room for dashes, hatching and a stroke: it is painted in plain areas. */
const TEXTURE_PX = 8;
const FLAT_LINE_PX = 1;
/** How much of an area hatching covers. */
const HATCH_SHARE = 0.4;
/** How far text, outlines and rings may reach out of a mark's box. */
const REACH_PX = 4;
const PLATE_RADIUS_PX = 4;
const LINE_PX = 20;

const RIGHT_TO_LEFT =
  /^(?:\u200F|[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])/u;
const aligns = { left: 'left', middle: 'center', right: 'right' } as const;

const touches = (box: Box, window: Box) =>
  box.y + box.height + REACH_PX >= window.y &&
  box.y - REACH_PX <= window.y + window.height &&
  box.x + box.width + REACH_PX >= window.x &&
  box.x - REACH_PX <= window.x + window.width;

function traceArrow(context: CanvasRenderingContext2D, shape: Extract<MarkShape, { kind: 'arrow' }>): void {
  const { x, y, width, height } = shape;
  const point = Math.min(shape.tip, width / 2);
  const [tail, neck, tip] =
    shape.towards === 'right' ? [x, x + width - point, x + width] : [x + width, x + point, x];
  context.beginPath();
  context.moveTo(tail, y);
  context.lineTo(neck, y);
  context.lineTo(tip, y + height / 2);
  context.lineTo(neck, y + height);
  context.lineTo(tail, y + height);
  context.closePath();
}

/** Makes a shape the current path, or gives that of a ribbon. */
function trace(context: CanvasRenderingContext2D, shape: MarkShape): Path2D | null {
  if (shape.kind === 'ribbon') return new Path2D(shape.outline());
  if (shape.kind === 'arrow') traceArrow(context, shape);
  else {
    context.beginPath();
    context.roundRect(shape.x, shape.y, shape.width, shape.height, radiusOf(shape));
  }
  return null;
}

function paintBody(context: CanvasRenderingContext2D, mark: Mark, inks: Inks): void {
  const { shape } = mark;
  const { fill, line, lineWidth, dash } = LOOKS[mark.tone][mark.status];
  const hatched = isHatched(mark.tone, mark.status);
  context.fillStyle = hatched ? inks.hatch(fill) : inks.colour(fill);
  if (shape.kind === 'box' && shape.radius === 0 && line === null) {
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
    return;
  }
  const path = trace(context, shape);
  if (path) context.fill(path);
  else context.fill();
  if (line === null) return;
  context.strokeStyle = inks.colour(line);
  context.lineWidth = lineWidth;
  if (dash.length > 0) context.setLineDash([...dash]);
  if (path) context.stroke(path);
  else context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}

/** A bar that fades: painted aside, faded along its length, and put in its place. */
function paintFading(canvas: Canvas, mark: Mark, ramp: readonly number[], inks: Inks): void {
  const { context, density } = canvas;
  const { x, y, width: wide, height: high } = mark.shape;
  const [width, height] = [Math.ceil(wide * density), Math.ceil(high * density)];
  const aside = canvas.aside(width, height);
  if (!aside) {
    paintBody(context, mark, inks);
    return;
  }
  aside.setTransform(1, 0, 0, 1, 0, 0);
  aside.globalCompositeOperation = 'source-over';
  aside.clearRect(0, 0, width, height);
  aside.setTransform(density, 0, 0, density, -x * density, -y * density);
  paintBody(aside, mark, inks);
  const gradient = aside.createLinearGradient(x, 0, x + wide, 0);
  ramp.forEach((opacity, index) => {
    gradient.addColorStop(RAMP_STOPS[index] ?? 1, `rgb(0 0 0 / ${String(opacity)})`);
  });
  aside.globalCompositeOperation = 'destination-in';
  aside.fillStyle = gradient;
  aside.fillRect(x, y, wide, high);
  context.drawImage(aside.canvas, 0, 0, width, height, x, y, width / density, height / density);
}

/** A small box in plain areas on whole device px: its texture's mean colour, or its fill within a thin outline. */
function paintFlat({ context, density }: Canvas, mark: Mark, inks: Inks): void {
  const { x, y, width, height } = mark.shape;
  const snap = (px: number) => Math.round(px * density) / density;
  const [left, top] = [snap(x), snap(y)];
  const wide = Math.max(1 / density, snap(x + width) - left);
  const high = Math.max(1 / density, snap(y + height) - top);
  const { fill, line, dash } = LOOKS[mark.tone][mark.status];
  const hatched = isHatched(mark.tone, mark.status);
  const hollow = line !== null && (dash.length > 0 || mark.status === 'halted');
  if (hatched) context.globalAlpha = HATCH_SHARE;
  context.fillStyle = inks.colour(hollow ? line : fill);
  context.fillRect(left, top, wide, high);
  if (hatched) context.globalAlpha = 1;
  const [inner, deep] = [wide - 2 * FLAT_LINE_PX, high - 2 * FLAT_LINE_PX];
  if (!hollow || inner <= 0 || deep <= 0) return;
  context.fillStyle = inks.colour(fill);
  context.fillRect(left + FLAT_LINE_PX, top + FLAT_LINE_PX, inner, deep);
}

function paintStrike(context: CanvasRenderingContext2D, mark: Mark, inks: Inks): void {
  const strike = strikeOf(mark);
  if (!strike) return;
  const { shape } = mark;
  const { colour, width } = strikeLook(mark.status);
  if (shape.kind !== 'ribbon') {
    paintLine(context, strike, inks.colour(colour), width);
    return;
  }
  context.strokeStyle = inks.colour(colour);
  context.lineWidth = width;
  context.stroke(new Path2D(shape.strike(mark.status === 'halted')));
}

function paintLine(
  context: CanvasRenderingContext2D,
  { x1, y1, x2, y2 }: Pick<Rule, 'x1' | 'y1' | 'x2' | 'y2'>,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function paintArea(context: CanvasRenderingContext2D, area: Box, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(area.x, area.y, area.width, area.height, radius);
  context.fill();
}

type TextSetting = Pick<CanvasRenderingContext2D, 'font' | 'textAlign' | 'direction'>;
const settings = new WeakMap<CanvasRenderingContext2D, TextSetting>();

/** Sets how text is written, where that is another than before: each setting has the font looked up anew. */
function setText(context: CanvasRenderingContext2D, wanted: TextSetting): void {
  const now = settings.get(context);
  if (now?.font !== wanted.font) context.font = wanted.font;
  if (now?.textAlign !== wanted.textAlign) context.textAlign = wanted.textAlign;
  if (now?.direction !== wanted.direction) context.direction = wanted.direction;
  settings.set(context, wanted);
}

/** One line of text; `ink` is that of text which names none. */
function paintLabel(context: CanvasRenderingContext2D, label: Label, ink: Token, inks: Inks): void {
  const { size, weight } = TEXT_STYLES[label.role];
  const { text, x, y, plate, turn } = label;
  if (plate) paintArea(context, plate, Math.min(PLATE_RADIUS_PX, plate.height / 2), inks.colour('paper'));
  setText(context, {
    font: `${String(weight)} ${String(size)}px ${inks.font}`,
    textAlign: aligns[label.anchor],
    direction: RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr',
  });
  context.fillStyle = inks.colour(label.ink ? INKS[label.ink] : ink);
  if (turn === undefined) {
    context.fillText(text, x, y);
    return;
  }
  context.save();
  context.translate(x, y);
  context.rotate((turn * Math.PI) / 180);
  context.fillText(text, 0, 0);
  context.restore();
}

function paintMark(canvas: Canvas, mark: Mark, inks: Inks): void {
  const { context } = canvas;
  const { shape } = mark;
  if (shape.kind === 'box' && Math.min(shape.width, shape.height) < TEXTURE_PX) paintFlat(canvas, mark, inks);
  else {
    if (shape.kind === 'bar' && shape.fade !== 'none') paintFading(canvas, mark, RAMPS[shape.fade], inks);
    else paintBody(context, mark, inks);
    paintStrike(context, mark, inks);
  }
  for (const label of mark.labels) paintLabel(context, label, LOOKS[mark.tone][mark.status].ink, inks);
}

/** What is not a mark: areas, lines, specks and labels. */
function paintGround({ context }: Canvas, scene: Scene, window: Box, inks: Inks): void {
  for (const area of scene.fills) {
    const [colour, opacity] = FILLS[area.role];
    if (!touches(area, window)) continue;
    context.globalAlpha = opacity;
    paintArea(context, area, area.radius, inks.colour(colour));
  }
  context.globalAlpha = 1;
  for (const rule of scene.rules) paintLine(context, rule, inks.colour(RULES[rule.role]), 1);
  context.fillStyle = inks.colour(SPECK_COLOUR);
  for (const { x, y } of scene.specks) {
    context.beginPath();
    context.arc(x, y, SPECK_PX, 0, 2 * Math.PI);
    context.fill();
  }
  for (const label of scene.labels) if (mayReach(label, window)) paintLabel(context, label, 'ink', inks);
}

/** How far a label may reach from where it stands: what is farther off than this from a window is not in it. */
const LABEL_PX = 640;

const mayReach = ({ x, y, turn, plate }: Label, window: Box) =>
  touches(plate ?? { x: x - LABEL_PX, width: 2 * LABEL_PX, ...reachY(y, turn) }, window);
const reachY = (y: number, turn: number | undefined) =>
  turn === undefined ? { y: y - LINE_PX, height: 2 * LINE_PX } : { y: y - LABEL_PX, height: 2 * LABEL_PX };

/** Paints the part of a scene that lies in `window`, as `drawScene` draws it, but for rings and toggles. */
export function paintScene(canvas: Canvas, scene: Scene, window: Box, inks: Inks): void {
  // A canvas forgets its settings when it gets a new size.
  settings.delete(canvas.context);
  paintGround(canvas, scene, window, inks);
  const near = scene.within?.(window).map((place) => scene.marks[place]);
  for (const mark of near ?? scene.marks)
    if (mark && (touches(mark.hit, window) || touches(mark.shape, window))) paintMark(canvas, mark, inks);
}
