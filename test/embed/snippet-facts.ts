import { chartAddresses } from '../../src/embed/snippets.js';
import type { EmbedFacts } from '../../src/embed/snippets.js';
import { embedWords } from '../../src/locale/embed-words.js';

/** Facts of a published chart, with some of them changed. */
export const snippetFacts = (changes: Partial<EmbedFacts> = {}): EmbedFacts => ({
  type: 'matrix',
  title: 'Rail and power lead',
  alt: 'A matrix of 12 events in 4 sectors.',
  width: 640,
  height: 360,
  attributes: {},
  addresses: chartAddresses('https://charts.example', 'rail-1', 'data/matrix.json'),
  words: embedWords('en'),
  ...changes,
});
