import { findTokens } from '../text/tokens.js';
import type { Tokens } from '../text/tokens.js';
import { WORD_FLAGS } from '../text/vocabulary.js';
import type { Vocabulary } from '../text/vocabulary.js';

interface Entry<T> {
  readonly value: T;
  /** For each token of the form: the word type that it must have exactly, or -1 when case does not matter. */
  readonly exact: readonly number[];
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: Entry<T>[];
}

/** A phrase found in a text: token span and what the tables say of it. */
export interface Match<T> {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly values: readonly T[];
}

/**
 * A trie of phrases over word types. Lower-case forms match in any case; a form's capitals must stand in the text, unless the
 * word there is all in capitals. Hyphens and spaces are alike, since the tokeniser drops hyphens.
 */
export class Gazetteer<T> {
  readonly #root: Node<T> = { next: new Map(), entries: [] };
  /** Where phrases start, by the id of their first word in lower case: most words start none. */
  readonly #starts: (Node<T> | undefined)[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds one form; the same form may have several values. */
  add(form: string, value: T): void {
    const { type, count } = findTokens(form, this.#vocabulary);
    if (count === 0) return;
    let node = this.#root;
    const exact: number[] = [];
    for (const id of type) {
      const hasCapital = this.#vocabulary.lower(id) !== id;
      exact.push(hasCapital ? id : -1);
      const key = this.#vocabulary.lower(id);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), entries: [] };
        node.next.set(key, next);
        if (node === this.#root) this.#starts[key] = next;
      }
      node = next;
    }
    if (!node.entries.some((entry) => entry.value === value)) node.entries.push({ value, exact });
  }

  /** The longest phrase that starts at token `index` and ends before `limit`, or null. */
  findAt(tokens: Tokens, index: number, limit: number): Match<T> | null {
    let node = this.#starts[tokens.lower[index] ?? -1];
    let best: Match<T> | null = null;
    for (let at = index; node;) {
      at++;
      if (node.entries.length > 0) {
        const end = at;
        const values = node.entries
          .filter(({ exact }) => this.#agrees(tokens, index, end, exact))
          .map(({ value }) => value);
        if (values.length > 0) best = { first: index, last: at, values };
      }
      if (at >= limit) break;
      node = node.next.get(tokens.lower[at] ?? -1);
    }
    return best;
  }

  #agrees(tokens: Tokens, first: number, last: number, exact: readonly number[]): boolean {
    for (let at = first; at < last; at++) {
      const wanted = exact[at - first] ?? -1;
      const type = tokens.type[at] ?? -1;
      if (wanted >= 0 && type !== wanted && !(this.#vocabulary.flags(type) & WORD_FLAGS.allCapitals))
        return false;
    }
    return true;
  }

  /** Every phrase that starts at any token from `first` to `last`, overlapping ones too, in order of their start. */
  findEvery(tokens: Tokens, first: number, last: number): Match<T>[] {
    const found: Match<T>[] = [];
    for (let index = first; index < last; index++) {
      let node = this.#starts[tokens.lower[index] ?? -1];
      for (let at = index + 1; node; at++) {
        if (node.entries.length > 0) {
          const end = at;
          const values = node.entries
            .filter(({ exact }) => this.#agrees(tokens, index, end, exact))
            .map(({ value }) => value);
          if (values.length > 0) found.push({ first: index, last: at, values });
        }
        if (at >= last) break;
        node = node.next.get(tokens.lower[at] ?? -1);
      }
    }
    return found;
  }

  /** All longest phrases from token `first` to `last`, in order; they do not overlap. */
  findAll(tokens: Tokens, first: number, last: number): Match<T>[] {
    const found: Match<T>[] = [];
    for (let at = first; at < last;) {
      const match = this.findAt(tokens, at, last);
      if (match) {
        found.push(match);
        at = match.last;
      } else at++;
    }
    return found;
  }
}
