import type { DateBasis, Edtf } from '../../src/dataset/schema.js';
import type { DateMention } from '../text/date-patterns.js';
import { findDates } from '../text/dates.js';
import type { Scene, Sentence } from './scene.js';
import type { Speakers } from './speakers.js';

/** When an event happened or is to happen, and how the text says so. */
export interface EventDate {
  readonly date: Edtf | null;
  readonly basis: DateBasis;
}

/** A dateline at the head of a story: its place and date say where it was filed. */
const DATELINE =
  /^(?:[^a-z]{3,30}?[^.\u2014\u2013]{0,60}?|\p{Lu}[\p{L}' -]{1,40}, (?=[^.]{0,20}\d)[^.\u2014\u2013]{3,60}?)(?:\u2014|\u2013| - |--|\) ?:)/u;
const MAX_DATELINE_CHARS = 80;
/** Titles and headings may stand above the dateline. */
const DATELINE_SENTENCES = 5;
/** Length of a date that names its day. */
export const DAY_CHARS = 10;

const SPEECH =
  'said|says|told|tells|announced|stated|added|declared|reported|wrote|confirmed|disclosed|revealed|explained|insisted|noted|recalled|stressed|found|acknowledged|admitted|warned|made known|made public';
/** Ends with somebody saying so, up to the date behind it. */
export const REPORTED_ON = new RegExp(`\\b(?:${SPEECH})\\b[^.;,\u201d"]{0,48}$`, 'i');
const SAYS_BEHIND = new RegExp(`^,?(?: [\\w'\u2019-]+){1,9}?,? (?:${SPEECH})\\b`, 'i');
/** A sentence that goes on about whom the one before was about, and reports what they said. */
const SPEAKS_ON = new RegExp(
  `^(?:they|he|she|it|both|the (?:two|ministers?|presidents?|leaders|sides)(?: sides| ministers)?)(?: also| then| have| has)? (?:${SPEECH}|agreed|promised|pledged)\\b`,
  'i',
);

/** True when a date phrase says when somebody spoke: "said on Tuesday", "on Tuesday the ministry said". */
export const isOfStatement = (text: string, offset: number, { start, end }: DateMention) =>
  REPORTED_ON.test(text.slice(Math.max(0, start - offset - 80), start - offset)) ||
  (start - offset < 12 && SAYS_BEHIND.test(text.slice(end - offset, end - offset + 110)));

/** The date phrases of each sentence, found when they are first asked for. */
export class Calendar {
  readonly #scene: Scene;
  readonly #cache = new Map<number, readonly DateMention[]>();
  readonly #spoken = new Map<string, EventDate>();
  readonly #heard = new Map<number, EventDate>();
  readonly #speakers: Speakers;
  #heardTo = 0;

  constructor(scene: Scene, speakers: Speakers) {
    this.#scene = scene;
    this.#speakers = speakers;
  }

  /** Date phrases of a sentence; offsets count from the start of the article. */
  of(sentence: Sentence): readonly DateMention[] {
    const known = this.#cache.get(sentence.index);
    if (known) return known;
    const { published, source } = this.#scene;
    const text = source.text.slice(sentence.start, sentence.end);
    const skip = this.#datelineEnd(sentence, text);
    const lastBefore = () => this.#lastBefore(sentence);
    const dates = findDates(text, {
      published,
      get last() {
        return lastBefore();
      },
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

  /** Remembers who speaks in a sentence, and when. */
  #hear(sentence: Sentence): void {
    const speakers = this.#speakers.of(sentence);
    const text = this.#scene.source.text.slice(sentence.start, sentence.end);
    const own = this.#said(sentence, text);
    if (own) for (const speaker of speakers) this.#spoken.set(speaker, own);
    const known = speakers.map((speaker) => this.#spokenBy(speaker)).find(Boolean);
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

  /** The date of the words of a speaker; "the official" is the one that spoke before. */
  #spokenBy(speaker: string): EventDate | undefined {
    const known = this.#spoken.get(speaker);
    const office = /^(?:the )?(\p{Ll}+)$/u.exec(speaker)?.[1];
    if (known || !office) return known;
    return [...this.#spoken].findLast(([name]) => new RegExp(`\\b${office}\\b`, 'i').test(name))?.[1];
  }

  /** The date on which the speaker of a sentence was last said to speak, or null. */
  spokenOn({ index }: Sentence): EventDate | null {
    for (; this.#heardTo <= index; this.#heardTo++) {
      const sentence = this.#scene.sentences[this.#heardTo];
      if (sentence) this.#hear(sentence);
    }
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
      sentence.index <= DATELINE_SENTENCES &&
      this.#scene.source.blocks[sentence.block]?.start === sentence.start;
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
