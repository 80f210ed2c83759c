type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array;

const FIRST_LENGTH = 1 << 10;

/** Numbers side by side that grow as they are needed: a few bytes each, where an object's field takes eight and more. */
export class Column {
  readonly #make: (length: number) => Numbers;
  #values: Numbers;
  #count = 0;

  /** @param Kind what holds the numbers; larger or other numbers than it holds are cut. */
  constructor(Kind: new (length: number) => Numbers) {
    this.#make = (length) => new Kind(length);
    this.#values = this.#make(FIRST_LENGTH);
  }

  get length(): number {
    return this.#count;
  }

  /** Adds a number. @returns its place. */
  push(value: number): number {
    if (this.#count === this.#values.length) {
      const larger = this.#make(Math.ceil(this.#count * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = value;
    return this.#count++;
  }

  /** The number at a place; 0 past the end. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}

/** Values by number, each kept once. */
export class Interned<T> {
  readonly #values: T[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (value: T) => string;

  /** @param keyOf tells values apart. */
  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#values.length;
  }

  /** The number of a value. */
  add(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  /** The value of a number. @throws RangeError when there is none. */
  at(number: number): T {
    if (number >= this.#values.length) throw new RangeError(`no value ${String(number)}`);
    return this.#values[number] as T;
  }
}
