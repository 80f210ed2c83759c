import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ChartType } from '../../src/charts/chart.js';
import { isChartId } from '../../src/embed/snippets.js';

const HASH_LETTERS = 6;
/** Attributes that change words or colours alone: a chart stays the same chart when an editor changes them. */
const WORDS_ONLY: readonly string[] = ['heading', 'subtitle', 'notes', 'theme'];

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, HASH_LETTERS);

/**
 * The id of a chart in a published site: from the name of its data file, its type and what it shows of the data. It does not follow
 * from the data or the heading, so that a chart that is embedded somewhere keeps its address when it is brought up to date.
 */
export function chartId(file: string, type: ChartType, attributes: Readonly<Record<string, string>>): string {
  const stem = path
    .basename(file)
    .replace(/\.json$/i, '')
    .toLowerCase();
  const readable = isChartId(stem) && stem.length <= 40 ? stem : `data-${hashOf(stem)}`;
  const asked = Object.entries(attributes)
    .filter(([name, value]) => value !== '' && !WORDS_ONLY.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [readable === type ? type : `${readable}-${type}`];
  return [...parts, ...(asked.length > 0 ? [hashOf(JSON.stringify(asked))] : [])].join('-');
}
