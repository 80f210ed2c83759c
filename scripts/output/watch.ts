import { mkdirSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';
import { globFolder, isGlob } from '../corpus/expand-glob.js';
import { readingReason } from '../corpus/list-files.js';
import { STANDARD_INPUT } from '../corpus/standard-input.js';
import { correctionsOf, runAggregate } from './run-aggregate.js';
import type { AggregateOptions } from './run-aggregate.js';

/** Changes come in bursts: a run waits until none has come for this long. */
const QUIET_MS = 200;

const isInside = (folder: string, file: string) => {
  const way = path.relative(path.resolve(folder), path.resolve(file));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};

/** What of a run is written by itself, and so is no reason for another. */
const ownFolders = ({ out, cache }: AggregateOptions): string[] => [
  out,
  `${path.resolve(out)}.cache`,
  ...(typeof cache === 'string' ? [cache] : []),
];

/** A folder to watch, and the one file in it that counts, if it is one. */
interface Place {
  readonly folder: string;
  readonly name: string | null;
}

/** Where changes of an input show. Files are watched through their folder: editors put a new file in the place of the old one. */
function placeOf(input: string): Place {
  if (isGlob(input)) return { folder: globFolder(input), name: null };
  const isFolder = statSync(input, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder
    ? { folder: input, name: null }
    : { folder: path.dirname(input), name: path.basename(input) };
}

/** What is told of changes. */
export interface WatchOptions {
  /** Folders in which changes do not count; a file that is watched by itself counts all the same. */
  readonly ignored: readonly string[];
  /** Called once for each burst of changes. */
  readonly onChange: () => void;
  readonly onProblem: (input: string, reason: string) => void;
  /** Ends the watching. */
  readonly signal?: AbortSignal;
}

/** Watches files, folders and patterns. Inputs that cannot be watched are named through `onProblem`. */
export function watchInputs(
  inputs: readonly string[],
  { ignored, onChange, onProblem, signal }: WatchOptions,
): void {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const change = ({ folder, name }: Place, changed: string | null) => {
    if (name !== null ? changed !== name : changed !== null && isOwn(path.join(folder, changed))) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  const isOwn = (file: string) => ignored.some((folder) => isInside(folder, file));
  for (const input of inputs)
    try {
      const place = placeOf(input);
      const watcher = watch(place.folder, { recursive: place.name === null }, (_, changed) => {
        change(place, changed);
      });
      watcher.on('error', (error) => {
        onProblem(input, readingReason(error));
      });
      watchers.push(watcher);
    } catch (error) {
      onProblem(input, readingReason(error));
    }
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
}

/**
 * Runs once, and again after each change of an input or of the corrections, one run at a time, until `signal` or the end of the
 * process. Changes during a run count. Standard input is read in no run: it can be read once only.
 */
export function watchAggregate(
  inputs: readonly string[],
  options: AggregateOptions,
  signal?: AbortSignal,
): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const watched = inputs.filter((input) => input !== STANDARD_INPUT.argument);
  if (watched.length < inputs.length) say(`${STANDARD_INPUT.name}: cannot be watched, and is not read`);
  const run = async () => {
    try {
      await runAggregate(watched, options);
    } catch (error) {
      say(`The run failed: ${readingReason(error)}`);
    }
    say('Watching for changes; Ctrl-C ends it.');
  };
  let running = Promise.resolve();
  const onChange = () => {
    running = running.then(run);
  };
  // Corrections may come later: their folder is watched from the beginning.
  mkdirSync(options.out, { recursive: true });
  watchInputs([...watched, correctionsOf(options)], {
    ignored: ownFolders(options),
    onChange,
    onProblem: (input, reason) => say(`${input}: cannot be watched: ${reason}`),
    ...(signal && { signal }),
  });
  onChange();
  return new Promise((done) => {
    signal?.addEventListener('abort', () => {
      void running.then(() => {
        done();
      });
    });
  });
}
