/** One example: which cues hold, and whether it is right; `weight` counts it more or less than once. */
export interface Example {
  readonly cues: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** Numbers of the quasi-Newton method: steps at most, pairs remembered, halvings of a step, and when to stop. */
const STEPS = 80;
const MEMORY = 8;
const HALVINGS = 20;
const ENOUGH = 1e-6;

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((total, value, at) => total + value * (b[at] ?? 0), 0);
const plus = (a: Float64Array, b: Float64Array, times: number) =>
  a.map((value, at) => value + times * (b[at] ?? 0));

interface Row {
  readonly at: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** The loss of logistic regression with L2 and its slope. */
function lossOf(
  rows: readonly Row[],
  weights: Float64Array,
  l2: number,
): { loss: number; slope: Float64Array } {
  const slope = weights.map((weight) => l2 * weight);
  let loss = 0.5 * l2 * dot(weights, weights);
  for (const { at, right, weight } of rows) {
    let score = 0;
    for (const index of at) score += weights[index] ?? 0;
    const share = 1 / (1 + Math.exp(-score));
    loss -= weight * Math.log(Math.max(1e-12, right ? share : 1 - share));
    const error = weight * (share - Number(right));
    for (const index of at) slope[index] = (slope[index] ?? 0) + error;
  }
  return { loss, slope };
}

/** The direction of the next step from the slope and the steps before (Nocedal 1980, two-loop recursion). */
function direction(
  slope: Float64Array,
  moves: readonly (readonly [step: Float64Array, change: Float64Array])[],
) {
  let out = Float64Array.from(slope);
  const factors: number[] = [];
  for (const [step, change] of [...moves].reverse()) {
    const factor = dot(step, out) / dot(change, step);
    factors.unshift(factor);
    out = plus(out, change, -factor);
  }
  const last = moves.at(-1);
  const scale = last
    ? dot(last[0], last[1]) / dot(last[1], last[1])
    : 1 / Math.max(1, Math.sqrt(dot(slope, slope)));
  out = out.map((value) => value * scale);
  moves.forEach(([step, change], at) => {
    out = plus(out, step, (factors[at] ?? 0) - dot(change, out) / dot(change, step));
  });
  return out;
}

/**
 * Fits weights by logistic regression with an L2 penalty (L-BFGS). Cues that hold in fewer than `least` examples get none. The same
 * examples in the same order give the same weights.
 */
export function fitWeights(examples: readonly Example[], l2: number, least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([cue]) => cue)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ cues, right, weight }) => ({
    at: cues.flatMap((cue) => index.get(cue) ?? []),
    right,
    weight,
  }));
  let weights: Float64Array = new Float64Array(names.length);
  let now = lossOf(rows, weights, l2);
  const moves: [Float64Array, Float64Array][] = [];
  for (let step = 0; step < STEPS; step++) {
    const way = direction(now.slope, moves);
    const gain = dot(now.slope, way);
    let size = 1;
    let next = plus(weights, way, -size);
    let then = lossOf(rows, next, l2);
    for (let half = 0; half < HALVINGS && then.loss > now.loss - 1e-4 * size * gain; half++) {
      size /= 2;
      next = plus(weights, way, -size);
      then = lossOf(rows, next, l2);
    }
    const move: [Float64Array, Float64Array] = [plus(next, weights, -1), plus(then.slope, now.slope, -1)];
    if (dot(move[0], move[1]) > 1e-10) moves.push(move);
    if (moves.length > MEMORY) moves.shift();
    const won = now.loss - then.loss;
    weights = next;
    now = then;
    if (Math.abs(won) < ENOUGH * now.loss) break;
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}
