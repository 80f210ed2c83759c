import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { Problem } from '../corpus/article.js';
import { listFiles } from '../corpus/list-files.js';
import { STANDARD_INPUT, spoolInput } from '../corpus/standard-input.js';
import type { Assembly } from '../output/assemble.js';
import type { ArticleRecord } from '../output/record.js';
import type { Shelf } from '../output/shelf.js';
import type { FileEntry, FileOutcome } from './code-file.js';
import { codeFiles, workersFor } from './coder-pool.js';
import type { PendingFile } from './coder-pool.js';
import { isSettled, stateOf } from './file-state.js';
import { KEY_CHARS, KeyIndex } from './key-index.js';
import type { Pack } from './pack.js';

/** Called after each file. */
export type OnProgress = (done: number, all: number, file: string) => void;

/** How a run is to go. */
export interface ArchiveOptions {
  /** Threads at most. */
  readonly workers: number;
  /** True when `workers` was asked for, however little there is to do. */
  readonly forced?: boolean;
  readonly onProgress?: OnProgress;
}

/** What was read. */
export interface Archive {
  readonly files: number;
  /** Files that were read because they were new or had changed. */
  readonly read: number;
  readonly problems: readonly Problem[];
}

/** The records of articles in a pack. */
export class RecordShelf implements Shelf<ArticleRecord> {
  readonly #pack: Pack;

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  put(): number {
    throw new RangeError('records are put by their keys');
  }

  get(ref: number): ArticleRecord {
    return JSON.parse(this.#pack.read(ref)) as ArticleRecord;
  }
}

/** The key of what a file system says of a file. */
const statKey = (file: string): string =>
  createHash('sha256').update('stat\0').update(file).digest('hex').slice(0, KEY_CHARS);

/** Characters of records that are held at once. */
const MOST_FRESH_CHARS = 1 << 22;

/** One run over an archive. */
class ArchiveRun {
  readonly problems: Problem[] = [];
  readonly #pack: Pack;
  readonly #assembly: Assembly;
  readonly #nameOf: (file: string) => string;
  /** Records that were made since the last file was done: they need not be read back. */
  readonly #fresh = new Map<string, string>();
  #freshChars = 0;

  /** @param nameOf how a file is called in what is said of it. */
  constructor(pack: Pack, assembly: Assembly, nameOf: (file: string) => string) {
    this.#pack = pack;
    this.#assembly = assembly;
    this.#nameOf = nameOf;
  }

  /** Keeps a record; what is kept outlives an interruption. */
  readonly keepRecord = (key: string, record: string): void => {
    if (this.#pack.find(key) >= 0) return;
    this.#pack.put(key, record);
    this.#freshChars += record.length;
    if (this.#freshChars <= MOST_FRESH_CHARS) this.#fresh.set(key, record);
  };

  /** Takes over the articles of a file whose content is known. False when something of it is missing. */
  take(file: string, key: string): boolean {
    const at = this.#pack.find(key);
    if (at < 0) return false;
    return this.#takeEntry(file, JSON.parse(this.#pack.read(at)) as FileEntry);
  }

  #takeEntry(file: string, { articles, problems }: FileEntry): boolean {
    const refs = articles.map((name) => this.#pack.find(name));
    if (refs.some((ref) => ref < 0)) return false;
    articles.forEach((name, at) => {
      const ref = refs[at] ?? 0;
      this.#assembly.add(JSON.parse(this.#fresh.get(name) ?? this.#pack.read(ref)) as ArticleRecord, ref);
    });
    for (const { item, reason } of problems) this.problems.push({ path: this.#nameOf(file) + item, reason });
    return true;
  }

  /** Takes over a file by what the file system says of it, without reading it. */
  takeUnchanged(file: string, line: string): boolean {
    const at = this.#pack.find(statKey(file));
    if (at < 0) return false;
    const known = this.#pack.read(at);
    const cut = known.indexOf('|');
    return known.slice(cut + 1) === line && this.take(file, known.slice(0, cut));
  }

  /** Keeps what came of a file. False when it must be coded again. */
  keep(outcome: FileOutcome): boolean {
    if ('problem' in outcome) {
      const { path, reason } = outcome.problem;
      this.problems.push({ path: this.#nameOf(outcome.file) + path.slice(outcome.file.length), reason });
      return true;
    }
    const { file, coded } = outcome;
    const { key, entry } = coded;
    if (entry) this.#pack.put(key, JSON.stringify(entry));
    const isTaken = entry ? this.#takeEntry(file, entry) : this.take(file, key);
    if (this.#freshChars > 0) this.#fresh.clear();
    this.#freshChars = 0;
    return isTaken;
  }

  remember(file: string, line: string, key: string): void {
    this.#pack.put(statKey(file), `${key}|${line}`);
  }
}

/** What is to be read: what has changed, and what cannot be told. */
class Pending {
  readonly files: PendingFile[] = [];
  bytes = 0;
  /** What the file system said before the file was read. */
  readonly states = new Map<string, string>();

  add(file: string, state: Stats | undefined): void {
    const size = state?.size ?? 0;
    this.files.push({ file, bytes: size });
    this.bytes += size;
    if (state && isSettled(state)) this.states.set(file, stateOf(state));
  }
}

/**
 * Reads and codes the articles of some inputs into an assembly. What the pack knows is taken from it: a file that has not changed is
 * not even read. One bad file never stops the run. The order in which files are done does not matter.
 */
export async function codeArchive(
  inputs: readonly string[],
  pack: Pack,
  assembly: Assembly,
  options: ArchiveOptions,
): Promise<Archive> {
  const { files, problems, ignored } = await listFiles(inputs);
  if (ignored > 0) assembly.count('documentation file', ignored);
  const spool = files.includes(STANDARD_INPUT.argument) ? await spoolInput() : null;
  try {
    const nameOf = (file: string) => (file === spool?.file ? STANDARD_INPUT.name : file);
    const run = new ArchiveRun(pack, assembly, nameOf);
    run.problems.push(...problems);
    const named = files.map((file) => (spool && file === STANDARD_INPUT.argument ? spool.file : file));
    const read = await codeListed(named, pack, run, options);
    return { files: files.length, read, problems: run.problems };
  } finally {
    spool?.remove();
  }
}

/** Codes files. @returns how many were read. */
async function codeListed(
  files: readonly string[],
  pack: Pack,
  run: ArchiveRun,
  { workers, forced = false, onProgress }: ArchiveOptions,
): Promise<number> {
  const pending = new Pending();
  let done = 0;
  const step = (file: string) => onProgress?.(++done, files.length, file);
  for (const file of files) {
    const state = statSync(file, { throwIfNoEntry: false });
    if (state && run.takeUnchanged(file, stateOf(state))) step(file);
    else pending.add(file, state);
  }
  const again: PendingFile[] = [];
  const onOutcome = (outcome: FileOutcome) => {
    const { file } = outcome;
    const state = pending.states.get(file);
    if (!run.keep(outcome)) again.push({ file, bytes: 0 });
    else if ('coded' in outcome && state !== undefined) run.remember(file, state, outcome.coded.key);
    step(file);
  };
  const threads = forced ? workers : workersFor(pending.bytes, workers);
  await codeFiles(pending.files, pack.index, threads, { keep: run.keepRecord, onOutcome });
  // A part of what was known is damaged: nothing of the file is taken as known.
  await codeFiles(again, new KeyIndex(), 1, {
    keep: run.keepRecord,
    onOutcome: (outcome) => run.keep(outcome),
  });
  pack.flush();
  return pending.files.length;
}
