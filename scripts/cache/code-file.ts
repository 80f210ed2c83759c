import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { codeArticle } from '../coding/code-article.js';
import { createLexicon } from '../coding/lexicon.js';
import type { Lexicon } from '../coding/lexicon.js';
import { CorpusError } from '../corpus/article.js';
import type { Problem } from '../corpus/article.js';
import { finishArticle } from '../corpus/finish-article.js';
import type { FinishedArticle } from '../corpus/finish-article.js';
import { readingReason } from '../corpus/list-files.js';
import { isWarc, readBytes, readDrafts } from '../corpus/read-corpus.js';
import { CODED_LANGUAGE, recordOf, uncodedRecord } from '../output/record.js';
import { KEY_CHARS } from './key-index.js';

/** What is in a file, by keys: its articles, and what could not be used. */
export interface FileEntry {
  readonly articles: readonly string[];
  /** `item` is what follows the file's path, as in `#3`. */
  readonly problems: readonly { readonly item: string; readonly reason: string }[];
}

/** A file that was read: the key of its content, what is in it, and the records of articles that were not known, as JSON. */
export interface CodedFile {
  readonly key: string;
  /** Null when the file was known. */
  readonly entry: FileEntry | null;
  readonly records: readonly (readonly [key: string, record: string])[];
}

/** Whether something is kept under a key. */
export type IsKnown = (key: string) => boolean;

const hashOf = (kind: string) => createHash('sha256').update(kind).update('\0');

/** The key of a file's content; its ending counts, since readers go by it. */
async function fileKey(file: string, bytes: Uint8Array | undefined): Promise<string> {
  const hash = hashOf('file')
    .update(/(?:\.\w+)?(?:\.gz)?$/i.exec(file)?.[0].toLowerCase() ?? '')
    .update('\0');
  if (bytes) hash.update(bytes);
  else for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, KEY_CHARS);
}

const articleKey = ({ source, dropped }: FinishedArticle): string =>
  hashOf('article')
    .update(JSON.stringify([source.article, source.blocks, dropped]))
    .digest('hex')
    .slice(0, KEY_CHARS);

function recordAsJson({ source, dropped }: FinishedArticle, lexicon: () => Lexicon): string {
  const boilerplate = Object.fromEntries(
    Object.entries(dropped).map(([reason, times]) => [`boilerplate: ${reason}`, times]),
  );
  return JSON.stringify(
    source.article.language === CODED_LANGUAGE
      ? recordOf(codeArticle(source, lexicon()), boilerplate)
      : uncodedRecord(source, boilerplate),
  );
}

/** What came of one file. */
export type FileOutcome =
  { readonly file: string; readonly coded: CodedFile } | { readonly file: string; readonly problem: Problem };

/** Reads and codes files one after the other. The tables are made when the first article needs them. */
export class Coder {
  readonly #isKnown: IsKnown;
  #tables: Lexicon | null = null;

  /** @param isKnown what is known is not done again: neither a file with known content nor a known article in a changed file. */
  constructor(isKnown: IsKnown) {
    this.#isKnown = isKnown;
  }

  readonly #lexicon = (): Lexicon => (this.#tables ??= createLexicon());

  async #codeFile(file: string): Promise<CodedFile> {
    const bytes = isWarc(file) ? undefined : await readBytes(file);
    const key = await fileKey(file, bytes);
    if (this.#isKnown(key)) return { key, entry: null, records: [] };
    const articles: string[] = [];
    const problems: { item: string; reason: string }[] = [];
    const records: [string, string][] = [];
    const note = (error: unknown, from: string) => problems.push(problemOf(error, from, file));
    const results = await readDrafts(file, bytes).catch((error: unknown) => {
      if (!(error instanceof CorpusError)) throw error;
      note(error, file);
      return [];
    });
    for (const result of results)
      try {
        if ('error' in result) throw result.error;
        const finished = finishArticle(result.draft);
        const name = articleKey(finished);
        if (!this.#isKnown(name)) records.push([name, recordAsJson(finished, this.#lexicon)]);
        articles.push(name);
      } catch (error) {
        note(error, 'draft' in result ? result.draft.from : file);
      }
    return { key, entry: { articles, problems }, records };
  }

  /** Reads and codes one file. Never throws: what cannot be used is a problem with a reason. */
  async code(file: string): Promise<FileOutcome> {
    try {
      return { file, coded: await this.#codeFile(file) };
    } catch (error) {
      const { item, reason } = problemOf(error, file, file);
      return { file, problem: { path: file + item, reason } };
    }
  }
}

function problemOf(error: unknown, from: string, file: string): { item: string; reason: string } {
  const isOurs = error instanceof CorpusError;
  const path = isOurs ? error.path : from;
  return {
    item: path.startsWith(file) ? path.slice(file.length) : '',
    reason: isOurs ? error.reason : readingReason(error),
  };
}
