import { compareEdtf } from '../src/dataset/edtf.js';
import type { Edtf } from '../src/dataset/schema.js';
import { codeArchive, RecordShelf } from './cache/code-archive.js';
import type { Archive, ArchiveOptions } from './cache/code-archive.js';
import type { Pack } from './cache/pack.js';
import { Assembly } from './output/assemble.js';
import type { Revision } from './output/assemble.js';
import type { StoredEvent } from './output/report.js';
import type { Shelf } from './output/shelf.js';
import type { Whole } from './output/write-dataset.js';

/** What a run is to do. */
export interface AggregateInput extends ArchiveOptions {
  readonly inputs: readonly string[];
  readonly title?: string;
  /** Articles published before are left out; those without a date stay. */
  readonly since?: Edtf;
  /** Editors' corrections. */
  readonly revision?: Revision;
}

/** What a run gives: the dataset, part by part, and what was read. */
export interface Aggregate extends Whole {
  readonly archive: Archive;
}

/**
 * The passes in their order: corpus (read, clean) → text and coding (each article by itself; known ones from the pack) → output
 * (one article for each text, one event for each fact, corrections). Articles in other languages are kept and not coded.
 */
export async function aggregate(
  { inputs, title, since, revision, ...options }: AggregateInput,
  pack: Pack,
  events: Shelf<StoredEvent>,
): Promise<Aggregate> {
  const records = new RecordShelf(pack);
  const assembly = new Assembly(records);
  const archive = await codeArchive(inputs, pack, assembly, options);
  for (const { reason } of archive.problems) assembly.count(`input: ${reason}`);
  if (since !== undefined)
    assembly.retain(
      ({ published }) => published === null || compareEdtf(published, since) >= 0,
      `published before ${since}`,
    );
  return { assembled: assembly.finish(events, title, revision), records, events, archive };
}
