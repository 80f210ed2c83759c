import { open } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CorpusError } from './article.js';
import type { Draft, Problem, SourceArticle } from './article.js';
import { parseBytes } from './decode.js';
import { finishArticle } from './finish-article.js';
import { listFiles, readingReason } from './list-files.js';
import { parseFeed } from './parse-feed.js';
import { parseHtml } from './parse-html.js';
import { parseJson, parseNdjson } from './parse-json.js';
import { parseMarkdown } from './parse-markdown.js';
import { parseNewsXml } from './parse-news-xml.js';
import { parseText } from './parse-text.js';
import { readWarc } from './read-warc.js';

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

/** One article of a file, or what is wrong with it. */
export type ReadResult = { readonly draft: Draft } | { readonly error: CorpusError };

/** One reader: what it takes by name or by its first characters, and how it reads. */
interface Reader {
  readonly extensions: readonly string[];
  readonly sniff?: RegExp;
  readonly parse: (source: string, from: string) => readonly ReadResult[];
}

const one =
  (parse: (source: string, from: string) => Draft) =>
  (source: string, from: string): ReadResult[] => [{ draft: parse(source, from) }];
const many =
  (parse: (source: string, from: string) => readonly Draft[]) =>
  (source: string, from: string): ReadResult[] =>
    parse(source, from).map((draft) => ({ draft }));

const READERS: readonly Reader[] = [
  {
    extensions: ['.rss', '.atom', '.rdf'],
    sniff: /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF|channel)[\s>]/i,
    parse: many(parseFeed),
  },
  {
    extensions: ['.nitf', '.newsml', '.xml'],
    sniff:
      /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE nitf[^>]*>\s*)*<(?:nitf|newsItem|newsMessage|packageItem|NewsML)[\s>]/i,
    parse: many(parseNewsXml),
  },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    sniff: /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html[\s>])/i,
    parse: one(parseHtml),
  },
  { extensions: ['.ndjson', '.jsonl'], parse: parseNdjson },
  { extensions: ['.json', '.ninjs', '.jsonfeed'], parse: many(parseJson) },
  {
    extensions: ['.md', '.markdown'],
    sniff: /^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)\n/,
    parse: one(parseMarkdown),
  },
  { extensions: ['.txt', '.text', ''], parse: one(parseText) },
];

/** Called after each file. */
export type OnProgress = (done: number, all: number, file: string) => void;

/** The bytes of a file, or of standard input (`-`). @throws CorpusError when it is too large, or what the file system throws. */
export async function readBytes(file: string): Promise<Uint8Array> {
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
  const extension =
    file === '-'
      ? ''
      : (path.extname(file.replace(/\.gz$/i, '')) || (file.startsWith('.') ? file : '')).toLowerCase();
  const head = source.slice(0, 2048).trimStart();
  const sniffed = READERS.find(({ sniff }) => sniff?.test(head));
  const named = READERS.find(({ extensions }) => extensions.includes(extension));
  const reader = sniffed ?? named;
  if (!reader) throw new CorpusError(file, `skipped: no reader for "${extension}" files`);
  return reader;
}

/** True for web archives, which are read as a stream and never whole. */
export const isWarc = (file: string): boolean => /\.warc(?:\.gz)?$/i.test(file);

/**
 * Reads one file as drafts, one for each article in it. `given` are its bytes when they were read before.
 * @throws CorpusError, or what the file system throws.
 */
export async function readDrafts(file: string, given?: Uint8Array): Promise<readonly ReadResult[]> {
  if (isWarc(file)) return readWarc(file, (source, from) => readerOf('.html', source).parse(source, from));
  const bytes = given ?? (await readBytes(file));
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
      for (const result of await readDrafts(file)) {
        try {
          if ('error' in result) throw result.error;
          keep(result.draft);
        } catch (error) {
          note('draft' in result ? result.draft.from : file, error);
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
