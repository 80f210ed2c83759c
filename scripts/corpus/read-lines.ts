import { CorpusError } from './article.js';
import type { ReadResult } from './article.js';
import { markOf, parseBytes } from './decode.js';
import { parseLine } from './parse-json.js';

const LINE_END = 0x0a;
const SPACE = 0x20;
/** Longest line that is read: no article is longer. */
const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** The lines of a stream of bytes without their ends; null for one that is too long. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const take = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > MAX_LINE_BYTES) held = [];
    else held.push(part);
  };
  const line = () => {
    const whole = bytes > MAX_LINE_BYTES ? null : Buffer.concat(held);
    [held, bytes] = [[], 0];
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (bytes > 0) yield line();
}

/** A stream of bytes in UTF-8 where it was in UTF-16, as its first bytes tell. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const mark = markOf(chunk);
      decoder = mark?.startsWith('utf-16') ? new TextDecoder(mark) : null;
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/**
 * Reads NDJSON line by line: one article on each; a bad line is an error of its own and does not stop the rest. Lines may be in
 * UTF-8, UTF-16 with its mark, or an 8-bit code page. @throws CorpusError when there is no line at all.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<ReadResult> {
  let number = 0;
  let found = 0;
  try {
    for await (const line of linesOf(asUtf8(chunks))) {
      const from = `${file}#${String(++number)}`;
      if (line?.every((byte) => byte <= SPACE)) continue;
      found++;
      yield line === null
        ? { error: new CorpusError(from, 'a line longer than 8 MB') }
        : lineResult(line, from);
    }
  } catch (error) {
    // What stands before the place where packed data are damaged is read.
    if (found === 0 || !(error instanceof CorpusError)) throw error;
    yield { error: new CorpusError(file, `${error.reason}, after line ${String(number)}`) };
    return;
  }
  if (found === 0) throw new CorpusError(file, 'empty file');
}

function lineResult(line: Uint8Array, from: string): ReadResult {
  try {
    return parseLine(parseBytes(line, from), from);
  } catch (error) {
    if (error instanceof CorpusError) return { error };
    throw error;
  }
}
