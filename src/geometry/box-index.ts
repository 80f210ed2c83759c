/** A rectangle in px. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Finds which of many rectangles holds a point. */
export interface BoxIndex {
  /** Place in the list of the last rectangle that holds the point, edges included, and that `accepts` takes; -1 for none. */
  at(x: number, y: number, accepts?: (place: number) => boolean): number;
}

/** How many rectangles a bucket is to hold where they are spread evenly. */
const PER_BUCKET = 4;
const MOST_BUCKETS_A_SIDE = 512;

const holds = (box: Rect, x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/**
 * An index of rectangles by a grid of buckets, in one flat array: O(n) to build where they do not overlap much, O(1) to ask. Of
 * rectangles that overlap the last one is found, as the one that was drawn on top. No rectangles give an index that finds none.
 */
export function indexBoxes(boxes: readonly Rect[]): BoxIndex {
  const right = boxes.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), 0);
  const wanted = Math.sqrt(
    (Math.max(1, right) * Math.max(1, bottom) * PER_BUCKET) / Math.max(1, boxes.length),
  );
  const side = Math.max(wanted, right / MOST_BUCKETS_A_SIDE, bottom / MOST_BUCKETS_A_SIDE, 1);
  const columns = Math.floor(right / side) + 1;
  const rows = Math.floor(bottom / side) + 1;
  const column = (x: number) => clamp(Math.floor(x / side), columns - 1);
  const row = (y: number) => clamp(Math.floor(y / side), rows - 1);
  const each = ({ x, y, width, height }: Rect, visit: (bucket: number) => void) => {
    const [left, last] = [column(x), column(x + width)];
    for (let down = row(y), lowest = row(y + height); down <= lowest; down++)
      for (let across = left; across <= last; across++) visit(down * columns + across);
  };
  const starts = new Uint32Array(columns * rows + 1);
  for (const box of boxes) each(box, (bucket) => (starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1));
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(starts.at(-1) ?? 0);
  boxes.forEach((box, index) => {
    each(box, (bucket) => {
      const place = next[bucket] ?? 0;
      members[place] = index;
      next[bucket] = place + 1;
    });
  });
  return {
    at(x, y, accepts = () => true) {
      if (x < 0 || y < 0 || x > right || y > bottom) return -1;
      const bucket = row(y) * columns + column(x);
      for (let place = (starts[bucket + 1] ?? 0) - 1; place >= (starts[bucket] ?? 0); place--) {
        const index = members[place] ?? 0;
        const box = boxes[index];
        if (box && holds(box, x, y) && accepts(index)) return index;
      }
      return -1;
    },
  };
}
