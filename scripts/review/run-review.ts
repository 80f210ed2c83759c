import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseDataset } from '../../src/dataset/parse.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { Pack } from '../cache/pack.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { collect } from '../output/build-dataset.js';
import { CorrectionsError } from '../output/corrections.js';
import { datasetReason } from '../output/run-merge.js';
import { MemoryShelf } from '../output/shelf.js';
import type { StoredEvent } from '../output/report.js';
import { aggregate } from '../pipeline.js';
import { CorrectionsFile } from './corrections-file.js';
import { serveReview } from './serve-review.js';
import type { Review } from './serve-review.js';

/** Options of the command. */
export interface ReviewOptions {
  readonly data?: string;
  readonly corrections?: string;
  readonly port?: number;
}

const DEFAULT_DATA = 'data/cooperation.json';

/** The events of some inputs as the rules find them, without corrections. */
async function datasetOf(inputs: readonly string[]): Promise<Dataset> {
  const folder = mkdtempSync(path.join(tmpdir(), 'coop-review-'));
  const pack = await Pack.open(folder, 'review');
  try {
    const events = new MemoryShelf<StoredEvent>();
    const { assembled, records } = await aggregate({ inputs, workers: 1 }, pack, events);
    return parseDataset(collect(assembled, records, events));
  } finally {
    pack.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the review of a dataset, or of what the rules find in some inputs, whose texts are then shown whole. Says where the page is.
 * Null when there is nothing to review, with the reason on standard error.
 */
export async function startReview(inputs: readonly string[], options: ReviewOptions): Promise<Review | null> {
  const { data = inputs.length === 0 ? DEFAULT_DATA : undefined, port = 0 } = options;
  const beside = data === undefined ? 'data' : path.dirname(data);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const file = await CorrectionsFile.open(options.corrections ?? path.join(beside, 'corrections.json'));
    const dataset =
      data === undefined ? await datasetOf(inputs) : parseDataset(JSON.parse(await readFile(data, 'utf8')));
    const { articles } = await readCorpus(inputs);
    const texts = Object.fromEntries(articles.map(({ article, text }) => [article.id, text]));
    const review = await serveReview({ dataset, texts, file, port });
    say(`Review ${String(dataset.events.length)} events at ${review.url}; Ctrl-C ends it.`);
    return review;
  } catch (error) {
    say(
      error instanceof CorrectionsError
        ? error.message
        : `${data ?? inputs.join(' ')}: ${datasetReason(error)}`,
    );
    return null;
  }
}
