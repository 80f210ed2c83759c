import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { readingReason } from '../corpus/list-files.js';
import { mergeDatasets } from './merge-datasets.js';
import { parseStored } from './report.js';
import type { StoredDataset } from './report.js';
import { formatJson, writeFiles } from './write-files.js';

/** Options of the command. */
export interface MergeOptions {
  readonly out: string;
  readonly title?: string;
}

/** Why a dataset could not be read, in a few words. */
export const datasetReason = (error: unknown): string =>
  error instanceof DatasetError
    ? error.message
    : error instanceof SyntaxError
      ? 'no JSON'
      : readingReason(error);

/**
 * Merges dataset files into one and says on standard error what came out. Returns false, and writes nothing, when one of them cannot
 * be read: a merge that lacks a part would not show it.
 */
export async function runMerge(files: readonly string[], { out, title }: MergeOptions): Promise<boolean> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const datasets: StoredDataset[] = [];
  for (const file of files)
    try {
      datasets.push(parseStored(JSON.parse(await readFile(file, 'utf8'))));
    } catch (error) {
      say(`${file}: ${datasetReason(error)}`);
    }
  if (datasets.length < files.length) {
    say('Not all datasets could be read; no file was written.');
    return false;
  }
  const merged = mergeDatasets(datasets, title);
  try {
    await writeFiles(path.dirname(out), { [path.basename(out)]: formatJson(merged) });
  } catch (error) {
    say(`${out}: could not be written: ${readingReason(error)}`);
    return false;
  }
  say(
    `${String(merged.events.length)} events from ${String(merged.articles.length)} articles written to ${out}`,
  );
  return true;
}
