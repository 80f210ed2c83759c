import type { CueEffect } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** What the auxiliaries before a verb say. */
interface VerbGroup {
  readonly modal: boolean;
  readonly would: boolean;
  readonly will: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
  readonly be: boolean;
  readonly being: boolean;
  readonly have: boolean;
  readonly present: boolean;
  readonly past: boolean;
  /** "That the school be built": wished for. */
  readonly bare: boolean;
  /** "Had to be stopped": what had to be was. */
  readonly had: boolean;
  /** First token of the group. */
  readonly first: number;
}

/** How far the first of two coordinated verbs may stand before the second. */
const PAIR_TOKENS = 5;
const AUXILIARY = WORD.be | WORD.have | WORD.will | WORD.modal;

/** Where the first of two coordinated verbs stands ("will be torn down and replaced"), or the verb itself when it has auxiliaries. */
function headOfPair(scene: Scene, floor: number, first: number): number {
  if (lowerAt(scene, first - 1) !== 'and') return first;
  for (let at = first - 2; at >= floor && at >= first - PAIR_TOKENS; at--) {
    const bits = classAt(scene, at);
    if (bits & WORD.punctuation || bits & WORD.determiner) return first;
    if (
      /(?:ed|[erw]n|lt|nt|ld|ught|ade|aid|ut)$/.test(lowerAt(scene, at)) &&
      AUXILIARY & classAt(scene, at - 1)
    )
      return at;
  }
  return first;
}

/** The auxiliaries before the verb at `first`, which it may share with the one that "and" joins to it. */
export function verbGroupOf(scene: Scene, floor: number, first: number): VerbGroup {
  return groupBefore(scene, floor, headOfPair(scene, floor, first));
}

function groupBefore(scene: Scene, floor: number, first: number): VerbGroup {
  const group = {
    modal: false,
    would: false,
    will: false,
    negated: false,
    infinitive: false,
    be: false,
    being: false,
    have: false,
    present: false,
    past: false,
    bare: false,
    had: false,
    first,
  };
  for (let at = first - 1; at >= floor && at >= first - 6; at--) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    const isAdverb =
      word.endsWith('ly') ||
      /^(?:also|already|now|still|jointly|once|first|again|soon|then|just|long|in|turn|time|even|help)$/.test(
        word,
      );
    if (bits & WORD.modal) {
      group.modal = true;
      group.would = word === 'would' || word === 'should' || word === 'must';
    } else if (bits & WORD.will) group.will = true;
    else if (bits & WORD.negator && word !== 'without') group.negated = true;
    else if (bits & WORD.be) {
      group.be = true;
      if (word === 'being') group.being = true;
      if (word === 'is' || word === 'are') group.present = true;
      if (word === 'was' || word === 'were') group.past = true;
    } else if (bits & WORD.have) {
      group.have = true;
      group.had ||= word === 'had';
      group.present ||= word === 'has' || word === 'have';
    } else if (word === 'to') group.infinitive = true;
    else if (!isAdverb) break;
    group.first = at;
  }
  group.bare =
    lowerAt(scene, first - 1) === 'be' && !group.modal && !group.will && !group.would && !group.infinitive;
  return group;
}

/** What the form of a verb says by itself. */
export function effectOfForm(trigger: Trigger, group: VerbGroup): CueEffect | null {
  const { form, passive } = trigger;
  if (group.would || group.bare) return 'planned';
  if (group.modal) return 'hypothetical';
  if (group.will) return 'planned';
  if (group.infinitive) return group.be && !group.have ? 'planned' : null;
  if (form === 'gerund') return group.be ? 'under-way' : null;
  if (group.being) return 'under-way';
  if (passive) return group.have || group.past || !group.present ? 'done' : 'under-way';
  if (group.have) return 'done';
  if (form === 'third' || form === 'base') return 'under-way';
  return 'done';
}
