import type { ActorMention } from './actor-mention.js';
import { clauseEnd, clauseStart, startsNoun } from './clauses.js';
import type { VerbForm } from './lexicon.js';
import type { TriggerRule } from './rules/rows.js';
import { classAt, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import { isNounGerund, isVerbUse, mayBeVerb } from './verb-use.js';
import { WORD } from './word-classes.js';

/** A trigger as it stands in a sentence. */
export interface Trigger {
  readonly rule: TriggerRule;
  readonly first: number;
  readonly last: number;
  readonly part: 'verb' | 'noun';
  readonly form: VerbForm;
  readonly passive: boolean;
  /** The clause: tokens from `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** End of what the clause may still list behind a colon. */
  readonly goodsTo: number;
  /** Where "and" opens another trigger noun ("the supply of parts and the repair of turbines"); the clause's end for none. */
  readonly next: number;
}

/** True when a form of "be" governs the participle at `first`. */
function hasPassiveAux(scene: Scene, floor: number, first: number): boolean {
  if (lowerAt(scene, first - 1) === 'to') return false;
  for (let at = first - 1; at >= floor && at >= first - 5; at--) {
    const bits = classAt(scene, at);
    if (bits & WORD.be) return true;
    const word = lowerAt(scene, at);
    if (
      !(bits & (WORD.negator | WORD.have | WORD.modal | WORD.will)) &&
      !word.endsWith('ly') &&
      !/^(?:also|already|now|still|jointly|once|first|never|both|again|soon|then|largely|to|all|just)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

const hasHave = (scene: Scene, floor: number, first: number) => {
  for (let at = first - 1; at >= floor && at >= first - 3; at--) {
    if (classAt(scene, at) & WORD.have) return true;
    if (!/^(?:also|already|now|never|not|just|long|always)$/.test(lowerAt(scene, at))) return false;
  }
  return false;
};

/** True for a participle without "be" that stands behind its noun: "trains built by", "jets bought from". */
function isReducedPassive(
  scene: Scene,
  sentence: Sentence,
  actors: readonly ActorMention[],
  first: number,
  last: number,
  from: number,
): boolean {
  if (hasHave(scene, from, first)) return false;
  const next = lowerAt(scene, last);
  if (next === 'by') return true;
  const subject = actors.some(
    (actor) => actor.first >= from && actor.first < first && actor.marker === 'bare',
  );
  const bits = classAt(scene, last);
  if (startsNoun(scene, sentence, last) && !/^(?:in|from|to|for|between|at)$/.test(next)) return false;
  if (subject || classAt(scene, first - 1) & WORD.pronoun) return false;
  return (bits & WORD.preposition) !== 0 || (bits & WORD.punctuation) !== 0;
}

function nextTrigger(scene: Scene, sentence: Sentence, rule: TriggerRule, last: number, to: number): number {
  for (const { first, values } of sentence.acts) {
    if (first <= last || first >= to || !values.some(({ kind }) => kind === 'trigger')) continue;
    if (values.some((value) => value.kind === 'trigger' && value.rule.mode === rule.mode)) continue;
    for (let at = first - 1; at >= first - 3 && at >= last; at--)
      if (/^(?:and|or)$/.test(lowerAt(scene, at))) return at;
  }
  return to;
}

/** True when a noun only describes a body or person: "an investment and construction company", "the trade minister". */
function describesBody(scene: Scene, last: number): boolean {
  for (let at = last; at < last + 3; at++) {
    const word = lowerAt(scene, at);
    const bits = classAt(scene, at);
    if (
      bits & (WORD.agent | WORD.person) &&
      !/^(?:plant|plants|unit|side|sides|partner|partners|team|factory)$/.test(word)
    )
      return true;
    if (word !== 'and' && word !== 'or' && bits & ~WORD.adjective) return false;
    if (
      !/^(?:and|or|construction|investment|trade|export|import|repair|service|engineering|oil|gas|energy|industrial|transport)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

/** "The head of maintenance" is a person; "its own construction" is nobody else's. */
const isOffice = (scene: Scene, first: number) =>
  lowerAt(scene, first - 1) === 'own' ||
  (lowerAt(scene, first - 1) === 'of' && /^(?:head|director|chief|manager)$/.test(lowerAt(scene, first - 2)));

/** Words that are verbs and, more often, nouns: read as verbs only where something makes them one. */
const NOUN_FIRST =
  /^(?:service|test|study|survey|map|trial|present|load|book|fix|dock|berth|land|design|school|drill|lease|charter|fund|market|host|tour|call|draw|head|feed|pipe|route|channel|forward|ship|truck|transport|transfer|process|cut|drive|span|pour|wire|surface|double|gift|hand|turn|offer|order|need|source|want|use|burn|run|fetch|release|tutor|coach|open|launch|debut|exit|return|commission|complete|upgrade|retrofit|refit|repair|overhaul|license|licence|grant|advance|deposit|credit|finance|swap|trade|exchange|barter|concrete|tunnel|bridge|stake|share|visit|experience|cover|network|equip|work|work with|sail|travel|flow|train)s?$/;

/** Finds the triggers of a sentence in their reading as verb or noun, each with its clause. */
export function findTriggers(scene: Scene, sentence: Sentence, actors: readonly ActorMention[]): Trigger[] {
  const found: Trigger[] = [];
  for (const act of sentence.acts) {
    const readings = act.values.filter((value) => value.kind === 'trigger');
    if (readings.length === 0) continue;
    const from = clauseStart(scene, sentence, act.first);
    const to = clauseEnd(scene, sentence, act.last);
    const ambiguous = readings.some(({ form }) => form === 'base' || form === 'third');
    const hasNoun =
      readings.some(({ form }) => form === 'noun') || NOUN_FIRST.test(lowerAt(scene, act.first));
    const verbUse =
      ambiguous &&
      (isVerbUse(scene, sentence, act.first, act.last) ||
        (!hasNoun && mayBeVerb(scene, sentence, act.first)));
    const gerundNoun =
      readings.some(({ form }) => form === 'gerund') && isNounGerund(scene, sentence, act.first, act.last);
    const rules = new Set<TriggerRule>();
    for (const { rule, form } of readings) {
      if (rules.has(rule)) continue;
      const isPlain = form === 'base' || form === 'third';
      const isPast = form === 'past' || form === 'participle';
      if (form === 'noun' && (verbUse || (readings.some((other) => other.form === 'gerund') && !gerundNoun)))
        continue;
      if (isPlain && !verbUse && !readings.some((other) => other.rule === rule && other.form === 'past'))
        continue;
      if (form === 'gerund' && gerundNoun && readings.some((other) => other.form === 'noun')) continue;
      rules.add(rule);
      const passive =
        (isPast || readings.some((other) => other.rule === rule && other.form === 'participle')) &&
        rule.part === 'verb' &&
        (hasPassiveAux(scene, from, act.first) ||
          isReducedPassive(scene, sentence, actors, act.first, act.last, from));
      const actual = isPlain && !verbUse ? 'past' : form;
      if (rule.part === 'noun' && (describesBody(scene, act.last) || isOffice(scene, act.first))) continue;
      // "Supply" in "oil-supply", "made" in "Chilean-made": they tell what a thing is.
      if (
        scene.tokens.joined[act.first] === 1 &&
        (rule.id === 'supply.noun' || (rule.mode === 'joint-venture' && isPast && rule.part === 'verb'))
      )
        continue;
      const goodsTo = lowerAt(scene, to) === ':' ? clauseEnd(scene, sentence, to + 1) : to;
      found.push({
        rule,
        first: act.first,
        last: act.last,
        part: rule.part,
        form: actual,
        passive,
        from,
        to,
        goodsTo,
        next: nextTrigger(scene, sentence, rule, act.last, goodsTo),
      });
    }
  }
  return found;
}
