import { Ribbon } from '../../../geometry/ribbon.js';
import type { Box } from '../../scene.js';
import type { Node } from './column.js';
import type { Thread } from './thread.js';

/** A thread with its way through the picture. */
export interface Course {
  readonly thread: Thread;
  readonly shape: Ribbon;
  /** Where it passes the box of its good. */
  readonly waist: Box;
}

const middleOf = ({ y, height }: Box) => y + height / 2;

type End = (thread: Thread) => Node;

/** The middle of each thread's place at one of its nodes; threads lie there in the order of `rank`. */
function stack(
  threads: readonly Thread[],
  boxes: ReadonlyMap<Node, Box>,
  end: End,
  rank: (thread: Thread) => readonly [first: number, second: number],
): Map<Thread, number> {
  const order = threads
    .map((thread) => ({ thread, rank: rank(thread) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || (a.thread.id < b.thread.id ? -1 : 1));
  const next = new Map<Node, number>();
  const middles = new Map<Thread, number>();
  for (const { thread } of order) {
    const node = end(thread);
    const y = next.get(node) ?? boxes.get(node)?.y ?? 0;
    middles.set(thread, y + thread.width / 2);
    next.set(node, y + thread.width);
  }
  return middles;
}

/**
 * Leads each thread from its giver through its good to its receiver, all from left to right. It keeps one height at the good, so that the eye can follow
 * it through; at each node threads lie in the order of where they come from or go to. The uppermost at their goods come first.
 */
export function coursesOf(threads: readonly Thread[], boxes: ReadonlyMap<Node, Box>): Course[] {
  const at = (node: Node): Box => boxes.get(node) ?? { x: 0, y: 0, width: 0, height: 0 };
  const mid = (node: Node) => middleOf(at(node));
  const starts = stack(
    threads,
    boxes,
    ({ from }) => from,
    ({ good, to }) => [mid(good), mid(to)],
  );
  const waists = stack(
    threads,
    boxes,
    ({ good }) => good,
    ({ from, to }) => [mid(from) + mid(to), mid(from)],
  );
  const goals = stack(
    threads,
    boxes,
    ({ to }) => to,
    ({ good, from }) => [mid(good), mid(from)],
  );
  const courses = threads.map((thread): Course => {
    const { width } = thread;
    const [giver, good, receiver] = [at(thread.from), at(thread.good), at(thread.to)];
    const y = waists.get(thread) ?? 0;
    const [y0, y1] = [starts.get(thread) ?? 0, goals.get(thread) ?? 0];
    const first = { x0: giver.x + giver.width, y0, width0: width, x1: good.x, y1: y, width1: width };
    const second = { x0: good.x + good.width, y0: y, width0: width, x1: receiver.x, y1, width1: width };
    const waist = { x: good.x, y: y - width / 2, width: good.width, height: width };
    return { thread, shape: new Ribbon([first, second]), waist };
  });
  return courses.sort((a, b) => a.waist.y - b.waist.y || (a.thread.id < b.thread.id ? -1 : 1));
}
