import type { Actor, Good } from '../../src/dataset/schema.js';
import { findAmounts, countBefore } from './amounts.js';
import type { Candidate, CandidateLeg } from './candidate.js';
import { sortedParties } from './context.js';
import type { SentenceContext } from './context.js';
import { codeDate } from './event-dates.js';
import { fillFrame } from './frames.js';
import type { Frame } from './frames.js';
import { goodIds, isIntangible, isMachine, isSureAnywhere, isSureInTrade, isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import { meetsNeed } from './needs.js';
import { classAt, lowerAt } from './scene.js';
import { WORD } from './word-classes.js';
import { codeSectors, sectorsInWords } from './sectors.js';
import { readStatus } from './status.js';
import type { StatusReading } from './status.js';
import type { Trigger } from './triggers.js';

/** Who gives and takes in one event of a frame; the parties when there is no direction. */
interface Cast {
  readonly parties: readonly Actor[];
  readonly from: Actor | null;
  readonly to: Actor | null;
  readonly inferred: number;
}

const UNDIRECTED: ReadonlySet<string> = new Set(['dialogue', 'agreement', 'joint-development']);

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
    partner
  );
}

/** Who does what to whom: one cast for each pair of giver and taker, one for all partners together. */
function castsOf(frame: Frame, context: SentenceContext): Cast[] {
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
    const other = givers.length === 1 && givers[0] ? inferOther(context, givers[0]) : null;
    return other ? pairs(givers, [other], 1) : givers.length > 1 ? [open(sortedParties(givers), 0)] : [];
  }
  if (takers.length > 0) {
    if (rest.length > 0) return pairs(rest, takers, 0);
    const other = takers.length === 1 && takers[0] ? inferOther(context, takers[0]) : null;
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

/** Goods of a frame, with the one that the trigger itself is; goods of the sentence before for "they", "both". */
function goodsFor(
  frame: Frame,
  context: SentenceContext,
): { mentions: readonly GoodMention[]; ids: Good[]; borrowed: boolean } {
  const { rule } = frame.trigger;
  if (rule.mode === 'dialogue') {
    const mentions = context.goods.filter((good) => isSureAnywhere(good) && !isIntangible(good.row.id));
    return { mentions, ids: goodIds(mentions), borrowed: false };
  }
  if (rule.mode === 'agreement') return { mentions: [], ids: [], borrowed: false };
  if (rule.good) return { mentions: [], ids: [rule.good], borrowed: false };
  const fits = rule.needs?.includes('work')
    ? ({ row }: GoodMention) => isWork(row.id)
    : rule.needs?.includes('machine')
      ? ({ row }: GoodMention) => isMachine(row)
      : () => true;
  const own = frame.goods.filter(fits);
  if (own.length > 0) return { mentions: own, ids: goodIds(own), borrowed: false };
  const inSentence = rule.needs?.includes('work') ? context.goods.filter(fits) : [];
  if (inSentence.length > 0)
    return { mentions: inSentence, ids: goodIds(inSentence).slice(0, 1), borrowed: false };
  const mayBorrow = rule.id === 'construction.build' || rule.mode === 'maintenance';
  const borrowed = mayBorrow ? context.lastGoods.filter(fits).slice(0, 1) : [];
  return { mentions: borrowed, ids: goodIds(borrowed), borrowed: borrowed.length > 0 };
}

function legOf(
  cast: Cast,
  ids: readonly Good[],
  frame: Frame,
  context: SentenceContext,
  mentions: readonly GoodMention[],
): CandidateLeg[] {
  if (!cast.from || !cast.to || UNDIRECTED.has(frame.trigger.rule.mode)) return [];
  const { scene } = context;
  const { from, to } = frame.trigger;
  const start = scene.tokens.start[from] ?? 0;
  const end = scene.tokens.end[to - 1] ?? start;
  const amounts = findAmounts(scene.source.text.slice(start, end), cast.parties).filter(
    ({ isRate }) => !isRate,
  );
  const quantities = amounts.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  const values = amounts.flatMap(({ value }) => (value ? [value] : []));
  const first = mentions[0];
  const count = first ? countBefore(scene.source.text, scene.tokens.start[first.first] ?? 0) : null;
  const quantity =
    quantities.length === 1 ? quantities[0] : quantities.length === 0 ? (count ?? undefined) : undefined;
  return [
    {
      from: cast.from,
      to: cast.to,
      goods: ids,
      ...(quantity && { quantity }),
      ...(values.length === 1 && values[0] && { value: values[0] }),
    },
  ];
}

/** How many sentences back in a paragraph a signing makes what "will" be done agreed. */
const SIGNING_BACK = 3;

/** True when the paragraph told a signing just before, or the sentence says "under the". */
export function isSigned({ scene, sentence }: SentenceContext): boolean {
  const text = scene.source.text.slice(sentence.start, sentence.end);
  if (
    /\b[Uu]nder the (?:\w+ )?(?:first|second|third|other|memorandum|contract|agreement|deal|accord|document|plan|paper|terms|pact|protocol)\b/.test(
      text,
    )
  )
    return true;
  return scene.sentences
    .slice(Math.max(0, sentence.index - SIGNING_BACK), sentence.index)
    .some(
      (before) =>
        before.block === sentence.block &&
        before.kind !== 'title' &&
        /\b(?:signed|inked|concluded|initialled|agreed on|put their names)\b/.test(
          scene.source.text.slice(before.start, before.end),
        ) &&
        !/\b(?:no|not|never|nothing)\b[^.]{0,20}\bsigned\b/i.test(
          scene.source.text.slice(before.start, before.end),
        ),
    );
}

/** True when somebody stands right behind "received": an official, a delegation, a title, or a name. */
function receivesPerson(
  { scene, sentence, goods }: SentenceContext,
  { first, last, passive }: Trigger,
): boolean {
  const [from, to] = passive
    ? [Math.max(sentence.first, first - 10), first]
    : [last, Math.min(sentence.last, last + 7)];
  if (goods.some((good) => good.first >= from && good.last <= to)) return false;
  for (let at = from; at < to; at++)
    if (
      classAt(scene, at) & WORD.person &&
      !/^(?:team|group|mission|chief|head|managers)$/.test(lowerAt(scene, at))
    )
      return true;
  return sentence.names.some(
    (name) => name.first >= from && name.first < to && name.values.some(({ kind }) => kind === 'office'),
  );
}

/** "Will teach mechanics to overhaul the engines": what is taught is not done. */
function isTaught({ scene }: SentenceContext, { from, first }: Trigger): boolean {
  if (lowerAt(scene, first - 1) !== 'to') return false;
  for (let at = first - 2; at >= from && at >= first - 14; at--)
    if (/^(?:teach|teaches|taught|teaching|train|trains|trained)$/.test(lowerAt(scene, at))) return true;
  return false;
}

/** A summit named as the place of a signing is no meeting of its own. */
function signs({ scene, sentence }: SentenceContext, { first }: Trigger): boolean {
  const signing = sentence.acts.some(
    ({ first: at, values }) =>
      /^(?:signed|sign|signing|inked)$/.test(lowerAt(scene, at)) && values.some(({ kind }) => kind === 'cue'),
  );
  return signing || /^(?:margins|sidelines|fringes)$/.test(lowerAt(scene, first - 3));
}

/** "A company that overhauls plants" says what it is, not what it does for whom. */
const isDescription = ({ scene }: SentenceContext, { first, part }: Trigger) =>
  part === 'verb' && /^(?:that|which|who)$/.test(lowerAt(scene, first - 1));

const ARTICLE_OF_PLACE = /^(?:in|at|near)$/;

/** The place name in or near the clause: the last city or site that "in" or "at" governs. */
function placeOf(context: SentenceContext, trigger: Trigger): string | null {
  for (const match of context.sentence.names) {
    if (match.first < trigger.from || match.last > trigger.to) continue;
    const isPlace = match.values.some(
      (value) => value.kind === 'country' && (value.how === 'place' || value.how === 'capital'),
    );
    if (isPlace && ARTICLE_OF_PLACE.test(lowerAt(context.scene, match.first - 1)))
      return context.scene.source.text.slice(
        context.scene.tokens.start[match.first],
        context.scene.tokens.end[match.last - 1],
      );
  }
  return null;
}

/** Codes one trigger of a sentence: no candidate when its needs, parties or status are missing. */
export function codeTrigger(context: SentenceContext, trigger: Trigger): Candidate[] {
  const { scene, sentence, actors, goods } = context;
  const { rule } = trigger;
  const frame = fillFrame(scene, sentence, trigger, actors, goods);
  const found = goodsFor(frame, context);
  for (const need of rule.needs ?? []) {
    const scope = need === 'topic' || need === 'person' ? goods : found.mentions;
    if (need === 'together' && frame.subjects.length >= 2) continue;
    if (!meetsNeed(need, scene, sentence, trigger, scope)) return [];
  }
  if (isTaught(context, trigger)) return [];
  if (rule.id === 'dialogue.receive' && !receivesPerson(context, trigger)) return [];
  const casts = castsOf(frame, context).filter(({ inferred }) => inferred === 0 || !rule.explicit);
  if (casts.length === 0) return [];
  const reading = readStatus(scene, sentence, trigger, isSigned(context));
  if (!reading.status) return [];
  if (rule.mode === 'dialogue' && rule.part === 'noun' && signs(context, trigger)) return [];
  if (isDescription(context, trigger) && casts.every(({ inferred }) => inferred > 0)) return [];
  return casts.map((cast) => candidateOf(context, frame, cast, found, reading));
}

function candidateOf(
  context: SentenceContext,
  frame: Frame,
  cast: Cast,
  found: ReturnType<typeof goodsFor>,
  reading: StatusReading,
): Candidate {
  const { scene, sentence, calendar, goods } = context;
  const { trigger } = frame;
  const { rule } = trigger;
  const status = rule.fixed
    ? rule.fixed
    : rule.mode === 'dialogue'
      ? reading.status === 'proposed'
        ? 'proposed'
        : 'talks'
      : (reading.status ?? 'proposed');
  const at = scene.tokens.start[trigger.first] ?? sentence.start;
  const { date, basis } = codeDate(scene, calendar, sentence, {
    at,
    from: scene.tokens.start[trigger.from] ?? sentence.start,
    to: scene.tokens.end[trigger.to - 1] ?? sentence.end,
    status,
    habitual: reading.effect === 'under-way' && (trigger.form === 'base' || trigger.form === 'third'),
  });
  return {
    rule: rule.id,
    mode: rule.mode,
    parties: cast.parties,
    legs: legOf(cast, found.ids, frame, context, found.mentions),
    goods: found.ids,
    goodMentions: found.mentions,
    status,
    effect: reading.effect,
    sectors: codeSectors(
      rule.mode,
      found.mentions,
      goods.filter(isSureInTrade),
      sectorsInWords(sentence),
      context.mainSector,
    ),
    date,
    dateBasis: basis,
    place: placeOf(context, trigger),
    saidBy: context.saidBy,
    sentence,
    start: sentence.start,
    end: sentence.end,
    trigger: trigger.first,
    inferred: cast.inferred + Number(found.borrowed),
  };
}
