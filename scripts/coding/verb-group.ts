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
  /** First token of the group. */
  readonly first: number;
}

export function verbGroupOf(scene: Scene, floor: number, first: number): VerbGroup {
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
    first,
  };
  for (let at = first - 1; at >= floor && at >= first - 6; at--) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    const isAdverb =
      word.endsWith('ly') ||
      /^(?:also|already|now|still|jointly|once|first|again|soon|then|just|long|in|turn|time|even)$/.test(
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
      group.present ||= word === 'has' || word === 'have';
    } else if (word === 'to') group.infinitive = true;
    else if (!isAdverb) break;
    group.first = at;
  }
  return group;
}

/** What the form of a verb says by itself. */
export function effectOfForm(trigger: Trigger, group: VerbGroup): CueEffect | null {
  const { form, passive } = trigger;
  if (group.would) return 'planned';
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
