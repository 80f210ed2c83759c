import type { Status } from '../../src/dataset/taxonomy.js';
import { statusOfTense, tenseOfClause } from './clause-tense.js';
import type { Cue } from './refutations.js';
import type { CueEffect } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { verbGroupOf } from './verb-group.js';
import { WORD } from './word-classes.js';

/** How far along the event of a trigger is, and what said so. */
export interface StatusReading {
  /** Null when the text says that there is no event. */
  readonly status: Status | null;
  readonly effect: CueEffect | null;
}

/** A plan in a paper is agreed, a plan of one side is proposed. */
export const onLadder = (effect: CueEffect, sentenceHas: (effect: CueEffect) => boolean): Status | null => {
  switch (effect) {
    case 'planned':
      return sentenceHas('agreed') ? 'agreed' : 'proposed';
    case 'begun':
    case 'resumed':
      return 'under-way';
    case 'denied':
    case 'hypothetical':
    case 'off-topic':
      return null;
    default:
      return effect;
  }
};

/** What is reported of talks and wishes holds though the verb is one of supposition. */
export const REPORTED: ReadonlySet<CueEffect> = new Set(['proposed', 'talks']);

const CONTINUING = /^(?:continu|keep|kept|go on|carry on)/;

/** A cue verb in the future or under a modal says less than in the past. */
export function readCue(
  scene: Scene,
  trigger: Trigger,
  cue: Cue,
  has: (effect: CueEffect) => boolean,
): Status | null {
  if (!cue.isVerb) return onLadder(cue.effect, has);
  const group = verbGroupOf(scene, trigger.from, cue.first);
  if (group.modal && !group.would) return cue.effect === 'proposed' ? 'proposed' : null;
  if (group.negated)
    return cue.effect === 'halted' ? 'under-way' : cue.effect === 'resumed' ? 'halted' : null;
  if (CONTINUING.test(lowerAt(scene, cue.first))) return 'under-way';
  if (
    (group.will || (group.infinitive && !group.had) || group.would) &&
    cue.effect !== 'proposed' &&
    cue.effect !== 'talks'
  )
    return (has('agreed') && cue.effect !== 'agreed') ||
      (group.will && cue.effect !== 'halted' && trigger.rule.mode !== 'dialogue')
      ? 'agreed'
      : 'proposed';
  return onLadder(cue.effect, has);
}

/** "Under a five-year contract" tells on what a thing rests, not how far it is, once it is being done. */
export function isBasis(scene: Scene, cue: Cue, trigger: Trigger): boolean {
  if (cue.effect !== 'agreed' || cue.isVerb) return false;
  const tense = tenseOfClause(scene, trigger);
  if (tense !== 'perfect' && tense !== 'progressive' && tense !== 'past') return false;
  for (let at = cue.first - 1; at >= trigger.from && at >= cue.first - 5; at--) {
    if (lowerAt(scene, at) === 'under') return true;
    if (classAt(scene, at) & (WORD.verb | WORD.punctuation)) return false;
  }
  return false;
}

/** What modals and "will" around a noun say. */
function prospectOf(scene: Scene, trigger: Trigger, cue: Cue | null) {
  const prospect = { isSupposed: false, comes: false, would: false };
  for (let at = trigger.from; at < trigger.to; at++) {
    const bits = classAt(scene, at);
    const word = lowerAt(scene, at);
    const isOfCue = cue?.isVerb && cue.last > at && cue.last <= trigger.first;
    if (bits & WORD.modal && word !== 'would' && word !== 'should' && !isOfCue)
      prospect.isSupposed ||= at < trigger.first || at - trigger.last < 6;
    if (bits & WORD.will) prospect.comes = true;
    if (word === 'would') prospect.would = true;
  }
  return prospect;
}

/** "Exports came to", "sales fell": a flow that is counted goes on. */
function isMeasured(scene: Scene, { last, to }: Trigger): boolean {
  for (let at = last; at < to; at++)
    if (
      /^(?:came|fell|rose|grew|reached|total?led|amounted|stood|dropped|jumped|climbed|declined|averaged|exceeded)$/.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
}

/** "A licensing agreement": what has been entered into is a paper. */
const isPaper = (scene: Scene, { last }: Trigger): boolean =>
  /^(?:agreement|contract|deal|pact|accord|memorandum|treaty)s?$/.test(lowerAt(scene, last - 1)) ||
  /^(?:agreement|contract|deal|pact|accord|memorandum|treaty)s?$/.test(lowerAt(scene, last));

/** A noun: what is to come of it, its cue, else its rule, else the tense of the clause's verb. */
export function statusOfNoun(
  scene: Scene,
  trigger: Trigger,
  cue: Cue | null,
  has: (effect: CueEffect) => boolean,
): StatusReading {
  const { mode, status } = trigger.rule;
  const { isSupposed, comes, would } = prospectOf(scene, trigger, cue);
  if (isSupposed && !(cue && REPORTED.has(cue.effect) && cue.last <= trigger.first))
    return { status: null, effect: 'hypothetical' };
  if ((comes || would) && (!cue || cue.effect === 'under-way' || cue.effect === 'agreed')) {
    const isFixed = has('agreed') || ((mode === 'barter' || comes) && !has('proposed'));
    return { status: isFixed && mode !== 'dialogue' ? 'agreed' : 'proposed', effect: 'planned' };
  }
  if (cue) return { status: readCue(scene, trigger, cue, has), effect: cue.effect };
  if (comes || would) return { status: 'proposed', effect: null };
  if (status && status !== 'proposed') return { status, effect: null };
  if (mode === 'supply' && isMeasured(scene, trigger)) return { status: 'under-way', effect: 'under-way' };
  const told = statusOfTense(tenseOfClause(scene, trigger), mode, has('agreed'));
  if (told)
    return isPaper(scene, trigger) ? { status: 'agreed', effect: 'agreed' } : { status: told, effect: told };
  if (status === 'proposed') return { status, effect: null };
  return {
    status: mode === 'supply' || mode === 'construction' || mode === 'maintenance' ? 'under-way' : 'proposed',
    effect: null,
  };
}
