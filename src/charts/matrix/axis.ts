import type { CoopEvent } from '../../dataset/schema.js';
import { SECTIONS } from '../../dataset/dimensions.js';
import { SECTION_SECTORS } from '../../dataset/section-sectors.js';
import type { Dimension, Section } from '../../dataset/taxonomy.js';
import { groupBy } from './group.js';
import type { Groups, ValuesOf } from './group.js';
import { orderBy, ownOrder } from './order.js';
import type { Compare } from './order.js';
import type { SparseRow } from './seriation.js';
import type { MatrixAxis, MatrixGroup, Order } from './slice.js';

/** An axis of sectors folds by section once it has more of them than this. */
const FOLD_FROM = 8;

/** The figure of some different events. */
export type Figure = (events: readonly CoopEvent[]) => number;

/** One axis before its values are ordered. */
export interface Side {
  readonly by: Dimension;
  readonly of: ValuesOf;
  readonly groups: Groups;
  /** True for columns. */
  readonly across: boolean;
  /** What each value has on the other axis. */
  readonly profiles: ReadonlyMap<string, SparseRow>;
}

/** What both axes are ordered by. */
export interface Ordering {
  readonly events: readonly CoopEvent[];
  readonly figure: Figure;
  readonly order: Order;
  /** How many values the other axis has. */
  readonly places: number;
}

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
  SECTIONS.flatMap((section) => SECTION_SECTORS[section].map((sector) => [sector, section])),
);

/** The sections that fold, by sector: those with two or more sectors on a long axis. A section would part what is alike. */
function foldable(by: Dimension, ids: readonly string[], order: Order): ReadonlyMap<string, Section> {
  if (by !== 'sector' || ids.length <= FOLD_FROM || order === 'similarity') return new Map();
  const sizes = new Map<Section | undefined, number>();
  for (const id of ids) sizes.set(SECTION_OF.get(id), (sizes.get(SECTION_OF.get(id)) ?? 0) + 1);
  return new Map(
    ids.flatMap((id): [string, Section][] => {
      const section = SECTION_OF.get(id);
      return section !== undefined && (sizes.get(section) ?? 0) > 1 ? [[id, section]] : [];
    }),
  );
}

/** Orders values so that those of one section stand side by side, where the section as a whole belongs. */
function orderBlocks(ids: readonly string[], blockOf: (id: string) => string, compare: Compare): string[] {
  return [...ids].sort((a, b) => {
    const [first, second] = [blockOf(a), blockOf(b)];
    return first === second ? compare(a, b) : compare(first, second);
  });
}

/** Orders the values of an axis and finds the groups of it that fold; `foldOf` sorts events by these. */
export function orderAxis(side: Side, { events, figure, order, places }: Ordering) {
  const { by, of, groups, across, profiles } = side;
  const ids = [...groups.keys()].sort(ownOrder(by));
  const sections = foldable(by, ids, order);
  const blockOf = (id: string) => sections.get(id) ?? id;
  const foldOf: ValuesOf = (event) => of(event).flatMap((id) => sections.get(id) ?? []);
  const whole: Groups = new Map([...groups, ...groupBy(events, foldOf)]);
  const totals = new Map([...whole].map(([id, some]) => [id, figure(some)]));
  const totalOf = (id: string) => totals.get(id) ?? 0;
  const rank = new Map<string, number>();
  ids.forEach((id, index) => {
    if (!rank.has(blockOf(id))) rank.set(blockOf(id), index);
    if (!rank.has(id)) rank.set(id, index);
  });
  const own: Compare = (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  const profile = (id: string) => profiles.get(id) ?? [];
  const compare = orderBy({ by, order, own, groups: whole, totals, across, profile, places });
  const ordered = orderBlocks(ids, blockOf, compare);
  const found = [...new Set(ordered.flatMap((id) => sections.get(id) ?? []))].map((id): MatrixGroup => ({
    id,
    members: ordered.filter((each) => sections.get(each) === id),
    total: totalOf(id),
  }));
  const axis: MatrixAxis = { by, ids: ordered, totals: ordered.map(totalOf) };
  return { axis: found.length > 0 ? { ...axis, groups: found } : axis, foldOf };
}
