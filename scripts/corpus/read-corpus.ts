import { open } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CorpusError } from './article.js';
import type { Draft, Problem, SourceArticle } from './article.js';
import { parseBytes } from './decode.js';
import { finishArticle } from './finish-article.js';
import { listFiles, readingReason } from './list-files.js';
import { parseText } from './parse-text.js';

/** Largest file that is read whole. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** All articles of some inputs, each once, and what was left out. */
export interface Corpus {
  /** In the order of their ids, so that the order of the inputs does not matter. */
  readonly articles: readonly SourceArticle[];
  readonly problems: readonly Problem[];
  /** Reason → how many blocks, copies or files were left out for it. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** One reader: what it takes by name or by its first characters, and how it reads. */
interface Reader {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly sniff?: RegExp;
  readonly parse: (source: string, from: string) => readonly Draft[] | Promise<readonly Draft[]>;
}

const READERS: readonly Reader[] = [
  {
    name: 'plain text',
    extensions: ['.txt', '.text', ''],
    parse: (source, from) => [parseText(source, from)],
  },
];

/** Called after each file. */
export type OnProgress = (done: number, all: number, file: string) => void;

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks);
  }
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES)
      throw new CorpusError(file, `larger than ${String(MAX_FILE_BYTES / 1024 / 1024)} MB; split it`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function readerOf(file: string, source: string): Reader {
  const extension = file === '-' ? '' : path.extname(file.replace(/\.gz$/i, '')).toLowerCase();
  const head = source.slice(0, 2048).trimStart();
  const sniffed = READERS.find(({ sniff }) => sniff?.test(head));
  const named = READERS.find(({ extensions }) => extensions.includes(extension));
  const reader = sniffed ?? named;
  if (!reader) throw new CorpusError(file, `skipped: no reader for "${extension}" files`);
  return reader;
}

/** Reads one file as drafts, one for each article in it. @throws CorpusError, or what the file system throws. */
async function readDrafts(file: string): Promise<readonly Draft[]> {
  const bytes = await readBytes(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const source = parseBytes(isGzip ? gunzip(bytes, file) : bytes, file);
  return readerOf(file, source).parse(source, file);
}

function gunzip(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch {
    throw new CorpusError(file, 'damaged gzip data');
  }
}

/**
 * Reads every article below some files and folders. One bad file never stops the run: it is named with its reason. The same
 * text twice is one article. Never throws for what is in the files.
 */
export async function readCorpus(inputs: readonly string[], onProgress?: OnProgress): Promise<Corpus> {
  const listing = await listFiles(inputs);
  const problems = [...listing.problems];
  const dropped: Record<string, number> = {};
  const count = (reason: string, times = 1) => {
    if (times > 0) dropped[reason] = (dropped[reason] ?? 0) + times;
  };
  count('documentation file', listing.ignored);
  const byId = new Map<string, SourceArticle>();
  const keep = (draft: Draft) => {
    const { source, dropped: left } = finishArticle(draft);
    const known = byId.get(source.article.id);
    if (known) count('duplicate article');
    else for (const [reason, times] of Object.entries(left)) count(`boilerplate: ${reason}`, times);
    if (!known || preferred(source, known)) byId.set(source.article.id, source);
  };
  const note = (file: string, error: unknown) => {
    if (error instanceof CorpusError) problems.push({ path: error.path, reason: error.reason });
    else problems.push({ path: file, reason: readingReason(error) });
  };
  for (const [index, file] of listing.files.entries()) {
    try {
      for (const draft of await readDrafts(file)) {
        try {
          keep(draft);
        } catch (error) {
          note(draft.from, error);
        }
      }
    } catch (error) {
      note(file, error);
    }
    onProgress?.(index + 1, listing.files.length, file);
  }
  const articles = [...byId.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return { articles, problems, dropped };
}

/** Of two copies of one text the one that says more of itself; then the first by name. */
function preferred(a: SourceArticle, b: SourceArticle): boolean {
  const score = ({ article }: SourceArticle) =>
    Number(article.published !== null) * 4 +
    Number(article.outlet !== null) * 2 +
    Number(article.url !== null);
  return score(a) !== score(b) ? score(a) > score(b) : a.from < b.from;
}
