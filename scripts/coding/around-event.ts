import { edtfSpan } from '../../src/dataset/edtf.js';
import type { Actor, Edtf } from '../../src/dataset/schema.js';
import { addDays, formatDay, parseDay } from '../text/calendar.js';
import { DAY_CHARS } from './article-calendar.js';
import type { Calendar, EventDate } from './article-calendar.js';
import type { ArticleEvent } from './merge-within.js';
import type { Scene, Sentence } from './scene.js';
import type { Speakers } from './speakers.js';

/** How many sentences away in its paragraph the rest of what is told of an event may stand. */
const REACH = 2;
/** How many sentences back the occasion may be told of which a paper or a talk is part. */
const OCCASION_BACK = 9;
/** News is of the last weeks: an older date beside an event is of something else. */
const RECENT_DAYS = 62;
/** Length of a date that names its month. */
const MONTH_CHARS = 7;

/** True when a sentence names a country other than the parties, by itself or by a body of it. */
const namesOther = ({ names }: Sentence, parties: readonly Actor[]): boolean =>
  names.some(({ values: [value] }) => {
    const code =
      value?.kind === 'country'
        ? value.code
        : value?.kind === 'organisation' && value.row.kind !== 'press'
          ? value.row.country
          : null;
    return code !== null && !parties.includes(code);
  });

/** The sentences beside one in its paragraph up to one that speaks of another country, the nearest first. */
function beside({ sentences }: Scene, sentence: Sentence, parties: readonly Actor[]): Sentence[] {
  const found: Sentence[] = [];
  for (const step of [-1, 1])
    for (let far = 1; far <= REACH; far++) {
      const other = sentences[sentence.index + step * far];
      if (other?.block !== sentence.block || namesOther(other, parties)) break;
      found.push(other);
    }
  const distance = ({ index }: Sentence) => Math.abs(index - sentence.index);
  return found.sort((a, b) => distance(a) - distance(b));
}

/**
 * Who says what a sentence tells of `parties`: its own speakers; for one that names none, those of the sentence before it or behind
 * it in its paragraph, since a paragraph goes on with its source; for a lead that is a paragraph of its own, those of the next. Empty
 * when the writer vouches.
 */
export function speakersAround(
  scene: Scene,
  speakers: Speakers,
  sentence: Sentence,
  parties: readonly Actor[],
): readonly string[] {
  const own = speakers.of(sentence);
  if (own.length > 0) return own;
  const isLead = !scene.sentences.slice(0, sentence.index).some(({ kind }) => kind === 'paragraph');
  const next = scene.sentences[sentence.index + 1];
  const others = beside(scene, sentence, parties).filter(
    ({ index }) => Math.abs(index - sentence.index) === 1,
  );
  if (isLead && next?.kind === 'paragraph' && !namesOther(next, parties)) others.push(next);
  return others.map((other) => speakers.of(other)).find((said) => said.length > 0) ?? [];
}

function isRecent(edtf: Edtf, published: Edtf | null): boolean {
  const day = parseDay(published);
  if (!day || !published || !edtfSpan(edtf) || edtf.length < MONTH_CHARS || edtf.includes('/')) return false;
  const first = formatDay(addDays(day, -RECENT_DAYS)).slice(0, edtf.length);
  return edtf >= first && edtf <= published.slice(0, edtf.length);
}

/** The first recent date that a sentence names, at least of `precision` characters, or null. */
function recentDateIn(
  { published }: Scene,
  calendar: Calendar,
  sentence: Sentence,
  precision: number,
): EventDate | null {
  for (const { past, role, basis } of calendar.of(sentence))
    if (role === 'at' && past !== null && past.length >= precision && isRecent(past, published))
      return { date: past, basis };
  return null;
}

/** The recent date of the sentences beside one that states an event without a date; null for none. */
function dateBeside(
  scene: Scene,
  calendar: Calendar,
  sentence: Sentence,
  parties: readonly Actor[],
): EventDate | null {
  for (const other of beside(scene, sentence, parties)) {
    const found = recentDateIn(scene, calendar, other, MONTH_CHARS);
    if (found) return found;
  }
  return null;
}

/** The recent day of the occasion of the same parties that was told last before a sentence; null for none. */
function occasionBefore(
  scene: Scene,
  calendar: Calendar,
  { index }: Sentence,
  parties: readonly Actor[],
): EventDate | null {
  for (let back = 1; back <= OCCASION_BACK; back++) {
    const other = scene.sentences[index - back];
    if (!other || other.kind === 'title') return null;
    const found = namesOther(other, parties) ? null : recentDateIn(scene, calendar, other, DAY_CHARS);
    if (found) return found;
  }
  return null;
}

const isDated = ({ dateBasis }: ArticleEvent) => dateBasis === 'stated' || dateBasis === 'relative';

/**
 * Gives events what the text around the sentence that states them best tells besides: who says so, and for those without a date of
 * their own the recent date of their paragraph, or, for papers and talks, that of the occasion told before.
 */
export function tellAround(
  scene: Scene,
  calendar: Calendar,
  speakers: Speakers,
  events: readonly ArticleEvent[],
): ArticleEvent[] {
  return events.map((event) => {
    const [quote] = event.quotes;
    const sentence = scene.sentences.find(({ start }) => start === quote?.start);
    if (!sentence) return event;
    const { parties, status, saidBy } = event;
    const dated = isDated(event)
      ? null
      : (dateBeside(scene, calendar, sentence, parties) ??
        (status === 'agreed' || status === 'talks'
          ? occasionBefore(scene, calendar, sentence, parties)
          : null));
    return {
      ...event,
      ...(dated && { date: dated.date, dateBasis: dated.basis }),
      saidBy: saidBy.length > 0 ? saidBy : speakersAround(scene, speakers, sentence, parties),
    };
  });
}
