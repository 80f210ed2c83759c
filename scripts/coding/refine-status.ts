import type { StatusReading } from './noun-status.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { verbGroupOf } from './verb-group.js';

/** A finished thing that is not whole yet: "nearly completed", "two thirds finished", "a third of its tunnels". */
const PARTLY =
  /\b(?:nearly|almost|all but|partly|partially|largely|half|(?:a|one|two)[ -](?:thirds?|quarters?|fifths?|half)|three[ -](?:quarters|fifths)|four[ -]fifths|per ?cent|first (?:stage|phase|section|half)|so far)\b/i;
const UNDER_PAPER =
  /\b[Uu]nder (?:an?|the) (?:[\w-]+ ){0,4}?(?:memorandum|contract|agreement|deal|accord|order|pact|protocol|arrangement|treaty|licence|license)[^,;.]{0,30}? (?:signed|concluded|initialled|inked|sealed|reached|agreed|which they signed)\b/;
const UNTIL =
  /\b(?:until|till) (?:(?:the )?(?:early|late|mid|end of|beginning of|middle of|spring of|summer of|autumn of|winter of) ?)?(?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d|then|recently|last (?:year|month|week|spring|summer|autumn|winter|\p{Lu}\p{Ll}+))/u;

/** What was once done, and what was to have been done, is over. */
const NO_LONGER = /\b(?:used to|(?:was|were) to have)\b[^,;]*$/i;
/** What was to be in a year that is past, and is not said to have been. */
const isUnfulfilled = (clause: string, before: string) =>
  /\b(?:was|were) to(?: be)? $/i.test(before) && !/\b(?:said|told|added|announced|agreed)\b/i.test(clause);

/** Verbs that bring a thing to its end: "have completed a course since 2023". */
const ENDS = /\b(?:complet|finish|deliver|hand(?:ed|s)? over|graduat|pass|conclud)/i;

/** True when a thing went on until a day that is past. */
function isOver({ published, source }: Scene, { start, end }: Sentence): boolean {
  const until = UNTIL.exec(source.text.slice(start, end))?.[1];
  return until !== undefined && (!/^\d/.test(until) || published === null || until <= published.slice(0, 4));
}

/**
 * Corrects what a verb says of its stage by the rest of the clause: what went on until a past day is over, what is nearly finished or
 * has gone on since goes on, and what is done under a paper just signed is agreed.
 */
export function refineStatus(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  { status, effect }: StatusReading,
): StatusReading {
  const { mode } = trigger.rule;
  if (mode === 'dialogue' || status === null) return { status, effect };
  const clause = scene.source.text.slice(
    scene.tokens.start[trigger.from] ?? sentence.start,
    scene.tokens.end[trigger.to - 1] ?? sentence.end,
  );
  const before = clause.slice(
    0,
    (scene.tokens.start[trigger.first] ?? 0) - (scene.tokens.start[trigger.from] ?? 0),
  );
  if (NO_LONGER.test(before) || (effect === 'planned' && isUnfulfilled(clause, before)))
    return { status: 'halted', effect: 'halted' };
  if (mode === 'agreement' || trigger.part !== 'verb') return { status, effect };
  const whole = scene.source.text.slice(sentence.start, sentence.end);
  if ((status === 'done' || status === 'under-way') && isOver(scene, sentence))
    return { status: 'halted', effect: 'halted' };
  if (status === 'done' && mode === 'construction' && PARTLY.test(clause))
    return { status: 'under-way', effect: 'under-way' };
  if (
    status === 'done' &&
    /\bsince\b/i.test(clause) &&
    !ENDS.test(clause) &&
    verbGroupOf(scene, trigger.from, trigger.first).have
  )
    return { status: 'under-way', effect: 'under-way' };
  if (
    status === 'under-way' &&
    effect === 'under-way' &&
    trigger.form !== 'gerund' &&
    UNDER_PAPER.test(whole)
  )
    return { status: 'agreed', effect: 'agreed' };
  return { status, effect };
}
