import type { CoopEvent, Edtf, Good } from '../../src/dataset/schema.js';
import { compareEdtf } from '../../src/dataset/edtf.js';
import type { Mode, Sector, Status } from '../../src/dataset/taxonomy.js';

/** An event of the gold set. */
export interface GoldEvent {
  readonly mode: Mode;
  readonly status: Status;
  readonly parties: readonly string[];
  readonly sectors: readonly Sector[];
  readonly goods: readonly Good[];
  readonly legs: readonly { readonly from: string; readonly to: string; readonly goods: readonly Good[] }[];
  readonly date: Edtf | null;
  readonly saidBy?: readonly string[];
  readonly optional?: boolean;
  readonly accept?: {
    readonly mode?: readonly Mode[];
    readonly status?: readonly Status[];
    readonly sectors?: readonly (readonly Sector[])[];
    readonly date?: readonly (Edtf | null)[];
  };
  readonly anchor: string;
}

/** The answers for one article. */
export interface GoldArticle {
  readonly id: string;
  readonly negative: boolean;
  readonly events: readonly GoldEvent[];
  /** Character span of the sentence that holds each event's anchor, in the clean text; null when the text does not hold it. */
  readonly anchors: readonly (readonly [start: number, end: number] | null)[];
}

/** Counts behind one score. */
export interface Count {
  right: number;
  of: number;
}

/** All counts of one column of the table. */
export interface Scores {
  readonly events: { found: number; predicted: number; required: number };
  readonly legs: { shared: number; predicted: number; gold: number };
  readonly goods: { shared: number; predicted: number; gold: number };
  readonly sectors: { shared: number; predicted: number; gold: number };
  readonly status: Count;
  readonly direction: Count;
  readonly date: Count;
  readonly year: Count;
  readonly evidence: Count;
  readonly speaker: Count;
  readonly negatives: { events: number; articles: number };
}

/** Scores with nothing counted. */
export const emptyScores = (): Scores => ({
  events: { found: 0, predicted: 0, required: 0 },
  legs: { shared: 0, predicted: 0, gold: 0 },
  goods: { shared: 0, predicted: 0, gold: 0 },
  sectors: { shared: 0, predicted: 0, gold: 0 },
  status: { right: 0, of: 0 },
  direction: { right: 0, of: 0 },
  date: { right: 0, of: 0 },
  year: { right: 0, of: 0 },
  evidence: { right: 0, of: 0 },
  speaker: { right: 0, of: 0 },
  negatives: { events: 0, articles: 0 },
});

/** A predicted event beside the gold event that it matches; `gold` is an index, or null for a false one. */
export interface Matched {
  readonly event: CoopEvent;
  readonly gold: number | null;
  readonly optional: boolean;
}

type Column = 'strict' | 'lenient';

const shared = <T>(a: readonly T[], b: readonly T[]) =>
  new Set(a.filter((member) => b.includes(member))).size;
const triples = (legs: GoldEvent['legs']) => [
  ...new Set(legs.flatMap(({ from, to, goods }) => goods.map((good) => `${from} ${to} ${good}`))),
];
const ways = (legs: GoldEvent['legs']) =>
  [...new Set(legs.map(({ from, to }) => `${from}>${to}`))].sort().join(' ');

function f1<T>(a: readonly T[], b: readonly T[]): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length);
}

const jaccard = <T>(a: readonly T[], b: readonly T[]) => {
  const common = shared(a, b);
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 1 : common / all;
};

const sectorSets = (gold: GoldEvent, column: Column): readonly (readonly Sector[])[] => [
  gold.sectors,
  ...(column === 'lenient' ? (gold.accept?.sectors ?? []) : []),
];

const bestSectors = (event: CoopEvent, gold: GoldEvent, column: Column): readonly Sector[] =>
  [...sectorSets(gold, column)].sort((a, b) => jaccard(event.sectors, b) - jaccard(event.sectors, a))[0] ??
  gold.sectors;

const statusRight = (event: CoopEvent, gold: GoldEvent, column: Column) =>
  event.status === gold.status ||
  (column === 'lenient' && (gold.accept?.status ?? []).includes(event.status));

const datesOf = (gold: GoldEvent, column: Column): readonly (Edtf | null)[] => [
  gold.date,
  ...(column === 'lenient' ? (gold.accept?.date ?? []) : []),
];
const sameDate = (a: Edtf | null, b: Edtf | null) =>
  a === b || (a !== null && b !== null && a === b && compareEdtf(a, b) === 0);
const yearOf = (date: Edtf | null) => date?.slice(0, 4) ?? null;

const hits = (event: CoopEvent, anchor: GoldArticle['anchors'][number]) =>
  anchor !== null && event.evidence.some(({ start, end }) => start < anchor[1] && end > anchor[0]);

const mayMatch = (event: CoopEvent, gold: GoldEvent, column: Column) =>
  (event.mode === gold.mode || (column === 'lenient' && (gold.accept?.mode ?? []).includes(event.mode))) &&
  event.parties.join() === [...gold.parties].sort().join();

function agreement(event: CoopEvent, article: GoldArticle, index: number, column: Column): number {
  const gold = article.events[index];
  if (!gold) return -1;
  return (
    Number(statusRight(event, gold, column)) +
    Number(datesOf(gold, column).some((date) => sameDate(event.date, date))) +
    jaccard(event.sectors, bestSectors(event, gold, column)) +
    f1(triples(event.legs), triples(gold.legs)) +
    Number(hits(event, article.anchors[index] ?? null))
  );
}

/** Pairs predictions with gold events, greedily by how much agrees; ties go to the earlier gold event, then the earlier prediction. */
export function matchEvents(events: readonly CoopEvent[], article: GoldArticle, column: Column): Matched[] {
  const matches: (Matched | undefined)[] = events.map(() => undefined);
  const taken = new Set<number>();
  for (const optional of [false, true]) {
    const pairs: { at: number; index: number; score: number }[] = [];
    article.events.forEach((gold, index) => {
      if ((gold.optional ?? false) !== optional) return;
      events.forEach((event, at) => {
        if (!matches[at] && mayMatch(event, gold, column))
          pairs.push({ at, index, score: agreement(event, article, index, column) });
      });
    });
    pairs.sort((a, b) => b.score - a.score || a.index - b.index || a.at - b.at);
    for (const { at, index } of pairs) {
      const event = events[at];
      if (!event || matches[at] || taken.has(index)) continue;
      matches[at] = { event, gold: index, optional };
      taken.add(index);
    }
  }
  return events.map((event, at) => matches[at] ?? { event, gold: null, optional: false });
}

function countPair(
  scores: Scores,
  event: CoopEvent,
  article: GoldArticle,
  index: number,
  column: Column,
): void {
  const gold = article.events[index];
  if (!gold) return;
  const add = (count: Count, right: boolean) => {
    count.of++;
    count.right += Number(right);
  };
  const sectors = bestSectors(event, gold, column);
  scores.sectors.shared += shared(event.sectors, sectors);
  scores.sectors.predicted += event.sectors.length;
  scores.sectors.gold += sectors.length;
  scores.goods.shared += shared(event.goods, gold.goods);
  scores.goods.predicted += event.goods.length;
  scores.goods.gold += gold.goods.length;
  const [mine, theirs] = [triples(event.legs), triples(gold.legs)];
  scores.legs.shared += shared(mine, theirs);
  scores.legs.predicted += mine.length;
  scores.legs.gold += theirs.length;
  add(scores.status, statusRight(event, gold, column));
  if (gold.legs.length > 0) add(scores.direction, ways(event.legs) === ways(gold.legs));
  add(
    scores.date,
    datesOf(gold, column).some((date) => sameDate(event.date, date)),
  );
  add(
    scores.year,
    datesOf(gold, column).some((date) => yearOf(event.date) === yearOf(date)),
  );
  add(scores.evidence, hits(event, article.anchors[index] ?? null));
  if (gold.saidBy?.length)
    add(
      scores.speaker,
      gold.saidBy.some((name) => event.saidBy?.some((said) => said.includes(name) || name.includes(said))),
    );
}

/** Adds the counts of one article to `scores`. */
export function scoreArticle(
  scores: Scores,
  events: readonly CoopEvent[],
  article: GoldArticle,
  column: Column,
): Matched[] {
  const matches = matchEvents(events, article, column);
  const found = new Set<number>();
  for (const { event, gold, optional } of matches) {
    if (optional) continue;
    scores.events.predicted++;
    if (gold === null) scores.legs.predicted += triples(event.legs).length;
    else {
      found.add(gold);
      countPair(scores, event, article, gold, column);
    }
  }
  scores.events.found += found.size;
  article.events.forEach((gold, index) => {
    if (gold.optional) return;
    scores.events.required++;
    if (!found.has(index)) scores.legs.gold += triples(gold.legs).length;
  });
  if (article.negative && matches.length > 0) {
    scores.negatives.articles++;
    scores.negatives.events += matches.length;
  }
  return matches;
}
