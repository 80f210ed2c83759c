import type { Actor } from '../../src/dataset/schema.js';
import { sortedParties } from './context.js';
import { isCapital, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';

/** The article's pair must hold this share of all mentions of countries that may act. */
const DYAD_SHARE = 0.55;
const DYAD_LEAST = 2;
/** A country must be named this often, and this much more than the next, to be the one that an article is at home in. */
const HOME_LEAST = 2.5;
const HOME_LEAD = 1.3;

/** How much each country is spoken of, the most first: titles count by their weight, mere places less. */
function rankCountries(scene: Scene, titleWeight: number): [Actor, number][] {
  const counts = new Map<Actor, number>();
  for (const { names, kind } of scene.sentences)
    for (const { values } of names)
      for (const value of values.slice(0, 1)) {
        const code =
          value.kind === 'country' ? value.code : value.kind === 'organisation' ? value.row.country : null;
        if (!code) continue;
        const weight =
          kind === 'title' ? titleWeight : value.kind === 'country' && value.how === 'place' ? 0.4 : 1;
        counts.set(code, (counts.get(code) ?? 0) + weight);
      }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The two countries that an article is about: the two named most, when they outweigh the rest; else empty. */
export function findDyad(scene: Scene): Actor[] {
  const ranked = rankCountries(scene, 3);
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  const [first, second] = ranked;
  if (!first || !second || second[1] < DYAD_LEAST || first[1] + second[1] < total * DYAD_SHARE) return [];
  return sortedParties([first[0], second[0]]);
}

/** The country whose city opens a block as its dateline ("LIMA - The air force …"), or null. */
function datelineOf(scene: Scene, sentence: Sentence): Actor | null {
  const [name] = sentence.names;
  const value = name?.values.find(({ kind }) => kind === 'country');
  if (!name || name.first !== sentence.first || value?.kind !== 'country') return null;
  const isCity = value.how === 'capital' || value.how === 'place';
  const opens = /^(?:[-,(/\u2013\u2014])$/.test(lowerAt(scene, name.last));
  return isCity && opens && isCapital(scene, name.first) ? value.code : null;
}

/**
 * Tells the country in which each block of an article is at home: that of the block's dateline, else that of the article's,
 * else the country named most; null when none stands out. It is the second party of an act that names one country alone.
 */
export function homeFinder(scene: Scene): (sentence: Sentence) => Actor | null {
  const ranked = rankCountries(scene, 1);
  const [first, second] = ranked;
  const most =
    first && first[1] >= HOME_LEAST && first[1] >= HOME_LEAD * (second?.[1] ?? 0) ? first[0] : null;
  const opening = scene.sentences.filter(({ block, index }) => scene.sentences[index - 1]?.block !== block);
  const byBlock = new Map(opening.map((sentence) => [sentence.block, datelineOf(scene, sentence)]));
  const lines = [...byBlock.values()].filter((code) => code !== null);
  const filed =
    lines.length === 1 && lines[0] && ranked.some(([code, count]) => code === lines[0] && count >= 2)
      ? lines[0]
      : null;
  return ({ block }) => byBlock.get(block) ?? (lines.length > 1 ? null : (most ?? filed));
}
