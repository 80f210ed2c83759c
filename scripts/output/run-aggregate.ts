import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fingerprintOf, readLastRun, writeLastRun } from '../cache/last-run.js';
import { Pack } from '../cache/pack.js';
import { ruleVersion } from '../cache/rule-version.js';
import { readingReason } from '../corpus/list-files.js';
import { aggregate } from '../pipeline.js';
import { CorrectionRun } from './apply-corrections.js';
import { CorrectionsError, readCorrections } from './corrections.js';
import type { Corrections } from './corrections.js';
import { EventShelf } from './event-shelf.js';
import { Progress } from './progress.js';
import { formatSummary, reportOfRun } from './summary.js';
import type { RunReport } from './summary.js';
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

/**
 * Articles are read, coded and let go: garbage is collected when the heap has grown by a quarter, not when it has doubled. Measured:
 * half the memory, in no more time.
 */
const THRIFT = ['--heap-growing-percent=25', '--max-semi-space-size=4'] as const;

/** Where a run keeps what it knows, and what becomes of the folder in the end. */
interface Keep {
  readonly folder: string;
  readonly pack: Pack;
  readonly close: () => void;
}

const say = (text: string) => process.stderr.write(`${text}\n`);

/** The file of editors' corrections, be it there or not. */
export const correctionsOf = ({ out, corrections }: AggregateOptions): string =>
  corrections ?? path.join(out, 'corrections.json');

const cacheOf = ({ out, cache }: AggregateOptions): string | null =>
  cache === false ? null : (cache ?? `${path.resolve(out)}.cache`);

async function openKeep(cache: string | null, version: string): Promise<Keep> {
  if (cache !== null)
    try {
      const pack = await Pack.open(cache, version);
      if (pack.damaged > 0) say(`${cache}: ${String(pack.damaged)} damaged entries passed over`);
      return { folder: cache, pack, close: closer(pack) };
    } catch (error) {
      say(`${cache}: nothing could be kept there: ${readingReason(error)}`);
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

/** Does the run, and gives its report and the names of what it wrote; none when nothing could be read. */
async function run(
  inputs: readonly string[],
  { out, title, since, workers }: AggregateOptions,
  corrections: Corrections | null,
  { pack, folder }: Keep,
): Promise<{ report: RunReport; names: string[] }> {
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
    if (report.articles === 0) return { report, names: [] };
    const files = datasetFiles(whole);
    await writeFiles(out, files);
    return { report, names: Object.keys(files) };
  } finally {
    progress.end();
    events.close();
  }
}

/** Says what a run did, and writes its report where that was asked for. */
async function tell(report: RunReport, options: AggregateOptions, last: string): Promise<boolean> {
  say(formatSummary(report));
  const { report: file } = options;
  if (file !== undefined) await writeFiles(path.dirname(file), { [path.basename(file)]: formatJson(report) });
  say(last);
  return report.articles > 0;
}

async function runOrKeep(inputs: readonly string[], options: AggregateOptions): Promise<boolean> {
  const { out, title, since } = options;
  const asked = options.corrections !== undefined;
  const corrections = await readCorrections(correctionsOf(options), asked);
  const version = ruleVersion();
  const cache = cacheOf(options);
  const fingerprint =
    cache === null ? null : await fingerprintOf(inputs, [version, title, since, corrections]);
  if (cache !== null && fingerprint !== null) {
    const last = readLastRun(cache, out, fingerprint) as RunReport | null;
    if (last) return tell({ ...last, read: 0 }, options, `${out} is as it should be`);
  }
  const keep = await openKeep(cache, version);
  try {
    const { report, names } = await run(inputs, options, corrections, keep);
    if (names.length === 0) return await tell(report, options, 'Nothing could be read; no file was written.');
    if (fingerprint !== null) await writeLastRun(keep.folder, out, { fingerprint, names, report });
    return await tell(report, options, `written to ${out}`);
  } finally {
    keep.close();
  }
}

/**
 * Reads the inputs, writes the dataset and its one-chart slices, and says what happened on standard error. Where nothing has
 * changed since the last run, nothing is written. Returns false when nothing could be read or written, or when there are
 * corrections that cannot be read.
 */
export async function runAggregate(inputs: readonly string[], options: AggregateOptions): Promise<boolean> {
  for (const flag of THRIFT) setFlagsFromString(flag);
  try {
    return await runOrKeep(inputs, options);
  } catch (error) {
    if (error instanceof CorrectionsError) say(error.message);
    else if (error instanceof Error && 'syscall' in error)
      say(`${options.out}: could not be written: ${readingReason(error)}`);
    else throw error;
    return false;
  }
}
