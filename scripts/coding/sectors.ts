import type { Good } from '../../src/dataset/schema.js';
import type { Mode, Sector } from '../../src/dataset/taxonomy.js';
import type { GoodMention } from './goods.js';
import type { SentenceContext } from './context.js';
import type { Sentence } from './scene.js';

/** A sector that holds a narrower one is not named beside it. */
const WIDER: Readonly<Partial<Record<Sector, readonly Sector[]>>> = {
  'nuclear-power': ['power'],
  'auto-parts': ['automotive'],
  rail: ['transport'],
};

/** Goods whose sector is that of the thing they serve. */
const SERVING = new Set([
  'credit',
  'capital',
  'training',
  'technology',
  'grant',
  'scholarship',
  'currency',
  'labour',
  'factory',
  'construction-work',
  'industrial-park',
  'maintenance-service',
]);
/** True for money given for a purpose. */
export const isFunding = (good: Good): boolean => good === 'credit' || good === 'grant' || good === 'capital';

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

/**
 * Drops sectors that another one makes more definite, and `other` beside any but in a barter, where it is that of a leg; sorted.
 * Empty becomes `other`.
 */
export function narrowSectors(sectors: readonly Sector[], mode?: Mode): Sector[] {
  const set = new Set(sectors);
  for (const sector of sectors) for (const wide of WIDER[sector] ?? []) set.delete(wide);
  if (set.size > 1 && mode !== 'barter') set.delete('other');
  return set.size > 0 ? [...set].sort() : ['other'];
}

/** What the text around an event is about, the nearest first. */
export interface Surroundings {
  /** Goods that the sentence names. */
  readonly nearby: readonly GoodMention[];
  /** Sector words of the sentence. */
  readonly words: readonly Sector[];
  /** Goods of the sentences just before in the paragraph, newest first. */
  readonly near?: readonly GoodMention[];
  /** Sector words of the sentence before in the paragraph. */
  readonly wordsBefore?: readonly Sector[];
  /** Goods of all sentences before, newest first. */
  readonly before?: readonly GoodMention[];
  /** True when money is lent or given for a purpose, not traded for itself. */
  readonly lends?: boolean;
  /** The sector that the article names most. */
  readonly main?: Sector | null;
}

const sectorsOfThings = (goods: readonly GoodMention[]): Sector[] =>
  goods.filter(({ row }) => !SERVING.has(row.id)).map(({ row }) => row.sector);

/** How many sentences back a purpose may stand. */
const MAX_BACK = 2;

/** What the sentences just before in the paragraph are about. */
export function toldBefore({
  scene,
  sentence,
  lastGoods,
}: Pick<SentenceContext, 'scene' | 'sentence' | 'lastGoods'>): Pick<Surroundings, 'near' | 'wordsBefore'> {
  const inBlock = scene.sentences
    .slice(Math.max(0, sentence.index - MAX_BACK), sentence.index)
    .filter(({ block }) => block === sentence.block);
  const [first] = inBlock;
  const last = inBlock.at(-1);
  return {
    near: first ? lastGoods.filter((good) => good.first >= first.first) : [],
    wordsBefore: last ? sectorsInWords(last) : [],
  };
}

/** Machines of no kind say less than what the paragraph or the article is about. */
const isKind = ({ row }: GoodMention) => row.id !== 'machinery';

/** Aircraft for an air force are of both sectors. */
const withUse = (sectors: readonly Sector[], words: readonly Sector[]): Sector[] =>
  sectors.includes('aviation') && words.includes('defence') ? [...sectors, 'defence'] : [...sectors];

/** Machines serve a trade: that which the sentence names, else that of the article. */
function ofUse(own: readonly Sector[], { words, main = null }: Surroundings): readonly Sector[] {
  if (!own.includes('machinery')) return own;
  const use = words.filter((sector) => !VAGUE.has(sector) && sector !== 'machinery');
  const trade = main ?? use[0];
  return trade ? own.map((sector) => (sector === 'machinery' ? trade : sector)) : own;
}

/**
 * The sectors of an event: those of its goods; for money, training, know-how and factories those of what they are for, in the
 * sentence, else just before, else in the article; else those that the sentence names; else `other` (`finance` for trade in money
 * and for money without a purpose).
 */
export function codeSectors(mode: Mode, goods: readonly GoodMention[], around: Surroundings): Sector[] {
  const { nearby, words, near = [], wordsBefore = [], before = [], lends = false, main = null } = around;
  if (mode === 'finance' && !lends) return ['finance'];
  const own = sectorsOfThings(goods);
  if (own.length > 0) return narrowSectors(withUse(ofUse(own, around), words), mode);
  if (main && mode === 'technology-transfer') return [main];
  const served = sectorsOfThings(nearby.filter(isKind));
  if (served.length > 0) return narrowSectors(served);
  const named = words.filter((sector) => !VAGUE.has(sector) && sector !== 'machinery');
  if (named.length > 0) return narrowSectors(named);
  if (mode === 'agreement' || mode === 'dialogue')
    return words.includes('machinery') ? ['machinery'] : words.includes('finance') ? ['finance'] : ['other'];
  const told = wordsBefore.filter((sector) => !VAGUE.has(sector) && sector !== 'machinery');
  const last =
    sectorsOfThings(near.filter(isKind))[0] ??
    told[0] ??
    main ??
    sectorsOfThings(before)[0] ??
    sectorsOfThings(nearby)[0] ??
    (words.includes('machinery') ? 'machinery' : undefined);
  if (last) return [last];
  return mode === 'finance' || words.includes('finance') ? ['finance'] : ['other'];
}
