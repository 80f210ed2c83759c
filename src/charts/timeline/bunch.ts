import { EVENTS_PER_MARK } from '../../dataset/slice.js';
import type { Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Box, Label, Mark, MarkShape } from '../scene.js';
import type { Occasion } from './occasion.js';

/** What one mark stands for: one occasion, or several of one status. */
export interface Bunch {
  /** Tells this bunch from the others, and is the same when the chart is laid out again. */
  readonly id: string;
  readonly status: Status;
  /** One or more, in order of the dates. */
  readonly occasions: readonly [Occasion, ...Occasion[]];
  readonly text: string;
}

/** How many events the name of a bunch tells one by one. */
const MOST_TOLD = 6;
const COUNT_PAD_PX = 4;
const PLATE_HEIGHT_PX = 16;
/** Statuses whose texture would run through a number. */
const TEXTURED: ReadonlySet<Status> = new Set(['talks', 'halted']);
/** From the middle of a line of text down to its baseline, px. */
export const BASELINE_PX = 4.5;

/** A bunch of one. */
export const bunchOfOne = (occasion: Occasion): Bunch => ({
  id: occasion.entry.event,
  status: occasion.entry.status,
  occasions: [occasion],
  text: occasion.text,
});

/** A bunch of some occasions of one status; `key` makes its id, `text` stands at its mark. Null for none. */
export function bunchOf(key: string, occasions: readonly Occasion[], text: string): Bunch | null {
  const [first, ...rest] = occasions;
  if (!first) return null;
  if (rest.length === 0) return bunchOfOne(first);
  return { id: `several:${key}`, status: first.entry.status, occasions: [first, ...rest], text };
}

function nameOf({ status, occasions }: Bunch, wording: Wording): string {
  const [first, ...rest] = occasions;
  if (rest.length === 0) return first.name();
  return wording.timeline.cluster({
    count: occasions.length,
    status: wording.status(status),
    since: first.entry.date,
    until: rest.at(-1)?.entry.date ?? null,
    events: occasions.slice(0, MOST_TOLD).map(({ text }) => text),
  });
}

/** The mark of a bunch. */
export function markOf(
  bunch: Bunch,
  { shape, labels, hit }: { shape: MarkShape; labels: readonly Label[]; hit: Box },
  wording: Wording,
): Mark {
  const { id, status, occasions } = bunch;
  return {
    id,
    shape,
    tone: 'ladder',
    status,
    halted: status === 'halted',
    count: occasions.length,
    events: occasions.slice(0, EVENTS_PER_MARK).map(({ entry }) => entry.event),
    name: nameOf(bunch, wording),
    labels,
    hit,
  };
}

/** Width in px of the count of a bunch, with air at its sides. */
export const countWidth = (bunch: Bunch, { measureText, wording }: Frame): number =>
  measureText(wording.number(bunch.occasions.length), 'count') + 2 * COUNT_PAD_PX;

/** The count of a bunch, in the middle of its box; on a plate where the box is hatched or struck through. */
export function countLabel(bunch: Bunch, box: Box, frame: Frame): Label {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const width = Math.min(box.width, countWidth(bunch, frame));
  return {
    text: frame.wording.number(bunch.occasions.length),
    x,
    y: y + BASELINE_PX,
    anchor: 'middle',
    role: 'count',
    ...(TEXTURED.has(bunch.status) && {
      plate: { x: x - width / 2, y: y - PLATE_HEIGHT_PX / 2, width, height: PLATE_HEIGHT_PX },
    }),
  };
}
