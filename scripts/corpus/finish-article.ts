import { createHash } from 'node:crypto';
import type { Draft, BlockSpan, SourceArticle } from './article.js';
import { CorpusError } from './article.js';
import { cleanBlocks, isProse } from './clean-blocks.js';
import { findLanguage } from './language.js';

const ID_CHARS = 12;

/** An article with its clean text, and how many blocks were left out for which reason. */
export interface FinishedArticle {
  readonly source: SourceArticle;
  readonly dropped: Readonly<Record<string, number>>;
}

/** First 12 hexadecimal digits of the SHA-256 of a text. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, ID_CHARS);

/**
 * Makes an article of a draft: drops boilerplate, joins the blocks with blank lines to the one clean text that all offsets refer
 * to, and names the article by the hash of that text.
 * @throws CorpusError when no running text is left.
 */
export function finishArticle(draft: Draft): FinishedArticle {
  const { blocks: kept, dropped } = cleanBlocks(draft.blocks);
  const blocks = kept.filter(
    ({ kind, text }, index) => text !== '' && (kind === 'title' || index === 0 || text !== draft.title),
  );
  if (!blocks.some(isProse)) throw new CorpusError(draft.from, 'no running text in it');
  const spans: BlockSpan[] = [];
  let text = '';
  for (const block of blocks) {
    if (text) text += '\n\n';
    spans.push({ kind: block.kind, start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  const title = draft.title ?? blocks[0]?.text.split(/(?<=[.!?]) /)[0] ?? '';
  const article = {
    id: shortHash(text),
    title,
    url: draft.url,
    outlet: draft.outlet,
    ...(draft.author && { author: draft.author }),
    published: draft.published,
    language: findLanguage(text, draft.language),
    words: text.match(/[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
  };
  return { source: { from: draft.from, article, text, blocks: spans }, dropped };
}
