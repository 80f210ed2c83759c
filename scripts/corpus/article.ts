import type { Article, Edtf } from '../../src/dataset/schema.js';

/** What a block of text is: only paragraphs and list items are coded; a title or heading sets the scene. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item';

/** A block as a reader found it: one line of clean text with single spaces. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** What a reader makes of one input: the blocks in order, boilerplate still among them, and what the source says of itself. */
export interface Draft {
  /** Path of the file, with `#item` for one of several. */
  readonly from: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: Edtf | null;
  /** As the source declares it (BCP 47); the text is looked at too. */
  readonly language: string | null;
  readonly blocks: readonly Block[];
}

/** A block of an article: a span of its clean text. */
export interface BlockSpan {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** An article with the one clean text that all offsets refer to. */
export interface SourceArticle {
  readonly from: string;
  readonly article: Article;
  readonly text: string;
  readonly blocks: readonly BlockSpan[];
}

/** Says that one input could not be used, and why. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** A source that cannot be read as what it claims to be. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';

  /**
   * @param path the file, with `#item` for one of several
   * @param reason what is wrong with it, in a few words
   */
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Folds white space, drops invisible direction marks, and trims: the form in which all text is kept. */
export const foldSpace = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** One article of a file, or what is wrong with it. */
export type ReadResult = { readonly draft: Draft } | { readonly error: CorpusError };

/** Runs a reader on one of several articles: what is wrong with one does not stop the rest. Other errors than ours are a fault of the data too. */
export function attempt(read: () => Draft, from: string): ReadResult {
  try {
    return { draft: read() };
  } catch (error) {
    return { error: error instanceof CorpusError ? error : new CorpusError(from, unreadable(error)) };
  }
}

/** Why a reader gave up, when it did not say so itself. */
export const unreadable = (error: unknown): string =>
  error instanceof RangeError && /call stack/i.test(error.message)
    ? 'nested too deep'
    : 'its data cannot be read';

/** The name in a line that names the author: "By Amina Odhiambo". */
export const withoutBy = (line: string | null): string | null => line?.replace(/^by\s+(?=\S)/i, '') ?? null;
