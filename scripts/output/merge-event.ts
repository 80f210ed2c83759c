import { edtfSpan } from '../../src/dataset/edtf.js';
import type { CoopEvent, Edtf } from '../../src/dataset/schema.js';
import { shortHash } from '../corpus/finish-article.js';
import { differencesOf } from './report.js';
import type { ArticleReport, PublishedOf, StoredEvent } from './report.js';

/** What makes two reports the same event, as one line. */
const identityOf = ({ mode, parties, legs, goods, date, status }: ArticleReport): string =>
  [
    mode,
    parties.join('+'),
    legs
      .map(({ from, to, goods: given }) => `${from}>${to}:${[...given].sort().join(',')}`)
      .sort()
      .join(';'),
    goods.join(','),
    date ?? '',
    status === 'proposed' ? 'p' : '',
  ].join('|');

const startOf = (date: Edtf | null): number | null =>
  date === null ? null : (edtfSpan(date)?.start ?? null);

/** The report of the most advanced stage, unless a later one says that it was halted. @returns the best report, or the halt. */
function stageOf(reports: readonly ArticleReport[], publishedOf: PublishedOf): ArticleReport | undefined {
  const [lead] = reports;
  if (!lead || lead.status === 'halted') return lead;
  const when = (report: ArticleReport) => startOf(publishedOf(report.article)) ?? startOf(report.date);
  let last = -Infinity;
  for (const report of reports)
    if (report.status === lead.status) last = Math.max(last, when(report) ?? Infinity);
  let halt: ArticleReport | undefined;
  let haltedAt = last;
  for (const report of reports) {
    const at = report.status === 'halted' ? when(report) : null;
    if (at !== null && at > haltedAt) [halt, haltedAt] = [report, at];
  }
  return halt ?? lead;
}

/** Names events: an event keeps its name from run to run, and no two have the same. */
export class EventNames {
  readonly #taken = new Set<string>();

  /** The name of the event that a report leads. Events must be named in a fixed order. */
  next(lead: ArticleReport): string {
    const identity = identityOf(lead);
    let id = shortHash(identity);
    for (let copy = 2; this.#taken.has(id); copy++) id = shortHash(`${identity}|${String(copy)}`);
    this.#taken.add(id);
    return id;
  }
}

/**
 * One event of the reports that tell it, the best first: what the best says, with the status that the reports together give, what
 * it leaves open (date, place, speaker) from the next that states it, and the evidence of all.
 */
export function mergeEvent(
  reports: readonly ArticleReport[],
  names: EventNames,
  publishedOf: PublishedOf,
): StoredEvent {
  const [lead] = reports;
  const stage = stageOf(reports, publishedOf);
  if (!lead || !stage) throw new RangeError('an event without a report');
  const dated = [stage, ...reports].find(({ date }) => date !== null) ?? lead;
  const place = lead.place ?? reports.find((report) => report.place !== undefined)?.place;
  const saidBy = lead.saidBy ?? reports.find((report) => report.saidBy !== undefined)?.saidBy;
  const merged: Omit<CoopEvent, 'id'> = {
    mode: lead.mode,
    status: stage.status,
    parties: lead.parties,
    sectors: lead.sectors,
    goods: lead.goods,
    legs: lead.legs,
    date: dated.date,
    dateBasis: dated.dateBasis,
    ...(place !== undefined && { place }),
    ...(saidBy !== undefined && { saidBy }),
    rule: lead.rule,
    confidence: lead.confidence,
    evidence: reports.flatMap(({ evidence }) => evidence),
  };
  const differences = differencesOf(reports, merged);
  return { id: names.next(lead), ...merged, ...(differences && { reports: differences }) };
}
