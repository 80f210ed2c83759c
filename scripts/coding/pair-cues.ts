import type { Actor } from '../../src/dataset/schema.js';
import type { TriggerReading } from './code-frames.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import type { Trigger } from './triggers.js';

/** Two countries that a trigger may speak of, or more when its clause lists them, with the cues for and against. */
export interface Proposal {
  readonly parties: readonly Actor[];
  readonly cues: readonly string[];
}

/** How many sentences back a country may lie that a sentence means without naming it. */
const REACH_BACK = 3;
/** Countries from outside the sentence that are thought of, and of all. */
const MOST_RECENT = 3;
const MOST_COUNTRIES = 6;
const MOST_IN_SENTENCE = 8;

/** Countries that a trigger may speak of: those of its clause, its sentence, the sentences before, and the article's own. */
function countriesFor(
  { actors, trail, sentence, home, dyad, profile }: SentenceContext,
  { from, to }: Trigger,
): Actor[] {
  const acting = actors.filter(({ excluded }) => !excluded);
  const here = new Set([
    ...acting.filter(({ first }) => first >= from && first < to).flatMap(({ codes }) => codes),
    ...acting.flatMap(({ codes }) => codes),
    ...actors.flatMap(({ codes }) => codes),
  ]);
  const all = new Set([
    ...here,
    ...trail.recent(sentence.index, REACH_BACK).slice(0, MOST_RECENT),
    ...(home ? [home] : []),
    ...dyad,
    ...[...profile.rank.keys()].slice(0, 2),
  ]);
  return [...all].slice(0, Math.max(MOST_COUNTRIES, Math.min(here.size + 2, MOST_IN_SENTENCE)));
}

/** Where a country of the sentence stands when it fills no slot of the frame. */
function standing({ actors }: SentenceContext, { from, to }: Trigger, code: Actor): string | null {
  const named = actors.filter(({ codes }) => codes.includes(code));
  const acting = named.filter(({ excluded }) => !excluded);
  const one = acting.find(({ first }) => first >= from && first < to);
  const isTakenUp = (how: string) => how === 'pronoun' || how === 'pair' || how === 'group';
  if (one) {
    if (isTakenUp(one.how)) return 'clause pronoun';
    if (one.marker === 'bare') return one.attributive ? 'clause owner' : 'clause bare';
    if (one.marker === 'in' || one.marker === 'at') return 'clause place';
    return one.marker === 'of' || one.marker === 'from' ? 'clause of' : 'clause prep';
  }
  const [other] = acting;
  if (other) {
    if (isTakenUp(other.how)) return 'sentence pronoun';
    if (other.first >= from) return 'sentence after';
    return other.marker === 'bare' && !other.attributive ? 'sentence subject' : 'sentence before';
  }
  return null;
}

/** Where a country comes from that a trigger may speak of: a slot, the clause, the sentence, or the text before. */
function sourceOf(
  context: SentenceContext,
  trigger: Trigger,
  { frame }: TriggerReading,
  code: Actor,
): string {
  if (frame.givers.includes(code)) return 'giver';
  if (frame.takers.includes(code)) return 'taker';
  if (frame.partners.includes(code)) return 'partner';
  if (frame.places.includes(code)) return 'place';
  const here = standing(context, trigger, code);
  if (here) return here;
  if (context.actors.some(({ codes }) => codes.includes(code))) return 'far excluded';
  const last = context.trail.last(code);
  if (!last) return 'far unnamed';
  const back = context.sentence.index - last.index;
  return `far ${last.block === context.sentence.block ? 'paragraph' : 'text'} ${back <= 1 ? '1' : back <= 3 ? '3' : '9'}`;
}

/** A country that a trigger may speak of. */
interface Guess {
  readonly code: Actor;
  readonly source: string;
  readonly hub: string;
  readonly isFar: boolean;
  readonly hasSlot: boolean;
  readonly inClause: boolean;
}

function guessOf(context: SentenceContext, trigger: Trigger, reading: TriggerReading, code: Actor): Guess {
  const source = sourceOf(context, trigger, reading, code);
  const rank = context.profile.rank.get(code) ?? 9;
  return {
    code,
    source,
    hub: rank === 0 ? 'hub' : rank === 1 ? 'second' : rank < 4 ? 'third' : 'minor',
    isFar: source.startsWith('far'),
    hasSlot: source === 'giver' || source === 'taker' || source === 'partner',
    inClause: /^(?:giver|taker|partner|place|clause)/.test(source),
  };
}

const both = (a: string, b: string) => (a < b ? `${a} & ${b}` : `${b} & ${a}`);

/** What speaks for a country that the sentence does not name. */
function farCues(context: SentenceContext, one: Guess, other: Guess): string[] {
  const { code, source, hub } = one;
  const { profile, memory, trail } = context;
  const tag = other.isFar ? 'far two' : 'far one';
  return [
    `${tag}: ${source} ${hub}`,
    `${tag}: ${hub}`,
    `${tag}: share ${String(Math.min(4, Math.floor((profile.share.get(code) ?? 0) * 10)))}`,
    `${tag}: newer ${String(Math.min(3, trail.newer(code, other.code)))}`,
    ...(context.home === code ? [`${tag}: home`] : []),
    ...(context.dyad.includes(code) ? [`${tag}: dyad`] : []),
    ...(profile.inTitle.has(code) ? [`${tag}: title`] : []),
    ...(profile.inLede.has(code) ? [`${tag}: lede`] : []),
    ...(memory.subject.includes(code) ? [`${tag}: subject`] : []),
    ...(memory.pair.includes(code) ? [`${tag}: pair`] : []),
  ];
}

/** What speaks for a country that the sentence names. */
const nearCues = (
  context: SentenceContext,
  { rule, part, passive }: Trigger,
  { code, source, hub }: Guess,
) => [
  `near: ${source} ${hub}`,
  `near: ${source} ${rule.mode}`,
  `near: ${source} ${part}${passive ? ' passive' : ''}`,
  ...(context.home === code ? ['near: home'] : []),
];

/** What speaks for two countries together. */
function togetherCues(context: SentenceContext, a: Guess, b: Guess): string[] {
  const { home, dyad, trail, profile, memory } = context;
  const far = String(Number(a.isFar) + Number(b.isFar));
  const pair = sortedParties([a.code, b.code]);
  return [
    `from ${both(a.source, b.source)}`,
    `hubs ${both(a.hub, b.hub)}`,
    `unnamed ${far}`,
    ...(dyad.includes(a.code) && dyad.includes(b.code) ? ['dyad'] : []),
    ...(home ? [home === a.code || home === b.code ? 'with home' : 'without home'] : []),
    ...(trail.saw(a.code, b.code) ? [`seen together ${far}`] : []),
    ...(profile.inTitle.has(a.code) && profile.inTitle.has(b.code) ? ['both in title'] : []),
    ...(profile.inLede.has(a.code) && profile.inLede.has(b.code) ? ['both in lede'] : []),
    ...(memory.pair.join() === pair.join() ? [`spoken of together ${far}`] : []),
  ];
}

/** How many countries with a better place the two would leave out, and whether the rules mean these two. */
function leftOutCues(all: readonly Guess[], a: Guess, b: Guess): string[] {
  const others = all.filter((one) => one !== a && one !== b);
  const count = (fits: (one: Guess) => boolean) => String(Math.min(2, others.filter(fits).length));
  return [
    `leaves slots ${count(({ hasSlot }) => hasSlot)}`,
    `leaves clause ${count(({ inClause }) => inClause)}`,
    `leaves sentence ${count(({ isFar }) => !isFar)} ${String(Number(a.isFar) + Number(b.isFar))}`,
  ];
}

/** What the rules say of a pair: read from the clause, guessed, another one, or none. */
function ruledCues({ casts }: TriggerReading, ruled: readonly string[], key: string): string[] {
  const cast = casts.find(({ parties }) => parties.join('+') === key);
  return [
    `cast ${cast ? String(cast.inferred) : casts.length > 0 ? 'other' : 'none'}`,
    `ruled ${ruled.includes(key) ? 'so' : ruled.length > 0 ? 'otherwise' : 'out'}`,
  ];
}

/** The pairs of countries that a trigger may speak of, and the longer lists of its clause. `ruled` are the parties that the rules find. */
export function proposalsFor(
  context: SentenceContext,
  trigger: Trigger,
  reading: TriggerReading,
  ruled: readonly string[],
): Proposal[] {
  const all = countriesFor(context, trigger).map((code) => guessOf(context, trigger, reading, code));
  const out: Proposal[] = [];
  all.forEach((a, at) => {
    for (const b of all.slice(at + 1)) {
      const parties = sortedParties([a.code, b.code]);
      const cues = [
        ...togetherCues(context, a, b),
        ...leftOutCues(all, a, b),
        ...ruledCues(reading, ruled, parties.join('+')),
      ];
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        cues.push(
          `source ${one.source}`,
          ...(one.isFar ? farCues(context, one, other) : nearCues(context, trigger, one)),
        );
      out.push({ parties, cues });
    }
  });
  for (const { parties, inferred } of reading.casts)
    if (parties.length > 2)
      out.push({
        parties,
        cues: [
          'many',
          `many ${String(Math.min(5, parties.length))}`,
          `many guessed ${String(inferred)}`,
          `ruled ${ruled.includes(parties.join('+')) ? 'so' : 'out'}`,
        ],
      });
  return out;
}
