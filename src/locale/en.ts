import { gregorianDates } from './dates.js';
import type { DatesIn } from './dates.js';
import { coreEnglish } from './en-core.js';
import { evidenceEnglish } from './en-evidence.js';
import { flow } from './en-flow.js';
import { matrix } from './en-matrix.js';
import { timeline } from './en-timeline.js';
import type { Wording } from './wording.js';

/** English with dates in the calendar that `datesIn` says. */
export function wordEnglish(datesIn: DatesIn): Wording {
  const { dates, ...core } = coreEnglish(datesIn);
  return { ...core, ...evidenceEnglish, matrix, flow, timeline: timeline(dates) };
}

/** English. */
export const en: Wording = wordEnglish(gregorianDates);
