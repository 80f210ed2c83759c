import type { Candidate } from './candidate.js';
import { codeBarter } from './code-barter.js';
import { codeTrigger, readTrigger } from './code-frames.js';
import type { SentenceContext } from './context.js';
import { questionOf } from './decide.js';
import type { Question } from './decide.js';
import { findTriggers } from './triggers.js';

/** What the rules find in a sentence, and what has to be decided of its triggers. */
export interface SentenceReading {
  readonly found: readonly Candidate[];
  readonly questions: readonly Question[];
}

/** Reads every trigger of a sentence: by the rules, and as a question that many weak cues decide. Denials put none. */
export function readSentence(context: SentenceContext): SentenceReading {
  const triggers = findTriggers(context.scene, context.sentence, context.actors);
  const found: Candidate[] = [];
  const questions: Question[] = [];
  for (const trigger of triggers) {
    const reading = readTrigger(context, trigger);
    const own =
      trigger.rule.mode === 'barter' ? codeBarter(context, trigger) : codeTrigger(context, trigger, reading);
    found.push(...own);
    if (reading.status.status)
      questions.push(
        questionOf(
          context,
          trigger,
          reading,
          triggers,
          own.map(({ parties }) => parties.join('+')),
        ),
      );
  }
  return { found, questions };
}
