import { DatasetError } from '../../src/dataset/dataset-error.js';
import { readingReason } from '../corpus/list-files.js';
import { ChartRefusal } from './draw-chart.js';
import { FontsMissing } from './fonts.js';
import { RendererMissing } from './png.js';
import { SourceError } from './read-source.js';

/** Says a line to who runs the command. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const EXPECTED = [ChartRefusal, DatasetError, FontsMissing, RendererMissing, SourceError] as const;

/** What went wrong, in a sentence; null for what should not have happened and is to be thrown again. */
export function failureReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (EXPECTED.some((kind) => error instanceof kind)) return error.message;
  return 'syscall' in error ? readingReason(error) : null;
}

/** Runs a step; a failure that can be expected is said, after `where`, and gives false. */
export async function attempt(where: string, step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    const reason = failureReason(error);
    if (reason === null) throw error;
    say(reason.startsWith(where) ? reason : `${where}: ${reason}`);
    return false;
  }
}
