import type { Problem } from '../corpus/article.js';
import type { CorrectionOutcome } from './apply-corrections.js';
import type { Assembled } from './assembled.js';

/** What a run did, as `--report` writes it and the table at the end says it. Holds no time and no clock. */
export interface RunReport {
  readonly files: number;
  /** Files that were read since they were new or had changed. */
  readonly read: number;
  readonly articles: number;
  readonly coded: number;
  readonly sentences: number;
  readonly events: number;
  /** Reason → how much was left out. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Inputs that could not be used, by path. */
  readonly problems: readonly Problem[];
  readonly corrections: readonly CorrectionOutcome[];
}

/** The report of a run. */
export const reportOfRun = (
  { articles, events, report }: Assembled,
  { files, read, problems }: { files: number; read: number; problems: readonly Problem[] },
  corrections: readonly CorrectionOutcome[],
): RunReport => ({
  files,
  read,
  articles: articles.length,
  coded: report.coded,
  sentences: report.sentences,
  events: events.length,
  dropped: report.dropped,
  problems: [...problems].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
  corrections,
});

const row = (label: string, value: string | number) => `  ${label.padEnd(12)}${String(value)}`;

/** The lines at the end of a run: what was read and found, what was left out and why, what could not be used, which corrections found nothing. */
export function formatSummary(run: RunReport): string {
  const reasons = Object.entries(run.dropped).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const missed = run.corrections.filter(({ state }) => state !== 'applied');
  const applied = run.corrections.length - missed.length;
  return [
    row('files', `${String(run.files)}, ${String(run.read)} new or changed`),
    row('articles', run.articles),
    row('coded', run.coded),
    row('sentences', run.sentences),
    row('events', run.events),
    ...(run.corrections.length > 0
      ? [row('corrections', `${String(applied)} of ${String(run.corrections.length)} applied`)]
      : []),
    ...(reasons.length > 0 ? ['left out:'] : []),
    ...reasons.map(([reason, count]) => `  ${String(count).padStart(8)}  ${reason}`),
    ...run.problems.map(({ path, reason }) => `${path}: ${reason}`),
    ...missed.map(({ name, why, state }) => `${name}: ${state === 'gone' ? 'not applied, ' : ''}${why}`),
  ].join('\n');
}
