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
}

/** A dateline at the head of a story: its place and date say where it was filed. */
const DATELINE = /^[^a-z]{3,30}?[^.\u2014\u2013]{0,60}?(?:\u2014|\u2013| - |--)/u;
const MAX_DATELINE_CHARS = 80;

/** The date phrases of each sentence, found when they are first asked for. */
export class Calendar {
  readonly #scene: Scene;
  readonly #cache = new Map<number, readonly DateMention[]>();

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
  /\b(?:at the same (?:time|table|ceremony|meeting|session|summit)|(?:on|in) the same|the same (?:day|month|year|visit|ceremony|trip)|during the (?:same )?(?:\w+ )?(?:visit|meeting|trip|talks|ceremony)|on the sidelines|at the (?:ceremony|meeting|talks|signing)|that (?:day|visit|meeting)|there they)\b/i;
/** Phrases that send the reader back to a signing. */
const SAME_PAPER =
  /\b(?:under (?:it|the (?:new |same )?(?:memorandum|contract|agreement|deal|accord|document|plan|paper|scheme|arrangement))|the (?:document|paper|text|contract|memorandum|deal|agreement|accord) (?:is|carries|covers|provides|replaces|runs|also|calls|says)|it (?:carries|covers|provides|runs))\b/i;
const SIGNING =
  /\b(?:sign|signs|signed|signing|signature|concluded|initialled|agreed|inked|memorandum|contract)\b/i;
const FUTURE =
  /\b(?:will|expected|due|scheduled|next|upcoming|planned|to be held|set to|is to|are to|shall|plans?|coming|later this)\b/i;
const REPORTED_ON = /\b(?:said|told|announced|stated|added|declared|reported|wrote)\b[^.;]{0,24}$/i;

const MAX_LOOKBACK = 9;

const later = (edtf: Edtf, published: Edtf | null) =>
  published !== null && edtf.slice(0, 10) > published.slice(0, edtf.length);

function read(text: string, offset: number, mention: DateMention, status: Status): Edtf | null {
  const before = text.slice(0, mention.start - offset);
  const isFuture =
    (status === 'proposed' || status === 'agreed') &&
    FUTURE.test(text) &&
    !REPORTED_ON.test(before) &&
    status === 'proposed';
  const value = isFuture ? mention.future : mention.past;
  if (value === null) return null;
  return mention.role === 'since' && !value.includes('/') ? `${value}/..` : value;
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
    if (mention.role === 'until') continue;
    const date = read(text, sentence.start, mention, spot.status);
    if (date === null || (spot.status !== 'proposed' && later(date, scene.published))) continue;
    const inside = mention.start >= spot.from && mention.end <= spot.to;
    const opening = mention.start - sentence.start < 30;
    if (!inside && !opening && spot.habitual) continue;
    const distance =
      (mention.start >= spot.at ? (mention.start - spot.at) * 1.2 : spot.at - mention.end) +
      (inside ? 0 : opening ? 150 : 300);
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
  if (own) return { date: own.date, basis: own.mention.basis };
  const text = scene.source.text.slice(sentence.start, sentence.end);
  const said = referred(scene, calendar, sentence, text);
  if (said) return said;
  const { published } = scene;
  return published ? { date: published, basis: 'published' } : { date: null, basis: 'none' };
}
