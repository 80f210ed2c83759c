import type { Slice } from '../dataset/slice.js';
import { Ribbon } from '../geometry/ribbon.js';
import type { Stretch } from '../geometry/ribbon.js';
import type { Chart } from './chart.js';
import { withMoves } from './scene.js';
import type { Box, GuideHead, Label, Mark, MarkShape, Moves, Scene } from './scene.js';

const swapSide = { left: 'right', right: 'left', middle: 'middle' } as const;
const swapFade = { left: 'right', right: 'left', none: 'none', both: 'both' } as const;

/** RIGHT-TO-LEFT MARK: the text after it runs so, whatever its first letter is. */
const RUNS_LEFT = '\u200F';
/** A text with letters from right to left whose first letter is another. */
const MIXED = /^[^\u0590-\u08FF\p{L}]*(?![\u0590-\u08FF])\p{L}.*[\u0590-\u08FF]/su;

/** A text that runs as the script of the scene does. What is turned twice is as before. */
function inScript(text: string): string {
  if (text.startsWith(RUNS_LEFT)) return text.slice(RUNS_LEFT.length);
  return MIXED.test(text) ? RUNS_LEFT + text : text;
}

/** The moves of a scene in a mirror. Does not change its input. */
function mirrorMoves(moves: Moves): Moves {
  return Object.fromEntries(
    Object.entries(moves).map(([id, { left, right, ...rest }]) => [
      id,
      { ...rest, ...(left !== undefined && { right: left }), ...(right !== undefined && { left: right }) },
    ]),
  );
}

/** The scene in a mirror, for scripts that run from right to left. Does not change its input. */
export function mirror(scene: Scene): Scene {
  const box = <T extends Box>(b: T): T => ({ ...b, x: scene.width - b.x - b.width });
  const label = (l: Label): Label => ({
    ...l,
    text: inScript(l.text),
    x: scene.width - l.x,
    anchor: swapSide[l.anchor],
    ...(l.plate && { plate: box(l.plate) }),
    ...(l.turn !== undefined && { turn: -l.turn }),
  });
  const stretch = (s: Stretch): Stretch => ({ ...s, x0: scene.width - s.x0, x1: scene.width - s.x1 });
  const shape = (s: MarkShape): MarkShape => {
    if (s.kind === 'ribbon') return new Ribbon(s.stretches.map(stretch));
    const moved = box(s);
    if (moved.kind === 'arrow') return { ...moved, towards: swapSide[moved.towards] };
    return moved.kind === 'bar' ? { ...moved, fade: swapFade[moved.fade] } : moved;
  };
  const guideHead = ({ turn, ...head }: GuideHead): GuideHead => ({
    ...box(head),
    ...(turn && { turn: { ...turn, degrees: -turn.degrees, x: scene.width - turn.x } }),
  });
  const make = (m: Mark): Mark => ({
    ...m,
    shape: shape(m.shape),
    labels: m.labels.map(label),
    hit: box(m.hit),
    mirrored: true,
  });
  const { within } = scene;
  const { width, height } = scene;
  const turned: Scene = {
    width,
    height,
    marks: scene.marks.map((m) => m.late?.(make) ?? make(m)),
    ...(within && { within: (area: Box) => within(box(area)) }),
    labels: scene.labels.map(label),
    rules: scene.rules.map((r) => ({ ...r, x1: scene.width - r.x1, x2: scene.width - r.x2 })),
    fills: scene.fills.map(box),
    specks: scene.specks.map((s) => ({ ...s, x: scene.width - s.x })),
    ...(scene.toggles && {
      toggles: scene.toggles.map((t) => ({ ...t, hit: box(t.hit), label: label(t.label), mirrored: true })),
    }),
    ...(scene.range && {
      range: {
        ...scene.range,
        startX: scene.width - scene.range.startX,
        endX: scene.width - scene.range.endX,
      },
    }),
    ...(scene.guides && {
      guides: scene.guides.map(({ band, head }) => ({
        band: box(band),
        ...(head && { head: guideHead(head) }),
      })),
    }),
    ...(scene.frozen && { frozen: { ...scene.frozen, at: scene.frozen.at === 'left' ? 'right' : 'left' } }),
  };
  return 'moves' in scene ? withMoves(turned, () => mirrorMoves(scene.moves ?? {})) : turned;
}

/** The chart as its wording's script runs. */
export const asScriptsRun = <S extends Slice>(chart: Chart<S>): Chart<S> => ({
  ...chart,
  layout: (series, frame) => {
    const scene = chart.layout(series, frame);
    return frame.wording.direction === 'rtl' ? mirror(scene) : scene;
  },
  grow: (series) => chart.grow?.(series)?.then((grown) => asScriptsRun(grown)) ?? null,
});
