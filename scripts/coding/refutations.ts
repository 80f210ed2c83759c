import type { VerbForm } from './lexicon.js';
import type { CueEffect } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

export interface Cue {
  readonly effect: CueEffect;
  readonly first: number;
  readonly last: number;
  readonly isVerb: boolean;
  readonly form: VerbForm | null;
}

const NEGATIONS = /^(?:no|not|never|neither|nor|nobody|none|n't|without|hardly)$/;

/** True when a negation stands close before `first` within the clause. */
export function isNegated(scene: Scene, from: number, first: number): boolean {
  for (let at = first - 1; at >= from && at >= first - 4; at--) {
    const word = lowerAt(scene, at);
    if (NEGATIONS.test(word) || word.endsWith("n't"))
      return !(word === 'not' && lowerAt(scene, at + 1) === 'only');
    if (classAt(scene, at) & WORD.punctuation) return false;
  }
  return false;
}

const EXPECTS =
  /^(?:say|says|said|expect|expects|believe|believes|think|thinks|warn|warns|estimate|estimates|reckon|reckons|argue|argues|see|sees|note|notes|caution|hope|hopes|predict|predicts|doubt|doubts|point|suggest|dream|speculate|forecast|agree|add|asked)$/;
const ONLOOKER =
  /^(?:analysts?|economists?|experts?|observers?|commentators?|consultants?|critics|lecturer|historians?|optimists|pundits|professor|columnist|traders)$/;

/** Onlookers refute only what they expect: "analysts say", "according to experts". */
function expects(scene: Scene, sentence: Sentence, { first, last }: Cue): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at--)
    if (lowerAt(scene, at) === 'according') return true;
  for (let at = last; at < Math.min(sentence.last, last + 7); at++)
    if (EXPECTS.test(lowerAt(scene, at))) return true;
  return false;
}

/** A denial reaches what follows it in its own clause, or in the clause that "that" or "reports" opens. */
function deniesTrigger(scene: Scene, trigger: Trigger, cue: Cue, inClause: boolean): boolean {
  if (isNegated(scene, Math.max(0, cue.first - 4), cue.first)) return false;
  if (inClause) return true;
  if (cue.last > trigger.first) return false;
  for (let at = cue.last; at < trigger.first; at++) {
    const word = lowerAt(scene, at);
    if (word === 'but' || word === ';' || (word === 'and' && at - cue.last > 2)) return false;
  }
  return cue.isVerb || trigger.from - cue.last <= 4;
}

/** Denials, suppositions and other subjects that make a sentence say nothing of cooperation. */
export function refutes(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  cues: readonly Cue[],
): CueEffect | null {
  for (const cue of cues) {
    const inClause = cue.first >= trigger.from - 3 && cue.first < trigger.to;
    if (
      cue.effect === 'off-topic' &&
      (trigger.rule.mode === 'dialogue' ||
        trigger.rule.mode === 'agreement' ||
        trigger.rule.mode === 'barter' ||
        inClause)
    )
      return 'off-topic';
    if (cue.effect === 'denied' && deniesTrigger(scene, trigger, cue, inClause)) return 'denied';
    if (cue.effect !== 'hypothetical') continue;
    const word = lowerAt(scene, cue.first);
    if (word === 'whether') continue;
    if (
      ONLOOKER.test(word)
        ? cue.first < trigger.first && expects(scene, sentence, cue)
        : inClause || cue.last <= trigger.first
    )
      return 'hypothetical';
  }
  return null;
}

const ENDED =
  /^(?:plan|project|part|deal|bid|offer|contract|agreement|arrangement|work|it|deliveries|exports|supplies|talks|idea|scheme|they)$/;

/** True when the sentence goes on to say that the plan was dropped. */
export function isEndedLater(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  cues: readonly Cue[],
): boolean {
  return cues.some((cue) => {
    if (cue.effect !== 'halted' || cue.first < trigger.last) return false;
    for (let at = cue.first - 1; at >= Math.max(sentence.first, cue.first - 5); at--)
      if (ENDED.test(lowerAt(scene, at))) return true;
    for (let at = cue.last; at < Math.min(sentence.last, cue.last + 3); at++)
      if (ENDED.test(lowerAt(scene, at)) && lowerAt(scene, at) !== 'it' && lowerAt(scene, at) !== 'part')
        return true;
    return false;
  });
}

/** "Nothing will come of the mill that they undertook to build". */
export const comesToNothing = (scene: Scene, { first }: Trigger, cues: readonly Cue[]) =>
  cues.some(
    ({ effect, isVerb, last }) =>
      effect === 'halted' && !isVerb && last <= first && lowerAt(scene, last - 1) === 'of',
  );
