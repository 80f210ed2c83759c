import assert from 'node:assert/strict';
import type { Box, Label, Scene } from '../../src/charts/scene.js';
import { estimateText, TEXT_STYLES } from '../../src/geometry/text.js';

const HEAD_PAD_PX = 3;

/** The area of a label that is not turned. */
function boxOf({ text, x, y, anchor, role }: Label): Box {
  const width = estimateText(text, role);
  const { size } = TEXT_STYLES[role];
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size };
}
const EPSILON_PX = 0.01;
const overlap = (a: Box, b: Box) =>
  a.x + a.width - EPSILON_PX > b.x &&
  b.x + b.width - EPSILON_PX > a.x &&
  a.y + a.height - EPSILON_PX > b.y &&
  b.y + b.height - EPSILON_PX > a.y;
const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - EPSILON_PX &&
  inner.y >= outer.y - EPSILON_PX &&
  inner.x + inner.width <= outer.x + outer.width + EPSILON_PX &&
  inner.y + inner.height <= outer.y + outer.height + EPSILON_PX;

function assertApart(boxes: readonly Box[], what: string): void {
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1))
      assert.ok(!overlap(a, b), `${what} overlap: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
  });
}

/** Points along the foot and the top of a turned label's letters. */
function pointsOf({ text, x, y, role, turn = 0, anchor }: Label): Box[] {
  const length = estimateText(text, role) * (anchor === 'right' ? -1 : 1);
  const angle = (turn * Math.PI) / 180;
  return [0, TEXT_STYLES[role].size * 0.8].flatMap((rise) =>
    Array.from({ length: 21 }, (_, step) => ({
      x: x + ((length * step) / 20) * Math.cos(angle) + rise * Math.sin(angle),
      y: y + ((length * step) / 20) * Math.sin(angle) - rise * Math.cos(angle),
      width: 0,
      height: 0,
    })),
  );
}

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - HEAD_PAD_PX,
  y,
  width: width + HEAD_PAD_PX * 2,
  height,
});

/** The toggles can be touched, hold their texts, and stand on nothing else. */
function assertToggles({ toggles = [], marks, fills, labels }: Scene, whole: Box): void {
  const hits = toggles.map(({ hit }) => hit);
  for (const { id, hit, label } of toggles) {
    assert.ok(inside(hit, whole), `${id} is inside`);
    assert.ok(Math.min(hit.width, hit.height) >= 24, `${id} can be touched`);
    const { x, width } = boxOf({ ...label, text: `▸ ${label.text}` });
    assert.ok(x >= hit.x - EPSILON_PX && x + width <= hit.x + hit.width + EPSILON_PX, `${id} holds its text`);
  }
  const upright = labels.filter(({ turn }) => turn === undefined).map(boxOf);
  const others = [...marks.map(({ shape }) => shape), ...fills, ...upright];
  assertApart(hits, 'toggles');
  for (const hit of hits)
    for (const other of others) assert.ok(!overlap(hit, other), 'a toggle over another');
}

/** Fails unless every number is finite, all is inside and nothing that must be read stands on another. */
export function assertSound(scene: Scene): void {
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
  const numbers = JSON.stringify(scene, (_, value: unknown) => {
    assert.ok(typeof value !== 'number' || Number.isFinite(value), 'every number is finite');
    return value;
  });
  assert.ok(!numbers.includes('undefined'));
  for (const mark of scene.marks) {
    assert.ok(inside(mark.hit, whole), `${mark.id} is inside`);
    assert.ok(inside(mark.shape, mark.hit), `${mark.id} is hit where it stands`);
    assert.ok(Math.min(mark.hit.width, mark.hit.height) >= 24, `${mark.id} can be touched`);
    for (const label of mark.labels) {
      assert.ok(inside(boxOf(label), mark.shape), `${mark.id} holds its label`);
      if (mark.status === 'talks') assert.ok(label.plate && inside(boxOf(label), label.plate));
      if (label.plate) assert.ok(inside(label.plate, mark.shape));
    }
  }
  for (const box of scene.fills) assert.ok(inside(box, whole));
  assertApart(
    scene.marks.map(({ hit }) => hit),
    'hits',
  );
  for (const { band, head } of scene.guides ?? []) {
    assert.ok(inside(band, whole));
    if (head && !head.turn) assert.ok(inside(head, grown(whole)));
  }
  assertToggles(scene, whole);
  for (const { x, y } of scene.specks) assert.ok(inside({ x, y, width: 0, height: 0 }, whole));
  const turned = scene.labels.filter(({ turn }) => turn !== undefined);
  const upright = scene.labels.filter(({ turn }) => turn === undefined).map(boxOf);
  for (const box of upright)
    assert.ok(inside(box, whole), `${JSON.stringify(box)} in ${JSON.stringify(whole)}`);
  const shapes = scene.marks.map(({ shape }) => shape);
  turned.forEach((label, index) => {
    const next = turned[index + 1];
    if (next)
      assert.ok(
        Math.abs(next.x - label.x) * Math.SQRT1_2 > TEXT_STYLES[label.role].size,
        'slanted heads touch',
      );
    for (const point of pointsOf(label)) {
      assert.ok(inside(point, whole), `${label.text} is inside`);
      for (const other of [...upright, ...shapes]) assert.ok(!inside(point, other), `${label.text} touches`);
    }
  });
  assertApart(shapes, 'marks');
  assertApart([...upright, ...scene.fills], 'labels and bars');
  for (const box of upright) for (const shape of shapes) assert.ok(!overlap(box, shape), 'label over mark');
}

/** Freezes a value and all that is in it, so that a change of it throws. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
