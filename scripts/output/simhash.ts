/**
 * Fingerprints of wording: texts that differ in few words have fingerprints that differ in few bits. Source: Charikar,
 * "Similarity estimation techniques from rounding algorithms" (STOC 2002); 64 bits and a distance of 3 as in Manku, Jain and
 * Das Sarma, "Detecting near-duplicates for web crawling" (WWW 2007).
 */

/** Words that are hashed together. */
const SHINGLE_WORDS = 3;
/** Shorter texts have no fingerprint: chance alone makes them alike. */
const MIN_WORDS = 40;
/** Bits in which the fingerprints of two copies may differ. */
export const COPY_BITS = 3;
/** Sums of up to 2^PLANES shingles are kept for each bit. */
const PLANES = 24;

const isWordUnit = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 0xbf;

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hashes of the words of a text, letter case aside. */
function wordHashes(text: string): Int32Array {
  const hashes = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  let inside = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
      inside = true;
    } else if (inside) {
      hashes[count++] = hash;
      hash = 0x811c9dc5 | 0;
      inside = false;
    }
  }
  return hashes.subarray(0, count);
}

/** Adds one to the counter of each bit that is set: counters lie across the planes, so that 32 are raised at once. */
function raise(planes: Int32Array, bits: number): void {
  let carry = bits;
  for (let plane = 0; carry !== 0 && plane < PLANES; plane++) {
    const sum = planes[plane] ?? 0;
    planes[plane] = sum ^ carry;
    carry &= sum;
  }
}

function majority(planes: Int32Array, half: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit++) {
    let count = 0;
    for (let plane = 0; plane < PLANES; plane++) count += (((planes[plane] ?? 0) >>> bit) & 1) << plane;
    if (count > half) bits |= 1 << bit;
  }
  return bits >>> 0;
}

/** The fingerprint of a text as 16 hexadecimal digits, or null when the text is too short to tell. Linear in its length. */
export function simhash(text: string): string | null {
  const words = wordHashes(text);
  if (words.length < MIN_WORDS) return null;
  const high = new Int32Array(PLANES);
  const low = new Int32Array(PLANES);
  const shingles = words.length - SHINGLE_WORDS + 1;
  for (let at = 0; at < shingles; at++) {
    let hash = 0x2545f491;
    for (let word = at; word < at + SHINGLE_WORDS; word++)
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    raise(high, mix(hash));
    raise(low, mix(hash ^ 0x5bd1e995));
  }
  const hex = (planes: Int32Array) =>
    majority(planes, shingles / 2)
      .toString(16)
      .padStart(8, '0');
  return hex(high) + hex(low);
}
