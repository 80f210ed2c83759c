import path from 'node:path';
import type { ReadResult } from './article.js';
import { parseBytes } from './decode.js';
import { MAX_FILE_BYTES, readBytes, readHead, streamBytes, unpack } from './read-bytes.js';
import { readLines } from './read-lines.js';
import { readWarc } from './read-warc.js';
import { parseSource } from './readers.js';

type Format = 'warc' | 'lines' | 'whole';

/** How a file is read: by its name, or by its first bytes when the name tells nothing. */
async function formatOf(file: string): Promise<Format> {
  if (/\.warc(?:\.gz)?$/i.test(file)) return 'warc';
  if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file)) return 'lines';
  if (path.extname(file.replace(/\.gz$/i, '')) !== '') return 'whole';
  const { head, size } = await readHead(file);
  const text = head.toString('latin1');
  if (/^WARC\/\d/.test(text)) return 'warc';
  const isLines = /^\{[^\n]*\}\r?\n\{/.test(text) || (text.startsWith('{') && size > MAX_FILE_BYTES);
  return isLines ? 'lines' : 'whole';
}

/** The bytes of a file that is read whole; null for one that is read as a stream: a web archive or NDJSON. */
export const readWhole = async (file: string): Promise<Uint8Array | null> =>
  (await formatOf(file)) === 'whole' ? readBytes(file) : null;

/**
 * Reads one file, one article after the other; of a web archive and of NDJSON no more than one is held. `bytes` are those that
 * {@link readWhole} gave. What is wrong with one article is a result of its own.
 * @throws CorpusError when nothing of the file can be read, or what the file system throws.
 */
export async function* readDrafts(file: string, bytes: Uint8Array | null): AsyncGenerator<ReadResult> {
  if (bytes) yield* parseSource(parseBytes(unpack(bytes, file), file), file);
  else if ((await formatOf(file)) === 'warc') yield* readWarc(streamBytes(file), file);
  else yield* readLines(streamBytes(file), file);
}
