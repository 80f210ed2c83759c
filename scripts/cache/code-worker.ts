import { parentPort, workerData } from 'node:worker_threads';
import { Coder } from './code-file.js';
import type { FileOutcome } from './code-file.js';
import { KeyIndex } from './key-index.js';

const known = new KeyIndex(workerData as SharedArrayBuffer);
const coder = new Coder((key) => known.get(key) >= 0);

async function codeAll(files: readonly string[]): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await coder.code(file));
  return outcomes;
}

parentPort?.on('message', (files: readonly string[]) => {
  void codeAll(files).then((outcomes) => {
    parentPort?.postMessage(outcomes);
  });
});
