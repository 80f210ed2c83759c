import { ABBREVIATIONS } from '../lexicon/abbreviations.js';
import type { Tokens } from './tokens.js';
import { WORD_FLAGS } from './vocabulary.js';

/** A run of tokens: `first` included, `last` excluded. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** A run of characters: `start` included, `end` excluded, UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATED = new Set([...ABBREVIATIONS].map((form) => form.toLowerCase().replace(/\.$/, '')));
const STARTERS = new Set(
  'the it he she they we in on at but and this that these those a an its his her their there for under after as if when while however meanwhile talks both'.split(
    ' ',
  ),
);
const CLOSERS = new Set(['"', "'", '\u201d', '\u2019', '\u00bb', ')', ']']);
const OPENERS = new Set(['"', "'", '\u201c', '\u2018', '\u00ab', '(', '[']);

const wordAt = (tokens: Tokens, index: number) => tokens.vocabulary.word(tokens.type[index] ?? -1);

/** True when the full stop at token `dot` only ends an abbreviation or an initial. */
function isAbbreviationDot(tokens: Tokens, dot: number): boolean {
  const before = wordAt(tokens, dot - 1);
  if (tokens.end[dot - 1] !== tokens.start[dot]) return false;
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return true;
  return ABBREVIATED.has(before.toLowerCase());
}

/** True when a new sentence may begin at token `index`. */
function canStart(tokens: Tokens, index: number): boolean {
  const word = wordAt(tokens, index);
  if (OPENERS.has(word) || word === '\u2022' || word === '\u2014') return true;
  const flags = tokens.vocabulary.flags(tokens.type[index] ?? -1);
  return (flags & (WORD_FLAGS.capital | WORD_FLAGS.digit)) !== 0;
}

function endsAt(tokens: Tokens, index: number, last: number): boolean {
  const word = wordAt(tokens, index);
  if (word === '!' || word === '?' || word === '\u2026')
    return index + 1 >= last || canStart(tokens, index + 1);
  if (word === '.')
    return (
      !isAbbreviationDot(tokens, index) &&
      (index + 1 >= last || canStart(tokens, nextOpen(tokens, index + 1, last)))
    );
  if (word.length > 2 && word.endsWith('.') && index + 1 < last)
    return STARTERS.has(wordAt(tokens, index + 1).toLowerCase()) && canStart(tokens, index + 1);
  return false;
}

/** The first token after closing quotes and brackets that still belong to the sentence before. */
function nextOpen(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < last && isCloser(tokens, at)) at++;
  return at < last ? at : from;
}

const isCloser = (tokens: Tokens, index: number) =>
  CLOSERS.has(wordAt(tokens, index)) && tokens.end[index - 1] === tokens.start[index];

/**
 * Cuts the tokens `first` to `last` of one block into sentences. Full stops of abbreviations, initials and numbers end none;
 * closing quotes and brackets stay with their sentence.
 */
export function findSentences(tokens: Tokens, first: number, last: number): TokenSpan[] {
  const sentences: TokenSpan[] = [];
  let from = first;
  for (let at = first; at < last; at++) {
    if (!endsAt(tokens, at, last)) continue;
    let end = at + 1;
    while (end < last && isCloser(tokens, end)) end++;
    if (end < last && !canStart(tokens, end)) continue;
    sentences.push({ first: from, last: end });
    from = end;
    at = end - 1;
  }
  if (from < last) sentences.push({ first: from, last });
  return sentences;
}

/** Index of the first token that starts at or after the character `offset`. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
