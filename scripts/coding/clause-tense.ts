import type { Mode, Status } from '../../src/dataset/taxonomy.js';
import { classAt, isDigits, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** When the main verb of a clause says that something happens. */
export type Tense = 'past' | 'present' | 'perfect' | 'progressive' | 'future' | 'conditional';

const IRREGULAR_PAST =
  /^(?:gave|took|won|got|lent|put|made|brought|sent|paid|sold|bought|built|went|came|held|left|kept|met|struck|laid|drew|began|became|found|set|cut|let|led|ran|rose|fell|grew|spent|taught|swore|wrote|told|saw|showed|stood|bore|broke|chose|drove|flew|forged|shipped)$/;
const AUXILIARY_GAP = 3;

/** The participle or gerund that an auxiliary governs, or null. */
function governed(scene: Scene, at: number, to: number): string | null {
  for (let next = at + 1; next < to && next <= at + AUXILIARY_GAP; next++) {
    const word = lowerAt(scene, next);
    if (/(?:ed|ing|en|lt|nt|ld|ught|aid|ade|put|cut|got|won|set|led)$/.test(word) && !isDigits(scene, next))
      return word;
    if (/^(?:been|being)$/.test(word)) continue;
    if (classAt(scene, next) & (WORD.determiner | WORD.punctuation)) return null;
  }
  return null;
}

function tenseAt(scene: Scene, at: number, to: number): Tense | null {
  const bits = classAt(scene, at);
  const word = lowerAt(scene, at);
  if (bits & WORD.will) return 'future';
  if (bits & WORD.modal) return 'conditional';
  if (bits & WORD.have) {
    if (word === 'having') return null;
    const next = governed(scene, at, to);
    return next?.endsWith('ing') ? 'progressive' : next ? (word === 'had' ? 'past' : 'perfect') : 'present';
  }
  if (bits & WORD.be) {
    if (/^(?:be|been|being)$/.test(word)) return null;
    if (lowerAt(scene, at + 1) === 'to') return /^(?:was|were)$/.test(word) ? 'conditional' : 'future';
    if (/^(?:was|were)$/.test(word)) return 'past';
    if (lowerAt(scene, at + 1) === 'going' && lowerAt(scene, at + 2) === 'to') return 'future';
    return governed(scene, at, to)?.endsWith('ing') ? 'progressive' : 'present';
  }
  if (IRREGULAR_PAST.test(word)) return 'past';
  if (!(bits & WORD.verb) || lowerAt(scene, at - 1) === 'to') return null;
  if (word.endsWith('ed')) return 'past';
  return /[a-z]s$/.test(word) ? 'present' : null;
}

/** True when a clause says since when: what has been done since goes on. */
function goesOn(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lowerAt(scene, at) === 'since') return true;
  return false;
}

/** The tense of the clause around a trigger: of its first finite verb; null when it has none. */
export function tenseOfClause(scene: Scene, { from, to, first, last }: Trigger): Tense | null {
  for (let at = from; at < to; at++) {
    if (at >= first && at < last) continue;
    if (
      /^(?:,|that|which|who|when|after|because|if)$/.test(lowerAt(scene, at - 1)) &&
      at > from + 1 &&
      at < first
    )
      continue;
    const tense = tenseAt(scene, at, to);
    if (tense) return tense === 'perfect' && goesOn(scene, from, to) ? 'progressive' : tense;
  }
  return null;
}

/** Forms of cooperation whose noun tells a deed or a state, as the verb of its clause has it: "granted a loan". */
const DEEDS: ReadonlySet<string> = new Set([
  'supply',
  'finance',
  'investment',
  'technology-transfer',
  'market-entry',
  'barter',
  'joint-venture',
  'joint-development',
]);

/**
 * Where on the ladder the tense of a clause puts a noun that no cue places; null when the tense says nothing, or the noun no deed.
 * `signed` is true when the text speaks of a paper.
 */
export function statusOfTense(tense: Tense | null, mode: Mode, signed: boolean): Status | null {
  if (!DEEDS.has(mode)) return null;
  switch (tense) {
    case 'past':
    case 'perfect':
      return 'done';
    case 'progressive':
      return 'under-way';
    case 'present':
      return mode === 'barter' || mode === 'technology-transfer' || mode === 'joint-venture'
        ? 'under-way'
        : mode === 'finance' || mode === 'investment'
          ? 'agreed'
          : null;
    case 'future':
      return signed || mode === 'barter' ? 'agreed' : 'proposed';
    default:
      return null;
  }
}
