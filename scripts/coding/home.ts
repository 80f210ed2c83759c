import type { Actor } from '../../src/dataset/schema.js';
import { sortedParties } from './context.js';
import { classAt, isCapital, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { WORD } from './word-classes.js';

/** The article's pair must hold this share of all mentions of countries that may act. */
const DYAD_SHARE = 0.55;
const DYAD_LEAST = 2;
/** So many paragraphs must name a country, and so many times as many as name the next, to make the article one at home in it. */
const HOME_LEAST = 2;
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

/** Longest dateline, in tokens. */
const DATELINE_REACH = 18;

/**
 * Where the dateline of a block ends ("LIMA, Peru, May 3 (Wire) - The air force"): the token behind its dash, or the sentence's first
 * token when it has none.
 */
export function datelineEnd(scene: Scene, sentence: Sentence): number {
  const { first, last, block, index } = sentence;
  if (scene.sentences[index - 1]?.block === block || !isCapital(scene, first)) return first;
  for (let at = first + 1; at < Math.min(last, first + DATELINE_REACH); at++) {
    if (/^(?:-|\u2013|\u2014)$/.test(lowerAt(scene, at)) && scene.tokens.joined[at] !== 1) return at + 1;
    if (lowerAt(scene, at) === ':' && lowerAt(scene, at - 1) === ')') return at + 1;
    const bits = classAt(scene, at);
    if (bits & WORD.verb && !isCapital(scene, at)) return first;
    if (bits & (WORD.determiner | WORD.be | WORD.pronoun)) return first;
  }
  return first;
}

/** The country whose city opens a block as its dateline ("LIMA - The air force \u2026"), or null. */
function datelineOf(scene: Scene, sentence: Sentence): Actor | null {
  const [name] = sentence.names;
  const value = name?.values.find(({ kind }) => kind === 'country');
  if (!name || name.first !== sentence.first || value?.kind !== 'country') return null;
  if (!isCapital(scene, name.first)) return null;
  const opens =
    /^(?:[-,(/:\u2013\u2014])$/.test(lowerAt(scene, name.last)) || scene.tokens.joined[name.last] === 1;
  const isCity = value.how === 'capital' || value.how === 'place';
  if (isCity ? opens : opens && lowerAt(scene, name.last) !== ',') return value.code;
  return null;
}

/** Number of paragraphs that name each country, the most first; a body or city in it counts too. */
function rankBlocks(scene: Scene): [Actor, number][] {
  const blocks = new Map<Actor, Set<number>>();
  for (const sentence of scene.sentences) {
    const body = datelineEnd(scene, sentence);
    for (const { first, values } of sentence.names) {
      const [value] = values;
      const code =
        value?.kind === 'country'
          ? value.code
          : value?.kind === 'organisation' && value.row.kind !== 'press' && value.row.kind !== 'international'
            ? value.row.country
            : null;
      if (!code || first < body) continue;
      const known = blocks.get(code) ?? new Set();
      blocks.set(code, known.add(sentence.block));
    }
  }
  return [...blocks]
    .map(([code, set]) => [code, set.size] as [Actor, number])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/**
 * Tells the country in which each block of an article is at home: that of the block's own dateline when there are several, else the
 * country that most paragraphs name, else that of the article's dateline; null when none stands out. It is the second party of an act
 * that names one country alone.
 */
export function homeFinder(scene: Scene): (sentence: Sentence) => Actor | null {
  const ranked = rankBlocks(scene);
  const [first, second] = ranked;
  const most =
    first && first[1] >= HOME_LEAST && first[1] >= HOME_LEAD * (second?.[1] ?? 0) ? first[0] : null;
  const opening = scene.sentences.filter(({ block, index }) => scene.sentences[index - 1]?.block !== block);
  const byBlock = new Map(opening.map((sentence) => [sentence.block, datelineOf(scene, sentence)]));
  const lines = [...byBlock.values()].filter((code) => code !== null);
  if (lines.length > 1) return ({ block }) => byBlock.get(block) ?? null;
  const [filed] = lines;
  const isAbout =
    filed && ranked.some(([code, count]) => code === filed && count >= 1 && count * 2 >= (first?.[1] ?? 0));
  const home = most ?? (isAbout ? filed : null);
  return () => home;
}
