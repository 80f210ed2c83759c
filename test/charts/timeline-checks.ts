import assert from 'node:assert/strict';
import type { Box, Label, Mark, Scene } from '../../src/charts/scene.js';
import { edtfSpan } from '../../src/dataset/edtf.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { estimateText, TEXT_STYLES } from '../../src/geometry/text.js';

/** `value`, and all in it, made unchangeable. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Px that rounding may cost. */
export const NEARLY = 0.01;
const boxOf = ({ text, x, y, anchor, role }: Label): Box => {
  const width = estimateText(text, role);
  const { size } = TEXT_STYLES[role];
  const left = anchor === 'left' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - 0.75 * size, width, height: size };
};
const within = (inner: Box, outer: Box) =>
  [inner.x, inner.y, inner.width, inner.height].every((each) => Number.isFinite(each) && each >= -NEARLY) &&
  inner.x >= outer.x - NEARLY &&
  inner.y >= outer.y - NEARLY &&
  inner.x + inner.width <= outer.x + outer.width + NEARLY &&
  inner.y + inner.height <= outer.y + outer.height + NEARLY;
const overlap = (a: Box, b: Box) =>
  a.x + a.width > b.x + NEARLY &&
  b.x + b.width > a.x + NEARLY &&
  a.y + a.height > b.y + NEARLY &&
  b.y + b.height > a.y + NEARLY;

function assertApart(boxes: readonly (readonly [name: string, box: Box])[]): void {
  boxes.forEach(([name, box], index) => {
    for (const [other, second] of boxes.slice(index + 1))
      assert.ok(!overlap(box, second), `${name} overlaps ${other}`);
  });
}

function assertMarkSound(each: Mark): void {
  const { hit, shape, labels, status } = each;
  for (const box of [shape, ...labels.map(boxOf)]) assert.ok(within(box, hit), `${each.id} sticks out`);
  assert.ok(hit.height >= 24 && hit.width >= 24, `${each.id} is too small to touch`);
  assertApart(labels.map((label) => [label.text, boxOf(label)]));
  const numbers = labels.filter(({ role }) => role === 'count');
  if (status === 'talks') assert.ok(numbers.every(({ plate }) => plate && within(plate, shape)));
}

/** Everything is inside the picture, nothing overlaps, every mark can be touched and reached. */
export function assertSound(scene: Scene): void {
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
  const { marks, labels, fills, rules } = scene;
  for (const box of [...marks.map(({ hit }) => hit), ...labels.map(boxOf), ...fills])
    assert.ok(within(box, whole), `outside: ${JSON.stringify(box)}`);
  for (const { x1, y1, x2, y2 } of rules)
    for (const [x, y] of [
      [x1, y1],
      [x2, y2],
    ] as const)
      assert.ok(within({ x, y, width: 0, height: 0 }, whole));
  marks.forEach(assertMarkSound);
  assertApart([
    ...marks.map(({ id, hit }) => [id, hit] as const),
    ...labels.map((label) => [label.text, boxOf(label)] as const),
  ]);
  const ids = new Set(marks.map(({ id }) => id));
  assert.equal(ids.size, marks.length);
  for (const [id, moves] of Object.entries(scene.moves ?? {}))
    for (const next of [id, ...Object.values(moves)]) assert.ok(ids.has(next));
}

/** Every event is in exactly one mark, but for `outside` of them; a mark of very many carries the first 24 and says its full number. */
export function assertNothingLost(scene: Scene, dataset: Dataset, outside = 0): void {
  assert.equal(scene.marks.reduce((sum, { count }) => sum + count, 0) + outside, dataset.events.length);
  const told = scene.marks.flatMap(({ events }) => events);
  assert.equal(new Set(told).size, told.length, 'an event has two marks');
  for (const { events, count } of scene.marks) assert.equal(events.length, Math.min(count, 24));
  if (outside === 0 && scene.marks.every(({ count }) => count <= 24))
    assert.deepEqual([...told].sort(), dataset.events.map(({ id }) => id).sort());
}

/** Ends of bars and middles of dots, with the times that they must stand for. */
function pointsOf({ marks }: Scene, dataset: Dataset) {
  const dates = new Map(dataset.events.map(({ id, date }) => [id, date]));
  return marks.flatMap(({ id, shape }) => {
    const span = edtfSpan(dates.get(id) ?? '');
    if (!span) return [];
    const { start, end, precision } = span;
    if (shape.kind === 'dot') return [{ time: (start + end) / 2, x: shape.x + shape.width / 2 }];
    if (shape.kind !== 'bar' || precision === 'day' || shape.width <= 6 + NEARLY) return [];
    return [
      { time: start, x: shape.x },
      { time: end, x: shape.x + shape.width },
    ].filter(({ time }) => Number.isFinite(time));
  });
}

/** All marks of single events stand on one straight scale of time. */
export function assertOneScale(scene: Scene, dataset: Dataset): void {
  const points = pointsOf(scene, dataset).sort((a, b) => a.time - b.time);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.time === first.time) return;
  const perMs = (last.x - first.x) / (last.time - first.time);
  assert.ok(perMs > 0);
  for (const { time, x } of points)
    assert.ok(Math.abs(first.x + (time - first.time) * perMs - x) < NEARLY, 'a time is off the scale');
}
