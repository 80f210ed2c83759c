import { edtfSpan } from '../../src/dataset/edtf.js';
import type { StoredArticle } from './report.js';
import { COPY_BITS } from './simhash.js';

/** Copies of one agency text are published this close together; what is repeated later is another text on the same form. */
const COPY_MS = 14 * 86_400_000;
/** Fingerprints that differ in 3 bits at most agree in one of 4 blocks. */
const BLOCKS = COPY_BITS + 1;

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Joins things by number; each set is known by its smallest member. */
class Sets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  find(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let next = at; next !== root;) {
      const up = this.#parent[next] ?? root;
      this.#parent[next] = root;
      next = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    this.#parent[Math.max(one, other)] = Math.min(one, other);
  }
}

/** What of an article tells whether it is a copy. */
export type Wording = Pick<StoredArticle, 'id' | 'simhash' | 'published' | 'language'>;

const publishedAt = ({ published }: Wording) =>
  published === null ? null : (edtfSpan(published)?.start ?? null);

/** The first published first, those without a date last, then by id. */
function firstPublished(a: Wording, b: Wording): number {
  const [one, other] = [publishedAt(a) ?? Infinity, publishedAt(b) ?? Infinity];
  return one === other ? (a.id < b.id ? -1 : Number(a.id > b.id)) : one - other;
}

function near(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= COPY_MS;
}

/**
 * Finds syndicated copies: articles whose wording is nearly the same and that were published within two weeks. Gives for each
 * copy the id of the article that stands for it, the one published first. Copies of copies are copies. Near linear.
 */
export function findCopies(articles: readonly Wording[]): Map<string, string> {
  const known = articles.filter(({ simhash }) => simhash !== undefined);
  known.sort(firstPublished);
  const sets = new Sets(known.length);
  const high = Uint32Array.from(known, ({ simhash = '' }) => parseInt(simhash.slice(0, 8), 16));
  const low = Uint32Array.from(known, ({ simhash = '' }) => parseInt(simhash.slice(8), 16));
  const when = known.map(publishedAt);
  const isCopy = (a: number, b: number) =>
    bitsIn((high[a] ?? 0) ^ (high[b] ?? 0)) + bitsIn((low[a] ?? 0) ^ (low[b] ?? 0)) <= COPY_BITS &&
    known[a]?.language === known[b]?.language &&
    near(when[a] ?? null, when[b] ?? null);
  for (let block = 0; block < BLOCKS; block++) {
    const half = block < 2 ? high : low;
    const shift = block % 2 === 0 ? 16 : 0;
    const buckets = new Map<number, number[]>();
    for (let at = 0; at < known.length; at++) {
      const value = ((half[at] ?? 0) >>> shift) & 0xffff;
      const bucket = buckets.get(value);
      if (!bucket) buckets.set(value, [at]);
      else {
        for (const other of bucket) if (isCopy(other, at)) sets.join(other, at);
        bucket.push(at);
      }
    }
  }
  const copies = new Map<string, string>();
  known.forEach(({ id }, at) => {
    const first = known[sets.find(at)];
    if (first && first.id !== id) copies.set(id, first.id);
  });
  return copies;
}
