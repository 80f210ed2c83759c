/** Where records or events lie, by number: in memory, or in a file when they are many. */
export interface Shelf<T> {
  put(value: T): number;
  get(ref: number): T;
}

/** A shelf in memory. */
export class MemoryShelf<T> implements Shelf<T> {
  readonly #values: T[] = [];

  put(value: T): number {
    return this.#values.push(value) - 1;
  }

  get(ref: number): T {
    const value = this.#values[ref];
    if (value === undefined) throw new RangeError(`nothing is kept under ${String(ref)}`);
    return value;
  }
}
