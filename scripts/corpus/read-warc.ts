import { WARCParser } from 'warcio';
import type { WARCRecord } from 'warcio';
import { CorpusError, attempt } from './article.js';
import type { ReadResult } from './article.js';
import { parseBytes } from './decode.js';
import { parseHtml } from './parse-html.js';

/** Largest page of an archive that is read. */
const MAX_PAGE_BYTES = 8 * 1024 * 1024;
/** Two line ends close a record. */
const RECORD_END_CHARS = 4;
const PAGE_TYPE = /\b(?:text\/html|application\/xhtml\+xml)\b/i;

/** The type of a page as its server or its archive states it; empty for all that is no page. */
function pageType({ warcType, warcContentType, httpHeaders }: WARCRecord): string {
  const isAnswer = warcType === 'response' && Number(httpHeaders?.statusCode ?? 200) < 300;
  const type = isAnswer
    ? (httpHeaders?.headers.get('content-type') ?? '')
    : warcType === 'resource'
      ? (warcContentType ?? '')
      : '';
  return PAGE_TYPE.test(type) ? type : '';
}

/** The page in a record, unpacked. @throws CorpusError when it is too large, or what damaged data throw. */
async function payloadOf(record: WARCRecord, from: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of record) {
    bytes += chunk.length;
    if (bytes > MAX_PAGE_BYTES) throw new CorpusError(from, 'longer than a page');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readRecord(record: WARCRecord, type: string, from: string): Promise<ReadResult> {
  const payload = await payloadOf(record, from);
  return attempt(() => {
    const source = parseBytes(payload, from, /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1]);
    const draft = parseHtml(source, from);
    return { ...draft, url: draft.url ?? record.warcTargetURI ?? null };
  }, from);
}

/** Keeps the last bytes of what flows by, so that a cut archive can be told from a whole one. */
class Tail {
  #last = '';

  async *watch(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#last = (this.#last + Buffer.from(chunk.subarray(-RECORD_END_CHARS)).toString('latin1')).slice(
        -RECORD_END_CHARS,
      );
      yield chunk;
    }
  }

  /** True when an empty line is the last, as behind each record. */
  get isWhole(): boolean {
    return /\n\r?\n$/.test(this.#last);
  }
}

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1), one record at a time: answers and resources in HTML. A page that cannot be read
 * is an error of its own, and so is the end of an archive that was cut.
 * @throws CorpusError when the data are no WARC at all.
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ReadResult> {
  const tail = new Tail();
  let records = 0;
  try {
    for await (const record of new WARCParser(tail.watch(chunks))) {
      if (!record.warcHeaders.statusline.startsWith('WARC/')) throw new SyntaxError('no record');
      records++;
      const type = pageType(record);
      if (type) yield await readRecord(record, type, `${file}#${record.warcTargetURI ?? String(records)}`);
    }
  } catch (error) {
    if (records === 0) throw error instanceof CorpusError ? error : new CorpusError(file, 'no WARC file');
    yield { error: new CorpusError(file, reasonOf(error, records)) };
    return;
  }
  if (records === 0) throw new CorpusError(file, 'no WARC file');
  if (!tail.isWhole)
    yield { error: new CorpusError(file, `ends in the middle of record ${String(records)}`) };
}

const reasonOf = (error: unknown, records: number) =>
  error instanceof CorpusError
    ? `${error.reason}, after record ${String(records)}`
    : `damaged after record ${String(records)}`;
