import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { schemaOf } from '../../src/dataset/document.js';
import { datasetReason } from '../output/run-merge.js';

/** A source cannot be used; the message says which and why. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The kind of chart that a document is a slice for; null of a whole dataset. @throws DatasetError when it is neither */
export function sliceType(json: unknown): ChartType | null {
  const schema = schemaOf(json);
  return CHART_TYPES.find((type) => schema.startsWith(`coop-${type}/`)) ?? null;
}

/** A parsed JSON file. @throws SourceError that names the file */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new SourceError(`${file}: ${datasetReason(error)}`);
  }
}

/**
 * A file of the package's `dist`, whether the command runs from there or from its source.
 * @throws SourceError when it has not been built
 */
export async function readBuilt(name: string): Promise<Buffer> {
  for (const up of ['../', '../../dist/'])
    try {
      return await readFile(fileURLToPath(new URL(up + name, import.meta.url)));
    } catch {
      continue;
    }
  throw new SourceError(`${name} is not built; run "npm run build" first`);
}
