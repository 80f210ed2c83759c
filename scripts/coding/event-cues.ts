import type { SentenceContext } from './context.js';
import type { TriggerReading } from './code-frames.js';
import type { Actor } from '../../src/dataset/schema.js';
import { classAt, isDigits, lowerAt } from './scene.js';
import type { Trigger } from './triggers.js';
import { WORD } from './word-classes.js';

const countUpTo = (most: number, count: number) => String(Math.min(most, count));

/** What stands in the clause beside a trigger: numbers, money, time, people. */
function wordCues({ scene }: SentenceContext, { from, to, rule }: Trigger): string[] {
  const cues = new Set<string>();
  for (let at = from; at < to; at++) {
    const bits = classAt(scene, at);
    if (bits & WORD.number || isDigits(scene, at)) cues.add('number');
    if (bits & WORD.time) cues.add('time');
    if (bits & WORD.person) cues.add(rule.mode === 'dialogue' ? 'person in talks' : 'person');
    if (/^(?:[$\u20ac\u00a3]|million|billion)$/.test(lowerAt(scene, at))) cues.add('money');
  }
  return [...cues];
}

/** What kind of word stands at a token. */
function kindAt({ scene, sentence }: SentenceContext, at: number): string {
  const bits = classAt(scene, at);
  if (sentence.things.some(({ first, last }) => first <= at && at < last)) return 'good';
  if (sentence.names.some(({ first, last }) => first <= at && at < last)) return 'name';
  if (isDigits(scene, at) || bits & WORD.number) return 'number';
  for (const [kind, bit] of KINDS) if (bits & bit) return kind === 'preposition' ? lowerAt(scene, at) : kind;
  return 'word';
}

const KINDS = [
  ['preposition', WORD.preposition],
  ['pronoun', WORD.pronoun],
  ['auxiliary', WORD.be | WORD.have | WORD.modal | WORD.will],
  ['person', WORD.person],
  ['agent', WORD.agent],
  ['place', WORD.place],
  ['time', WORD.time],
  ['punctuation', WORD.punctuation],
  ['conjunction', WORD.conjunction],
  ['relative', WORD.relative],
  ['verb', WORD.verb],
  ['determiner', WORD.determiner | WORD.possessive],
  ['adjective', WORD.adjective],
] as const;

/** Words of a noun phrase before its noun. */
const OPENS = WORD.determiner | WORD.adjective | WORD.possessive;
const OBJECT_REACH = 6;

/** What stands right before the trigger, what is its object, and which prepositions govern the countries of its clause. */
function frameCues(context: SentenceContext, { rule, from, to, first, last }: Trigger): string[] {
  const { scene, sentence, actors } = context;
  let object = last;
  while (
    object < Math.min(to, last + OBJECT_REACH) &&
    classAt(scene, object) & OPENS &&
    !(classAt(scene, object) & WORD.pronoun)
  )
    object++;
  const cues = new Set([
    `object ${object < to ? kindAt(context, object) : 'none'}`,
    `before ${first > sentence.first ? kindAt(context, first - 1) : 'none'}`,
  ]);
  for (const { excluded, how, marker, attributive, first: at } of actors)
    if (!excluded && how !== 'pronoun' && at >= from && at < to)
      cues.add(`${at < first ? 'left' : 'right'} ${marker}${attributive ? ' owner' : ''}`);
  return [...cues].flatMap((cue) => [cue, `${cue} of ${rule.mode}`]);
}

/** Where in the article a sentence stands, and what kind of sentence it is. */
function placeCues({ scene, sentence, profile }: SentenceContext, { from }: Trigger): string[] {
  const at = sentence.index - profile.first;
  const text = scene.source.text.slice(sentence.start, sentence.end);
  return [
    `place ${at < 2 ? 'lede' : at < profile.length / 2 ? 'first half' : 'second half'}`,
    `kind ${sentence.kind}`,
    `main ${String(from === sentence.first)}`,
    `length ${countUpTo(4, Math.floor((sentence.last - sentence.first) / 10))}`,
    ...(/["\u201c\u201d]/.test(text) ? ['quote'] : []),
  ];
}

/** How far along the event is, what is not there that its rule asks for, and what is traded. */
function readingCues(
  { sentence, goods }: SentenceContext,
  { rule }: Trigger,
  reading: TriggerReading,
): string[] {
  const { status, doubts, frame, found } = reading;
  const effects = new Set<string>();
  for (const { values } of sentence.acts)
    for (const value of values) if (value.kind === 'cue') effects.add(value.rule.effect);
  return [
    ...(doubts.length === 0
      ? ['no doubt']
      : doubts.flatMap((doubt) => [`no ${doubt}`, `no ${doubt} for ${rule.mode}`])),
    `goods ${countUpTo(2, frame.goods.length)}`,
    `found ${String(found.ids.length > 0)} ${found.borrowed ?? 'here'}`,
    `goods in sentence ${countUpTo(2, goods.length)}`,
    `status ${status.status ?? 'none'}`,
    `effect ${status.effect ?? 'none'}`,
    `${rule.mode} ${status.status ?? 'none'}`,
    ...[...effects].map((effect) => `cue ${effect}`),
  ];
}

/**
 * The cues that tell whether a trigger states an event, whoever takes part: its rule and form, what its rule asks for and is not
 * there, its status, the goods, sums and dates beside it, and where it stands. `ruled` is how many pairs the rules find for it.
 */
export function eventCues(
  context: SentenceContext,
  trigger: Trigger,
  reading: TriggerReading,
  triggers: readonly Trigger[],
  ruled: number,
): string[] {
  const { rule, form, part, passive, from, to } = trigger;
  const acting = context.actors.filter(({ excluded }) => !excluded);
  const inClause = acting.filter(({ first }) => first >= from && first < to);
  const count = (actors: typeof acting) => new Set<Actor>(actors.flatMap(({ codes }) => codes)).size;
  const beside = new Set(
    triggers
      .filter((other) => other.first >= from && other.first < to && other.rule.mode !== rule.mode)
      .map((other) => other.rule.mode),
  );
  return [
    'event',
    `mode ${rule.mode}`,
    `rule ${rule.id}`,
    `form ${part} ${form}${passive ? ' passive' : ''}`,
    ...(rule.explicit ? ['explicit'] : []),
    ...readingCues(context, trigger, reading),
    ...wordCues(context, trigger),
    ...frameCues(context, trigger),
    ...placeCues(context, trigger),
    ...context.profile.cues,
    `countries ${countUpTo(4, count(acting))}`,
    `countries in clause ${countUpTo(3, count(inClause))}`,
    ...[...beside].map((mode) => `${rule.mode} beside ${mode}`),
    `modes beside ${String(beside.size)}`,
    `ruled ${countUpTo(2, ruled)}`,
  ];
}
