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

/** Counted under `input:` in the dataset; said one by one at the end of a run. */
const OF_INPUTS = /^input: /;
/** Inputs that are named of those with one reason. */
const MOST_NAMED = 25;

/** What could not be used, one line each; of many with one reason the first, and how many more there are. */
function problemLines(problems: readonly Problem[]): string[] {
  const named = new Map<string, number>();
  const lines: string[] = [];
  for (const { path, reason } of problems) {
    const count = (named.get(reason) ?? 0) + 1;
    named.set(reason, count);
    if (count <= MOST_NAMED) lines.push(`  ${path}: ${reason}`);
  }
  const more = [...named].filter(([, count]) => count > MOST_NAMED);
  return [
    ...lines,
    ...more.map(
      ([reason, count]) => `  and ${String(count - MOST_NAMED)} more: ${reason} (--report lists all)`,
    ),
  ];
}

const section = (heading: string, lines: readonly string[]) => (lines.length > 0 ? [heading, ...lines] : []);

/** The lines at the end of a run: what was read and found, what was left out and why, what could not be used, which corrections found nothing. */
export function formatSummary(run: RunReport): string {
  const reasons = Object.entries(run.dropped)
    .filter(([reason]) => !OF_INPUTS.test(reason))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
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
    ...section(
      'left out of what was read:',
      reasons.map(([reason, count]) => `  ${String(count).padStart(8)}  ${reason}`),
    ),
    ...section('not read:', problemLines(run.problems)),
    ...section(
      'corrections without effect:',
      missed.map(({ name, why, state }) => `  ${name}: ${state === 'gone' ? 'not applied, ' : ''}${why}`),
    ),
  ].join('\n');
}
