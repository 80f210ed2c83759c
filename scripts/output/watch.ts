import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';
import { readingReason } from '../corpus/list-files.js';
import { runAggregate } from './run-aggregate.js';
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

/**
 * Calls `onChange` after files below the inputs have changed, once for each burst. `signal` ends it. Inputs that cannot be watched are
 * named through `onProblem`.
 */
export function watchInputs(
  inputs: readonly string[],
  {
    ignored,
    onChange,
    onProblem,
    signal,
  }: {
    readonly ignored: readonly string[];
    readonly onChange: () => void;
    readonly onProblem: (input: string, reason: string) => void;
    readonly signal?: AbortSignal;
  },
): void {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  for (const input of inputs)
    try {
      const watcher = watch(input, { recursive: true, ...(signal && { signal }) }, (_, name) => {
        const file = name === null ? input : path.join(input, name);
        if (ignored.some((folder) => isInside(folder, file))) return;
        clearTimeout(timer);
        timer = setTimeout(onChange, QUIET_MS);
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

/** Runs again after each change of an input or of the corrections, one run at a time, until the process is interrupted. */
export function watchAggregate(
  inputs: readonly string[],
  options: AggregateOptions,
  signal?: AbortSignal,
): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { corrections } = options;
  let running: Promise<unknown> = Promise.resolve();
  const watched = inputs.filter((input) => input !== '-');
  watchInputs([...watched, ...(corrections === undefined ? [] : [corrections])], {
    ignored: ownFolders(options),
    onChange: () => {
      running = running.then(() => runAggregate(inputs, options));
    },
    onProblem: (input, reason) => say(`${input}: cannot be watched: ${reason}`),
    ...(signal && { signal }),
  });
  say('Watching; Ctrl-C ends it.');
  return new Promise((done) => {
    signal?.addEventListener('abort', () => {
      void running.then(() => {
        done();
      });
    });
  });
}
