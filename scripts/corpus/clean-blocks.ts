import type { Block } from './article.js';
import { isNeighbourLabel, navigationReason, promptReason, teaserReason } from './boilerplate-lines.js';

/** What is left of a draft, and how many blocks were dropped for which reason. */
export interface CleanBlocks {
  readonly blocks: readonly Block[];
  readonly dropped: Readonly<Record<string, number>>;
}

const PROSE_WORDS = 14;
const MAX_TITLE_WORDS = 26;
/** Share of an article's words that must stand before a list of other stories may end it. */
const TEASER_AFTER_SHARE = 0.2;

const wordCount = (text: string) => text.split(/\s+/).length;
const endsSentence = (text: string) => /[.!?\u2026:;]["'\u201d\u2019)\]]*$/.test(text);

/** True when a block reads like running text. */
export const isProse = ({ kind, text }: Block): boolean =>
  kind !== 'title' &&
  kind !== 'heading' &&
  (endsSentence(text) ? wordCount(text) >= 6 : wordCount(text) >= PROSE_WORDS * 2);

/** True when a block reads like a headline: short, and no full stop at its end. */
export const isHeadline = ({ text }: Block): boolean =>
  !/[.!\u2026:;,]["'\u201d\u2019)\]]*$/.test(text) && wordCount(text) <= MAX_TITLE_WORDS;

class Tally {
  readonly counts: Record<string, number> = {};
  add(reason: string): void {
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
  }
}

/** Index of the block where the article goes on after a list of other stories at `heading`, or the end. */
function afterTeasers(blocks: readonly Block[], heading: number, wordsBefore: number, words: number): number {
  const late = wordsBefore >= words * TEASER_AFTER_SHARE;
  for (let at = heading + 1; at < blocks.length; at++) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (!block || !isProse(block)) continue;
    if (!late) return at;
    if (next && isProse(next) && block.kind === 'paragraph' && next.kind === 'paragraph') return at;
  }
  return blocks.length;
}

/** Index where a tail of headline-and-summary pairs without a heading begins, or the end. */
function startOfPairs(blocks: readonly Block[]): number {
  let at = blocks.length;
  let pairs = 0;
  while (at >= 2) {
    const summary = blocks[at - 1];
    const headline = blocks[at - 2];
    if (!summary || !headline || !isProse(summary) || headline.kind !== 'item' || !isHeadline(headline))
      break;
    at -= 2;
    pairs++;
  }
  return pairs >= 2 ? at : blocks.length;
}

/** Index after the last block that belongs to the article: bare headlines behind the last running text are other stories. */
function endOfStory(blocks: readonly Block[]): number {
  let at = blocks.length;
  while (at > 0) {
    const block = blocks[at - 1];
    if (!block || isProse(block) || block.kind === 'title') break;
    if (!isHeadline(block)) break;
    if (block.kind === 'item' && introducesItems(blocks, at - 1)) break;
    at--;
  }
  return blocks.some(isProse) ? at : blocks.length;
}

/** True when the item at `index` belongs to a list that a sentence ending in a colon opens. */
function introducesItems(blocks: readonly Block[], index: number): boolean {
  let at = index;
  while (at > 0 && blocks[at]?.kind === 'item') at--;
  return /:$/.test(blocks[at]?.text ?? '');
}

/**
 * Drops what is not the article: prompts, bars, navigation and the stories it names, lists of other stories, bare headlines at
 * the end. The input is not changed; the order stays.
 */
export function cleanBlocks(all: readonly Block[]): CleanBlocks {
  const tally = new Tally();
  const pairs = startOfPairs(all);
  for (let at = pairs; at < all.length; at++) tally.add('related');
  const blocks = all.slice(0, pairs);
  const words = blocks.reduce((sum, { text }) => sum + wordCount(text), 0);
  const kept: Block[] = [];
  let wordsBefore = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const teaser = block.kind === 'title' ? null : teaserReason(block.text);
    if (teaser) {
      const until = afterTeasers(blocks, at, wordsBefore, words);
      for (let skipped = at; skipped < until; skipped++) tally.add(teaser);
      at = until - 1;
      continue;
    }
    const reason = block.kind === 'title' ? null : reasonOf(block);
    if (reason) {
      tally.add(reason);
      const next = blocks[at + 1];
      if (
        isNeighbourLabel(block.text) &&
        /(?:article|post|story|previous|next)\W*$/i.test(block.text) &&
        next &&
        isHeadline(next)
      ) {
        tally.add(reason);
        at++;
      }
      continue;
    }
    wordsBefore += wordCount(block.text);
    kept.push(block);
  }
  const end = endOfStory(kept);
  for (let at = end; at < kept.length; at++) tally.add('related');
  return { blocks: kept.slice(0, end), dropped: tally.counts };
}

function reasonOf(block: Block): string | null {
  if (isNeighbourLabel(block.text)) return 'navigation';
  const reason = promptReason(block.text) ?? navigationReason(block.text);
  if (reason) return reason;
  if (/^(?:by|words by|text by|reporting by) [A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){0,4}$/u.test(block.text))
    return 'byline';
  if (/^by (?:the|our) .{3,60}$/i.test(block.text) && !endsSentence(block.text)) return 'byline';
  if (/^(?:the post .* appeared first on)/i.test(block.text)) return 'related';
  return null;
}
