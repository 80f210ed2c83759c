import { edtfSpan } from '../../src/dataset/edtf.js';
import type { EdtfSpan } from '../../src/dataset/edtf.js';
import { statusRank } from '../../src/dataset/taxonomy.js';
import type { Mode, Status } from '../../src/dataset/taxonomy.js';
import type { ArticleReport } from './report.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Reports of one meeting lie this close together. */
const MEETING_MS = 7 * DAY_MS;
/** Reports of one deal may lie this far apart. */
const DEAL_MS = 400 * DAY_MS;
/** Meetings with a vaguer date than this are compared with all others of the same parties. */
const MOST_WEEKS = 10;

/** What of a report decides which event it belongs to. Small, so that those of a whole archive can be held at once. */
export interface ReportKey {
  readonly mode: Mode;
  readonly parties: string;
  readonly status: Status;
  readonly confidence: number;
  readonly legs: number;
  /** Who gives to whom; empty when no direction is stated. */
  readonly direction: string;
  readonly goods: readonly string[];
  readonly span: EdtfSpan | null;
  readonly article: string;
  /** Number of the report among those of its article, in the order of the text. */
  readonly ordinal: number;
}

/** The key of a report. */
export function keyOfReport(report: ArticleReport, ordinal: number): ReportKey {
  return {
    mode: report.mode,
    parties: report.parties.join(),
    status: report.status,
    confidence: report.confidence,
    legs: report.legs.length,
    direction: [...new Set(report.legs.map(({ from, to }) => `${from}>${to}`))].sort().join(' '),
    goods: report.goods,
    span: report.date === null ? null : edtfSpan(report.date),
    article: report.article,
    ordinal,
  };
}

function datesAgree(a: ReportKey, b: ReportKey): boolean {
  const apart = a.mode === 'dialogue' ? MEETING_MS : DEAL_MS;
  if (!a.span || !b.span) return a.mode !== 'dialogue' || (!a.span && !b.span && a.status === b.status);
  return a.span.start - b.span.end < apart && b.span.start - a.span.end < apart;
}

/** True when two articles report one event: the same form, parties and direction, goods in common, dates that agree. */
export function isSameEvent(a: ReportKey, b: ReportKey): boolean {
  if (a.mode !== b.mode || a.parties !== b.parties) return false;
  if (a.direction && b.direction && a.direction !== b.direction) return false;
  if (a.mode === 'dialogue')
    return (a.status === 'proposed') === (b.status === 'proposed') && datesAgree(a, b);
  const goodsAgree =
    a.goods.length === 0 ? b.goods.length === 0 : a.goods.some((each) => b.goods.includes(each));
  return goodsAgree && datesAgree(a, b);
}

/** Orders two strings by their UTF-16 units: -1, 0 or 1. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Orders reports: the most advanced first, then the surest, the one with most legs, then by article. No two are equal. */
export const bestFirst = (a: ReportKey, b: ReportKey): number =>
  statusRank(b.status) - statusRank(a.status) ||
  b.confidence - a.confidence ||
  b.legs - a.legs ||
  compareText(a.article, b.article) ||
  a.ordinal - b.ordinal;

interface Group<K> {
  readonly number: number;
  readonly lead: K;
  readonly members: K[];
  /** Made when there are many: most groups have one member. */
  articles: Set<string> | null;
}

/** Members above which a group's articles are looked up and not compared. */
const FEW_MEMBERS = 8;

const hasArticle = <K extends ReportKey>({ members, articles }: Group<K>, article: string): boolean =>
  articles ? articles.has(article) : members.some((member) => member.article === article);

function join<K extends ReportKey>(group: Group<K>, report: K): void {
  group.members.push(report);
  group.articles?.add(report.article);
  if (group.members.length === FEW_MEMBERS)
    group.articles = new Set(group.members.map(({ article }) => article));
}

const weeksOf = ({ start, end }: EdtfSpan, margin: number): number[] | null => {
  const first = Math.floor((start - margin) / WEEK_MS);
  const last = Math.floor((end + margin) / WEEK_MS);
  return last - first > MOST_WEEKS ? null : Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

/** Groups of one form and one set of parties, found by good or week: never all compared with all. */
class Shelf<K extends ReportKey> {
  readonly #groups: Group<K>[] = [];
  readonly #byPlace = new Map<string, Group<K>[]>();

  /** Where groups led by a report are looked for. */
  #places({ mode, goods, span, status }: K): string[] {
    if (mode !== 'dialogue') return goods.length > 0 ? [...new Set(goods)] : ['-'];
    if (!span) return [`undated ${status}`];
    return weeksOf(span, MEETING_MS)?.map(String) ?? ['wide'];
  }

  #candidates(report: K): Iterable<Group<K>>[] {
    const { mode, span } = report;
    if (mode === 'dialogue' && span) {
      const weeks = weeksOf(span, 0);
      if (!weeks) return [this.#groups];
      return [...weeks.map(String), 'wide'].map((place) => this.#byPlace.get(place) ?? []);
    }
    return this.#places(report).map((place) => this.#byPlace.get(place) ?? []);
  }

  /** Puts a report with the first group that it agrees with, or begins one. Reports come best first. */
  add(report: K): void {
    let home: Group<K> | null = null;
    for (const groups of this.#candidates(report))
      for (const group of groups)
        if (
          (!home || group.number < home.number) &&
          !hasArticle(group, report.article) &&
          isSameEvent(group.lead, report)
        ) {
          home = group;
          break;
        }
    if (home) {
      join(home, report);
      return;
    }
    const group: Group<K> = { number: this.#groups.length, lead: report, members: [report], articles: null };
    this.#groups.push(group);
    for (const place of this.#places(report)) {
      const list = this.#byPlace.get(place);
      if (list) list.push(group);
      else this.#byPlace.set(place, [group]);
    }
  }

  get groups(): K[][] {
    return this.#groups.map(({ members }) => members);
  }
}

/**
 * Joins the reports of one event from several articles, the best report of each group first; all reports are of one form and the same
 * parties. Reports of one article are never joined. The result depends on which reports there are and not on their order, so that
 * merging parts and merging the whole come out the same. Sorts its input.
 */
export function groupReports<K extends ReportKey>(reports: K[]): K[][] {
  const shelf = new Shelf<K>();
  for (const report of reports.sort(bestFirst)) shelf.add(report);
  return shelf.groups;
}
