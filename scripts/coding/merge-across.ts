import { edtfSpan } from '../../src/dataset/edtf.js';
import { statusRank } from '../../src/dataset/taxonomy.js';
import type { SourceArticle } from '../corpus/article.js';
import type { CodedArticle } from './code-article.js';
import type { ArticleEvent } from './merge-within.js';

/** One article's report of an event. */
export interface Report {
  readonly source: SourceArticle;
  readonly event: ArticleEvent;
}

const DAY_MS = 86_400_000;
/** Reports of one meeting lie this close together. */
const MEETING_DAYS = 7;
/** Reports of one deal may lie this far apart. */
const DEAL_DAYS = 400;

const directions = ({ legs }: ArticleEvent) =>
  [...new Set(legs.map(({ from, to }) => `${from}>${to}`))].sort().join(' ');

function datesAgree(a: ArticleEvent, b: ArticleEvent): boolean {
  const days = a.mode === 'dialogue' ? MEETING_DAYS : DEAL_DAYS;
  const [first, second] = [a.date && edtfSpan(a.date), b.date && edtfSpan(b.date)];
  if (!first || !second) return a.mode !== 'dialogue' || (!first && !second && a.status === b.status);
  return first.start - second.end < days * DAY_MS && second.start - first.end < days * DAY_MS;
}

/** True when two articles report one event: the same form, parties and direction, goods in common, dates that agree. */
export function isSameEvent(a: ArticleEvent, b: ArticleEvent): boolean {
  if (a.mode !== b.mode || a.parties.join() !== b.parties.join()) return false;
  const [one, other] = [directions(a), directions(b)];
  if (one && other && one !== other) return false;
  if (a.mode === 'dialogue' && (a.status === 'proposed') !== (b.status === 'proposed')) return false;
  const goodsAgree =
    a.goods.length === 0 ? b.goods.length === 0 : a.goods.some((good) => b.goods.includes(good));
  return (goodsAgree || a.mode === 'dialogue') && datesAgree(a, b);
}

/** The report that stands for the event: the most advanced, then the least inferred, then by article. */
function bestFirst(a: Report, b: Report): number {
  return (
    statusRank(b.event.status) - statusRank(a.event.status) ||
    a.event.inferred - b.event.inferred ||
    b.event.legs.length - a.event.legs.length ||
    (a.source.article.id < b.source.article.id ? -1 : Number(a.source.article.id > b.source.article.id)) ||
    (a.event.quotes[0]?.start ?? 0) - (b.event.quotes[0]?.start ?? 0)
  );
}

/**
 * Joins the reports of one event from several articles, the best report of each group first. Events of one article are never
 * joined here. The order of the input does not matter.
 */
export function mergeAcross(coded: readonly CodedArticle[]): Report[][] {
  const reports = coded
    .flatMap(({ source, events }) => events.map((event) => ({ source, event })))
    .sort(bestFirst);
  const groups = new Map<string, Report[][]>();
  for (const report of reports) {
    const key = `${report.event.mode} ${report.event.parties.join()}`;
    const list = groups.get(key) ?? [];
    groups.set(key, list);
    const home = list.find(
      (group) =>
        group[0] &&
        isSameEvent(group[0].event, report.event) &&
        !group.some(({ source }) => source === report.source),
    );
    if (home) home.push(report);
    else list.push([report]);
  }
  return [...groups.values()].flat();
}
