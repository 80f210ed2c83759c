import type { Actor } from '../../src/dataset/schema.js';
import type { Candidate } from './candidate.js';
import { UNDIRECTED } from './casts.js';
import type { Cast } from './casts.js';
import { codeWith } from './code-frames.js';
import type { SentenceContext } from './context.js';
import { decide } from './decide.js';
import type { Question, Verdict } from './decide.js';

/** What the rules find is told when it is at least so likely. */
const KEPT_ODDS = 0.3;
/** What no rule finds is told when it is at least so likely: weak cues alone must be many. */
const ADDED_ODDS = 0.7;

const same = (a: readonly Actor[], b: readonly Actor[]) =>
  a.length === b.length && a.every((code, at) => code === b[at]);

/** Who gives when the rules do not say: the one in the slot of a giver, or the one that is not in that of a taker. */
function directed({ reading, parties, trigger }: Verdict): Pick<Cast, 'from' | 'to'> {
  const [a, b] = parties;
  const { givers, takers, places } = reading.frame;
  const none = { from: null, to: null };
  if (!a || !b || parties.length !== 2 || UNDIRECTED.has(trigger.rule.mode)) return none;
  const gives = (code: Actor) =>
    Number(givers.includes(code)) - Number(takers.includes(code)) - Number(places.includes(code)) / 2;
  const lead = gives(a) - gives(b);
  if (lead === 0) return none;
  return lead > 0 ? { from: a, to: b } : { from: b, to: a };
}

function castOf(verdict: Verdict): Cast {
  const ruled = verdict.reading.casts.find(({ parties }) => same(parties, verdict.parties));
  return ruled ?? { parties: verdict.parties, ...directed(verdict), inferred: 2 };
}

/** Leaves out what weak cues alone tell of a form and parties of which the rules tell elsewhere in the article. */
export const withoutRepeats = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    (one) =>
      !one.isAdded ||
      !candidates.some(
        (other) => !other.isAdded && other.mode === one.mode && same(other.parties, one.parties),
      ),
  );

/** A barter needs its two sides, and a supply a good; goods told before are not taken up by name where the parties are guessed too. */
const mayBeAdded = (
  { goods }: SentenceContext,
  { trigger, reading }: Pick<Question, 'trigger' | 'reading'>,
) =>
  trigger.rule.mode !== 'barter' &&
  reading.found.borrowed !== 'named' &&
  (trigger.rule.mode !== 'supply' || reading.found.ids.length > 0 || goods.length > 0);

/** Keeps the likely ones of what the rules found in a sentence, and adds what is as likely though no rule found it. */
export function settle(
  context: SentenceContext,
  found: readonly Candidate[],
  questions: readonly Question[],
): Candidate[] {
  const verdicts = questions
    .filter((question) => question.isRuled || mayBeAdded(context, question))
    .flatMap((question) => decide(question, question.isRuled ? KEPT_ODDS : ADDED_ODDS));
  const kept = found.flatMap((candidate) => {
    const verdict = verdicts.find(
      ({ trigger, parties }) =>
        trigger.rule.id === candidate.rule &&
        trigger.first === candidate.trigger &&
        same(parties, candidate.parties),
    );
    if (!verdict) return [candidate];
    return verdict.odds >= KEPT_ODDS ? [{ ...candidate, odds: verdict.odds }] : [];
  });
  const added = verdicts
    .filter(
      ({ odds, trigger, parties, reading }) =>
        odds >= ADDED_ODDS &&
        mayBeAdded(context, { trigger, reading }) &&
        !kept.some((one) => one.mode === trigger.rule.mode && same(one.parties, parties)) &&
        !kept.some((one) => one.mode === 'barter' && parties.every((code) => one.parties.includes(code))),
    )
    .map((verdict) => ({
      ...codeWith(context, castOf(verdict), verdict.reading),
      odds: verdict.odds,
      isAdded: true as const,
    }));
  return [...kept, ...added];
}
