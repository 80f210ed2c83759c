import type { Dataset } from '../src/dataset/schema.js';
import { codeArticle } from './coding/code-article.js';
import { createLexicon } from './coding/lexicon.js';
import type { Problem } from './corpus/article.js';
import { readCorpus } from './corpus/read-corpus.js';
import type { OnProgress } from './corpus/read-corpus.js';
import { buildDataset } from './output/build-dataset.js';

/** The language that the rules read. */
const CODED_LANGUAGE = 'en';

/** What a run gives: the dataset, and the inputs that could not be used. */
export interface Aggregate {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * The passes in their order: corpus (read, clean, dedupe) → text and coding (each article by itself) → output (merge, build,
 * validate). Articles in other languages are kept and not coded.
 */
export async function aggregate(
  inputs: readonly string[],
  title?: string,
  onProgress?: OnProgress,
): Promise<Aggregate> {
  const corpus = await readCorpus(inputs, onProgress);
  const lexicon = createLexicon();
  const dropped: Record<string, number> = { ...corpus.dropped };
  const coded = [];
  const uncoded = [];
  for (const source of corpus.articles) {
    const { language } = source.article;
    if (language === CODED_LANGUAGE) coded.push(codeArticle(source, lexicon));
    else uncoded.push(source);
  }
  for (const { reason } of corpus.problems)
    dropped[`input: ${reason}`] = (dropped[`input: ${reason}`] ?? 0) + 1;
  return {
    dataset: buildDataset({ coded, uncoded, dropped, ...(title !== undefined && { title }) }),
    problems: corpus.problems,
  };
}
