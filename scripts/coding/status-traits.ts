import type { Status } from '../../src/dataset/taxonomy.js';
import { tenseOfClause } from './clause-tense.js';
import { classAt, isCapital, isDigits, lowerAt } from './scene.js';
import type { Scene, Sentence } from './scene.js';
import type { Trigger } from './triggers.js';
import { verbGroupOf } from './verb-group.js';
import { WORD } from './word-classes.js';

/** What the auxiliaries of a trigger say, in one word. */
function auxiliaryOf(scene: Scene, { from, first, form, part, passive }: Trigger): string {
  if (part === 'noun') return 'noun';
  const group = verbGroupOf(scene, from, first);
  const voice = passive ? ' passive' : '';
  if (group.will) return `will${voice}`;
  if (group.would) return `would${voice}`;
  if (group.modal) return `modal${voice}`;
  if (group.infinitive) return group.be ? `be to${voice}` : `to${voice}`;
  if (group.have) return `have${voice}`;
  if (group.being) return 'being';
  return `${form ?? ''}${group.present ? ' present' : group.past ? ' past' : ''}${voice}`;
}

/** When something happens, as adverbs and dates have it. */
const TIMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['since', /\bsince\b/i],
  ['until', /\b(?:until|till)\b/i],
  ['rate', /\b(?:a|per|each|every) (?:day|week|month|year)\b|\bannual(?:ly)?\b|\byearly\b/i],
  ['this period', /\b(?:this|current) (?:week|month|year|season)\b/i],
  ['last period', /\blast (?:week|month|year|season)\b/i],
  ['span', /\b(?:half|quarter|months) (?:of|to)\b|\bin the first\b/i],
  ['day', /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:to|yester)day\b/],
  ['first', /\b(?:first|newest|latest|another|second)\b/i],
  ['last', /\b(?:last|final|remaining)\b/i],
  ['now', /\b(?:now|currently|still|already|meanwhile)\b/i],
  ['for years', /\bfor (?:the (?:past|last) )?\w+ (?:years|months)\b/i],
  ['used to', /\bused to\b/i],
  ['in all', /\b(?:all|in all|total)\b/i],
];

/** The age of the newest year that a text names, in words; empty when it names none. */
function ageOf(text: string, { published }: Scene): string {
  const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  if (years.length === 0 || !published) return '';
  const age = Number(published.slice(0, 4)) - Math.max(...years);
  return age < 0 ? 'ahead' : age === 0 ? 'same' : age === 1 ? 'one' : age <= 4 ? 'few' : 'many';
}

/** The words of a clause that may tell its stage: no names, numbers or goods. */
function wordsOf(scene: Scene, sentence: Sentence, { from, to, first, last }: Trigger): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    if (isCapital(scene, at) || isDigits(scene, at) || classAt(scene, at) & WORD.punctuation) continue;
    if (sentence.things.some((thing) => thing.first <= at && at < thing.last)) continue;
    const place = at < first ? '<' : at < last ? '=' : '>';
    words.push(`${place}${lowerAt(scene, at)}`, lowerAt(scene, at));
  }
  return words;
}

/** What of a trigger and its clause tells how far along its event is. `plain` is what the rules make of it. */
export function statusTraits(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  plain: Status,
  effect: string | null,
): string[] {
  const { rule } = trigger;
  const clause = scene.source.text.slice(
    scene.tokens.start[trigger.from] ?? sentence.start,
    scene.tokens.end[trigger.to - 1] ?? sentence.end,
  );
  const whole = scene.source.text.slice(sentence.start, sentence.end);
  const traits = [
    `plain ${plain}`,
    `effect ${effect ?? 'none'}`,
    `plain ${plain} ${rule.mode}`,
    `plain ${plain} effect ${effect ?? 'none'}`,
    `rule ${rule.status ?? 'none'} ${trigger.part}`,
    `mode ${rule.mode}`,
    `aux ${auxiliaryOf(scene, trigger)}`,
    `tense ${tenseOfClause(scene, trigger) ?? 'none'} ${trigger.part}`,
  ];
  for (const [name, pattern] of TIMES) {
    if (pattern.test(clause)) traits.push(`time ${name}`, `time ${name} ${plain}`);
    else if (pattern.test(whole)) traits.push(`around ${name}`);
  }
  const age = ageOf(clause, scene);
  if (age) traits.push(`age ${age}`, `age ${age} ${plain}`);
  for (const { first, values } of sentence.acts)
    for (const value of values) {
      if (value.kind !== 'cue') continue;
      const inClause = first >= trigger.from && first < trigger.to;
      traits.push(
        `cue ${value.rule.effect} ${inClause ? (first < trigger.first ? 'before' : 'behind') : 'outside'}`,
        `cue ${value.rule.effect} ${inClause ? 'in' : 'out'} ${plain}`,
      );
    }
  for (const word of wordsOf(scene, sentence, trigger)) traits.push(`word ${word}`);
  return [...new Set(traits)].sort();
}
