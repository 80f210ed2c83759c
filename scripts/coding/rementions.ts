import type { Candidate } from './candidate.js';
import type { SentenceContext } from './context.js';
import { codeDate } from './event-dates.js';
import type { CueEffect } from './rules/rows.js';
import type { Status } from '../../src/dataset/taxonomy.js';

/** Words that take up a deal told before. */
const ANAPHOR =
  /\b(?:the|this|that|their|its|both|these|all|the first|the last)\s+(?:[\w-]+\s){0,2}?(?:deal|contract|agreement|arrangement|swap|exchange|scheme|project|deliveries|shipments|supplies|exports|cargoes|know-how|order|bargain|trade|flow|programme|program|memorandum|pact|work|construction)\b|\b(?:under|of) the (?:scheme|deal|contract|arrangement|agreement)\b/i;
const DONE =
  /\b(?:was|were|has been|have been|had been) (?:all )?(?:delivered|shipped|handed over|completed|finished|commissioned|inaugurated|opened|fulfilled|repaid|paid off)\b/i;

const STAGE: Partial<Record<CueEffect, Status>> = {
  begun: 'under-way',
  resumed: 'under-way',
  'under-way': 'under-way',
  done: 'done',
  halted: 'halted',
};

/** How many sentences back a deal may lie that "the deal" takes up. */
const MAX_BACK = 3;

/** True when the sentence speaks of a good of the deal with an article: "the planes". */
function namesItsGoods(context: SentenceContext, deal: Candidate): boolean {
  const text = context.scene.source.text;
  return context.goods.some(({ row, first }) => {
    const start = context.scene.tokens.start[first] ?? 0;
    return (
      deal.goods.includes(row.id) &&
      /\b(?:the|both|all)(?: \w+)? $/i.test(text.slice(Math.max(0, start - 20), start))
    );
  });
}

/** The stage that the cues of a sentence name, without denials and suppositions; null for none. */
function stageOf(context: SentenceContext, text: string): Status | null {
  const effects = new Set<CueEffect>();
  for (const { values } of context.sentence.acts)
    for (const value of values)
      if (value.kind === 'cue' && value.form !== 'base' && value.form !== 'gerund')
        effects.add(value.rule.effect);
  for (const stop of ['denied', 'hypothetical', 'off-topic'] as const) if (effects.has(stop)) return null;
  if (/\b(?:could|might|may|would|will|should)\b/i.test(text) && !DONE.test(text)) return null;
  if (effects.has('halted')) return 'halted';
  if (effects.has('resumed') || effects.has('begun')) return 'under-way';
  if (DONE.test(text)) return 'done';
  for (const effect of effects) if (STAGE[effect] && effect !== 'done') return STAGE[effect] ?? null;
  return null;
}

/** "The contract, signed on 3 April": the date of the paper told before. */
function takeDate({ scene, sentence, calendar }: SentenceContext, deal: Candidate): Candidate | null {
  const { date, basis } = codeDate(scene, calendar, sentence, {
    at: sentence.start,
    from: sentence.start,
    to: sentence.end,
    status: 'agreed',
    habitual: false,
  });
  if (basis !== 'stated' && basis !== 'relative') return null;
  return {
    ...deal,
    takesUp: deal,
    status: 'agreed',
    effect: 'agreed',
    date,
    dateBasis: basis,
    sentence,
    start: sentence.start,
    end: sentence.end,
    inferred: deal.inferred + 1,
  };
}

/**
 * Reads a sentence that takes up a deal told just before ("the arrangement ended in November") as a further stage of it. Returns
 * null when it takes up none.
 */
export function codeRemention(context: SentenceContext, earlier: readonly Candidate[]): Candidate | null {
  const { scene, sentence, calendar } = context;
  const deal = earlier
    .filter(
      ({ mode, sentence: told }) =>
        mode !== 'dialogue' &&
        mode !== 'agreement' &&
        sentence.index - told.index <= MAX_BACK &&
        told.block >= sentence.block - 1,
    )
    .at(-1);
  if (!deal) return null;
  const text = scene.source.text.slice(sentence.start, sentence.end);
  const anaphor = ANAPHOR.exec(text);
  if (!anaphor && !(namesItsGoods(context, deal) && DONE.test(text))) return null;
  if (
    context.actors.some(
      ({ codes, excluded, how }) =>
        !excluded &&
        how !== 'pronoun' &&
        how !== 'place' &&
        codes.some((code) => !deal.parties.includes(code)),
    )
  )
    return null;
  const status =
    stageOf(context, text) ??
    (/\bunder the\b/i.test(anaphor?.[0] ?? '') || / under the (?:scheme|deal|contract)/i.test(text)
      ? deal.status
      : null);
  const signed =
    !status && /\bsigned\b/.test(text) && (deal.status === 'agreed' || deal.status === 'proposed');
  if (signed) return takeDate(context, deal);
  if (!status) return null;
  const { date, basis } = codeDate(scene, calendar, sentence, {
    at: sentence.start,
    from: sentence.start,
    to: sentence.end,
    status,
    habitual: false,
  });
  const dated = basis === 'stated' || basis === 'relative';
  if (!dated && status === deal.status) return null;
  return {
    ...deal,
    takesUp: deal,
    status,
    effect: status,
    saidBy: context.saidBy.length > 0 ? context.saidBy : deal.saidBy,
    date: dated || status === 'under-way' ? date : deal.date,
    dateBasis: dated || status === 'under-way' ? basis : deal.dateBasis,
    sentence,
    start: sentence.start,
    end: sentence.end,
    inferred: deal.inferred + 1,
  };
}
