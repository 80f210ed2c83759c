import type { Mode } from '../../src/dataset/taxonomy.js';
import type { ActorMention } from './actor-mention.js';
import type { VerbForm } from './lexicon.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

/** Who has a work done with help, and who helps. */
export interface Help {
  /** "Helps B build": the one before the verb is not who does it, but for whom it is done. */
  readonly helped: ActorMention | null;
  /** "A will build with the help of B": who does it is not the subject. */
  readonly helper: ActorMention | null;
}

const HELPS = /^(?:help|assist|aid)(?:s|ed|ing)?$/;
const MAY_HELP: ReadonlySet<Mode> = new Set(['construction', 'maintenance', 'technology-transfer']);
const HELP_OF = /^(?:help|assistance|aid|participation|involvement|supervision|guidance)$/;
/** From "help" to who is helped: "help the government of B". */
const REACH = 5;

/** The place of the verb of helping that governs a verb, or -1. */
function helpAt(scene: Scene, { part, first, from, passive, rule }: Trigger): number {
  if (part !== 'verb' || passive || !MAY_HELP.has(rule.mode)) return -1;
  for (let at = first - 1; at >= from && at >= first - REACH - 2; at--)
    if (HELPS.test(lowerAt(scene, at))) return at;
  return -1;
}

/** Reads who helps and who is helped at the work of a trigger; null where neither is told. */
export function helpOf(scene: Scene, trigger: Trigger, actors: readonly ActorMention[]): Help | null {
  const at = helpAt(scene, trigger);
  const named = actors.filter(({ excluded }) => !excluded);
  const helped =
    at < 0 ? null : (named.find(({ first, last }) => first > at && last <= trigger.first) ?? null);
  const helper =
    trigger.part === 'verb' && MAY_HELP.has(trigger.rule.mode)
      ? (named.find(
          ({ phraseStart, first }) =>
            first >= trigger.last &&
            first < trigger.to &&
            lowerAt(scene, phraseStart - 1) === 'of' &&
            HELP_OF.test(lowerAt(scene, phraseStart - 2)),
        ) ?? null)
      : null;
  return helped || helper ? { helped, helper } : null;
}

const SEES = /^(?:see|sees|saw)$/;

/** "The agreement will see B ship wheat": the place of "see", or -1. */
function seesAt(scene: Scene, { part, form, first, from, passive }: Trigger): number {
  if (part !== 'verb' || form !== 'base' || passive) return -1;
  for (let at = first - 1; at >= from && at >= first - REACH; at--) {
    if (SEES.test(lowerAt(scene, at))) return at;
    if (classAt(scene, at) & (WORD.punctuation | WORD.verb)) return -1;
  }
  return -1;
}

const formOf = (word: string): VerbForm =>
  word.endsWith('ing')
    ? 'gerund'
    : word.endsWith('ed') || word === 'saw'
      ? 'past'
      : word.endsWith('s')
        ? 'third'
        : 'base';

/** The trigger at whose verb one reads how far along it is: of "helps B build" that of "helps", of "will see B ship" that of "see". */
export function finiteTrigger(scene: Scene, trigger: Trigger): Trigger {
  const at = Math.max(helpAt(scene, trigger), seesAt(scene, trigger));
  if (at < 0) return trigger;
  return { ...trigger, first: at, form: formOf(lowerAt(scene, at)) };
}
