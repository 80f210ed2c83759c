import { parentPort, workerData } from 'node:worker_threads';
import { Coder } from './code-file.js';
import type { FileOutcome } from './code-file.js';
import type { FromWorker, KeptRecord } from './coder-pool.js';
import { KeyIndex } from './key-index.js';

/** Records are sent when there are this many characters of them. */
const PART_CHARS = 1 << 18;

const send = (message: FromWorker) => parentPort?.postMessage(message);

/** Gathers records, so that a message holds many and none is large. */
class Sender {
  #held: KeptRecord[] = [];
  #chars = 0;

  readonly keep = (key: string, record: string): void => {
    this.#held.push([key, record]);
    this.#chars += record.length;
    if (this.#chars >= PART_CHARS) this.flush();
  };

  flush(outcomes: readonly FileOutcome[] = []): void {
    send({ records: this.#held, outcomes });
    [this.#held, this.#chars] = [[], 0];
  }
}

const known = new KeyIndex(workerData as SharedArrayBuffer);
const sender = new Sender();
const coder = new Coder((key) => known.get(key) >= 0, sender.keep);

async function codeAll(files: readonly string[]): Promise<void> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await coder.code(file));
  sender.flush(outcomes);
}

parentPort?.on('message', (files: readonly string[]) => {
  void codeAll(files);
});
