import { EVENTS_PER_MARK } from '../../dataset/slice.js';
import type { Edtf } from '../../dataset/schema.js';
import { STATUSES } from '../../dataset/taxonomy.js';
import type { Status } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Box, Label, Mark, MarkShape } from '../scene.js';
import type { Occasion, Teller } from './occasion.js';
import type { TimeIndex } from './time-index.js';

/** What one mark stands for: one occasion, or several of one status. */
export interface Bunch {
  /** Tells this bunch from the others, and is the same when the chart is laid out again. */
  readonly id: string;
  readonly status: Status;
  readonly count: number;
  /** The first of them, in the order of the series. */
  readonly occasions: readonly [Occasion, ...Occasion[]];
  /** Date of the last. */
  readonly until: Edtf | null;
  readonly text: string;
}

/** Some entries by their places in the series: the first of them, how many there are, and the last. */
export interface Members {
  readonly first: number[];
  count: number;
  last: number;
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
  count: 1,
  occasions: [occasion],
  until: occasion.entry.date,
  text: occasion.text,
});

/** The given places by a key of each, in order; those of no key (null) are left out. */
export function gather<K>(places: Iterable<number>, keyOf: (place: number) => K | null): Map<K, Members> {
  const found = new Map<K, Members>();
  for (const place of places) {
    const key = keyOf(place);
    if (key === null) continue;
    const members = found.get(key);
    if (!members) {
      found.set(key, { first: [place], count: 1, last: place });
      continue;
    }
    if (members.first.length < EVENTS_PER_MARK) members.first.push(place);
    members.count++;
    members.last = place;
  }
  return found;
}

/** The given places by status, in the order of the ladder; only statuses that occur. */
export function byStatus(places: readonly number[], { status }: TimeIndex): [Status, number[]][] {
  const found = STATUSES.map((each): [Status, number[]] => [each, []]);
  for (const place of places) found[status[place] ?? 0]?.[1].push(place);
  return found.filter(([, own]) => own.length > 0);
}

/** A bunch of members of one status; `key` makes its id, `text` stands at its mark. */
export function bunchOf(key: string, { first, count, last }: Members, text: string, at: Teller): Bunch {
  const one = at(first[0] ?? last);
  if (count === 1) return bunchOfOne(one);
  let found: Bunch['occasions'] | undefined;
  return {
    id: `several:${key}`,
    status: one.entry.status,
    count,
    // Found when they are told: of a thousand bunches few are pointed at.
    get occasions() {
      return (found ??= first.map(at) as [Occasion, ...Occasion[]]);
    },
    get until() {
      return at(last).entry.date;
    },
    text,
  };
}

function nameOf({ status, count, occasions, until }: Bunch, wording: Wording): string {
  const [first] = occasions;
  if (count === 1) return first.name;
  return wording.timeline.cluster({
    count,
    status: wording.status(status),
    since: first.entry.date,
    until,
    events: occasions.slice(0, MOST_TOLD).map(({ text }) => text),
  });
}

/** The mark of a bunch. Its name and events are found when they are first asked for: of thousands of marks few are pointed at. */
export function markOf(
  bunch: Bunch,
  { shape, labels, hit }: { shape: MarkShape; labels: readonly Label[]; hit: Box },
  wording: Wording,
): Mark {
  const { id, status, count } = bunch;
  let name: string | undefined;
  let events: string[] | undefined;
  return {
    id,
    shape,
    tone: count === 1 && bunch.occasions[0].expected ? 'expected' : 'ladder',
    status,
    halted: status === 'halted',
    count,
    get events() {
      return (events ??= bunch.occasions.map(({ entry }) => entry.event));
    },
    get name() {
      return (name ??= nameOf(bunch, wording));
    },
    labels,
    hit,
  };
}

/** Width in px of the count of a bunch, with air at its sides. */
export const countWidth = (count: number, { measureText, wording }: Frame): number =>
  measureText(wording.number(count), 'count') + 2 * COUNT_PAD_PX;

/** The count of a bunch, in the middle of its box; on a plate where the box is hatched or struck through. */
export function countLabel({ count, status }: Bunch, box: Box, frame: Frame): Label {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const width = Math.min(box.width, countWidth(count, frame));
  return {
    text: frame.wording.number(count),
    x,
    y: y + BASELINE_PX,
    anchor: 'middle',
    role: 'count',
    ...(TEXTURED.has(status) && {
      plate: { x: x - width / 2, y: y - PLATE_HEIGHT_PX / 2, width, height: PLATE_HEIGHT_PX },
    }),
  };
}
