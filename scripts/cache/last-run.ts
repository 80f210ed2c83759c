import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../corpus/list-files.js';
import { writeFiles } from '../output/write-files.js';
import { isSettled, stateOf } from './file-state.js';

/** What a run wrote, and from what. */
interface LastRun {
  readonly fingerprint: string;
  /** What the file system says of each file that was written. */
  readonly written: Readonly<Record<string, string>>;
  readonly report: unknown;
}

const nameOf = (out: string) =>
  `last-${createHash('sha256').update(path.resolve(out)).digest('hex').slice(0, 16)}.json`;

/**
 * A hash of all that the result of a run depends on: the inputs as the file system describes them, and `rest`. Null when that is not
 * enough to tell: standard input, or files that were changed just now.
 */
export async function fingerprintOf(inputs: readonly string[], rest: unknown): Promise<string | null> {
  if (inputs.includes('-')) return null;
  const hash = createHash('sha256').update(JSON.stringify(rest));
  const { files, problems, ignored } = await listFiles(inputs);
  hash.update(JSON.stringify([problems, ignored]));
  for (const file of files) {
    const state = statSync(file, { throwIfNoEntry: false });
    if (!state || !isSettled(state)) return null;
    hash.update(`${file}\0${stateOf(state)}\0`);
  }
  return hash.digest('hex');
}

const statesOf = (out: string, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => {
      const state = statSync(path.join(out, name), { throwIfNoEntry: false });
      return [name, state ? stateOf(state) : ''];
    }),
  );

/** The report of the last run when it would be the same again and what it wrote is still there; else null. */
export function readLastRun(cache: string, out: string, fingerprint: string): unknown {
  try {
    const last = JSON.parse(readFileSync(path.join(cache, nameOf(out)), 'utf8')) as LastRun;
    const names = Object.keys(last.written);
    const isSame =
      last.fingerprint === fingerprint &&
      names.length > 0 &&
      JSON.stringify(statesOf(out, names)) === JSON.stringify(last.written);
    return isSame ? last.report : null;
  } catch {
    // None, or a damaged one: the run is done anew.
    return null;
  }
}

/** Remembers a run that has written `names` into `out`. */
export async function writeLastRun(
  cache: string,
  out: string,
  { fingerprint, names, report }: { fingerprint: string; names: readonly string[]; report: unknown },
): Promise<void> {
  const last: LastRun = { fingerprint, written: statesOf(out, names), report };
  await writeFiles(cache, { [nameOf(out)]: JSON.stringify(last) });
}
