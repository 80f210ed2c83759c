import type { SourceArticle } from '../corpus/article.js';
import { namesPerson, readPhrase } from './speaker-phrases.js';

/** So many questions make a text an interview. */
const MIN_QUESTIONS = 3;
const MARKED = /^[QA][:.] /;
const QUESTION = /\?["\u201d\u2019)]*$/;
const MAX_QUESTION_CHARS = 160;

/** Trades of people who are interviewed: a merchant, a shipwright, an engineer. */
const TRADE =
  /^(?:\p{Ll}+(?:er|or|ist|wright|man|woman|ian|ant)|agent|nurse|captain|coach|pilot|cook|chef|smith|clerk|monk|king|chief|head)$/u;
/** Where what an interviewee does or speaks of begins. */
const SAYS_ON =
  / (?:on|about|explains?|explained|received|receives|talks?|talked|speaks?|spoke|tells?|told|answers?|answered|says|said|met|looks?|remembers?|recalls?|near|outside|from|in|at|who|and|that|which) .*$/u;

const textOf = ({ text }: SourceArticle, { start, end }: SourceArticle['blocks'][number]) =>
  text.slice(start, end);

/** The blocks of an interview that hold answers, by number; empty when the text is none. */
export function answersOf(source: SourceArticle): ReadonlySet<number> {
  const blocks = source.blocks.map((block) => textOf(source, block));
  const marked = blocks.some((text) => MARKED.test(text));
  const isQuestion = (text: string) =>
    marked ? /^Q[:.] /.test(text) : QUESTION.test(text) && text.length <= MAX_QUESTION_CHARS;
  const questions = blocks.flatMap((text, at) => (isQuestion(text) ? [at] : []));
  const first = questions[0];
  if (questions.length < MIN_QUESTIONS || first === undefined) return new Set();
  return new Set(blocks.flatMap((text, at) => (at > first && !isQuestion(text) ? [at] : [])));
}

/** Phrases of the head of a text that may name a person: behind an article, or a name. */
const PHRASE_START = /(?<![\p{L}\d])(?:[Tt]he|[Aa]n?|\p{Lu}[\p{Ll}]+ \p{Lu}\p{Ll}+) /gu;

/** How much a phrase tells of who somebody is: an office in a body, a name or office, a trade. */
function weightOf(head: string): number {
  const [noun = ''] = head.split(' of ');
  if (namesPerson(noun)) return head === noun ? 2 : 3;
  return TRADE.test(noun.split(' ').at(-1) ?? '') && noun.includes(' ') ? 1 : 0;
}

/** Who gives the answers of an interview, as the head of the text names him; null when it names nobody. */
export function intervieweeOf(source: SourceArticle, firstAnswer: number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const block of source.blocks.slice(0, firstAnswer)) {
    const text = textOf(source, block);
    for (const { index } of text.matchAll(PHRASE_START)) {
      const phrase = readPhrase(text.slice(index)).replace(SAYS_ON, '').trim();
      const weight = weightOf(phrase);
      if (weight > most) [best, most] = [phrase.replace(/^(?:The|An?) (?=\p{Ll})/u, ''), weight];
    }
  }
  return best;
}
