import type { ActorMention } from './actors.js';
import type { VerbForm } from './lexicon.js';
import type { TriggerRule } from './rules/rows.js';
import { classAt, isDigits, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
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

const startsNoun = (scene: Scene, sentence: Sentence, at: number): boolean => {
  const bits = classAt(scene, at);
  if (bits & (WORD.determiner | WORD.number) || isDigits(scene, at)) return true;
  const word = lowerAt(scene, at);
  if (
    word === '$' ||
    word === '\u20ac' ||
    word === 'about' ||
    word === 'up' ||
    word === 'around' ||
    word === 'some'
  )
    return true;
  return (
    sentence.names.some(({ first }) => first === at) ||
    sentence.things.some(({ first, last }) => first <= at && at < last)
  );
};

const endsThing = (sentence: Sentence, at: number) => sentence.things.some(({ last }) => last === at);
const endsName = (sentence: Sentence, at: number) =>
  sentence.names.some(
    ({ last, values }) =>
      last === at &&
      values.some(
        (value) => value.kind !== 'office' && !(value.kind === 'country' && value.how === 'demonym'),
      ),
  );

const VERB_BEFORE = new Set([
  'do',
  'does',
  'did',
  'also',
  'already',
  'now',
  'still',
  'often',
  'again',
  'even',
  'never',
  'jointly',
  'only',
  'to',
  'help',
  'helped',
  'let',
  'all',
  'who',
  'which',
]);

/** True when a word that is a noun and a verb in one form (`supplies`, `exports`) is the verb here. */
function isVerbUse(scene: Scene, sentence: Sentence, first: number, last: number): boolean {
  if (first === sentence.first) return false;
  const before = lowerAt(scene, first - 1);
  const bits = classAt(scene, first - 1);
  if (
    bits & (WORD.modal | WORD.will | WORD.pronoun) ||
    VERB_BEFORE.has(before) ||
    (bits & WORD.negator && before !== 'no')
  )
    return true;
  if (bits & WORD.relative) return true;
  if (before.endsWith('ly')) return true;
  if (bits & (WORD.determiner | WORD.preposition | WORD.adjective | WORD.possessive) || before === "'s")
    return false;
  if (endsThing(sentence, first))
    return startsNoun(scene, sentence, last) && !/s$/.test(lowerAt(scene, last - 1));
  if (endsName(sentence, first)) return startsNoun(scene, sentence, last) || lowerAt(scene, last) === 'with';
  return startsNoun(scene, sentence, last);
}

/** True when nothing before a word makes it a noun: for verbs whose forms are no nouns in the tables. */
function mayBeVerb(scene: Scene, sentence: Sentence, first: number): boolean {
  if (first === sentence.first) return false;
  const bits = classAt(scene, first - 1);
  const before = lowerAt(scene, first - 1);
  if (sentence.things.some((thing) => thing.first <= first && first < thing.last)) return false;
  const isThird = lowerAt(scene, first).endsWith('s');
  if (
    !isThird &&
    !endsName(sentence, first) &&
    !/s$/.test(before) &&
    before !== 'and' &&
    !(bits & (WORD.modal | WORD.will | WORD.pronoun | WORD.relative))
  )
    return false;
  if (!isThird && (before === 'and' || before === ',')) return startsNoun(scene, sentence, first + 1);
  return (
    before === 'and' ||
    before === ',' ||
    !(
      bits & (WORD.determiner | WORD.preposition | WORD.adjective | WORD.possessive | WORD.punctuation) ||
      before === "'s" ||
      before === 'or'
    )
  );
}

/** True when a word in `-ing` is a noun here (`a meeting`, `the building of`). */
function isNounGerund(scene: Scene, sentence: Sentence, first: number, last: number): boolean {
  const bits = classAt(scene, first - 1);
  const before = lowerAt(scene, first - 1);
  if (first === sentence.first) return !startsNoun(scene, sentence, last);
  if (bits & (WORD.determiner | WORD.adjective | WORD.possessive) || before === "'s") return true;
  if (lowerAt(scene, last) === 'of') return true;
  return !startsNoun(scene, sentence, last);
}

/** True when a form of "be" governs the participle at `first`. */
function hasPassiveAux(scene: Scene, floor: number, first: number): boolean {
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

const STRONG = new Set([';', ':', '\u2014', '(', ')', '\u201c', '\u201d', '"', '?', '[', ']']);
const SUBORDINATORS = new Set([
  'while',
  'but',
  'whereas',
  'although',
  'though',
  'because',
  'if',
  'when',
  'unless',
  'that',
  'where',
  'which',
  'who',
  'whom',
  'until',
]);

/** True when "and" at `at` opens a new clause with a subject of its own. */
function opensClause(scene: Scene, sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= sentence.first && back >= at - 6; back--)
    if (/^(?:between|both)$/.test(lowerAt(scene, back))) return false;
  const next = at + 1;
  if (classAt(scene, next) & WORD.pronoun) return true;
  if (classAt(scene, next) & WORD.preposition)
    for (let index = next + 1; index < Math.min(sentence.last, next + 5); index++) {
      if (classAt(scene, index) & WORD.pronoun)
        return (classAt(scene, index + 1) & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) !== 0;
      if (classAt(scene, index) & WORD.punctuation) break;
    }
  if (!startsNoun(scene, sentence, next)) return false;
  for (let index = next + 1; index < Math.min(sentence.last, next + 9); index++) {
    const bits = classAt(scene, index);
    if (bits & WORD.punctuation || bits & WORD.conjunction) return false;
    if (bits & WORD.preposition && lowerAt(scene, index) !== 'of') return false;
    if (bits & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) return true;
  }
  return false;
}

/** True when a name with its verb right behind it stands at `at`: a clause of its own without "and". */
function opensWithName(scene: Scene, sentence: Sentence, at: number): boolean {
  const name = sentence.names.find(({ first }) => first === at);
  if (!name) return false;
  const bits = classAt(scene, name.last);
  return (
    (bits & (WORD.verb | WORD.be | WORD.have | WORD.modal | WORD.will)) !== 0 &&
    lowerAt(scene, name.last) !== "'s"
  );
}

function isDash(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at);
  return word === '\u2013' || word === '-';
}

function clauseStart(scene: Scene, sentence: Sentence, first: number): number {
  for (let at = first - 1; at >= sentence.first; at--) {
    const word = lowerAt(scene, at);
    if (STRONG.has(word) || isDash(scene, at)) return at + 1;
    if (SUBORDINATORS.has(word)) {
      const directlyBefore = first - at <= 4 && (word === 'which' || word === 'who' || word === 'that');
      if (!directlyBefore) return at + 1;
    }
    if (
      (word === 'and' || word === 'but') &&
      opensClause(scene, sentence, at) &&
      lowerAt(scene, at - 1) === ','
    )
      return at + 1;
    if (word === ',' && opensWithName(scene, sentence, at + 1)) return at + 1;
  }
  return sentence.first;
}

function clauseEnd(scene: Scene, sentence: Sentence, last: number): number {
  for (let at = last; at < sentence.last; at++) {
    const word = lowerAt(scene, at);
    if (STRONG.has(word) || isDash(scene, at)) return at;
    if (SUBORDINATORS.has(word) && at > last) return at;
    if ((word === 'and' || word === 'but') && opensClause(scene, sentence, at)) return at;
    if (word === ',' && at > last && opensWithName(scene, sentence, at + 1)) return at;
  }
  return sentence.last;
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

/** Finds the triggers of a sentence in their reading as verb or noun, each with its clause. */
export function findTriggers(scene: Scene, sentence: Sentence, actors: readonly ActorMention[]): Trigger[] {
  const found: Trigger[] = [];
  for (const act of sentence.acts) {
    const readings = act.values.filter((value) => value.kind === 'trigger');
    if (readings.length === 0) continue;
    const from = clauseStart(scene, sentence, act.first);
    const to = clauseEnd(scene, sentence, act.last);
    const ambiguous = readings.some(({ form }) => form === 'base' || form === 'third');
    const hasNoun = readings.some(({ form }) => form === 'noun');
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
      if (rule.part === 'noun' && (describesBody(scene, act.last) || lowerAt(scene, act.first - 1) === 'own'))
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
