/** A row as the places and sizes of what is in it; places count from 0. */
export type SparseRow = readonly (readonly [place: number, size: number])[];

/** 1 less the cosine of the angle between two rows; 1 for a row without anything in it. Source: Salton & McGill (1983), ch. 4. */
function distances(rows: readonly SparseRow[], places: number): Float64Array[] {
  const lengths = rows.map((row) => Math.hypot(...row.map(([, size]) => size)) || 1);
  const at = rows.map((row) => Int32Array.from(row, ([place]) => place));
  const sizes = rows.map((row, index) => Float64Array.from(row, ([, size]) => size / (lengths[index] ?? 1)));
  const dense = new Float64Array(places);
  return rows.map((_, index) => {
    dense.fill(0);
    at[index]?.forEach((place, nth) => (dense[place] = sizes[index]?.[nth] ?? 0));
    return Float64Array.from(sizes, (own, other) => {
      const where = at[other] ?? [];
      let rest = 1;
      for (let nth = 0; nth < own.length; nth++) rest -= (own[nth] ?? 0) * (dense[where[nth] ?? 0] ?? 0);
      return rest;
    });
  });
}

/** The nearest of the other clusters that are left; the first of several, but `favourite` if it is one of them. */
function nearest(from: number, left: ReadonlySet<number>, apart: readonly Float64Array[], favourite: number) {
  const row = apart[from];
  let best = favourite;
  for (const other of left)
    if (other !== from && (best < 0 || (row?.[other] ?? 0) < (row?.[best] ?? 0))) best = other;
  return best;
}

/** Joins two ordered clusters so that their nearest ends meet. */
function join(a: readonly number[], b: readonly number[], rows: readonly Float64Array[]): number[] {
  const gap = (x = 0, y = 0) => rows[x]?.[y] ?? 0;
  const [head, tail, first, last] = [a[0], a.at(-1), b[0], b.at(-1)];
  const gaps = [gap(tail, first), gap(tail, last), gap(head, first), gap(head, last)];
  const way = gaps.indexOf(Math.min(...gaps));
  const left = way < 2 ? a : [...a].reverse();
  return [...left, ...(way % 2 === 0 ? b : [...b].reverse())];
}

/**
 * An order of rows in which similar ones stand side by side: average-linkage clustering of cosine distances by chains of nearest
 * neighbours (Murtagh 1983, Computer Journal 26), each merger turned so that the nearest ends meet (Gruvaeus & Wainer 1972,
 * British Journal of Mathematical and Statistical Psychology 25). Gives each row's index once, the one of the two directions
 * that has row 0 in its first half; same input, same output. O(n²) after the distances, which are O(n · entries).
 */
export function seriate(rows: readonly SparseRow[], places: number): number[] {
  const rowsApart = distances(rows, places);
  const apart = rowsApart.map((row) => row.slice());
  const ordered = new Map(rows.map((_, index) => [index, [index]]));
  const left = new Set(ordered.keys());
  const chain: number[] = [];
  while (left.size > 1) {
    if (chain.length === 0) chain.push(Math.min(...left));
    const top = chain.at(-1) ?? 0;
    const below = chain.at(-2) ?? -1;
    const next = nearest(top, left, apart, below);
    if (next !== below) {
      chain.push(next);
      continue;
    }
    chain.splice(-2);
    const [into, from] = [Math.min(top, next), Math.max(top, next)];
    merge(into, from, { apart, left, ordered });
    ordered.set(into, join(ordered.get(into) ?? [], ordered.get(from) ?? [], rowsApart));
    ordered.delete(from);
  }
  const order = ordered.values().next().value ?? [];
  return order.indexOf(0) * 2 > order.length - 1 ? [...order].reverse() : order;
}

interface Clusters {
  readonly apart: readonly Float64Array[];
  readonly left: Set<number>;
  readonly ordered: ReadonlyMap<number, readonly number[]>;
}

/** Puts one cluster into another: its distance to each of the rest is the mean over its members (Lance & Williams 1967). */
function merge(into: number, from: number, { apart, left, ordered }: Clusters): void {
  const [a, b] = [ordered.get(into)?.length ?? 0, ordered.get(from)?.length ?? 0];
  left.delete(from);
  for (const other of left) {
    const mean = (a * (apart[into]?.[other] ?? 0) + b * (apart[from]?.[other] ?? 0)) / (a + b);
    const [row, column] = [apart[into], apart[other]];
    if (row && column) row[other] = column[into] = mean;
  }
}
