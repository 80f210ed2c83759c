import { tenseOfClause } from './clause-tense.js';
import type { VerbForm } from './lexicon.js';
import { REPORTED, isBasis, onLadder, readCue, statusOfNoun } from './noun-status.js';
import type { StatusReading } from './noun-status.js';
import { refineStatus } from './refine-status.js';
import { comesToNothing, isEndedLater, isNegated, refutes } from './refutations.js';
import type { Cue } from './refutations.js';
import type { CueEffect } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { effectOfForm, verbGroupOf } from './verb-group.js';
import { WORD } from './word-classes.js';

/** A base form behind an article or adjective is a noun ("the plan", "an industrial plan"). */
const isNounHere = (scene: Scene, first: number, form: VerbForm | null) =>
  (form === 'base' || form === 'third') &&
  (classAt(scene, first - 1) & (WORD.determiner | WORD.adjective | WORD.preposition | WORD.possessive)) !==
    0 &&
  lowerAt(scene, first - 1) !== 'to';

/** "Its suspended loan": what a thing was before, not what becomes of it. */
const isAttribute = (scene: Scene, first: number, form: VerbForm | null) =>
  (form === 'past' || form === 'participle') &&
  (classAt(scene, first - 1) & (WORD.determiner | WORD.possessive)) !== 0;

function cuesOf(scene: Scene, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (const { first, last, values } of sentence.acts) {
    const seen = new Set<string>();
    for (const value of values) {
      if (value.kind !== 'cue' || seen.has(value.rule.id)) continue;
      if (value.rule.effect === 'hypothetical' && scene.tokens.joined[last - 1] === 1) continue;
      if (value.rule.effect === 'hypothetical' && scene.tokens.joined[last] === 1) continue;
      if (value.rule.part === 'verb' && isNounHere(scene, first, value.form)) continue;
      if (value.rule.effect === 'halted' && isAttribute(scene, first, value.form)) continue;
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

/** How far a paper may stand from the word that says that it is only spoken of. */
const SPOKEN_OF_REACH = 9;

/** "To sign", "signing": not yet done. */
const isStillToBeDone = (scene: Scene, { first, form }: Cue) =>
  form === 'gerund' || (form === 'base' && lowerAt(scene, first - 1) === 'to');

/** True when nothing between a word of talk or wish and a paper takes the paper for itself. */
function hangsOn(scene: Scene, talk: Cue, paper: Cue, cues: readonly Cue[]): boolean {
  if (talk.last > paper.first || paper.first - talk.last > SPOKEN_OF_REACH) return false;
  for (let at = talk.last; at < paper.first; at++)
    if (classAt(scene, at) & WORD.punctuation || lowerAt(scene, at) === 'under') return false;
  return !cues.some(
    (cue) =>
      cue.isVerb &&
      cue.effect === 'agreed' &&
      cue.first >= talk.last &&
      cue.last <= paper.first &&
      !isStillToBeDone(scene, cue),
  );
}

/** "Negotiating an agreement", "hopes to sign a contract": what is only spoken of, or wished for, is no further than that. */
function heldBack(scene: Scene, cues: readonly Cue[]): Cue[] {
  return cues.map((cue) => {
    if (cue.effect !== 'agreed' || (cue.isVerb && !isStillToBeDone(scene, cue))) return cue;
    const talk = cues.filter((each) => REPORTED.has(each.effect) && hangsOn(scene, each, cue, cues)).at(-1);
    return talk ? { ...cue, effect: talk.effect } : cue;
  });
}

/** The cue that governs a trigger: the nearest before it in its clause, else the nearest behind it. */
function governingCue(trigger: Trigger, cues: readonly Cue[]): Cue | null {
  const own = cues.filter(
    (cue) =>
      cue.first >= trigger.from - 1 &&
      cue.first < trigger.to &&
      (cue.first >= trigger.last || cue.last <= trigger.first),
  );
  const before = own.filter(({ last }) => last <= trigger.first).sort((a, b) => b.first - a.first);
  const behind = own.filter(({ first }) => first >= trigger.last).sort((a, b) => a.first - b.first);
  if (trigger.part === 'noun') {
    const halted = own.find(({ effect }) => effect === 'halted');
    const running = own.some(({ effect }) => effect === 'talks')
      ? undefined
      : own.find(({ effect, isVerb }) => effect === 'under-way' && !isVerb);
    if (halted ?? running) return halted ?? running ?? null;
  }
  return before[0] ?? behind[0] ?? null;
}

const NEGATIVE: ReadonlySet<CueEffect> = new Set(['denied', 'hypothetical', 'off-topic']);

/**
 * Reads how far along the event of a trigger is: modality, tense and voice of the verb, and the cues of its clause. Denied and
 * supposed events have no status.
 */
export function readStatus(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  signed = false,
): StatusReading {
  return refineStatus(scene, sentence, trigger, readPlainStatus(scene, sentence, trigger, signed));
}

function readPlainStatus(scene: Scene, sentence: Sentence, trigger: Trigger, signed: boolean): StatusReading {
  const cues = heldBack(scene, cuesOf(scene, sentence));
  const has = (effect: CueEffect) =>
    (signed && effect === 'agreed') || cues.some((cue) => cue.effect === effect);
  const refuted = refutes(scene, sentence, trigger, cues);
  if (refuted) return { status: null, effect: refuted };
  const group = verbGroupOf(scene, trigger.from, trigger.first);
  if (isNegated(scene, trigger.from, trigger.first) || group.negated)
    return { status: null, effect: 'denied' };
  if (comesToNothing(scene, trigger, cues)) return { status: 'halted', effect: 'halted' };
  const stages = cues.filter(({ effect }) => !NEGATIVE.has(effect));
  const cue = governingCue(trigger, stages);
  if (trigger.part === 'noun')
    return statusOfNoun(scene, trigger, cue && isBasis(scene, cue, trigger) ? null : cue, has);
  if (trigger.last - trigger.first > 1 && /^plans?$/.test(lowerAt(scene, trigger.first)))
    return { status: 'proposed', effect: 'proposed' };
  const own = effectOfForm(trigger, group);
  if (own === 'hypothetical') return statusOfSupposed(trigger, stages);
  if (own === 'planned' || own === null) {
    if (isEndedLater(scene, sentence, trigger, cues)) return { status: 'halted', effect: 'halted' };
    if (own === 'planned')
      return {
        status:
          cue?.effect === 'talks' && trigger.rule.mode !== 'dialogue'
            ? 'talks'
            : cue && cue.last <= trigger.first && cue.effect === 'proposed'
              ? 'proposed'
              : trigger.rule.mode !== 'dialogue' &&
                  (group.will || (group.infinitive && group.be)) &&
                  !group.would
                ? 'agreed'
                : onLadder(own, has),
        effect: own,
      };
    if (cue) return { status: readCue(scene, trigger, cue, has), effect: cue.effect };
    if (trigger.form === 'gerund' && trigger.rule.mode === 'supply') return { status: null, effect: null };
    const tense = tenseOfClause(scene, trigger);
    if (group.infinitive && tense === 'future')
      return { status: trigger.rule.mode === 'dialogue' ? 'proposed' : 'agreed', effect: 'planned' };
    if (trigger.form === 'gerund' && tense === 'progressive' && trigger.rule.mode !== 'dialogue')
      return { status: 'under-way', effect: 'under-way' };
    return { status: trigger.rule.status ?? 'proposed', effect: null };
  }
  if (own === 'done' && cue && isWishedFor(scene, trigger, cue, group.first))
    return { status: onLadder(cue.effect, has), effect: cue.effect };
  if (own === 'under-way' && trigger.rule.status === 'talks') return { status: 'talks', effect: own };
  if (trigger.rule.mode === 'supply' && own === 'done' && isOrder(scene, sentence, trigger, has))
    return { status: has('done') ? 'done' : 'agreed', effect: own };
  return { status: onLadder(own, has), effect: own };
}

/** "Interest in having tractors built": a participle that hangs on a wish. */
function isWishedFor(scene: Scene, trigger: Trigger, cue: Cue, first: number): boolean {
  if (!trigger.passive || first !== trigger.first || !REPORTED.has(cue.effect) || cue.last > trigger.first)
    return false;
  for (let at = cue.first; at < trigger.first; at++)
    if (/^(?:having|have|get|getting|see|seeing)$/.test(lowerAt(scene, at))) return true;
  return false;
}

/** Orders, and purchases under a contract, are agreed until something says that they came. */
const isOrder = (
  scene: Scene,
  sentence: Sentence,
  { rule, first, last }: Trigger,
  has: (effect: CueEffect) => boolean,
) => {
  if (rule.id !== 'supply.take') return false;
  for (let at = sentence.first; at < sentence.last; at++)
    if (/^(?:service|delivered|arrived|received)$/.test(lowerAt(scene, at)) && (at < first || at >= last))
      return false;
  const word = lowerAt(scene, first);
  return (
    /^(?:order|pick|select)/.test(word) || (/^(?:buy|bought|purchas|procur)/.test(word) && has('agreed'))
  );
};

/** "Could be sold" after "asked whether" or "proposed that" is a proposal; alone it is a supposition. */
function statusOfSupposed(trigger: Trigger, stages: readonly Cue[]): StatusReading {
  const cue = stages.filter(({ effect, last }) => REPORTED.has(effect) && last <= trigger.first).at(-1);
  if (cue && trigger.first - cue.last <= 12 && (cue.isVerb || cue.last - cue.first > 1))
    return { status: cue.effect === 'talks' ? 'talks' : 'proposed', effect: cue.effect };
  return { status: null, effect: 'hypothetical' };
}
