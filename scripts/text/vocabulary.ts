/** Properties of a word type, as bits. */
export const WORD_FLAGS = { capital: 1, allCapitals: 2, digit: 4, word: 8 } as const;

/**
 * The word types seen so far, each with a number: one per process, shared by all texts. It grows with the language's
 * vocabulary and not with the number of articles.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #lower: number[] = [];
  readonly #flags: number[] = [];

  /** The number of a word as it is written; a new one when it is seen for the first time. */
  idOf(surface: string): number {
    const known = this.#ids.get(surface);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(surface, id);
    this.#words.push(surface);
    this.#flags.push(flagsOf(surface));
    this.#lower.push(id);
    const lower = normalise(surface);
    if (lower !== surface) this.#lower[id] = this.idOf(lower);
    return id;
  }

  /** How many word types are known. */
  get size(): number {
    return this.#words.length;
  }

  /** The word as it is written. */
  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The number of the word in lower case with plain apostrophes. */
  lower(id: number): number {
    return this.#lower[id] ?? id;
  }

  /** Bits of {@link WORD_FLAGS}. */
  flags(id: number): number {
    return this.#flags[id] ?? 0;
  }
}

const normalise = (surface: string) => surface.toLowerCase().replace(/[\u2019\u02bc]/g, "'");

function flagsOf(surface: string): number {
  const first = surface.charAt(0);
  const upper = surface.toUpperCase();
  let flags = 0;
  if (first !== first.toLowerCase()) flags |= WORD_FLAGS.capital;
  if (surface === upper && surface !== surface.toLowerCase() && surface.length > 1)
    flags |= WORD_FLAGS.allCapitals;
  if (/^\p{Nd}/u.test(surface)) flags |= WORD_FLAGS.digit;
  if (/^[\p{L}\p{Nd}]/u.test(surface)) flags |= WORD_FLAGS.word;
  return flags;
}
