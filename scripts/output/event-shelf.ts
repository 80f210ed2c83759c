import { rmSync } from 'node:fs';
import { LineFile } from '../cache/line-file.js';
import type { StoredEvent } from './report.js';
import type { Shelf } from './shelf.js';

/** Events in a file that is gone when it is closed: those of a whole archive need not be in memory at once. */
export class EventShelf implements Shelf<StoredEvent> {
  readonly #file: LineFile;
  readonly #places: number[] = [];

  /** @throws what the file system throws when there is such a file, or none can be made. */
  constructor(path: string) {
    this.#file = new LineFile(path, 'wx+');
    process.once('exit', this.#remove);
  }

  readonly #remove = (): void => {
    rmSync(this.#file.path, { force: true });
  };

  put(event: StoredEvent): number {
    const { offset, bytes } = this.#file.append(JSON.stringify(event));
    return this.#places.push(offset, bytes) / 2 - 1;
  }

  get(ref: number): StoredEvent {
    const [offset, bytes] = [this.#places[ref * 2], this.#places[ref * 2 + 1]];
    if (offset === undefined || bytes === undefined)
      throw new RangeError(`nothing is kept under ${String(ref)}`);
    return JSON.parse(this.#file.read(offset, bytes)) as StoredEvent;
  }

  close(): void {
    this.#file.close();
    process.off('exit', this.#remove);
    this.#remove();
  }
}
