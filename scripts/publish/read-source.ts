import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { needSchema, schemaOf } from '../../src/dataset/document.js';
import { DATASET_SCHEMA } from '../../src/dataset/schema.js';
import { datasetReason } from '../output/run-merge.js';

/** A source cannot be used; the message says which and why. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The kind of chart that a document is a slice for; null of a whole dataset. @throws DatasetError when it is neither */
export function sliceType(json: unknown): ChartType | null {
  const schema = schemaOf(json);
  const type = CHART_TYPES.find((each) => schema.startsWith(`coop-${each}/`));
  if (type === undefined) needSchema(json, DATASET_SCHEMA);
  return type ?? null;
}

/** A parsed JSON file. @throws SourceError that names the file */
export async function readJsonFile(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new SourceError(`${file}: ${datasetReason(error)}`);
  }
}

/** Where the package's `dist` may be: the command runs from within it, or from its source. */
const BUILT = ['../', '../../dist/'].map((up) => fileURLToPath(new URL(up, import.meta.url)));
/** The scripts of a site, and the folder of the code that they load. */
const SITE_SCRIPTS = ['coop-chart.js', 'coop-chart.classic.js', 'embed-frame.js', 'embed.js'] as const;
const CHUNKS = 'chunks';

/** A script as it is published, without the address of its source map, which is not. */
const withoutMap = (code: string): string => code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

function builtFolder(): string {
  const folder = BUILT.find((each) => existsSync(path.join(each, SITE_SCRIPTS[1])));
  if (folder === undefined) throw new SourceError('the scripts are not built; run "npm run build" first');
  return folder;
}

/** A built script. @throws SourceError when there is none */
export const readBuilt = async (name: string): Promise<string> =>
  withoutMap(await readFile(path.join(builtFolder(), name), 'utf8'));

/** All scripts of a site by their path in it. @throws SourceError when they are not built */
export async function readSiteScripts(): Promise<Map<string, string>> {
  const chunks = await readdir(path.join(builtFolder(), CHUNKS));
  const names = [
    ...SITE_SCRIPTS,
    ...chunks.filter((name) => name.endsWith('.js')).map((name) => `${CHUNKS}/${name}`),
  ];
  return new Map(await Promise.all(names.map(async (name) => [name, await readBuilt(name)] as const)));
}
