import type { Actor } from '../../src/dataset/schema.js';
import type { ActorMention } from './actor-mention.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import type { Frame } from './frames.js';
import { meetsNeed } from './needs.js';
import { lowerAt } from './scene.js';
import type { Trigger } from './triggers.js';

/** Who gives and takes in one event of a frame; the parties when there is no direction. */
export interface Cast {
  readonly parties: readonly Actor[];
  readonly from: Actor | null;
  readonly to: Actor | null;
  readonly inferred: number;
}

export const UNDIRECTED: ReadonlySet<string> = new Set(['dialogue', 'agreement', 'joint-development']);

/** The other country of a pair, when `one` is in it. */
const otherOf = (pair: readonly Actor[], one: Actor): Actor | null =>
  pair.length === 2 && pair.includes(one) ? (pair.find((code) => code !== one) ?? null) : null;

/** The two countries of the title, or empty. */
function titlePair({ scene }: SentenceContext): Actor[] {
  const title = scene.sentences.filter(({ kind }) => kind === 'title');
  const codes = title.flatMap(({ names }) =>
    names.flatMap(({ values }) =>
      values
        .slice(0, 1)
        .flatMap((value) => (value.kind === 'country' && value.how !== 'place' ? [value.code] : [])),
    ),
  );
  const pair = sortedParties(codes);
  return pair.length === 2 ? pair : [];
}

const othersIn = (actors: readonly ActorMention[], some: readonly Actor[]): Actor[] =>
  sortedParties(
    actors.filter(({ excluded, how }) => !excluded && how !== 'place').flatMap(({ codes }) => codes),
  ).filter((code) => !some.includes(code));

/** The one other country of the clause, or of the sentence when it is the subject there or the article's own. */
function otherInSentence({ actors, home }: SentenceContext, { from, to }: Trigger, one: Actor): Actor | null {
  const inClause = othersIn(
    actors.filter(({ first }) => first >= from && first < to),
    [one],
  );
  if (inClause.length === 1 && inClause[0]) return inClause[0];
  const all = othersIn(actors, [one]);
  if (home && home !== one && all.includes(home)) return home;
  const [other] = all;
  if (!other || all.length > 1) return null;
  const acts = actors.some(
    ({ codes, marker, attributive, first }) =>
      codes.includes(other) && first < from && marker === 'bare' && !attributive,
  );
  return acts || !home || home === one ? other : null;
}

/** The country told last beside `one` in the same paragraph. */
const lastBeside = ({ memory, sentence }: SentenceContext, one: Actor): Actor | null =>
  memory.recent.filter(({ code, block }) => code !== one && block === sentence.block).at(-1)?.code ?? null;

/** The country that a frame with one country means as the second: the other one of its clause, the one dealt with just before, or the article's. */
function inferOther(context: SentenceContext, trigger: Trigger, one: Actor): Actor | null {
  const here = otherInSentence(context, trigger, one);
  if (here) return here;
  const known = context.deals.filter(({ parties }) => parties.length === 2 && parties.includes(one)).at(-1);
  const partner = known ? otherOf(known.parties, one) : null;
  const near = known && known.sentence.block === context.sentence.block ? partner : null;
  if (near) return near;
  const byArticle =
    otherOf(context.dyad, one) ?? otherOf(titlePair(context), one) ?? otherOf(context.memory.pair, one);
  if (context.home && context.home !== one) return byArticle ?? context.home;
  return (context.home ? lastBeside(context, one) : null) ?? byArticle ?? partner ?? lastBeside(context, one);
}

/** The one country that all of `some` mean as the second, or null. */
function inferCommon(context: SentenceContext, trigger: Trigger, some: readonly Actor[]): Actor | null {
  const [first] = some;
  if (some.length === 1 && first) return inferOther(context, trigger, first);
  const others = othersIn(context.actors, some);
  if (others.length === 1 && others[0]) return others[0];
  return context.home && !some.includes(context.home) ? context.home : null;
}

/** Who does what to whom: one cast for each pair of giver and taker, one for all partners together. */
export function castsOf(frame: Frame, context: SentenceContext): Cast[] {
  const { mode } = frame.trigger.rule;
  const everyone = sortedParties([...frame.givers, ...frame.takers, ...frame.partners]);
  if (UNDIRECTED.has(mode)) return undirected(frame, everyone, context);
  if (
    frame.subjects.length === 1 &&
    frame.counterparts.length >= 2 &&
    frame.subjects[0] &&
    frame.givers.length + frame.takers.length === 0
  )
    return star(frame, frame.subjects[0]);
  const all = sortedParties(frame.partners);
  if (all.length >= 3) return [open(all, 0)];
  const isPaper = frame.trigger.rule.id.endsWith('.paper');
  if (isPaper && all.length === 2) {
    const site = [...frame.takers, ...frame.places].find((code) => all.includes(code));
    const builder = site && otherOf(all, site);
    return site && builder ? pairs([builder], [site], 0) : [open(all, 0)];
  }
  if (isPaper && all.length < 2) return [];
  const givers = [...frame.givers];
  const takers = frame.takers.filter(
    (code) => !givers.includes(code) || (frame.takers.length === 1 && frame.partners.length === 0),
  );
  if (givers.length > 0 && takers.length > 0) return pairs(givers, takers, 0);
  const rest = [...frame.partners, ...frame.places].filter(
    (code) => !givers.includes(code) && !takers.includes(code),
  );
  if (givers.length > 0) {
    if (rest.length > 0) return pairs(givers, rest, 0);
    const other = givers.length === 1 ? inferCommon(context, frame.trigger, givers) : null;
    return other ? pairs(givers, [other], 1) : givers.length > 1 ? [open(sortedParties(givers), 0)] : [];
  }
  if (takers.length > 0) {
    const active = mode === 'supply' ? rest.filter((code) => frame.partners.includes(code)) : rest;
    if (active.length > 0) return pairs(active, takers, 0);
    const other = inferCommon(context, frame.trigger, takers);
    return other ? pairs([other], takers, 1) : [];
  }
  const lender = context.memory.subject.length === 1 ? context.memory.subject[0] : undefined;
  if (mode === 'finance' && context.actors.length === 0 && lender) {
    const borrower = otherOf(context.dyad, lender);
    if (borrower) return pairs([lender], [borrower], 2);
  }
  return mutual(frame, context);
}

function mutual(frame: Frame, context: SentenceContext): Cast[] {
  const { mode } = frame.trigger.rule;
  const partners = sortedParties(frame.partners);
  if (frame.subjects.length === 1 && frame.counterparts.length >= 2 && frame.subjects[0])
    return star(frame, frame.subjects[0]);

  const place = frame.places.find((code) => partners.includes(code));
  if (partners.length >= 2) {
    const builder =
      partners.length === 2 && place && (mode === 'construction' || mode === 'investment')
        ? otherOf(partners, place)
        : null;
    return [
      builder && place ? { parties: partners, from: builder, to: place, inferred: 0 } : open(partners, 0),
    ];
  }
  const [one] = partners;
  const site = frame.places[0];
  if (one && site && one !== site)
    return mode === 'construction' || mode === 'maintenance'
      ? pairs([one], [site], 0)
      : [open(sortedParties([one, site]), 0)];
  const other = one ? inferOther(context, frame.trigger, one) : null;
  if (one && other) return [open(sortedParties([one, other]), 1)];
  if (site && mode === 'technology-transfer') {
    const learner = inferOther(context, frame.trigger, site);
    if (learner) return pairs([site], [learner], 1);
  }
  if (site && (mode === 'construction' || mode === 'maintenance' || mode === 'supply')) {
    const builder = inferOther(context, frame.trigger, site);
    if (builder) return pairs([builder], [site], 2);
  }
  if (context.dyad.length === 2 && context.sentence.kind === 'item') {
    const [a, b] = context.dyad;
    const owner =
      mode === 'construction'
        ? context.actors.find(({ codes, attributive }) => attributive && codes.length === 1)?.codes[0]
        : undefined;
    const builder = owner ? otherOf(context.dyad, owner) : null;
    if (owner && builder) return pairs([builder], [owner], 2);
    if (a && b) return [open(sortedParties([a, b]), 2)];
  }
  return [];
}

/** "We hold talks with A and B": one event with each. At work in the counterpart's country, the subject gives. */
function star(frame: Frame, subject: Actor): Cast[] {
  const works = frame.trigger.rule.mode === 'maintenance' || frame.trigger.rule.mode === 'construction';
  return frame.counterparts
    .filter((code) => code !== subject)
    .map((code) =>
      works && frame.sites.includes(code)
        ? { parties: sortedParties([subject, code]), from: subject, to: code, inferred: 0 }
        : open(sortedParties([subject, code]), 0),
    );
}

/** Without any country in the sentence only a plain word for a meeting means one of the article's pair. */
const isPlainMeeting = ({ scene }: SentenceContext, { rule, first, last }: Trigger) =>
  rule.mode !== 'dialogue' ||
  /^(?:meetings?|talks|negotiations|sessions?|consultations|calls?|conversation|discussions|forum)$/.test(
    lowerAt(scene, last - 1),
  ) ||
  /^(?:meeting|session)$/.test(lowerAt(scene, first));

function undirected(frame: Frame, everyone: readonly Actor[], context: SentenceContext): Cast[] {
  const all = sortedParties([...everyone, ...(frame.trigger.rule.mode === 'dialogue' ? frame.places : [])]);
  if (everyone.length >= 2) return [open(everyone, 0)];
  if (all.length >= 2 && everyone.length === 1) return [open(all, 0)];
  const [one] = everyone.length > 0 ? everyone : frame.places;
  if (
    frame.trigger.rule.mode === 'dialogue' &&
    frame.trigger.rule.id !== 'dialogue.noun' &&
    all.length === 1 &&
    one
  ) {
    const guest = inferOther(context, frame.trigger, one);
    return guest && meetsNeed('person', context.scene, context.sentence, frame.trigger, [])
      ? [open(sortedParties([one, guest]), 1)]
      : [];
  }
  if (frame.trigger.rule.mode === 'joint-development' || frame.trigger.rule.id === 'dialogue.noun') {
    const other = one ? inferOther(context, frame.trigger, one) : null;
    const others = sortedParties(
      context.actors
        .filter(({ excluded, how }) => !excluded && how !== 'place')
        .flatMap(({ codes }) => codes),
    ).filter((code) => code !== one);
    if (one && others.length === 1 && frame.trigger.rule.id === 'dialogue.noun')
      return [open(sortedParties([one, ...others]), 1)];
    if (one && other && frame.trigger.rule.mode !== 'dialogue') return [open(sortedParties([one, other]), 1)];
    if (
      !one &&
      isPlainMeeting(context, frame.trigger) &&
      context.dyad.length === 2 &&
      (context.sentence.kind === 'item' || frame.trigger.rule.mode === 'dialogue')
    )
      return [open(sortedParties(context.dyad), 2)];
  }
  return [];
}

const open = (parties: readonly Actor[], inferred: number): Cast => ({
  parties,
  from: null,
  to: null,
  inferred,
});

const pairs = (givers: readonly Actor[], takers: readonly Actor[], inferred: number): Cast[] =>
  givers.flatMap((from) =>
    takers
      .filter((to) => to !== from)
      .map((to) => ({ parties: sortedParties([from, to]), from, to, inferred })),
  );
