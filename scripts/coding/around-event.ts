import type { Actor, Edtf } from '../../src/dataset/schema.js';
import { edtfSpan } from '../../src/dataset/edtf.js';
import { addDays, formatDay, parseDay } from '../text/calendar.js';
import type { Calendar, EventDate } from './article-calendar.js';
import type { ArticleEvent } from './merge-within.js';
import type { Scene, Sentence } from './scene.js';
import type { Speakers } from './speakers.js';

/** The countries that a sentence names, by themselves or by a body of theirs. */
const countriesIn = ({ names }: Sentence): Actor[] =>
  names.flatMap(({ values }) =>
    values
      .slice(0, 1)
      .flatMap((value) =>
        value.kind === 'country'
          ? [value.code]
          : value.kind === 'organisation' && value.row.kind !== 'press' && value.row.country
            ? [value.row.country]
            : [],
      ),
  );

/** How many sentences away the rest of what is told of an event may stand. */
const REACH = { before: 2, behind: 2 };
/** News is of the last weeks: an older date beside an event is of something else. */
const RECENT_DAYS = 62;

/** The sentences beside one in its paragraph, the nearest first, that speak of no other country. */
function beside({ sentences }: Scene, sentence: Sentence, parties: readonly Actor[]): Sentence[] {
  const found: Sentence[] = [];
  for (const step of [-1, 1] as const)
    for (let far = 1; far <= (step < 0 ? REACH.before : REACH.behind); far++) {
      const other = sentences[sentence.index + step * far];
      if (!other || other.block !== sentence.block) break;
      if (countriesIn(other).some((code) => !parties.includes(code))) break;
      found.push(other);
    }
  return found.sort((a, b) => Math.abs(a.index - sentence.index) - Math.abs(b.index - sentence.index));
}

const isRecent = (edtf: Edtf, published: Edtf | null): boolean => {
  const day = parseDay(published);
  const span = edtfSpan(edtf);
  if (!day || !span || edtf.length < 7 || edtf.includes('/')) return false;
  const first = formatDay(addDays(day, -RECENT_DAYS));
  return edtf >= first.slice(0, edtf.length) && edtf <= (published ?? '').slice(0, edtf.length);
};

/** The recent date of the sentences beside the one that states an event without a date; null for none. */
export function dateBeside(
  scene: Scene,
  calendar: Calendar,
  sentence: Sentence,
  parties: readonly Actor[],
): EventDate | null {
  for (const other of beside(scene, sentence, parties)) {
    const mention = calendar
      .of(other)
      .find(({ past, role }) => role === 'at' && past !== null && isRecent(past, scene.published));
    if (mention?.past) return { date: mention.past, basis: mention.basis };
  }
  return null;
}

/** How many sentences back the occasion may be told of which a paper or a talk is part. */
const OCCASION_BACK = 9;

/** The recent day of the occasion told last before a sentence, of the same parties; null for none. */
export function occasionBefore(
  scene: Scene,
  calendar: Calendar,
  sentence: Sentence,
  parties: readonly Actor[],
): EventDate | null {
  for (let back = 1; back <= OCCASION_BACK; back++) {
    const other = scene.sentences[sentence.index - back];
    if (!other || other.kind === 'title') return null;
    if (countriesIn(other).some((code) => !parties.includes(code))) continue;
    const mention = calendar
      .of(other)
      .find(({ past, role }) => role === 'at' && past?.length === 10 && isRecent(past, scene.published));
    if (mention?.past) return { date: mention.past, basis: mention.basis };
  }
  return null;
}

/** Gives events what the sentences around the one that states them best tell besides. */
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
    const isDated = event.dateBasis === 'stated' || event.dateBasis === 'relative';
    const dated = isDated
      ? null
      : (dateBeside(scene, calendar, sentence, event.parties) ??
        (event.status === 'agreed' || event.status === 'talks'
          ? occasionBefore(scene, calendar, sentence, event.parties)
          : null));
    return { ...event, ...(dated && { date: dated.date, dateBasis: dated.basis }) };
  });
}
