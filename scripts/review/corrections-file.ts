import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CORRECTIONS_SCHEMA, readCorrections } from '../output/corrections.js';
import type { Correction } from '../output/corrections.js';
import { formatJson, writeFiles } from '../output/write-files.js';

/** A file of corrections that is written as they are made: whole or not at all, one change after the other. */
export class CorrectionsFile {
  readonly #path: string;
  /** As they stand in the file: what cannot be read stays in it too. */
  #list: unknown[];
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, list: unknown[]) {
    this.#path = file;
    this.#list = list;
  }

  /** Opens a file, or begins one. @throws CorrectionsError when there is one that cannot be read. */
  static async open(file: string): Promise<CorrectionsFile> {
    const known = await readCorrections(file, false);
    if (!known) return new CorrectionsFile(file, []);
    const { corrections } = JSON.parse(await readFile(file, 'utf8')) as { corrections: unknown[] };
    return new CorrectionsFile(file, corrections);
  }

  /** The corrections as they stand in the file. */
  get corrections(): readonly unknown[] {
    return this.#list;
  }

  /** Sets what is said of the event `id`, or takes it back; gives all corrections when they are written. */
  set(id: string, correction: Correction | null): Promise<readonly unknown[]> {
    const next = this.#writing.then(async () => {
      const others = this.#list.filter(
        (each) => (each as { event?: { id?: unknown } } | null)?.event?.id !== id,
      );
      const list = correction === null ? others : [...others, correction];
      await writeFiles(path.dirname(this.#path), {
        [path.basename(this.#path)]: formatJson({ schema: CORRECTIONS_SCHEMA, corrections: list }),
      });
      this.#list = list;
      return list;
    });
    this.#writing = next.catch(() => undefined);
    return next;
  }
}
