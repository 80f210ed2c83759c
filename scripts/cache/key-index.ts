/** Hexadecimal digits of a key that count: 64 bits. */
export const KEY_CHARS = 16;
const FIRST_SLOTS = 1 << 12;
/** Fields of a slot: two halves of the key, and the value plus one (0: empty). */
const FIELDS = 3;
const FULLEST = 0.6;

/** Numbers by 64-bit key, in shared memory: small for millions of keys, and readable by other threads. */
export class KeyIndex {
  #slots: Uint32Array;
  #count: number;

  /** @param memory the memory of another index, for reading it in another thread. */
  constructor(memory?: SharedArrayBuffer) {
    this.#slots = new Uint32Array(memory ?? new SharedArrayBuffer(FIRST_SLOTS * FIELDS * 4));
    this.#count = 0;
  }

  /** What another thread reads this index from, as it is now. */
  get memory(): SharedArrayBuffer {
    return this.#slots.buffer as SharedArrayBuffer;
  }

  #slotOf(high: number, low: number): number {
    const slots = this.#slots.length / FIELDS;
    let slot = (high ^ Math.imul(low, 0x9e3779b1)) >>> 0;
    for (slot %= slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const at = slot * FIELDS;
      if (this.#slots[at + 2] === 0 || (this.#slots[at] === high && this.#slots[at + 1] === low)) return at;
    }
  }

  /** The number under a key of {@link KEY_CHARS} hexadecimal digits, or -1. */
  get(key: string): number {
    const at = this.#slotOf(parseInt(key.slice(0, 8), 16), parseInt(key.slice(8, KEY_CHARS), 16));
    return (this.#slots[at + 2] ?? 0) - 1;
  }

  /** Sets the number under a key; a later one takes the place of an earlier one. */
  set(key: string, value: number): void {
    const [high, low] = [parseInt(key.slice(0, 8), 16), parseInt(key.slice(8, KEY_CHARS), 16)];
    this.#put(high, low, value + 1);
    if (this.#count > (this.#slots.length / FIELDS) * FULLEST) this.#grow();
  }

  /** All keys with their numbers, as they are now. */
  entries(): { key: string; ref: number }[] {
    const found: { key: string; ref: number }[] = [];
    const hex = (half: number | undefined) => (half ?? 0).toString(16).padStart(KEY_CHARS / 2, '0');
    for (let at = 0; at < this.#slots.length; at += FIELDS)
      if (this.#slots[at + 2] !== 0)
        found.push({
          key: hex(this.#slots[at]) + hex(this.#slots[at + 1]),
          ref: (this.#slots[at + 2] ?? 0) - 1,
        });
    return found;
  }

  #put(high: number, low: number, value: number): void {
    const at = this.#slotOf(high, low);
    if (this.#slots[at + 2] === 0) this.#count++;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#slots[at + 2] = value;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(new SharedArrayBuffer(old.byteLength * 2));
    this.#count = 0;
    for (let at = 0; at < old.length; at += FIELDS)
      if (old[at + 2] !== 0) this.#put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
  }
}
