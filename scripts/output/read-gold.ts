import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CoopEvent } from '../../src/dataset/schema.js';
import { codeArticle } from '../coding/code-article.js';
import { createLexicon } from '../coding/lexicon.js';
import type { Lexicon } from '../coding/lexicon.js';
import type { SourceArticle } from '../corpus/article.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { findSentences, tokenAt } from '../text/sentences.js';
import { findTokens } from '../text/tokens.js';
import { buildDataset } from './build-dataset.js';
import type { GoldArticle, GoldEvent } from './score-gold.js';

/**
 * A part of the gold set: development, final check, articles added later for development, those of writers who knew no rules, those
 * that nobody who writes rules has read, or the seed articles.
 */
export type GoldPart = 'dev' | 'final' | 'more' | 'wide' | 'unseen' | 'seeds';

/** Articles with these numbers are for the final check; those after them were added later. */
const FINAL = { first: 21, last: 30 } as const;
/** From here on stand articles of writers who had not seen the rules. */
const WIDE_FROM = 101;
/** From here on stand articles that no rule was tuned on. */
const UNSEEN_FROM = 301;

interface GoldFile {
  readonly id: string;
  readonly file: string;
  readonly item?: string | null;
  readonly negative: boolean;
  readonly events: readonly GoldEvent[];
}

/** The answers for one article beside what the extractor finds in it. */
export interface GoldRun {
  readonly gold: GoldArticle;
  readonly events: readonly CoopEvent[];
  /** Null when nothing of the article could be read. */
  readonly source: SourceArticle | null;
}

function partOf(id: string): GoldPart {
  if (id.startsWith('S')) return 'seeds';
  if (Number(id) < FINAL.first) return 'dev';
  if (Number(id) <= FINAL.last) return 'final';
  if (Number(id) < WIDE_FROM) return 'more';
  return Number(id) < UNSEEN_FROM ? 'wide' : 'unseen';
}
const plain = (text: string) => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

function anchorSpan(
  source: SourceArticle,
  anchor: string,
  lexicon: Lexicon,
): readonly [number, number] | null {
  const at = plain(source.text).indexOf(plain(anchor));
  if (at < 0) return null;
  const tokens = findTokens(source.text, lexicon.vocabulary);
  const block = source.blocks.find(({ start, end }) => start <= at && at < end);
  if (!block) return [at, at + anchor.length];
  for (const { first, last } of findSentences(
    tokens,
    tokenAt(tokens, block.start),
    tokenAt(tokens, block.end),
  )) {
    const start = tokens.start[first] ?? 0;
    const end = tokens.end[last - 1] ?? 0;
    if (start <= at && at < end) return [start, end];
  }
  return [at, at + anchor.length];
}

/** Reads the answers of one part and codes its articles, each by itself. `seeds` is the folder of the seed articles. */
export async function runGold(folder: string, part: GoldPart, seeds: string): Promise<GoldRun[]> {
  const lexicon = createLexicon();
  const names = (await readdir(path.join(folder, 'gold'))).filter((name) => name.endsWith('.json')).sort();
  const runs: GoldRun[] = [];
  for (const name of names) {
    const gold = JSON.parse(await readFile(path.join(folder, 'gold', name), 'utf8')) as GoldFile;
    if (partOf(gold.id) !== part) continue;
    const file = part === 'seeds' ? path.join(seeds, path.basename(gold.file)) : path.join(folder, gold.file);
    const { articles } = await readCorpus([file]);
    const source = articles.find(({ from }) => (gold.item ? from.endsWith(gold.item) : true)) ?? null;
    const events = source
      ? buildDataset({ coded: [codeArticle(source, lexicon)], uncoded: [], dropped: {} }).events
      : [];
    const anchors = gold.events.map(({ anchor }) => source && anchorSpan(source, anchor, lexicon));
    runs.push({
      gold: { id: gold.id, negative: gold.negative, events: gold.events, anchors },
      events,
      source,
    });
  }
  return runs;
}
