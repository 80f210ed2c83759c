import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const BUFFER_BYTES = 1 << 16;

/** A file that only grows, read back by place. Writes are gathered; what was read is not kept. */
export class LineFile {
  readonly #descriptor: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #written: number;

  /** @param flags `wx+` for a new file, `r` for one that is only read. @throws what the file system throws. */
  constructor(
    readonly path: string,
    flags: 'wx+' | 'r',
    size = 0,
  ) {
    this.#descriptor = openSync(path, flags);
    this.#written = size;
  }

  /** Adds text at the end. @returns where it begins and how long it is, in bytes. */
  append(text: string): { offset: number; bytes: number } {
    const buffer = Buffer.from(text);
    const offset = this.#written + this.#pendingBytes;
    this.#pending.push(buffer);
    this.#pendingBytes += buffer.length;
    if (this.#pendingBytes >= BUFFER_BYTES) this.flush();
    return { offset, bytes: buffer.length };
  }

  /** Writes what was gathered. */
  flush(): void {
    if (this.#pendingBytes === 0) return;
    const whole = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    for (let at = 0; at < whole.length;)
      at += writeSync(this.#descriptor, whole, at, whole.length - at, this.#written + at);
    this.#written += whole.length;
  }

  /** The text at a place. @throws RangeError when the file ends before it. */
  read(offset: number, bytes: number): string {
    if (offset + bytes > this.#written) this.flush();
    const buffer = Buffer.allocUnsafe(bytes);
    for (let at = 0; at < bytes;) {
      const count = readSync(this.#descriptor, buffer, at, bytes - at, offset + at);
      if (count === 0) throw new RangeError(`${this.path} ends before ${String(offset + bytes)}`);
      at += count;
    }
    return buffer.toString('utf8');
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }
}
