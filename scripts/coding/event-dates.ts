import type { DateBasis, Edtf } from '../../src/dataset/schema.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import { findDates } from '../text/dates.js';
import type { DateMention } from '../text/date-patterns.js';
import type { Scene, Sentence } from './scene.js';

/** When an event happened or is to happen, and how the text says so. */
export interface EventDate {
  readonly date: Edtf | null;
  readonly basis: DateBasis;
}

/** Where in a sentence an event is told, and how. */
export interface EventSpot {
  /** Character of the trigger, and of the clause around it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly status: Status;
  /** True when a verb in the present tells something that goes on. */
  readonly habitual: boolean;
  /** True for a meeting: when it is still to come, its day is what the text dates. */
  readonly isMeeting?: boolean;
}

/** A dateline at the head of a story: its place and date say where it was filed. */
const DATELINE = /^[^a-z]{3,30}?[^.\u2014\u2013]{0,60}?(?:\u2014|\u2013| - |--)/u;
const MAX_DATELINE_CHARS = 80;
/** Length of a date that names its day. */
const DAY_CHARS = 10;

/** The date phrases of each sentence, found when they are first asked for. */
export class Calendar {
  readonly #scene: Scene;
  readonly #cache = new Map<number, readonly DateMention[]>();
  readonly #spoken = new Map<string, EventDate>();
  readonly #heard = new Map<number, EventDate>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Date phrases of a sentence; offsets count from the start of the article. */
  of(sentence: Sentence): readonly DateMention[] {
    const known = this.#cache.get(sentence.index);
    if (known) return known;
    const { published, source } = this.#scene;
    const text = source.text.slice(sentence.start, sentence.end);
    const skip = this.#datelineEnd(sentence, text);
    const dates = findDates(text, {
      published,
      last: this.#lastBefore(sentence),
      monthBefore: (month) => this.#monthBefore(sentence, month),
    })
      .filter(({ start }) => start >= skip)
      .map((mention) => ({
        ...mention,
        start: mention.start + sentence.start,
        end: mention.end + sentence.start,
      }));
    this.#cache.set(sentence.index, dates);
    return dates;
  }

  /** Remembers who speaks in a sentence, and when; call it for each sentence in the order of the text. */
  hear(sentence: Sentence, speakers: readonly string[]): void {
    const text = this.#scene.source.text.slice(sentence.start, sentence.end);
    const own = this.#said(sentence, text);
    if (own) for (const speaker of speakers) this.#spoken.set(speaker, own);
    const known = speakers.map((speaker) => this.#spoken.get(speaker)).find(Boolean);
    if (known) this.#heard.set(sentence.index, known);
    else if (SPEAKS_ON.test(text)) {
      const before = this.#scene.sentences[sentence.index - 1];
      const day =
        before?.block === sentence.block
          ? this.of(before).find(({ past, role }) => role === 'at' && past?.length === DAY_CHARS)
          : undefined;
      if (day?.past) this.#heard.set(sentence.index, { date: day.past, basis: day.basis });
    }
  }

  /** The date on which the speaker of a sentence was last said to speak, or null. */
  spokenOn({ index }: Sentence): EventDate | null {
    return this.#heard.get(index) ?? null;
  }

  #said(sentence: Sentence, text: string): EventDate | null {
    if (
      !/\b(?:said|told|announced|confirmed|added|stated|declared|reported|disclosed|revealed|made known)\b/.test(
        text,
      )
    )
      return null;
    for (const mention of this.of(sentence))
      if (mention.past?.length === DAY_CHARS && isOfStatement(text, sentence.start, mention))
        return { date: mention.past, basis: mention.basis };
    return null;
  }

  #datelineEnd(sentence: Sentence, text: string): number {
    const isOpening =
      sentence.index <= 2 && this.#scene.source.blocks[sentence.block]?.start === sentence.start;
    const match = isOpening ? DATELINE.exec(text.slice(0, MAX_DATELINE_CHARS)) : null;
    return match?.[0].length ?? 0;
  }

  *#before(sentence: Sentence): Generator<DateMention> {
    for (let index = sentence.index - 1; index >= 0; index--) {
      const before = this.#scene.sentences[index];
      if (!before) return;
      const text = this.#scene.source.text.slice(before.start, before.end);
      if (/(?:1[5-9]|20)\d\d/.test(text)) yield* [...this.of(before)].reverse();
    }
  }

  /** The last date with a year of its own before a sentence. */
  #lastBefore(sentence: Sentence): Edtf | null {
    for (const { past } of this.#before(sentence)) if (past !== null) return past;
    return null;
  }

  /** The last date before a sentence that names this month. */
  #monthBefore(sentence: Sentence, month: number): Edtf | null {
    for (const { past } of this.#before(sentence))
      if (past !== null && Number(past.slice(5, 7)) === month) return past.slice(0, 7);
    return null;
  }
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
const SPEECH =
  'said|says|told|tells|announced|stated|added|declared|reported|wrote|confirmed|disclosed|revealed|explained|insisted|noted|recalled|stressed|found|acknowledged|admitted|warned|made known|made public';
const REPORTED_ON = new RegExp(`\\b(?:${SPEECH})\\b[^.;,\u201d"]{0,48}$`, 'i');
const SAYS_BEHIND = new RegExp(`^,?(?: [\\w'\u2019-]+){1,9}?,? (?:${SPEECH})\\b`, 'i');
/** A sentence that goes on about whom the one before was about, and reports what they said. */
const SPEAKS_ON = new RegExp(
  `^(?:they|he|she|it|both|the (?:two|ministers?|presidents?|leaders|sides)(?: sides| ministers)?)(?: also| then| have| has)? (?:${SPEECH}|agreed|promised|pledged)\\b`,
  'i',
);

/** Words right before a date that put it ahead, whatever the tense of the rest. */
const COMING =
  /\b(?:will|expected|due|scheduled|to be held|set to|is to|are to|shall|beginning|starting|start|begin|next|planned|should|may|can)\b(?:(?!\b(?:signed|concluded|agreed|inked|initialled|reached|awarded|won|announced|approved|opened|said|told|which|after)\b)[^.;]){0,60}$/i;

const MAX_LOOKBACK = 9;

const later = (edtf: Edtf, published: Edtf | null) =>
  published !== null && edtf.slice(0, 10) > published.slice(0, edtf.length);

function read(
  text: string,
  offset: number,
  mention: DateMention,
  { status, isMeeting }: EventSpot,
): Edtf | null {
  const before = text.slice(0, mention.start - offset);
  const isFuture =
    mention.role !== 'since' &&
    !REPORTED_ON.test(before) &&
    (status === 'proposed' ? isMeeting || FUTURE.test(text) : COMING.test(before));
  const value = isFuture ? mention.future : mention.past;
  if (value === null) return null;
  return mention.role === 'since' ? `${value.split('/')[0] ?? value}/..` : value;
}

/** How much farther a date of a statement lies than one of the deal itself, in characters. */
const STATEMENT_CHARS = 200;

/** True when a date phrase says when somebody spoke: "said on Tuesday", "on Tuesday the ministry said". */
const isOfStatement = (text: string, offset: number, { start, end }: DateMention) =>
  REPORTED_ON.test(text.slice(Math.max(0, start - offset - 80), start - offset)) ||
  (start - offset < 12 && SAYS_BEHIND.test(text.slice(end - offset, end - offset + 110)));

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
    const inside = mention.start >= spot.from && mention.end <= spot.to;
    const reports = isOfStatement(text, sentence.start, mention);
    const opening = mention.start - sentence.start < 30;
    if (!inside && !opening && spot.habitual) continue;
    const distance =
      (mention.start >= spot.at ? (mention.start - spot.at) * 1.2 : spot.at - mention.end) +
      (inside ? 0 : opening ? 150 : 300) +
      (reports ? STATEMENT_CHARS : 0) +
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
    if (found && (!/\bsame day\b/i.test(text) || /^\d{4}-\d\d-\d\d$/.test(found.date)))
      return { date: found.date, basis: found.mention.basis };
  }
  return null;
}

/** Dates an event by its own clause and sentence, by plain reference to one before, else by the article. */
export function codeDate(scene: Scene, calendar: Calendar, sentence: Sentence, spot: EventSpot): EventDate {
  const own = nearest(scene, calendar, sentence, spot);
  const spoken = calendar.spokenOn(sentence);
  if (own && spoken && !spot.isMeeting && later(own.date, scene.published)) return spoken;
  if (own) return { date: own.date, basis: own.mention.basis };
  const text = scene.source.text.slice(sentence.start, sentence.end);
  const said = referred(scene, calendar, sentence, text);
  if (said) return said;
  if (spoken) return spoken;
  const { published } = scene;
  return published ? { date: published, basis: 'published' } : { date: null, basis: 'none' };
}
