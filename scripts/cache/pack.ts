import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { Column } from '../output/column.js';
import { KEY_CHARS, KeyIndex } from './key-index.js';
import { LineFile } from './line-file.js';

const ENDING = '.pack';
/** Digits of the checksum, and the key after it, before an entry's text. */
const CHECK_CHARS = 8;
const HEAD_CHARS = CHECK_CHARS + KEY_CHARS;
/** Files above which they are written anew as one. */
const MOST_FILES = 12;
const LINE_END = 0x0a;
/** Longest entry that is looked for in a damaged file. */
const MAX_LINE_BYTES = 1 << 28;

const checkOf = (text: string) => crc32(text).toString(16).padStart(CHECK_CHARS, '0');

/**
 * Texts by key in files that only grow. Each run writes a file of its own and reads those of others, so that runs at the same time
 * do not disturb each other; each entry bears a checksum, so that a damaged or cut one is passed over and nothing else.
 */
export class Pack {
  readonly index = new KeyIndex();
  readonly #files: LineFile[] = [];
  readonly #file = new Column(Uint16Array);
  readonly #offset = new Column(Float64Array);
  readonly #bytes = new Column(Uint32Array);
  readonly #folder: string;
  readonly #prefix: string;
  #own: LineFile | null = null;
  /** Entries that were passed over because they are damaged. */
  damaged = 0;

  private constructor(folder: string, prefix: string) {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  /**
   * Opens the pack of one version in a folder, which is made when it is not there. Packs of other versions are removed.
   * @throws what the file system throws when the folder cannot be made or read.
   */
  static async open(folder: string, version: string): Promise<Pack> {
    mkdirSync(folder, { recursive: true });
    const pack = new Pack(folder, `${version}-`);
    const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    const known = names.filter((name) => name.startsWith(`${version}-`));
    for (const name of names) if (!known.includes(name)) rmSync(path.join(folder, name), { force: true });
    const files = known.map((name) => path.join(folder, name)).sort(byAge);
    for (const file of files) await pack.#scan(file);
    if (files.length > MOST_FILES) pack.#writeAnew(files);
    return pack;
  }

  async #scan(file: string): Promise<void> {
    const handle = await open(file, 'r').catch(() => null);
    if (!handle) return;
    try {
      const { size } = await handle.stat();
      const number = this.#files.push(new LineFile(file, 'r', size)) - 1;
      let rest: Buffer = Buffer.alloc(0);
      let at = 0;
      for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 20, autoClose: false })) {
        const buffer = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
        let from = 0;
        for (let end = buffer.indexOf(LINE_END); end >= 0; end = buffer.indexOf(LINE_END, from)) {
          this.#note(buffer.subarray(from, end), number, at + from);
          from = end + 1;
        }
        at += from;
        rest = buffer.subarray(from);
        if (rest.length > MAX_LINE_BYTES) break;
      }
      if (rest.length > 0) this.damaged++;
    } finally {
      await handle.close();
    }
  }

  #note(line: Buffer, number: number, offset: number): void {
    const check = line.toString('latin1', 0, CHECK_CHARS);
    if (crc32(line.subarray(CHECK_CHARS)).toString(16).padStart(CHECK_CHARS, '0') !== check) {
      this.damaged++;
      return;
    }
    const key = line.toString('latin1', CHECK_CHARS, HEAD_CHARS);
    this.#remember(key, number, offset + HEAD_CHARS, line.length - HEAD_CHARS);
  }

  #remember(key: string, file: number, offset: number, bytes: number): number {
    const ref = this.#file.push(file);
    this.#offset.push(offset);
    this.#bytes.push(bytes);
    this.index.set(key, ref);
    return ref;
  }

  /** Where the text under a key lies, or -1. */
  find(key: string): number {
    return this.index.get(key);
  }

  /** Keeps a text, one line, under a key. @returns where it lies. */
  put(key: string, text: string): number {
    if (!this.#own) {
      this.#own = new LineFile(path.join(this.#folder, `${this.#prefix}${randomUUID()}${ENDING}`), 'wx+');
      this.#files.push(this.#own);
    }
    const { offset, bytes } = this.#own.append(`${checkOf(key + text)}${key}${text}\n`);
    return this.#remember(key, this.#files.indexOf(this.#own), offset + HEAD_CHARS, bytes - HEAD_CHARS - 1);
  }

  /** The text at a place that `find` or `put` gave. */
  read(ref: number): string {
    const file = this.#files[this.#file.at(ref)];
    if (!file) throw new RangeError(`nothing is kept under ${String(ref)}`);
    return file.read(this.#offset.at(ref), this.#bytes.at(ref));
  }

  /** Copies what is still reachable into one file, and removes the others. */
  #writeAnew(files: readonly string[]): void {
    for (const { key, ref } of this.index.entries()) this.put(key, this.read(ref));
    this.flush();
    for (const file of files) rmSync(file, { force: true });
  }

  /** Writes what was gathered: from here on it outlives an interruption. */
  flush(): void {
    this.#own?.flush();
  }

  /** Closes the files. */
  close(): void {
    for (const file of this.#files) file.close();
  }
}

function byAge(a: string, b: string): number {
  const age = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return age(a) - age(b) || (a < b ? -1 : 1);
}
