import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { codeArticle } from '../coding/code-article.js';
import { createLexicon } from '../coding/lexicon.js';
import type { Lexicon } from '../coding/lexicon.js';
import { CorpusError } from '../corpus/article.js';
import type { Problem, ReadResult } from '../corpus/article.js';
import { finishArticle } from '../corpus/finish-article.js';
import type { FinishedArticle } from '../corpus/finish-article.js';
import { readingReason } from '../corpus/list-files.js';
import { readDrafts, readWhole } from '../corpus/read-drafts.js';
import { CODED_LANGUAGE, recordOf, uncodedRecord } from '../output/record.js';
import { KEY_CHARS } from './key-index.js';

/** What is in a file, by keys: its articles, and what could not be used. */
export interface FileEntry {
  readonly articles: readonly string[];
  /** `item` is what follows the file's path, as in `#3`. */
  readonly problems: readonly { readonly item: string; readonly reason: string }[];
}

/** A file that was read: the key of its content, and what is in it; null when the file was known. */
export interface CodedFile {
  readonly key: string;
  readonly entry: FileEntry | null;
}

/** Whether something is kept under a key. */
export type IsKnown = (key: string) => boolean;
/** Takes the record of an article that was not known, as JSON. */
export type KeepRecord = (key: string, record: string) => void;

const hashOf = (kind: string) => createHash('sha256').update(kind).update('\0');

/** The key of a file's content; its ending counts, since readers go by it. */
async function fileKey(file: string, bytes: Uint8Array | null): Promise<string> {
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

/**
 * Reads and codes files one after the other; each record is handed on as soon as it is made, so that a large file is never held. The
 * tables are made when the first article needs them.
 */
export class Coder {
  readonly #isKnown: IsKnown;
  readonly #keep: KeepRecord;
  #tables: Lexicon | null = null;

  /** @param isKnown what is known is not done again: neither a file with known content nor a known article in a changed file. */
  constructor(isKnown: IsKnown, keep: KeepRecord) {
    this.#isKnown = isKnown;
    this.#keep = keep;
  }

  readonly #lexicon = (): Lexicon => (this.#tables ??= createLexicon());

  /** Codes one article. @returns its key. @throws CorpusError when there is no article in it. */
  #codeResult(result: ReadResult): string {
    if ('error' in result) throw result.error;
    const finished = finishArticle(result.draft);
    const name = articleKey(finished);
    if (!this.#isKnown(name)) this.#keep(name, recordAsJson(finished, this.#lexicon));
    return name;
  }

  async #codeFile(file: string): Promise<CodedFile> {
    const bytes = await readWhole(file);
    const key = await fileKey(file, bytes);
    if (this.#isKnown(key)) return { key, entry: null };
    const articles: string[] = [];
    const problems: { item: string; reason: string }[] = [];
    try {
      for await (const result of readDrafts(file, bytes))
        try {
          articles.push(this.#codeResult(result));
        } catch (error) {
          problems.push(problemOf(error, 'draft' in result ? result.draft.from : file, file));
        }
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(problemOf(error, file, file));
    }
    return { key, entry: { articles, problems } };
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
