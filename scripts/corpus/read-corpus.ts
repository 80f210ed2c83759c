import { CorpusError } from './article.js';
import type { Draft, Problem, SourceArticle } from './article.js';
import { finishArticle } from './finish-article.js';
import { listFiles, readingReason } from './list-files.js';
import { readDrafts, readWhole } from './read-drafts.js';

/** All articles of some inputs, each once, and what was left out. */
export interface Corpus {
  /** In the order of their ids, so that the order of the inputs does not matter. */
  readonly articles: readonly SourceArticle[];
  readonly problems: readonly Problem[];
  /** Reason → how many blocks, copies or files were left out for it. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** Called after each file. */
export type OnProgress = (done: number, all: number, file: string) => void;

/**
 * Reads every article below some files and folders. One bad file never stops the run: it is named with its reason. The same
 * text twice is one article. Never throws for what is in the files.
 */
export async function readCorpus(inputs: readonly string[], onProgress?: OnProgress): Promise<Corpus> {
  const listing = await listFiles(inputs);
  const problems = [...listing.problems];
  const dropped: Record<string, number> = {};
  const count = (reason: string, times = 1) => {
    if (times > 0) dropped[reason] = (dropped[reason] ?? 0) + times;
  };
  count('documentation file', listing.ignored);
  const byId = new Map<string, SourceArticle>();
  const keep = (draft: Draft) => {
    const { source, dropped: left } = finishArticle(draft);
    const known = byId.get(source.article.id);
    if (known) count('duplicate article');
    else for (const [reason, times] of Object.entries(left)) count(`boilerplate: ${reason}`, times);
    if (!known || preferred(source, known)) byId.set(source.article.id, source);
  };
  const note = (file: string, error: unknown) => {
    if (error instanceof CorpusError) problems.push({ path: error.path, reason: error.reason });
    else problems.push({ path: file, reason: readingReason(error) });
  };
  for (const [index, file] of listing.files.entries()) {
    try {
      for await (const result of readDrafts(file, await readWhole(file))) {
        try {
          if ('error' in result) throw result.error;
          keep(result.draft);
        } catch (error) {
          note('draft' in result ? result.draft.from : file, error);
        }
      }
    } catch (error) {
      note(file, error);
    }
    onProgress?.(index + 1, listing.files.length, file);
  }
  const articles = [...byId.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return { articles, problems, dropped };
}

/** Of two copies of one text the one that says more of itself; then the first by name. */
function preferred(a: SourceArticle, b: SourceArticle): boolean {
  const score = ({ article }: SourceArticle) =>
    Number(article.published !== null) * 4 +
    Number(article.outlet !== null) * 2 +
    Number(article.url !== null);
  return score(a) !== score(b) ? score(a) > score(b) : a.from < b.from;
}
