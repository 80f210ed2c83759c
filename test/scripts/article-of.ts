import type { Candidate } from '../../scripts/coding/candidate.js';
import { codeArticle, codeCandidates } from '../../scripts/coding/code-article.js';
import type { ArticleEvent } from '../../scripts/coding/merge-within.js';
import { createLexicon } from '../../scripts/coding/lexicon.js';
import type { SourceArticle } from '../../scripts/corpus/article.js';
import { finishArticle } from '../../scripts/corpus/finish-article.js';
import { parseText } from '../../scripts/corpus/parse-text.js';

/** The tables, compiled once for all tests of a file. */
export const LEXICON = createLexicon();

/** One paragraph as an article of 12 June 2024. */
export const articleOf = (text: string): SourceArticle => ({
  from: 'test',
  article: {
    id: 'test',
    title: '',
    url: null,
    outlet: null,
    published: '2024-06-12',
    language: 'en',
    words: 1,
  },
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
});

/** What one paragraph says, before merging. */
export const candidatesIn = (text: string): Candidate[] => codeCandidates(articleOf(text), LEXICON);

/** The events of one paragraph. */
export const eventsIn = (text: string): readonly ArticleEvent[] =>
  codeArticle(articleOf(text), LEXICON).events;

/** A pasted page as the plain-text reader gives it. */
export const pageOf = (text: string): SourceArticle => finishArticle(parseText(text, 'page')).source;

/** The events of a pasted page, one line each. */
export const linesOf = (text: string): string[] =>
  codeArticle(pageOf(text), LEXICON)
    .events.map((event) => lineOf(event))
    .sort();

/** An event in one line: form, status, parties, legs or goods, date. */
export const lineOf = ({ mode, status, parties, legs, goods, date }: ArticleEvent): string =>
  [
    mode,
    status,
    parties.join('+'),
    legs.map(({ from, to, goods: own }) => `${from}>${to}:${own.join(',')}`).join('|') || goods.join(','),
    date ?? '',
  ].join(' ');
