import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** How standard input is called among the inputs, and in what is said of it. */
export const STANDARD_INPUT = { argument: '-', name: 'standard input' } as const;

/** What came through standard input, as a file that can be read again and by other threads. */
export interface Spool {
  readonly file: string;
  readonly remove: () => void;
}

/** Keeps standard input in a file until `remove` is called or the process ends. @throws what the file system throws. */
export async function spoolInput(input: NodeJS.ReadableStream = process.stdin): Promise<Spool> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coop-chart-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const file = path.join(folder, 'input');
  await pipeline(input, createWriteStream(file));
  return { file, remove };
}
