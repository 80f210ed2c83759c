import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Problem } from '../corpus/article.js';
import { listFiles } from '../corpus/list-files.js';
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

/** One run over an archive. */
class ArchiveRun {
  readonly problems: Problem[] = [];
  readonly #pack: Pack;
  readonly #assembly: Assembly;

  constructor(pack: Pack, assembly: Assembly) {
    this.#pack = pack;
    this.#assembly = assembly;
  }

  /** Takes over the articles of a file whose content is known. False when something of it is missing. */
  take(file: string, key: string): boolean {
    const at = this.#pack.find(key);
    if (at < 0) return false;
    const entry = JSON.parse(this.#pack.read(at)) as FileEntry;
    const refs = entry.articles.map((name) => this.#pack.find(name));
    if (refs.some((ref) => ref < 0)) return false;
    for (const ref of refs) this.#assembly.add(JSON.parse(this.#pack.read(ref)) as ArticleRecord, ref);
    for (const { item, reason } of entry.problems) this.problems.push({ path: file + item, reason });
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
      this.problems.push(outcome.problem);
      return true;
    }
    const { file, coded } = outcome;
    for (const [name, record] of coded.records) if (this.#pack.find(name) < 0) this.#pack.put(name, record);
    if (coded.entry) this.#pack.put(coded.key, JSON.stringify(coded.entry));
    return this.take(file, coded.key);
  }

  remember(file: string, line: string, key: string): void {
    this.#pack.put(statKey(file), `${key}|${line}`);
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
  { workers, forced = false, onProgress }: ArchiveOptions,
): Promise<Archive> {
  const { files, problems: listed, ignored } = await listFiles(inputs);
  if (ignored > 0) assembly.count('documentation file', ignored);
  const run = new ArchiveRun(pack, assembly);
  run.problems.push(...listed);
  const pending: PendingFile[] = [];
  const states = new Map<string, string>();
  let done = 0;
  const step = (file: string) => onProgress?.(++done, files.length, file);
  for (const file of files) {
    const state = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
    if (state && run.takeUnchanged(file, stateOf(state))) step(file);
    else {
      pending.push({ file, bytes: state?.size ?? 0 });
      if (state && isSettled(state)) states.set(file, stateOf(state));
    }
  }
  const again: string[] = [];
  const keep = (outcome: FileOutcome) => {
    if (!run.keep(outcome)) again.push(outcome.file);
    else if ('coded' in outcome) {
      const state = states.get(outcome.file);
      if (state !== undefined) run.remember(outcome.file, state, outcome.coded.key);
    }
    step(outcome.file);
  };
  const bytes = pending.reduce((sum, each) => sum + each.bytes, 0);
  await codeFiles(pending, pack.index, forced ? workers : workersFor(bytes, workers), keep);
  // A part of what was known is damaged: nothing of the file is taken as known.
  await codeFiles(
    again.map((file) => ({ file, bytes: 0 })),
    new KeyIndex(),
    1,
    (outcome) => run.keep(outcome),
  );
  pack.flush();
  return { files: files.length, read: pending.length, problems: run.problems };
}
