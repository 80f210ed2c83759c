import { Vocabulary } from './vocabulary.js';

/** The tokens of one text, side by side in typed arrays: spans in UTF-16 units, and the interned word type of each. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  /** Exclusive. */
  readonly end: Int32Array;
  /** Ids of {@link Vocabulary}. */
  readonly type: Int32Array;
  /** The word type of each token in lower case. */
  readonly lower: Int32Array;
  /** 1 where a hyphen or slash, and no space, joins the token to the one before it. */
  readonly joined: Uint8Array;
  readonly vocabulary: Vocabulary;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

/** Class of each UTF-16 unit: letter (or mark), digit, white space or other. */
const UNIT_CLASS = classifyUnits();

function classifyUnits(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit);
    if (/[\p{L}\p{M}]/u.test(char)) classes[unit] = LETTER;
    else if (/\p{Nd}/u.test(char)) classes[unit] = DIGIT;
    else if (/[\s\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u.test(char)) classes[unit] = SPACE;
  }
  return classes;
}

const classAt = (text: string, index: number): number => UNIT_CLASS[text.charCodeAt(index)] ?? OTHER;

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
const isHyphen = (unit: number) =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2f;
const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** End of the dotted abbreviation (`U.S.`, `a.m.`) that starts at `from`, or `from` when there is none. */
function dottedEnd(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (
    classAt(text, at) === LETTER &&
    text.charCodeAt(at + 1) === 0x2e &&
    classAt(text, at - 1) !== LETTER
  ) {
    at += 2;
    letters++;
  }
  return letters >= 2 ? at : from;
}

/** End of the word or number that starts at `from`. A possessive `'s` is left out of it. */
function wordEnd(text: string, from: number): number {
  const dotted = dottedEnd(text, from);
  if (dotted > from) return dotted;
  let at = from;
  for (;;) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at++;
      continue;
    }
    const unit = text.charCodeAt(at);
    const next = classAt(text, at + 1);
    if ((unit === 0x2c || unit === 0x2e) && next === DIGIT && classAt(text, at - 1) === DIGIT) at += 2;
    else if (isApostrophe(unit) && next === LETTER && !isPossessive(text, at)) at += 2;
    else return at;
  }
}

/** True when the apostrophe at `at` opens a possessive ending `'s`. */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1) | 0x20;
  const after = classAt(text, at + 2);
  return letter === 0x73 && after !== LETTER && after !== DIGIT;
}

type Columns = Pick<Tokens, 'start' | 'end' | 'type' | 'lower' | 'joined'>;

/** Room for the tokens of a text that has hardly any letters between them. */
const SPARE_TOKENS = 16;

const emptyColumns = (length: number): Columns => ({
  start: new Int32Array(length),
  end: new Int32Array(length),
  type: new Int32Array(length),
  lower: new Int32Array(length),
  joined: new Uint8Array(length),
});

function twiceAsLong(columns: Columns): Columns {
  const longer = emptyColumns(columns.start.length * 2);
  longer.start.set(columns.start);
  longer.end.set(columns.end);
  longer.type.set(columns.type);
  longer.lower.set(columns.lower);
  longer.joined.set(columns.joined);
  return longer;
}

/**
 * Cuts a text into words, numbers and single punctuation marks. `Russia's` gives `Russia` and `'s`; a hyphen joins two
 * tokens and is none itself; `U.S.` and `1,200` stay whole. Spans never overlap and grow. Linear in the text's length.
 */
export function findTokens(text: string, vocabulary: Vocabulary): Tokens {
  let columns = emptyColumns((text.length >> 2) + SPARE_TOKENS);
  let count = 0;
  let at = 0;
  let glue = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      glue = 0;
      continue;
    }
    const from = at;
    const unit = text.charCodeAt(at);
    if (kind === LETTER || kind === DIGIT) at = wordEnd(text, at);
    else if (isApostrophe(unit) && isPossessive(text, at)) at += 2;
    else if (
      isHyphen(unit) &&
      from > 0 &&
      classAt(text, from - 1) !== SPACE &&
      classAt(text, from + 1) !== SPACE
    ) {
      at++;
      glue = 1;
      continue;
    } else at += isSurrogate(unit) && at + 1 < text.length ? 2 : 1;
    if (count === columns.start.length) columns = twiceAsLong(columns);
    const type = vocabulary.idOf(text.slice(from, at));
    columns.start[count] = from;
    columns.end[count] = at;
    columns.type[count] = type;
    columns.lower[count] = vocabulary.lower(type);
    columns.joined[count] = glue;
    glue = 0;
    count++;
  }
  return {
    text,
    count,
    start: columns.start.subarray(0, count),
    end: columns.end.subarray(0, count),
    type: columns.type.subarray(0, count),
    lower: columns.lower.subarray(0, count),
    joined: columns.joined.subarray(0, count),
    vocabulary,
  };
}
