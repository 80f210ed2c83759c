// Writes the JSON Schema of the dataset into dist/: `tsx scripts/dev/write-schema.ts`
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemaOf } from '../../src/dataset/json-schema.js';
import { dataset } from '../../src/dataset/whole.js';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'coop-dataset/1',
  description: 'Events of cooperation between countries, each with the sentences that state it.',
  ...jsonSchemaOf(dataset),
};
await mkdir('dist', { recursive: true });
await writeFile('dist/coop-dataset.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
