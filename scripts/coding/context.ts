import type { Actor } from '../../src/dataset/schema.js';
import type { Sector } from '../../src/dataset/taxonomy.js';
import type { Candidate } from './candidate.js';
import type { ActorMention, Memory } from './actor-mention.js';
import type { Calendar } from './article-calendar.js';
import type { GoodMention } from './goods.js';
import type { Scene, Sentence } from './scene.js';

/** What a coding pass knows while it reads one sentence. */
export interface SentenceContext {
  readonly scene: Scene;
  readonly calendar: Calendar;
  readonly sentence: Sentence;
  readonly actors: readonly ActorMention[];
  readonly goods: readonly GoodMention[];
  readonly memory: Readonly<Memory>;
  /** The two countries that the article is about, or empty. */
  readonly dyad: readonly Actor[];
  /** The country in which this part of the article is at home, or null. */
  readonly home: Actor | null;
  /** Goods of the sentences just before, newest first. */
  readonly lastGoods: readonly GoodMention[];
  readonly saidBy: readonly string[];
  /** What earlier sentences told, oldest first. */
  readonly deals: Candidate[];
  /** The sector that most of the article's goods and words name, or null. */
  readonly mainSector: Sector | null;
}

/** Countries, each once, in alphabetical order. */
export const sortedParties = (codes: Iterable<Actor>): Actor[] => [...new Set(codes)].sort();
