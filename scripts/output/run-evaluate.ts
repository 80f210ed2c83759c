import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatCalibration, formatReliability } from './calibrate.js';
import { runGold } from './read-gold.js';
import type { GoldPart, GoldRun } from './read-gold.js';
import { emptyScores, scoreArticle } from './score-gold.js';
import type { Scores } from './score-gold.js';
import { formatJson, writeFiles } from './write-files.js';

/** One row of the table: a ratio with the counts behind it. */
export interface ScoreRow {
  readonly name: string;
  readonly ratio: number;
  readonly counts: string;
}

const ratio = (right: number, of: number) => (of === 0 ? 1 : right / of);
const f1 = (shared: number, a: number, b: number) => ratio(2 * shared, a + b);

/** The table of one column of scores. */
export function scoreRows({
  events,
  legs,
  goods,
  sectors,
  status,
  direction,
  date,
  year,
  evidence,
  speaker,
  negatives,
}: Scores): ScoreRow[] {
  const share = (name: string, count: { right: number; of: number }): ScoreRow => ({
    name,
    ratio: ratio(count.right, count.of),
    counts: `${String(count.right)}/${String(count.of)}`,
  });
  const sets = (name: string, count: { shared: number; predicted: number; gold: number }): ScoreRow => ({
    name,
    ratio: f1(count.shared, count.predicted, count.gold),
    counts: `${String(count.shared)} of ${String(count.predicted)} predicted, ${String(count.gold)} gold`,
  });
  return [
    {
      name: 'event precision',
      ratio: ratio(events.found, events.predicted),
      counts: `${String(events.found)}/${String(events.predicted)}`,
    },
    {
      name: 'event recall',
      ratio: ratio(events.found, events.required),
      counts: `${String(events.found)}/${String(events.required)}`,
    },
    { name: 'event F1', ratio: f1(events.found, events.predicted, events.required), counts: '' },
    sets('legs F1', legs),
    sets('goods F1', goods),
    sets('sectors F1', sectors),
    share('status', status),
    share('direction', direction),
    share('date', date),
    share('date, year only', year),
    share('evidence hit', evidence),
    share('speaker', speaker),
    {
      name: 'false on negatives',
      ratio: negatives.events,
      counts: `in ${String(negatives.articles)} articles`,
    },
  ];
}

/** The scores of one part, strict and lenient. */
export function scoreRuns(runs: readonly GoldRun[]): { strict: Scores; lenient: Scores } {
  const strict = emptyScores();
  const lenient = emptyScores();
  for (const { gold, events } of runs) {
    scoreArticle(strict, events, gold, 'strict');
    scoreArticle(lenient, events, gold, 'lenient');
  }
  return { strict, lenient };
}

/** Rounded ratios by name: what the stored baseline holds. */
export const ratiosOf = (scores: Scores): Record<string, number> =>
  Object.fromEntries(scoreRows(scores).map(({ name, ratio: value }) => [name, Number(value.toFixed(4))]));

function formatTable(part: GoldPart, strict: Scores, lenient: Scores): string {
  const soft = scoreRows(lenient);
  const lines = scoreRows(strict).map(({ name, ratio: value, counts }, at) => {
    const other = soft[at];
    return `${name.padEnd(20)}${value.toFixed(3).padStart(7)}  ${counts.padEnd(34)}${(other?.ratio ?? 0).toFixed(3).padStart(7)}  ${other?.counts ?? ''}`;
  });
  return [`${part}${' '.repeat(20 - part.length)} strict${' '.repeat(36)} lenient`, ...lines, ''].join('\n');
}

/** Options of the command. */
export interface EvaluateOptions {
  readonly part?: string;
  readonly gold: string;
  readonly seeds: string;
  readonly store?: boolean;
  /** Folders of gold sets that the rules were not tuned on. */
  readonly calibrate?: readonly string[];
}

const PARTS: readonly GoldPart[] = ['dev', 'final', 'more', 'wide', 'unseen', 'seeds'];
const BASELINE = 'baseline.json';
const READING =
  'dev (01-20) is what the rules were tuned on and is saturated; more (31-60) and wide (101-272) are for\n' +
  'tuning now: read their articles, find the general rule behind each miss, and judge a change by both. final (21-30) and unseen (301\n' +
  'and up) are never read.\n\n';

/** The stored ratios by part and column, or empty when there are none. */
export async function readBaseline(
  folder: string,
): Promise<Record<string, Record<string, Record<string, number>>>> {
  try {
    return JSON.parse(await readFile(path.join(folder, BASELINE), 'utf8')) as Record<
      string,
      Record<string, Record<string, number>>
    >;
  } catch {
    return {};
  }
}

/** Names of scores that are lower than the stored ones. */
export function fallenScores(stored: Record<string, number>, now: Record<string, number>): string[] {
  return Object.entries(stored)
    .filter(([name, value]) =>
      name === 'false on negatives' ? (now[name] ?? 0) > value : (now[name] ?? 0) < value - 1e-9,
    )
    .map(([name, value]) => `${name}: ${String(now[name] ?? 0)}, was ${String(value)}`);
}

/** Measures precision on gold sets of other texts and writes it where the rules read it. */
async function calibrate(folders: readonly string[], seeds: string): Promise<void> {
  const runs: GoldRun[] = [];
  for (const folder of folders)
    for (const part of ['dev', 'final', 'more', 'wide', 'unseen'] as const)
      runs.push(...(await runGold(folder, part, seeds)));
  await writeFile(new URL('../coding/rules/precision.ts', import.meta.url), formatCalibration(runs));
}

/** Scores the extractor on the gold set, prints the tables, and returns false when a score fell below the stored baseline. */
export async function runEvaluate(options: EvaluateOptions): Promise<boolean> {
  const parts = PARTS.filter((part) => options.part === undefined || options.part === part);
  const baseline = await readBaseline(options.gold);
  process.stdout.write(READING);
  let fell = false;
  for (const part of parts) {
    const runs = await runGold(options.gold, part, options.seeds);
    const { strict, lenient } = scoreRuns(runs);
    process.stdout.write(`${formatTable(part, strict, lenient)}${formatReliability(runs)}\n`);
    const now = { strict: ratiosOf(strict), lenient: ratiosOf(lenient) };
    for (const column of ['strict', 'lenient'] as const)
      for (const line of fallenScores(baseline[part]?.[column] ?? {}, now[column])) {
        fell = true;
        process.stderr.write(`${part} ${column} fell: ${line}\n`);
      }
    baseline[part] = now;
  }
  if (options.calibrate) await calibrate(options.calibrate, options.seeds);
  if (options.store) await writeFiles(options.gold, { [BASELINE]: formatJson(baseline) });
  return options.store === true || !fell;
}
