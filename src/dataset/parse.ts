import { checkReferences, needSchema } from './document.js';
import { DATASET_SCHEMA } from './schema.js';
import { dataset } from './whole.js';
import type { Dataset } from './whole.js';
export { checkReferences } from './document.js';

/**
 * Reads a dataset from parsed JSON. The input is not changed; fields that the contract does not name are left out.
 * @throws DatasetError that names the path of the first fault.
 */
export function parseDataset(value: unknown): Dataset {
  needSchema(value, DATASET_SCHEMA);
  const parsed = dataset.read(value, '');
  checkReferences(parsed.events, parsed.articles);
  return parsed;
}
