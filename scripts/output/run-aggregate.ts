import type { Dataset } from '../../src/dataset/schema.js';
import { aggregate } from '../pipeline.js';
import { Progress } from './progress.js';
import { sliceFiles } from './slices.js';
import { formatJson, writeFiles } from './write-files.js';

/** Options of the command. */
export interface AggregateOptions {
  readonly out: string;
  readonly title?: string;
}

const row = (label: string, value: string | number) => `  ${label.padEnd(12)}${String(value)}`;

/** The table at the end of a run: what was read, what was found, what was left out and why. */
export function formatSummary({ articles, events, report }: Dataset): string {
  const reasons = Object.entries(report.dropped).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    row('articles', articles.length),
    row('coded', report.coded),
    row('sentences', report.sentences),
    row('events', events.length),
    'left out:',
    ...reasons.map(([reason, count]) => `  ${String(count).padStart(8)}  ${reason}`),
  ].join('\n');
}

/**
 * Reads the inputs, writes the dataset and its one-chart slices, and says what happened on standard error. Returns false when
 * nothing could be read or written.
 */
export async function runAggregate(inputs: readonly string[], options: AggregateOptions): Promise<boolean> {
  const progress = new Progress(process.stderr);
  const { dataset, problems } = await aggregate(inputs, options.title, (done, all, file) => {
    progress.step(done, all, file);
  });
  progress.end();
  const say = (text: string) => process.stderr.write(`${text}\n`);
  for (const { path, reason } of problems) say(`${path}: ${reason}`);
  if (dataset.articles.length === 0) {
    say('Nothing could be read; no file was written.');
    return false;
  }
  try {
    await writeFiles(options.out, { 'cooperation.json': formatJson(dataset), ...sliceFiles(dataset) });
  } catch (error) {
    say(`${options.out}: could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  say(formatSummary(dataset));
  say(`written to ${options.out}`);
  return true;
}
