import type { Actor } from '../../src/dataset/schema.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import type { Frame } from './frames.js';
import { meetsNeed } from './needs.js';

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

/** The country that a frame with one country means as the second: the pair last spoken of, or the article's. */
function inferOther(context: SentenceContext, one: Actor): Actor | null {
  const others = sortedParties(
    context.actors.filter(({ excluded, how }) => !excluded && how !== 'place').flatMap(({ codes }) => codes),
  ).filter((code) => code !== one);
  if (others.length === 1 && others[0]) return others[0];
  const known = context.deals.filter(({ parties }) => parties.length === 2 && parties.includes(one)).at(-1);
  const partner = known ? otherOf(known.parties, one) : null;
  const near = known && known.sentence.block === context.sentence.block ? partner : null;
  return (
    near ??
    otherOf(context.dyad, one) ??
    otherOf(titlePair(context), one) ??
    otherOf(context.memory.pair, one) ??
    partner ??
    (context.home === one ? null : context.home)
  );
}

/** The one country that all of `some` mean as the second, or null. */
function inferCommon(context: SentenceContext, some: readonly Actor[]): Actor | null {
  const [first] = some;
  if (some.length === 1 && first) return inferOther(context, first);
  const others = sortedParties(
    context.actors.filter(({ excluded, how }) => !excluded && how !== 'place').flatMap(({ codes }) => codes),
  ).filter((code) => !some.includes(code));
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
  const takers = frame.takers.filter((code) => !givers.includes(code) || frame.takers.length === 1);
  if (givers.length > 0 && takers.length > 0) return pairs(givers, takers, 0);
  const rest = [...frame.partners, ...frame.places].filter(
    (code) => !givers.includes(code) && !takers.includes(code),
  );
  if (givers.length > 0) {
    if (rest.length > 0) return pairs(givers, rest, 0);
    const other = givers.length === 1 ? inferCommon(context, givers) : null;
    return other ? pairs(givers, [other], 1) : givers.length > 1 ? [open(sortedParties(givers), 0)] : [];
  }
  if (takers.length > 0) {
    if (rest.length > 0) return pairs(rest, takers, 0);
    const other = inferCommon(context, takers);
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
  const other = one ? inferOther(context, one) : null;
  if (one && other) return [open(sortedParties([one, other]), 1)];
  if (site && (mode === 'construction' || mode === 'maintenance')) {
    const builder = inferOther(context, site);
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
    const guest = inferOther(context, one);
    return guest && meetsNeed('person', context.scene, context.sentence, frame.trigger, [])
      ? [open(sortedParties([one, guest]), 1)]
      : [];
  }
  if (frame.trigger.rule.mode === 'joint-development' || frame.trigger.rule.id === 'dialogue.noun') {
    const other = one ? inferOther(context, one) : null;
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
