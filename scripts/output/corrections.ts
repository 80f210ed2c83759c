import { readFile } from 'node:fs/promises';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import {
  actor,
  dateBasis,
  edtf,
  evidence,
  good,
  leg,
  mode,
  sector,
  status,
} from '../../src/dataset/schema.js';
import { list, nullable, object, oneOf, optional, text } from '../../src/dataset/shape.js';
import type { Read, Shape } from '../../src/dataset/shape.js';
import { readingReason } from '../corpus/list-files.js';
import type { StoredEvent } from './report.js';

/** The version of the file that this code reads and writes. */
export const CORRECTIONS_SCHEMA = 'coop-corrections/1';

/** Which event is meant: its id, and a sentence that states it, which outlives changes of the rules. */
export const target = object({
  id: text(),
  article: text(),
  exact: text('the quoted words', /\S/),
  /** Tell events apart that one sentence states. */
  mode: optional(mode),
  parties: optional(list(actor, 2)),
});

/** The fields that an editor may set; null in `place` and `saidBy` takes them away. */
export const changes = object({
  mode: optional(mode),
  status: optional(status),
  parties: optional(list(actor, 2)),
  sectors: optional(list(sector, 1)),
  goods: optional(list(good)),
  legs: optional(list(leg)),
  date: optional(nullable(edtf)),
  dateBasis: optional(dateBasis),
  place: optional(nullable(text())),
  saidBy: optional(nullable(list(text()))),
});

/** An event that the extractor missed. */
const addition = object({
  mode,
  status,
  parties: list(actor, 2),
  sectors: list(sector, 1),
  goods: list(good),
  legs: list(leg),
  date: nullable(edtf),
  dateBasis,
  place: optional(text()),
  saidBy: optional(list(text())),
  evidence: list(evidence, 1),
});

const signed = {
  /** Why, in the editor's words. */
  reason: text('a reason', /\S/),
  /** Who says so. */
  by: text('a name', /\S/),
} as const;

const VARIANTS = {
  /** The event is right as it is: changes nothing, and says that somebody looked. */
  accept: object({ do: oneOf('accept', ['accept']), event: target, ...signed }),
  drop: object({ do: oneOf('drop', ['drop']), event: target, ...signed }),
  change: object({ do: oneOf('change', ['change']), event: target, set: changes, ...signed }),
  add: object({ do: oneOf('add', ['add']), add: addition, ...signed }),
  /** The others are the same event as the first: it stays, with their evidence. */
  merge: object({ do: oneOf('merge', ['merge']), event: target, with: list(target, 1), ...signed }),
} as const;
type Deed = keyof typeof VARIANTS;

const deed = object({ do: oneOf('a correction', Object.keys(VARIANTS) as Deed[]) });

export type Target = Read<typeof target>;
export type Addition = Read<typeof addition>;
export type Changes = Read<typeof changes>;
export type Correction = { [K in Deed]: Read<(typeof VARIANTS)[K]> }[Deed];

/** One correction of any kind. */
export const correction: Shape<Correction> = {
  read: (value, path) => VARIANTS[deed.read(value, path).do].read(value, path),
  form: ['either', Object.values(VARIANTS)],
};

const file = object({ schema: oneOf('a version', [CORRECTIONS_SCHEMA]), corrections: list(anything()) });

function anything(): Shape<unknown> {
  return { read: (value) => value };
}

/** What a file of corrections holds: those that can be read, by their number in it, and the faults of the others. */
export interface Corrections {
  readonly corrections: readonly { readonly number: number; readonly correction: Correction }[];
  readonly faults: readonly { readonly number: number; readonly path: string; readonly reason: string }[];
}

/**
 * Reads the corrections of an unknown value, each by itself: a faulty one is named and does not hide the others.
 * @throws DatasetError when it is no file of corrections at all.
 */
export function parseCorrections(value: unknown): Corrections {
  const corrections: { number: number; correction: Correction }[] = [];
  const faults: { number: number; path: string; reason: string }[] = [];
  file.read(value, '').corrections.forEach((each, number) => {
    try {
      corrections.push({ number, correction: correction.read(each, `corrections[${String(number)}]`) });
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      faults.push({ number, path: error.path, reason: error.reason });
    }
  });
  return { corrections, faults };
}

/** A file of corrections that cannot be used at all. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';
}

/**
 * Reads a file of corrections. Null when there is none and it was not asked for by name.
 * @throws CorrectionsError when there is a file that cannot be read: to go on without the editors' word would publish what they
 * have taken back.
 */
export async function readCorrections(path: string, asked: boolean): Promise<Corrections | null> {
  try {
    return parseCorrections(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (!asked && (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const reason =
      error instanceof DatasetError
        ? error.message
        : error instanceof SyntaxError
          ? 'no JSON'
          : readingReason(error);
    throw new CorrectionsError(`${path}: ${reason}`, { cause: error });
  }
}

/** How a correction names an event, so that it is found again. */
export function targetOf(event: StoredEvent): Target {
  const [first] = event.evidence;
  if (!first) throw new RangeError(`event ${event.id} has no evidence`);
  return {
    id: event.id,
    article: first.article,
    exact: first.exact,
    mode: event.mode,
    parties: [...event.parties],
  };
}
