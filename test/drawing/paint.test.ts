import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mark, MarkShape, Scene } from '../../src/charts/scene.js';
import { STATUSES } from '../../src/dataset/taxonomy.js';
import { isHatched } from '../../src/drawing/forms.js';
import { LOOKS, TONES } from '../../src/drawing/looks.js';
import { paintScene } from '../../src/drawing/paint.js';
import { everyLook } from '../fixtures/every-look.js';

type Call = readonly [name: string, ...args: unknown[]];

/** A canvas that writes down what is asked of it: calls by name, and `name=` for what is set. */
function recorder(): { context: CanvasRenderingContext2D; calls: Call[] } {
  const calls: Call[] = [];
  const gradient = {
    addColorStop: (at: number, colour: string) => {
      calls.push(['stop', at, colour]);
    },
  };
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name: string) =>
      name === 'canvas'
        ? 'aside'
        : (...args: unknown[]) => {
            calls.push([name, ...args]);
            return name === 'createLinearGradient' ? gradient : undefined;
          },
    set: (_, name: string, value) => {
      calls.push([`${name}=`, value]);
      return true;
    },
  });
  return { context, calls };
}

const inks = {
  colour: (colour: unknown) => `<${String(colour)}>`,
  hatch: (colour: unknown) => `hatch<${String(colour)}>`,
  font: 'Test',
};
const everywhere = { x: 0, y: 0, width: 1e4, height: 1e4 };
const bare: Scene = { width: 600, height: 600, marks: [], labels: [], rules: [], fills: [], specks: [] };
const box = { x: 10, y: 20, width: 80, height: 30 };

const markOf = (shape: MarkShape, rest: Partial<Mark> = {}): Mark => ({
  id: 'm',
  shape,
  tone: 'ladder',
  status: 'done',
  halted: false,
  count: 1,
  events: ['e'],
  name: 'A mark',
  labels: [],
  hit: box,
  ...rest,
});

function paint(scene: Partial<Scene>, window = everywhere): { calls: Call[]; aside: Call[] } {
  const [main, side] = [recorder(), recorder()];
  const canvas = { context: main.context, aside: () => side.context, density: 1 };
  paintScene(canvas, { ...bare, ...scene }, window, inks);
  return { calls: main.calls, aside: side.calls };
}

const namesOf = (calls: readonly Call[]) => calls.map(([name]) => name);
const given = (calls: readonly Call[], name: string) => calls.find(([each]) => each === name)?.[1];

describe('a painted mark', () => {
  for (const tone of TONES)
    for (const status of STATUSES)
      it(`is filled, outlined and struck through by the table of looks: ${tone}, ${status}`, () => {
        const look = LOOKS[tone][status];
        const { calls } = paint({ marks: [markOf({ kind: 'box', radius: 4, ...box }, { tone, status })] });
        const fill = isHatched(tone, status) ? inks.hatch(look.fill) : inks.colour(look.fill);
        assert.ok(calls.some(([name, value]) => name === 'fillStyle=' && value === fill));
        assert.ok(namesOf(calls).includes('fill'));
        const strokes = namesOf(calls).filter((name) => name === 'stroke').length;
        assert.equal(strokes, Number(look.line !== null) + Number(status === 'halted'));
        const dashes = calls.filter(([name]) => name === 'setLineDash');
        assert.deepEqual(
          dashes,
          look.dash.length > 0
            ? [
                ['setLineDash', [...look.dash]],
                ['setLineDash', []],
              ]
            : [],
        );
      });

  it('is a plain rectangle where it has neither round corners nor an outline', () => {
    const { calls } = paint({ marks: [markOf({ kind: 'box', radius: 0, ...box })] });
    assert.deepEqual(
      calls.find(([name]) => name === 'fillRect'),
      ['fillRect', 10, 20, 80, 30],
    );
  });

  it('points to the side to which it goes', () => {
    const tipOf = (towards: 'left' | 'right') => {
      const shape = { kind: 'arrow', tip: 12, towards, ...box } as const;
      const lines = paint({ marks: [markOf(shape)] }).calls.filter(([name]) => name === 'lineTo');
      return lines.find(([, , y]) => y === 35)?.[1];
    };
    assert.equal(tipOf('right'), 90);
    assert.equal(tipOf('left'), 10);
  });

  it('fades aside and is put in its place', () => {
    const { calls, aside } = paint({ marks: [markOf({ kind: 'bar', fade: 'right', ...box })] });
    assert.deepEqual(
      aside.filter(([name]) => name === 'stop').map(([, at, colour]) => [at, colour]),
      [
        [0, 'rgb(0 0 0 / 1)'],
        [0.3, 'rgb(0 0 0 / 1)'],
        [0.7, 'rgb(0 0 0 / 0.6)'],
        [1, 'rgb(0 0 0 / 0)'],
      ],
    );
    assert.deepEqual(calls.find(([name]) => name === 'drawImage')?.slice(6), [10, 20, 80, 30]);
  });

  it('is painted whole where there is no canvas to fade it on', () => {
    const { context, calls } = recorder();
    const scene = { ...bare, marks: [markOf({ kind: 'bar', fade: 'both', ...box })] };
    paintScene({ context, aside: () => null, density: 1 }, scene, everywhere, inks);
    assert.ok(namesOf(calls).includes('fill'));
  });

  it('is plain areas where it is too small for texture, on whole px and never less than one', () => {
    const small = { x: 1.4, y: 2.6, width: 0.3, height: 3.2 };
    for (const status of STATUSES) {
      const { calls } = paint({ marks: [markOf({ kind: 'box', radius: 1, ...small }, { status })] });
      assert.deepEqual(
        calls.find(([name]) => name === 'fillRect'),
        ['fillRect', 1, 3, 1, 3],
        status,
      );
      assert.ok(!namesOf(calls).includes('stroke'), status);
    }
  });

  it('is left out where it is outside of the window', () => {
    const marks = [markOf({ kind: 'box', radius: 4, ...box })];
    assert.ok(
      !namesOf(paint({ marks }, { x: 0, y: 60, width: 600, height: 100 }).calls).includes('roundRect'),
    );
    assert.ok(
      !namesOf(paint({ marks }, { x: 100, y: 0, width: 500, height: 100 }).calls).includes('roundRect'),
    );
  });
});

describe('a painted label', () => {
  const label = { x: 5, y: 6, anchor: 'right', role: 'name' } as const;

  it('stands at its side of its place, and runs as its script does', () => {
    const english = paint({ labels: [{ ...label, text: 'Oil' }] }).calls;
    assert.equal(given(english, 'textAlign='), 'right');
    assert.equal(given(english, 'direction='), 'ltr');
    assert.equal(given(english, 'font='), '400 13px Test');
    assert.equal(given(paint({ labels: [{ ...label, text: '2024 نفت' }] }).calls, 'direction='), 'rtl');
    const marked = { ...label, text: '\u200FIR–RU · نفت' };
    assert.equal(given(paint({ labels: [marked] }).calls, 'direction='), 'rtl');
  });

  it('turns about its place', () => {
    const { calls } = paint({ labels: [{ ...label, text: 'Oil', turn: 90 }] });
    assert.deepEqual(
      calls.filter(([name]) => ['translate', 'rotate', 'fillText'].includes(name)),
      [
        ['translate', 5, 6],
        ['rotate', Math.PI / 2],
        ['fillText', 'Oil', 0, 0],
      ],
    );
  });
});

it('paints every part of a scene, and leaves the scene as it was', () => {
  const scene = everyLook();
  const before = structuredClone(scene);
  const { calls } = paint(scene);
  assert.equal(namesOf(calls).filter((name) => name === 'arc').length, scene.specks.length);
  const words = scene.labels.length + scene.marks.flatMap(({ labels }) => labels).length;
  assert.equal(namesOf(calls).filter((name) => name === 'fillText').length, words);
  assert.ok(calls.some(([name, value]) => name === 'globalAlpha=' && value === 0.72));
  assert.deepEqual(scene, before);
});
