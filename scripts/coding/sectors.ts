import type { Sector } from '../../src/dataset/taxonomy.js';
import type { Mode } from '../../src/dataset/taxonomy.js';
import type { GoodMention } from './goods.js';
import type { Sentence } from './scene.js';

/** A sector that holds a narrower one is not named beside it. */
const WIDER: Readonly<Partial<Record<Sector, readonly Sector[]>>> = {
  'nuclear-power': ['power'],
  'auto-parts': ['automotive'],
  rail: ['transport'],
};

/** Goods whose sector is that of the thing they serve. */
const SERVING = new Set(['credit', 'capital', 'training', 'technology', 'grant', 'scholarship', 'currency']);

/** Sectors that say too little of what a thing is for. */
const VAGUE: ReadonlySet<Sector> = new Set(['finance', 'science', 'other']);

/** Sector words of a sentence. */
export function sectorsInWords(sentence: Sentence): Sector[] {
  const out: Sector[] = [];
  for (const { values } of sentence.sectors)
    for (const value of values)
      if (value.kind === 'sector' && !out.includes(value.sector)) out.push(value.sector);
  return out;
}

/** Drops sectors that another one makes more definite, and `other` beside any; sorted. Empty becomes `other`. */
export function narrowSectors(sectors: readonly Sector[]): Sector[] {
  const set = new Set(sectors);
  for (const sector of sectors) for (const wide of WIDER[sector] ?? []) set.delete(wide);
  if (set.size > 1) set.delete('other');
  return set.size > 0 ? [...set].sort() : ['other'];
}

/**
 * The sectors of an event: those of its goods; for money, training and know-how those of what they are for; else those that the
 * sentence names; else `other` (`finance` for money without a purpose).
 */
export function codeSectors(
  mode: Mode,
  goods: readonly GoodMention[],
  nearby: readonly GoodMention[],
  words: readonly Sector[],
  main: Sector | null = null,
): Sector[] {
  const own = goods.filter(({ row }) => !SERVING.has(row.id)).map(({ row }) => row.sector);
  if (own.length > 0) return narrowSectors(own);
  const served = nearby.filter(({ row }) => !SERVING.has(row.id)).map(({ row }) => row.sector);
  if (served.length > 0) return narrowSectors(served);
  const named = words.filter((sector) => !VAGUE.has(sector));
  if (named.length > 0) return narrowSectors(named);
  if (mode === 'finance' || words.includes('finance')) return ['finance'];
  return main && mode !== 'agreement' && mode !== 'dialogue' ? [main] : ['other'];
}
