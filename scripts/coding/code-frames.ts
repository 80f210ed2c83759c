import type { Good } from '../../src/dataset/schema.js';
import type { Mode } from '../../src/dataset/taxonomy.js';
import { countBefore, findAmounts } from './amounts.js';
import type { Candidate, CandidateLeg } from './candidate.js';
import { UNDIRECTED, castsOf } from './casts.js';
import type { Cast } from './casts.js';
import type { SentenceContext } from './context.js';
import { codeDate } from './event-dates.js';
import { fillFrame } from './frames.js';
import type { Frame } from './frames.js';
import { takesUpGoods } from './taken-up.js';
import type { TakenUp } from './taken-up.js';
import { goodIds, isIntangible, isMachine, isSureAnywhere, isSureInTrade, isWork } from './goods.js';
import type { GoodMention } from './goods.js';
import { finiteTrigger } from './help.js';
import { meetsNeed } from './needs.js';
import { lowerAt } from './scene.js';
import type { Scene } from './scene.js';
import { codeSectors, isFunding, sectorsInWords, toldBefore } from './sectors.js';
import { isDescription, isSigned, isTaught, receivesPerson, signs } from './sense-guards.js';
import { readStatus } from './status.js';
import type { StatusReading } from './noun-status.js';
import type { Trigger } from './triggers.js';

/** Goods of a frame, with the one that the trigger itself is; goods of the sentence before for "they", "both". */
function goodsFor(
  frame: Frame,
  context: SentenceContext,
): { mentions: readonly GoodMention[]; ids: Good[]; borrowed: TakenUp } {
  const { rule } = frame.trigger;
  if (rule.mode === 'dialogue') {
    const mentions = context.goods.filter((good) => isSureAnywhere(good) && !isIntangible(good.row.id));
    return { mentions, ids: goodIds(mentions), borrowed: null };
  }
  if (rule.mode === 'agreement') return { mentions: [], ids: [], borrowed: null };
  if (rule.good) return { mentions: [], ids: [rule.good], borrowed: null };
  const fits = rule.needs?.includes('work')
    ? ({ row }: GoodMention) => isWork(row.id)
    : rule.needs?.includes('machine')
      ? ({ row }: GoodMention) => isMachine(row)
      : () => true;
  const own = frame.goods.filter(fits);
  if (own.length > 0) return { mentions: own, ids: goodIds(own), borrowed: null };
  const inSentence = rule.needs?.includes('work') ? context.goods.filter(fits) : [];
  if (inSentence.length > 0)
    return { mentions: inSentence, ids: goodIds(inSentence).slice(0, 1), borrowed: null };
  const takenUp = takesUpGoods(context, frame);
  const borrowed = takenUp
    ? context.lastGoods.filter((good) => fits(good) && canBeTakenUp(rule.mode, good)).slice(0, 1)
    : [];
  return { mentions: borrowed, ids: goodIds(borrowed), borrowed: borrowed.length > 0 ? takenUp : null };
}

/** Traded goods are no works and no services. */
const canBeTakenUp = (mode: Mode, { row }: GoodMention) =>
  mode === 'construction' || mode === 'maintenance' || !(isWork(row.id) || isIntangible(row.id));

/** With goods from elsewhere the parties must be named; one of them may be guessed when the goods are counted. */
const mayGuess = (mode: Mode, inferred: number, borrowed: TakenUp) =>
  borrowed === null ||
  mode === 'maintenance' ||
  mode === 'construction' ||
  (borrowed === 'counted' && inferred <= 1);

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

const hasCounterpart = (scene: Scene, { from, to }: Trigger): boolean => {
  for (let at = from; at < to; at++) if (/^counterparts?$/.test(lowerAt(scene, at))) return true;
  return false;
};

/** A session, summit or meeting of two countries is one, whatever it is about. */
function isOccasion({ scene }: SentenceContext, { rule, first, last }: Trigger, frame: Frame): boolean {
  if (
    rule.mode !== 'dialogue' ||
    new Set(frame.partners).size < (hasCounterpart(scene, frame.trigger) ? 1 : 2)
  )
    return false;
  for (let at = first; at < last; at++)
    if (
      /^(?:meeting|session|summit|commission|committee|talks|negotiations|delegation|call|conversation|visit)$/.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
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
    if (need === 'topic' && isOccasion(context, trigger, frame)) continue;
    if (!meetsNeed(need, scene, sentence, trigger, scope)) return [];
  }
  if (isTaught(context, trigger)) return [];
  if (rule.id === 'dialogue.receive' && !receivesPerson(context, trigger)) return [];
  const casts = castsOf(frame, context).filter(
    ({ inferred }) => inferred === 0 || (!rule.explicit && mayGuess(rule.mode, inferred, found.borrowed)),
  );
  if (casts.length === 0) return [];
  const reading = readStatus(scene, sentence, finiteTrigger(scene, trigger), isSigned(context));
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
    isMeeting: rule.mode === 'dialogue',
    isComing: reading.effect === 'planned',
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
    sectors: codeSectors(rule.mode, found.mentions, {
      lends: found.ids.some(isFunding),
      nearby: goods.filter(isSureInTrade),
      words: sectorsInWords(sentence),
      ...toldBefore(context),
      before: context.lastGoods,
      main: context.mainSector,
    }),
    date,
    dateBasis: basis,
    place: placeOf(context, trigger),
    saidBy: context.saidBy,
    sentence,
    start: sentence.start,
    end: sentence.end,
    trigger: trigger.first,
    inferred: cast.inferred + Number(found.borrowed !== null),
  };
}
