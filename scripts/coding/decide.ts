import type { Actor } from '../../src/dataset/schema.js';
import type { TriggerReading } from './code-frames.js';
import type { SentenceContext } from './context.js';
import { eventCues } from './event-cues.js';
import { proposalsFor } from './pair-cues.js';
import type { Proposal } from './pair-cues.js';
import { EVENT_WEIGHTS, PAIR_WEIGHTS } from './rules/weights.js';
import type { Trigger } from './triggers.js';

/** What has to be decided of one trigger: whether it states an event, and of whom. */
export interface Question {
  readonly trigger: Trigger;
  readonly reading: TriggerReading;
  readonly cues: readonly string[];
  /** True when the rules find parties for it. */
  readonly isRuled: boolean;
  /** The pairs that it may speak of; made when they are asked for. */
  readonly propose: () => readonly Proposal[];
}

/** How likely a trigger states an event of these parties. */
export interface Verdict {
  readonly trigger: Trigger;
  readonly reading: TriggerReading;
  readonly parties: readonly Actor[];
  /** From 0 to 1. */
  readonly odds: number;
}

/** Pairs of one trigger that are weighed, the best first. */
const MOST_PAIRS = 4;
/** Scores of pairs are told in whole steps up to this. */
const MOST_STEPS = 4;

/** Puts the question of one trigger: its cues, and the pairs that it may speak of. */
export function questionOf(
  context: SentenceContext,
  trigger: Trigger,
  reading: TriggerReading,
  triggers: readonly Trigger[],
  ruled: readonly string[],
): Question {
  return {
    trigger,
    reading,
    isRuled: ruled.length > 0,
    cues: eventCues(context, trigger, reading, triggers, ruled.length),
    propose: () => proposalsFor(context, trigger, reading, ruled),
  };
}

const sum = (weights: Readonly<Record<string, number>>, cues: readonly string[]) =>
  cues.reduce((total, cue) => total + (weights[cue] ?? 0), 0);

/** How well a pair fits, given that its trigger states an event: the logarithm of the odds. */
export const pairScore = ({ cues }: Proposal): number => sum(PAIR_WEIGHTS, cues);

const steps = (score: number) => String(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(score))));

/** A pair with its score and what it adds to the cues of its trigger. */
export interface RankedPair {
  readonly proposal: Proposal;
  readonly cues: readonly string[];
}

/** The best pairs of a question, each with the cues that its rank and its lead give. `scoreOf` is how well a pair fits. */
export function rankPairs(
  { propose }: Question,
  scoreOf: (proposal: Proposal) => number = pairScore,
): RankedPair[] {
  const scored = propose()
    .map((proposal) => ({ proposal, score: scoreOf(proposal) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PAIRS);
  const [first, second] = scored;
  if (!first) return [];
  const lead = first.score - (second?.score ?? -MOST_STEPS * 2);
  return scored.map(({ proposal, score }, at) => ({
    proposal,
    cues: [
      `score ${steps(score)}`,
      `rank ${String(at)}`,
      at === 0 ? `leads by ${steps(lead)}` : `trails by ${steps(first.score - score)}`,
      ...proposal.cues.filter((cue) => /^(?:unnamed|many|cast|ruled|from) /.test(cue) || cue === 'many'),
    ],
  }));
}

const FAMILIES = /^(?:score|rank|leads|trails|from|unnamed|cast|ruled|many)(?= |$)/;

/** The most that the cues of a pair can add: the heaviest of each family. */
const MOST_OF_PAIR = [
  ...Object.entries(EVENT_WEIGHTS)
    .reduce((most, [cue, weight]) => {
      const family = FAMILIES.exec(cue)?.[0];
      return family ? most.set(family, Math.max(most.get(family) ?? 0, weight)) : most;
    }, new Map<string, number>())
    .values(),
].reduce((total, weight) => total + weight, 0);

/**
 * Decides one question: how likely its trigger states an event of each of the best pairs. Empty when none can be as likely as
 * `least`.
 */
export function decide(question: Question, least: number): Verdict[] {
  const { trigger, reading, cues } = question;
  const event = sum(EVENT_WEIGHTS, cues);
  if (event + MOST_OF_PAIR < Math.log(least / (1 - least))) return [];
  return rankPairs(question).map(({ proposal, cues: own }) => ({
    trigger,
    reading,
    parties: proposal.parties,
    odds: 1 / (1 + Math.exp(-event - sum(EVENT_WEIGHTS, own))),
  }));
}
