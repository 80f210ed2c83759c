import type { Status } from '../../src/dataset/taxonomy.js';
import type { CueEffect } from './rules/rows.js';
import type { VerbForm } from './lexicon.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** How far along the event of a trigger is, and what said so. */
export interface StatusReading {
  /** Null when the text says that there is no event. */
  readonly status: Status | null;
  readonly effect: CueEffect | null;
}

interface Cue {
  readonly effect: CueEffect;
  readonly first: number;
  readonly last: number;
  readonly isVerb: boolean;
  readonly form: VerbForm | null;
}

function cuesOf(sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (const { first, last, values } of sentence.acts) {
    const seen = new Set<string>();
    for (const value of values) {
      if (value.kind !== 'cue' || seen.has(value.rule.id)) continue;
      seen.add(value.rule.id);
      cues.push({
        effect: value.rule.effect,
        first,
        last,
        isVerb: value.rule.part === 'verb',
        form: value.form,
      });
    }
  }
  return cues;
}

/** What the auxiliaries before a verb say. */
interface VerbGroup {
  readonly modal: boolean;
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

function verbGroupOf(scene: Scene, floor: number, first: number): VerbGroup {
  const group = {
    modal: false,
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
    if (bits & WORD.modal) group.modal = true;
    else if (bits & WORD.will) group.will = true;
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
function effectOfForm(trigger: Trigger, group: VerbGroup): CueEffect | null {
  const { form, passive } = trigger;
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

/** A plan in a paper is agreed, a plan of one side is proposed. */
const onLadder = (effect: CueEffect, sentenceHas: (effect: CueEffect) => boolean): Status | null => {
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

const NEGATIONS = /^(?:no|not|never|neither|nor|nobody|none|n't|without|hardly)$/;

/** True when a negation stands close before `first` within the clause. */
function isNegated(scene: Scene, from: number, first: number): boolean {
  for (let at = first - 1; at >= from && at >= first - 4; at--) {
    const word = lowerAt(scene, at);
    if (NEGATIONS.test(word) || word.endsWith("n't"))
      return !(word === 'not' && lowerAt(scene, at + 1) === 'only');
    if (classAt(scene, at) & WORD.punctuation) return false;
  }
  return false;
}

/** Denials, suppositions and other subjects that make a sentence say nothing of cooperation. */
function refutes(scene: Scene, trigger: Trigger, cues: readonly Cue[]): CueEffect | null {
  for (const cue of cues) {
    const inClause = cue.first >= trigger.from - 3 && cue.first < trigger.to;
    if (cue.effect === 'off-topic') return 'off-topic';
    if (
      cue.effect === 'denied' &&
      (inClause || cue.last <= trigger.first) &&
      !isNegated(scene, trigger.from, cue.first)
    )
      return 'denied';
    if (cue.effect === 'hypothetical') {
      const word = lowerAt(scene, cue.first);
      if (word === 'whether') continue;
      if (inClause || cue.last <= trigger.first) return 'hypothetical';
    }
  }
  return null;
}

/** The cue that governs a trigger: the nearest before it in its clause, else the nearest behind it. */
function governingCue(trigger: Trigger, group: VerbGroup, cues: readonly Cue[]): Cue | null {
  const own = cues.filter(
    (cue) =>
      cue.first >= trigger.from - 1 &&
      cue.first < trigger.to &&
      (cue.first >= trigger.last || cue.last <= trigger.first),
  );
  const before = own.filter(({ last }) => last <= trigger.first).sort((a, b) => b.first - a.first);
  const behind = own.filter(({ first }) => first >= trigger.last).sort((a, b) => a.first - b.first);
  const halted = own.find(({ effect, isVerb }) => effect === 'halted' && (isVerb || trigger.part === 'noun'));
  if (halted && trigger.part === 'noun') return halted;
  group;
  return (
    before.find(({ effect }) => effect !== 'begun' || trigger.part === 'noun' || true) ?? behind[0] ?? null
  );
}

/**
 * Reads how far along the event of a trigger is: modality, tense and voice of the verb, and the cues of its clause. Denied and
 * supposed events have no status.
 */
export function readStatus(scene: Scene, sentence: Sentence, trigger: Trigger): StatusReading {
  const cues = cuesOf(sentence);
  const has = (effect: CueEffect) => cues.some((cue) => cue.effect === effect);
  const refuted = refutes(scene, trigger, cues);
  if (refuted) return { status: null, effect: refuted };
  const group = verbGroupOf(scene, trigger.from, trigger.first);
  if (isNegated(scene, trigger.from, trigger.first) || group.negated)
    return { status: null, effect: 'denied' };
  const own = trigger.part === 'verb' ? effectOfForm(trigger, group) : null;
  const cue = governingCue(
    trigger,
    group,
    cues.filter(({ effect }) => !['denied', 'hypothetical', 'off-topic'].includes(effect)),
  );
  if (own === 'hypothetical') return { status: null, effect: own };
  if (trigger.part === 'verb' && own !== null && own !== 'planned') {
    if (own === 'under-way' && trigger.rule.status === 'talks') return { status: 'talks', effect: own };
    return { status: onLadder(own, has), effect: own };
  }
  if (own === 'planned') {
    const lower = cue?.effect === 'talks' ? 'talks' : own;
    return { status: onLadder(lower, has), effect: own };
  }
  if (cue) return { status: readCue(scene, trigger, cue, has), effect: cue.effect };
  if (trigger.rule.status) return { status: trigger.rule.status, effect: null };
  return { status: statusOfNoun(scene, trigger), effect: null };
}

/** A cue verb in the future or under a modal says less than in the past. */
function readCue(
  scene: Scene,
  trigger: Trigger,
  cue: Cue,
  has: (effect: CueEffect) => boolean,
): Status | null {
  if (!cue.isVerb) return onLadder(cue.effect, has);
  const group = verbGroupOf(scene, trigger.from, cue.first);
  if (group.modal) return cue.effect === 'proposed' ? 'proposed' : null;
  if (group.negated) return cue.effect === 'halted' ? 'under-way' : null;
  if ((group.will || group.infinitive) && cue.effect !== 'proposed' && cue.effect !== 'talks')
    return has('agreed') && cue.effect !== 'agreed' ? 'agreed' : 'proposed';
  return onLadder(cue.effect, has);
}

/** A noun without a cue: the tense of the clause's verb. */
function statusOfNoun(scene: Scene, trigger: Trigger): Status | null {
  for (let at = trigger.from; at < trigger.to; at++) {
    const bits = classAt(scene, at);
    if (bits & WORD.modal) return null;
    if (bits & WORD.will) return 'proposed';
  }
  return trigger.rule.mode === 'supply'
    ? 'under-way'
    : trigger.rule.mode === 'construction' || trigger.rule.mode === 'maintenance'
      ? 'under-way'
      : 'proposed';
}
