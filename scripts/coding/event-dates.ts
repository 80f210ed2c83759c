import type { DateBasis, Edtf } from '../../src/dataset/schema.js';
import type { Status } from '../../src/dataset/taxonomy.js';
import { findDates } from '../text/dates.js';
import type { DateMention } from '../text/dates.js';
import type { Scene, Sentence } from './scene.js';

/** When an event happened or is to happen, and how the text says so. */
export interface EventDate {
  readonly date: Edtf | null;
  readonly basis: DateBasis;
}

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
    const dates = findDates(source.text.slice(sentence.start, sentence.end), {
      published,
      last: this.#lastBefore(sentence),
    }).map((mention) => ({
      ...mention,
      start: mention.start + sentence.start,
      end: mention.end + sentence.start,
    }));
    this.#cache.set(sentence.index, dates);
    return dates;
  }

  /** The last date with a year of its own before a sentence. */
  #lastBefore(sentence: Sentence): Edtf | null {
    for (let index = sentence.index - 1; index >= 0; index--) {
      const before = this.#scene.sentences[index];
      if (!before) break;
      const text = this.#scene.source.text.slice(before.start, before.end);
      if (!/(?:1[5-9]|20)\d\d/.test(text)) continue;
      const dated = this.of(before)
        .filter(({ past }) => past !== null)
        .at(-1);
      if (dated) return dated.past;
    }
    return null;
  }
}

/** Phrases that send the reader back to the date of the sentence before. */
const BACK_REFERENCE =
  /\b(?:at the same (?:time|table|ceremony|meeting|session)|the same (?:day|month|year|visit|ceremony)|on the same|during the (?:same )?(?:visit|meeting|trip|talks|ceremony)|on the sidelines|at the ceremony|at the meeting|that (?:day|visit|month|year)|there they|the (?:document|paper|text|contract|memorandum|deal|agreement|accord) (?:was|is|carries|covers|provides|replaces)|under (?:it|the (?:new )?(?:memorandum|contract|agreement|deal|accord|document|plan)))\b/i;

const later = (edtf: Edtf, published: Edtf | null) =>
  published !== null && edtf.slice(0, 10) > published.slice(0, edtf.length);

function read(mention: DateMention, status: Status): Edtf | null {
  const value = status === 'proposed' ? mention.future : mention.past;
  if (value === null) return null;
  return mention.role === 'since' && !value.includes('/') ? `${value}/..` : value;
}

/** The date phrase of a sentence that stands nearest to `at` and fits the status. */
function nearest(
  dates: readonly DateMention[],
  at: number,
  status: Status,
  published: Edtf | null,
): DateMention | null {
  let best: DateMention | null = null;
  let bestDistance = Infinity;
  for (const mention of dates) {
    if (mention.role === 'until') continue;
    const value = read(mention, status);
    if (value === null) continue;
    if (status !== 'proposed' && status !== 'agreed' && later(value, published)) continue;
    if (status === 'agreed' && later(value, published)) continue;
    const distance = mention.start >= at ? (mention.start - at) * 1.2 : at - mention.end;
    if (distance < bestDistance) [best, bestDistance] = [mention, distance];
  }
  return best;
}

/** Dates an event by its own sentence, by plain reference to the one before, else by the article. */
export function codeDate(
  scene: Scene,
  calendar: Calendar,
  sentence: Sentence,
  at: number,
  status: Status,
): EventDate {
  const { published } = scene;
  const own = nearest(calendar.of(sentence), at, status, published);
  if (own) {
    const date = read(own, status);
    if (date) return { date, basis: own.basis };
  }
  const text = scene.source.text.slice(sentence.start, sentence.end);
  if (BACK_REFERENCE.test(text)) {
    for (let back = 1; back <= 6; back++) {
      const before = scene.sentences[sentence.index - back];
      if (!before || before.kind === 'title') break;
      const found = nearest(
        calendar.of(before),
        before.end,
        status === 'proposed' ? 'talks' : status,
        published,
      );
      const date = found && read(found, status === 'proposed' ? 'talks' : status);
      if (found && date) return { date, basis: found.basis };
    }
  }
  return published ? { date: published, basis: 'published' } : { date: null, basis: 'none' };
}
