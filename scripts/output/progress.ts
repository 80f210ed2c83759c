import type { WriteStream } from 'node:tty';

const BAR_CHARS = 24;
const LINE_EVERY = 1000;

/** Says how far a run is: a bar on a terminal, a plain line now and then otherwise. */
export class Progress {
  readonly #stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>;
  #drawn = false;

  constructor(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>) {
    this.#stream = stream;
  }

  /** One more file is done. */
  step(done: number, all: number, file: string): void {
    if (this.#stream.isTTY) {
      const filled = Math.round((done / all) * BAR_CHARS);
      const bar = '#'.repeat(filled) + '.'.repeat(BAR_CHARS - filled);
      const line = `[${bar}] ${String(done)}/${String(all)} ${file}`;
      this.#stream.write(`\r\x1b[2K${line.slice(0, Math.max(20, this.#stream.columns - 1))}`);
      this.#drawn = true;
    } else if (done % LINE_EVERY === 0) this.#stream.write(`read ${String(done)} of ${String(all)} files\n`);
  }

  /** Removes the bar. */
  end(): void {
    if (this.#drawn) this.#stream.write('\r\x1b[2K');
  }
}
