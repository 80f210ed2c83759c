import type { Status } from '../../../dataset/taxonomy.js';
import type { Band } from '../slice.js';
import type { Column, Node } from './column.js';
import type { Strand } from './strand.js';

/** The three columns, from left to right. */
export interface Columns {
  readonly givers: Column;
  readonly goods: Column;
  readonly receivers: Column;
}

/**
 * What is drawn as one ribbon: all that goes from one node through another to a third, at one status. Legs of a swap keep apart
 * from other flows, and what states an amount in the picture's unit from what does not.
 */
export interface Thread {
  readonly id: string;
  readonly from: Node;
  readonly good: Node;
  readonly to: Node;
  readonly status: Status;
  /** As of a strand. */
  readonly deal: string;
  readonly stated: boolean;
  readonly bands: readonly Band[];
  /** Width in px, the same at all three nodes. */
  readonly width: number;
}

/** What is left to see of the smallest thread; less where there are more than so many. */
const LEAST_PX = 1;
const THREADS_AT_LEAST = 500;

/** Strands by what they have in common; the order is that in which they first occur. */
export function threadsOf(strands: readonly Strand[], { givers, goods, receivers }: Columns): Thread[] {
  const threads = new Map<string, Thread & { width: number; bands: Band[] }>();
  for (const { band, deal, stated, width } of strands) {
    const from = givers.nodeOf.get(band.from);
    const good = goods.nodeOf.get(band.good ?? '');
    const to = receivers.nodeOf.get(band.to);
    if (!from || !good || !to) continue;
    const { status } = band;
    const id = [from.id, good.id, to.id, status, deal, stated ? 'stated' : ''].join('>');
    const known = threads.get(id);
    if (known) {
      known.width += width;
      known.bands.push(band);
    } else threads.set(id, { id, from, good, to, status, deal, stated, bands: [band], width });
  }
  const least = LEAST_PX * Math.min(1, THREADS_AT_LEAST / Math.max(1, threads.size));
  return [...threads.values()].map((thread) => ({ ...thread, width: Math.max(least, thread.width) }));
}
