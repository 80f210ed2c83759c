import type { Edtf } from '../../src/dataset/schema.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import type { DateMention } from '../text/date-patterns.js';
import { DAY_CHARS, REPORTED_ON, isOfStatement } from './article-calendar.js';
import type { Calendar, EventDate } from './article-calendar.js';
import type { Scene, Sentence } from './scene.js';

/** Where in a sentence an event is told, and how. */
export interface EventSpot {
  /** Character of the trigger, and of the clause around it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly status: Status;
  /** True when a verb in the present tells something that goes on. */
  readonly habitual: boolean;
  /** True for what will be done. */
  readonly isComing?: boolean;
  /** True for a meeting: when it is still to come, its day is what the text dates. */
  readonly isMeeting?: boolean;
}

/** Phrases that send the reader back to the occasion just told. */
const SAME_OCCASION =
  /\b(?:at the same (?:time|table|ceremony|meeting|session|summit)|(?:on|in) the same|the same (?:day|morning|afternoon|evening|night|week|month|year|visit|ceremony|trip|occasion)|on the day of the|during the (?:same )?(?:\w+ )?(?:visit|meeting|trip|talks|ceremony)|on the sidelines|at the (?:ceremony|meeting|talks|signing)|that (?:day|visit|meeting)|there they)\b/i;
/** Phrases that send the reader back to a signing. */
const SAME_PAPER =
  /\b(?:under (?:it|the (?:new |same )?(?:memorandum|contract|agreement|deal|accord|document|plan|paper|scheme|arrangement))|the (?:document|paper|text|contract|memorandum|deal|agreement|accord) (?:is|carries|covers|provides|replaces|runs|also|calls|says)|it (?:carries|covers|provides|runs))\b/i;
const SIGNING =
  /\b(?:sign|signs|signed|signing|signature|concluded|initialled|agreed|inked|memorandum|contract)\b/i;
const FUTURE =
  /\b(?:will|expected|due|scheduled|next|upcoming|planned|to be held|set to|is to|are to|shall|plans?|coming|later this|would|from the|intends?|hopes?|wants?)\b/i;
/** Words right before a date that put it ahead, whatever the tense of the rest. */
const COMING =
  /\b(?:will|expected|due|scheduled|to be held|set to|is to|are to|shall|beginning|starting|start|begin|next|planned|should|may|can)\b(?:(?!\b(?:signed|concluded|agreed|inked|initialled|reached|awarded|won|announced|approved|opened|said|told|which|after)\b)[^.;]){0,60}$/i;

const MAX_LOOKBACK = 9;
/** Length of a date that names its month. */
const MONTH_CHARS = 7;

const later = (edtf: Edtf, published: Edtf | null) =>
  published !== null && edtf.slice(0, 10) > published.slice(0, edtf.length);

/** True for "on Monday", "yesterday". */
const isRelativeDay = ({ past, basis }: DateMention) => basis === 'relative' && past?.length === DAY_CHARS;

function read(
  text: string,
  offset: number,
  mention: DateMention,
  { status, isMeeting, isComing }: EventSpot,
): Edtf | null {
  const before = text.slice(0, mention.start - offset);
  const isFuture =
    mention.role !== 'since' &&
    !REPORTED_ON.test(before) &&
    (status === 'proposed'
      ? isMeeting || (isRelativeDay(mention) ? COMING.test(before) : FUTURE.test(text))
      : COMING.test(before) ||
        (isComing &&
          /\b(?:from|beginning|starting)\b/i.test(text.slice(before.length - 12, before.length + 6))));
  const value = isFuture ? mention.future : mention.past;
  if (value === null) return null;
  if (mention.role !== 'since') return value;
  const since = value.split('/')[0] ?? value;
  return status === 'done' ? since : `${since}/..`;
}

/** How much farther a date of a statement lies than one of the deal itself, in characters. */
const STATEMENT_CHARS = 200;

/** How much farther "this year" lies than a day or month. */
const VAGUE_CHARS = 120;
/** Deeds that take the date behind them: "the engines ordered in 2019". */
const OTHER_DEED = /\b(?:ordered|bought|won|acquired|bred|drawn up|promised|planned|called)\b[^,;.]{0,40}$/i;

/** True when another deed between the event and a date phrase behind it takes the date. */
function isOfAnother(text: string, offset: number, { start }: DateMention, { at }: EventSpot): boolean {
  if (start <= at) return false;
  const between = OTHER_DEED.exec(text.slice(at - offset, start - offset));
  return between !== null && between.index > 12;
}

/** "The 2023 tender": the year tells which, not when. */
const isAttribute = (text: string, offset: number, { start, end }: DateMention): boolean =>
  /\b(?:the|an?|its|their) $/i.test(text.slice(0, start - offset)) &&
  /^ \p{Ll}/u.test(text.slice(end - offset));

/** Where a clause begins that tells more of a thing: "which won the order", "that they had announced". */
const RELATIVE = /\b(?:which|that|who|whom|whose|where|when|after|before|as)\b/gi;
/** A verb in the past: the clause tells a deed of its own. */
const PAST_VERB =
  /\b(?:was|were|had|\p{Ll}+ed|won|got|gave|took|made|began|bought|sold|built|went|came|held|left|sent|paid|lent|set|put|ran)\b/u;

/** True when a date phrase stands in a clause about another deed, and the trigger does not. */
function isOfRelativeClause(
  text: string,
  offset: number,
  { start }: DateMention,
  { at }: EventSpot,
): boolean {
  const before = text.slice(0, start - offset);
  const open = [...before.matchAll(RELATIVE)].at(-1);
  if (!open || (at - offset > open.index && at < start)) return false;
  const clause = before.slice(open.index + open[0].length);
  return PAST_VERB.test(clause) && !/[,;]/.test(clause.replace(/^,/, ''));
}

/** Stages that are told of today, whatever was done before. */
const OPEN_STAGES: ReadonlySet<Status> = new Set(['under-way', 'talks', 'proposed', 'halted']);

/** True for a date in an aside that tells the past of a thing: "Sinohydro, which won the order in 2019, is laying". */
function isAside(text: string, offset: number, { start }: DateMention, { at }: EventSpot): boolean {
  const before = text.slice(0, start - offset);
  const open = /, (?:which|who|whose)\b([^,;]*)$/.exec(before);
  return open !== null && !(at - offset > open.index && at < start) && PAST_VERB.test(open[1] ?? '');
}

/** "Until 2022" is when a thing that is over was halted; "by January" is when a thing that had begun was on. */
function isEnd(text: string, offset: number, { start }: DateMention, status: Status): boolean {
  const before = text.slice(Math.max(0, start - offset - 16), start - offset + 6);
  if (status === 'halted') return /\b(?:until|till)\b/i.test(before);
  return (
    status !== 'proposed' &&
    status !== 'agreed' &&
    /\bby\b/i.test(before) &&
    /\b(?:was|were|had)\b/.test(text)
  );
}

/** The date phrase of a sentence that stands nearest to the trigger and fits the status; its clause goes first. */
function nearest(
  scene: Scene,
  calendar: Calendar,
  sentence: Sentence,
  spot: EventSpot,
): { mention: DateMention; date: Edtf } | null {
  const text = scene.source.text.slice(sentence.start, sentence.end);
  let best: { mention: DateMention; date: Edtf } | null = null;
  let bestDistance = Infinity;
  for (const mention of calendar.of(sentence)) {
    if (mention.role === 'until' && !isEnd(text, sentence.start, mention, spot.status)) continue;
    const date = read(text, sentence.start, mention, spot);
    if (date === null || (spot.status !== 'proposed' && later(date, scene.published))) continue;
    const phrase = text.slice(mention.start - sentence.start, mention.end - sentence.start);
    const inside = mention.start >= spot.from && mention.end <= spot.to;
    const reports = isOfStatement(text, sentence.start, mention);
    const opening = mention.start - sentence.start < 30;
    if (!inside && !opening && spot.habitual) continue;
    if (OPEN_STAGES.has(spot.status) && isAside(text, sentence.start, mention, spot)) continue;
    const distance =
      (mention.start >= spot.at ? (mention.start - spot.at) * 1.2 : spot.at - mention.end) +
      (inside ? 0 : opening ? 150 : 300) +
      (reports ? STATEMENT_CHARS : 0) +
      (/^(?:\w+ )?this year$/i.test(phrase) ? VAGUE_CHARS : 0) +
      (/^\d{4}$/.test(phrase) && isAttribute(text, sentence.start, mention) ? VAGUE_CHARS : 0) +
      (isOfRelativeClause(text, sentence.start, mention, spot) ? STATEMENT_CHARS : 0) +
      (isOfAnother(text, sentence.start, mention, spot) ? STATEMENT_CHARS : 0) +
      (!spot.isMeeting && later(date, scene.published) ? 2 * STATEMENT_CHARS : 0);
    if (distance < bestDistance) [best, bestDistance] = [{ mention, date }, distance];
  }
  return best;
}

/** The dated sentence before that a back reference means, or null. */
function referred(scene: Scene, calendar: Calendar, sentence: Sentence, text: string): EventDate | null {
  const paper = SAME_PAPER.test(text);
  if (!paper && !SAME_OCCASION.test(text)) return null;
  for (let back = 1; back <= (paper ? 99 : MAX_LOOKBACK); back++) {
    const before = scene.sentences[sentence.index - back];
    if (!before || before.kind === 'title') return null;
    const words = scene.source.text.slice(before.start, before.end);
    if (paper && !SIGNING.test(words)) continue;
    const found = nearest(scene, calendar, before, {
      at: before.end,
      from: before.start,
      to: before.end,
      status: 'talks',
      habitual: false,
    });
    if (found && !paper && found.date.length < MONTH_CHARS) continue;
    if (found && (!/\bsame day\b/i.test(text) || /^\d{4}-\d\d-\d\d$/.test(found.date)))
      return { date: found.date, basis: found.mention.basis };
  }
  return null;
}

/** Dates an event by its own clause and sentence, by plain reference to one before, else by the article. */
export function codeDate(scene: Scene, calendar: Calendar, sentence: Sentence, spot: EventSpot): EventDate {
  const own = nearest(scene, calendar, sentence, spot);
  const isAhead = own !== null && !spot.isMeeting && later(own.date, scene.published);
  const spoken = own === null || isAhead ? calendar.spokenOn(sentence) : null;
  if (isAhead && spoken) return spoken;
  if (own) return { date: own.date, basis: own.mention.basis };
  const text = scene.source.text.slice(sentence.start, sentence.end);
  const said = referred(scene, calendar, sentence, text);
  if (said) return said;
  if (spoken) return spoken;
  const { published } = scene;
  return published ? { date: published, basis: 'published' } : { date: null, basis: 'none' };
}
