import type { Edtf } from '../../src/dataset/schema.js';
import type { BlockKind, SourceArticle } from '../corpus/article.js';
import { findSentences, tokenAt } from '../text/sentences.js';
import type { TokenSpan } from '../text/sentences.js';
import { findTokens } from '../text/tokens.js';
import type { Tokens } from '../text/tokens.js';
import { WORD_FLAGS } from '../text/vocabulary.js';
import type { Match } from './gazetteer.js';
import { WORD } from './word-classes.js';
import type { ActValue, Lexicon, NameValue, ThingValue } from './lexicon.js';

/** A sentence of an article with the phrases that the tables find in it. */
export interface Sentence extends TokenSpan {
  readonly index: number;
  /** Number of the block that it stands in. */
  readonly block: number;
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly names: readonly Match<NameValue>[];
  readonly things: readonly Match<ThingValue>[];
  readonly sectors: readonly Match<ThingValue>[];
  readonly acts: readonly Match<ActValue>[];
}

/** An article cut into tokens and sentences, with every phrase of the tables: what all coding passes read. */
export interface Scene {
  readonly source: SourceArticle;
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly sentences: readonly Sentence[];
  readonly published: Edtf | null;
  /** The word of each token in lower case. */
  readonly words: readonly string[];
  /** The classes of the word of each token, as bits of `WORD`. */
  readonly classes: Int32Array;
}

const overlaps = (a: TokenSpan, b: TokenSpan) => a.first < b.last && b.first < a.last;

/** Names that are whole bodies or titles hide the goods and sectors inside them. */
const hidesThings = ({ values }: Match<NameValue>) =>
  values.some(({ kind }) => kind === 'organisation' || kind === 'office');

const modesOf = ({ values }: Match<ActValue>) =>
  values.flatMap((value) => (value.kind === 'trigger' ? [value.rule.mode] : []));

/** Triggers inside a longer trigger are part of it. */
function outermost(acts: readonly Match<ActValue>[]): readonly Match<ActValue>[] {
  const triggers = acts.filter(
    ({ first, last, values }) => last - first > 1 && values.some(({ kind }) => kind === 'trigger'),
  );
  if (triggers.length === 0) return acts;
  const out: Match<ActValue>[] = [];
  for (const act of acts) {
    const modes = triggers
      .filter(
        (other) =>
          other !== act &&
          other.first <= act.first &&
          other.last >= act.last &&
          other.last - other.first > act.last - act.first,
      )
      .flatMap(modesOf);
    if (modes.length === 0) out.push(act);
    else {
      const values = act.values.filter(
        (value) => value.kind !== 'trigger' || !modes.includes(value.rule.mode),
      );
      if (values.length > 0) out.push({ ...act, values });
    }
  }
  return out;
}

/** Reads an article once: tokens, sentences, and every phrase of the lexicon and the rules. */
export function readScene(source: SourceArticle, lexicon: Lexicon): Scene {
  const tokens = findTokens(source.text, lexicon.vocabulary);
  const sentences: Sentence[] = [];
  source.blocks.forEach((block, number) => {
    const first = tokenAt(tokens, block.start);
    const last = tokenAt(tokens, block.end);
    for (const span of findSentences(tokens, first, last)) {
      const names = lexicon.names
        .findAll(tokens, span.first, span.last)
        .filter(({ last: end }) => tokens.text.charAt(tokens.end[end - 1] ?? -1) !== '$');
      const visible = (thing: Match<ThingValue>) =>
        !names.some((name) => hidesThings(name) && overlaps(name, thing));
      const things = lexicon.goods.findAll(tokens, span.first, span.last).filter(visible);
      const sectors = lexicon.sectors.findAll(tokens, span.first, span.last).filter(visible);
      sentences.push({
        ...span,
        index: sentences.length,
        block: number,
        kind: block.kind,
        start: tokens.start[span.first] ?? block.start,
        end: tokens.end[span.last - 1] ?? block.end,
        names,
        things,
        sectors,
        acts: outermost(lexicon.acts.findEvery(tokens, span.first, span.last)),
      });
    }
  });
  return {
    source,
    tokens,
    lexicon,
    sentences,
    published: source.article.published,
    ...wordsOf(tokens, lexicon),
  };
}

/** "May" is a month when it is written with a capital, and a modal verb when it is not. */
const classOf = ({ vocabulary }: Tokens, type: number, bits: number): number =>
  bits & WORD.modal && bits & WORD.time && vocabulary.flags(type) & WORD_FLAGS.capital
    ? WORD.time
    : bits & WORD.modal
      ? bits & ~WORD.time
      : bits;

/** Looks up each token once: the passes ask for its neighbours many times. */
function wordsOf(tokens: Tokens, lexicon: Lexicon): Pick<Scene, 'words' | 'classes'> {
  const { vocabulary, type, lower, count } = tokens;
  const words: string[] = [];
  const classes = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const id = type[at] ?? -1;
    words.push(vocabulary.word(lower[at] ?? id));
    classes[at] = classOf(tokens, id, lexicon.classes.of(id));
  }
  return { words, classes };
}

/** The word at a token, as it is written. */
export const wordAt = ({ tokens }: Scene, index: number): string =>
  tokens.vocabulary.word(tokens.type[index] ?? -1);

/** The word at a token, in lower case. */
export const lowerAt = ({ words }: Scene, index: number): string =>
  index >= 0 && index < words.length ? (words[index] ?? '') : '';

/** The classes of the word at a token, as bits of `WORD`. */
export const classAt = ({ classes }: Scene, index: number): number =>
  index >= 0 && index < classes.length ? (classes[index] ?? 0) : 0;

/** True when the word at a token begins with a capital. */
export const isCapital = ({ tokens }: Scene, index: number): boolean =>
  (tokens.vocabulary.flags(tokens.type[index] ?? -1) & WORD_FLAGS.capital) !== 0;

/** True when the token is a number in digits. */
export const isDigits = ({ tokens }: Scene, index: number): boolean =>
  (tokens.vocabulary.flags(tokens.type[index] ?? -1) & WORD_FLAGS.digit) !== 0;
