import { Worker } from 'node:worker_threads';
import type { FileOutcome, KeepRecord } from './code-file.js';
import type { KeyIndex } from './key-index.js';

/** The record of an article under its key. */
export type KeptRecord = readonly [key: string, record: string];

/** What a thread tells: records first, then the files that they are of; those of one batch together, at its end. */
export interface FromWorker {
  readonly records: readonly KeptRecord[];
  readonly outcomes: readonly FileOutcome[];
}

/** What becomes of what is coded. */
export interface Sink {
  readonly keep: KeepRecord;
  /** Called once for each file, in no certain order, after its records were kept. */
  readonly onOutcome: (outcome: FileOutcome) => void;
}

/** A file that is to be coded, with its size. */
export interface PendingFile {
  readonly file: string;
  readonly bytes: number;
}

/** A batch ends when it holds this much. */
const BATCH_BYTES = 1 << 18;
const BATCH_FILES = 32;
/** Batches that a worker has at once, so that it never waits for the next. */
const BATCHES_AHEAD = 2;
/** Bytes that are worth a thread of their own. */
const WORTH_A_WORKER_BYTES = 1 << 22;

/** How many threads are worth starting for so many bytes, when `most` may run. */
export const workersFor = (bytes: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(bytes / WORTH_A_WORKER_BYTES)));

function* batchesOf(files: readonly PendingFile[]): Generator<string[], undefined> {
  let batch: string[] = [];
  let held = 0;
  for (const { file, bytes } of files) {
    batch.push(file);
    held += bytes;
    if (held < BATCH_BYTES && batch.length < BATCH_FILES) continue;
    yield batch;
    [batch, held] = [[], 0];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

/** Room for what a thread has just made; more of it is memory that lies unused. */
const YOUNG_MB = 12;

const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../dev/code-worker.mjs' : './code-worker.js',
  import.meta.url,
);

/** One thread: takes batches until there are none. Rejects never: the files of a thread that fails are problems. */
function runWorker(
  batches: Iterator<string[], undefined>,
  memory: SharedArrayBuffer,
  sink: Sink,
): Promise<void> {
  return new Promise((done) => {
    const worker = new Worker(WORKER, {
      workerData: memory,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const ahead: string[][] = [];
    const send = () => {
      const next = batches.next();
      if (!next.done) {
        ahead.push(next.value);
        worker.postMessage(next.value);
      } else if (ahead.length === 0) void worker.terminate();
    };
    worker.on('message', ({ records, outcomes }: FromWorker) => {
      for (const [key, record] of records) sink.keep(key, record);
      if (outcomes.length === 0) return;
      ahead.shift();
      for (const outcome of outcomes) sink.onOutcome(outcome);
      send();
    });
    worker.on('error', (error) => {
      const [batch = []] = ahead.splice(0, 1);
      for (const file of batch)
        sink.onOutcome({ file, problem: { path: file, reason: `its reader failed: ${error.message}` } });
    });
    worker.on('exit', () => {
      const left = ahead.splice(0);
      if (left.length === 0) done();
      else void runWorker(chain(left, batches), memory, sink).then(done);
    });
    for (let count = 0; count < BATCHES_AHEAD; count++) send();
  });
}

function* chain(
  first: readonly string[][],
  rest: Iterator<string[], undefined>,
): Generator<string[], undefined> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  return undefined;
}

/** Codes files in this thread, or in several when `workers` is more than one. */
export async function codeFiles(
  files: readonly PendingFile[],
  index: KeyIndex,
  workers: number,
  sink: Sink,
): Promise<void> {
  if (files.length === 0) return;
  if (workers <= 1) {
    // The tables and readers are large: a run that finds nothing new does not load them.
    const { Coder } = await import('./code-file.js');
    const coder = new Coder((key) => index.get(key) >= 0, sink.keep);
    for (const { file } of files) sink.onOutcome(await coder.code(file));
    return;
  }
  const batches = batchesOf(files);
  await Promise.all(Array.from({ length: workers }, () => runWorker(batches, index.memory, sink)));
}
