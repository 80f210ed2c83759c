import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { Pack } from '../cache/pack.js';
import { ruleVersion } from '../cache/rule-version.js';
import { readingReason } from '../corpus/list-files.js';
import { aggregate } from '../pipeline.js';
import { CorrectionRun } from './apply-corrections.js';
import { CorrectionsError, readCorrections } from './corrections.js';
import { EventShelf } from './event-shelf.js';
import { Progress } from './progress.js';
import { formatSummary, reportOfRun } from './summary.js';
import { datasetFiles } from './write-dataset.js';
import { formatJson, writeFiles } from './write-files.js';

/** Options of the command. */
export interface AggregateOptions {
  readonly out: string;
  readonly title?: string;
  readonly since?: string;
  readonly corrections?: string;
  readonly report?: string;
  /** Threads; as many as the machine runs at once, for large inputs, when left out. */
  readonly workers?: number;
  /** A folder, or false for none. */
  readonly cache?: string | false;
}

/** Where a run keeps what it knows, and what becomes of the folder in the end. */
interface Keep {
  readonly folder: string;
  readonly pack: Pack;
  readonly close: () => void;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

async function openKeep({ out, cache }: AggregateOptions): Promise<Keep> {
  const version = ruleVersion();
  if (cache !== false)
    try {
      const folder = cache ?? `${path.resolve(out)}.cache`;
      const pack = await Pack.open(folder, version);
      if (pack.damaged > 0) say(`${folder}: ${String(pack.damaged)} damaged entries passed over`);
      return { folder, pack, close: closer(pack) };
    } catch (error) {
      say(`${cache ?? out}: no cache could be kept there: ${readingReason(error)}`);
    }
  const folder = mkdtempSync(path.join(tmpdir(), 'coop-chart-'));
  const pack = await Pack.open(folder, version);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, pack, close: closer(pack, remove) };
}

/** Closes a pack once: at the end of the run, or when the process ends before it. */
function closer(pack: Pack, after?: () => void): () => void {
  const close = () => {
    process.off('exit', close);
    pack.close();
    after?.();
  };
  process.once('exit', close);
  return close;
}

async function run(
  inputs: readonly string[],
  options: AggregateOptions,
  { pack, folder }: Keep,
): Promise<boolean> {
  const { out, title, since, workers } = options;
  const corrections = await readCorrections(
    options.corrections ?? path.join(out, 'corrections.json'),
    options.corrections !== undefined,
  );
  const revision = corrections && new CorrectionRun(corrections);
  const progress = new Progress(process.stderr);
  const events = new EventShelf(path.join(folder, `events-${randomUUID()}.part`));
  try {
    const whole = await aggregate(
      {
        inputs,
        workers: workers ?? availableParallelism(),
        forced: workers !== undefined,
        onProgress: (done, all, file) => {
          progress.step(done, all, file);
        },
        ...(title !== undefined && { title }),
        ...(since !== undefined && { since }),
        ...(revision && { revision }),
      },
      pack,
      events,
    );
    progress.end();
    const report = reportOfRun(whole.assembled, whole.archive, revision?.outcomes ?? []);
    say(formatSummary(report));
    if (options.report !== undefined)
      await writeFiles(path.dirname(options.report), { [path.basename(options.report)]: formatJson(report) });
    if (report.articles === 0) {
      say('Nothing could be read; no file was written.');
      return false;
    }
    await writeFiles(out, datasetFiles(whole));
    say(`written to ${out}`);
    return true;
  } finally {
    progress.end();
    events.close();
  }
}

/**
 * Reads the inputs, writes the dataset and its one-chart slices, and says what happened on standard error. Returns false when
 * nothing could be read or written, or when there are corrections that cannot be read.
 */
export async function runAggregate(inputs: readonly string[], options: AggregateOptions): Promise<boolean> {
  const keep = await openKeep(options);
  try {
    return await run(inputs, options, keep);
  } catch (error) {
    if (error instanceof CorrectionsError) say(error.message);
    else if (error instanceof Error && 'syscall' in error)
      say(`${options.out}: could not be written: ${readingReason(error)}`);
    else throw error;
    return false;
  } finally {
    keep.close();
  }
}
