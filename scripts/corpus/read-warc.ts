import { createReadStream } from 'node:fs';
import { WARCParser } from 'warcio';
import { CorpusError } from './article.js';
import { parseBytes } from './decode.js';
import type { ReadResult } from './read-corpus.js';

/** Largest page of an archive that is read. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/**
 * Reads the HTML responses of a WARC file, gzipped or not, one record at a time. A record that cannot be read is an error of its
 * own. @throws CorpusError when the file is no WARC at all.
 */
export async function readWarc(
  file: string,
  parse: (source: string, from: string) => readonly ReadResult[],
): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  let records = 0;
  try {
    const parser = new WARCParser(createReadStream(file));
    for await (const record of parser) {
      records++;
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      if (record.warcType !== 'response' || !/html/i.test(type)) continue;
      const from = `${file}#${record.warcTargetURI ?? String(records)}`;
      try {
        const payload = await record.readFully(true);
        if (payload.length > MAX_PAGE_BYTES) throw new CorpusError(from, 'larger than a page');
        const found = parse(parseBytes(payload, from), from);
        results.push(
          ...found.map((result) =>
            'draft' in result
              ? { draft: { ...result.draft, url: result.draft.url ?? record.warcTargetURI ?? null } }
              : result,
          ),
        );
      } catch (error) {
        results.push({
          error: error instanceof CorpusError ? error : new CorpusError(from, 'a record that cannot be read'),
        });
      }
    }
  } catch {
    if (records === 0) throw new CorpusError(file, 'no WARC file');
    results.push({ error: new CorpusError(file, `ends in the middle of record ${String(records)}`) });
  }
  if (records === 0) throw new CorpusError(file, 'no WARC file');
  return results;
}
