#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { isEdtf } from '../src/dataset/edtf.js';
import type { EvaluateOptions } from './output/run-evaluate.js';
import type { AggregateOptions } from './output/run-aggregate.js';
import type { ReviewOptions } from './review/run-review.js';
import type { MergeOptions } from './output/run-merge.js';
import { addPublishCommands } from './publish/commands.js';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;

const EXIT_HELP = `
Exit codes:
  0    done, though some inputs may have been skipped (they are listed)
  1    nothing could be read, a score fell, or a file could not be written
  2    wrong use of the command line
  130  interrupted; files that were there before are untouched`;

const FORMATS_HELP = `
Reads, mixed and packed with gzip or not:
  web pages, plain text, Markdown; RSS, RDF, Atom, JSON Feed; ninjs, NewsML-G2,
  NITF; JSON, NDJSON; web archives (WARC). Articles in English are coded.

Examples:
  coop-chart aggregate articles --out data
  zcat crawl.warc.gz | coop-chart aggregate - --title "A year of trade"
`;

function version(): string {
  for (const up of ['../package.json', '../../package.json'])
    try {
      return (JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  return '0.0.0';
}

function dateArgument(value: string): string {
  if (!isEdtf(value))
    throw new InvalidArgumentError('It must be a date such as 2024-01-31, 2024-01 or 2024.');
  return value;
}

function countArgument(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('It must be a number from 1 to 99.');
  return Number(value);
}

function portArgument(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('It must be a port from 0 to 65535.');
  return Number(value);
}

type AggregateArguments = Omit<AggregateOptions, 'cache'> & { cache: string | boolean; watch?: boolean };

/** The commands and their options. */
export function createProgram(): Command {
  const program = new Command('coop-chart')
    .description('Turns news articles into a dataset of events of cooperation between countries.')
    .version(version())
    .addHelpText('after', EXIT_HELP)
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
    });
  program
    .command('aggregate')
    .description('read articles and write the dataset and what its charts need')
    .argument('<inputs...>', 'files, folders or patterns such as "archive/**/*.html"; - for standard input')
    .option('--out <folder>', 'where the dataset is written', 'data')
    .option('--title <text>', 'title of the dataset')
    .option('--since <date>', 'leave out articles published before', dateArgument)
    .option('--corrections <file>', 'editors’ corrections; corrections.json in the folder when it is there')
    .option('--report <file>', 'write what was read, left out and why, as JSON')
    .option('--workers <n>', 'threads; for large inputs as many as the machine runs at once', countArgument)
    .option('--cache <folder>', 'where unchanged articles are kept; beside the folder when left out')
    .option('--no-cache', 'read everything anew')
    .option('--watch', 'run again when an input or the corrections change')
    .addHelpText('after', FORMATS_HELP + EXIT_HELP)
    .action(async (inputs: string[], { cache, ...options }: AggregateArguments) => {
      const given = { ...options, ...(cache !== true && { cache }) } as AggregateOptions;
      if (options.watch) return (await import('./output/watch.js')).watchAggregate(inputs, given);
      const { runAggregate } = await import('./output/run-aggregate.js');
      process.exitCode = (await runAggregate(inputs, given)) ? EXIT.ok : EXIT.failed;
    });
  program
    .command('merge')
    .description('merge datasets into one: the same event is one event with the evidence of all')
    .argument('<datasets...>', 'dataset files')
    .requiredOption('--out <file>', 'where the merged dataset is written')
    .option('--title <text>', 'title of the dataset')
    .addHelpText('after', EXIT_HELP)
    .action(async (files: string[], options: MergeOptions) => {
      const { runMerge } = await import('./output/run-merge.js');
      process.exitCode = (await runMerge(files, options)) ? EXIT.ok : EXIT.failed;
    });
  program
    .command('review')
    .description('open a local page to accept, fix or reject events beside the text that states them')
    .argument('[inputs...]', 'files or folders with the articles')
    .option('--data <file>', 'a dataset; data/cooperation.json when no inputs are given')
    .option('--corrections <file>', 'where corrections are written; corrections.json beside the dataset')
    .option('--port <n>', 'port on 127.0.0.1; any when left out', portArgument)
    .addHelpText('after', EXIT_HELP)
    .action(async (inputs: string[], options: ReviewOptions) => {
      const { startReview } = await import('./review/run-review.js');
      if (!(await startReview(inputs, options))) process.exitCode = EXIT.failed;
    });
  program
    .command('evaluate')
    .description('score the extractor on the gold set, beside the stored baseline')
    .option('--part <part>', 'dev, final, more, wide, unseen or seeds; all when left out')
    .option('--gold <folder>', 'the gold set', 'test/gold')
    .option('--seeds <folder>', 'the seed articles', 'seeds')
    .option('--store', 'store these scores as the baseline')
    .option('--calibrate <folders...>', 'write the table of measured precision from gold sets of other texts')
    .addHelpText('after', EXIT_HELP)
    .action(async (options: EvaluateOptions) => {
      const { runEvaluate } = await import('./output/run-evaluate.js');
      process.exitCode = (await runEvaluate(options)) ? EXIT.ok : EXIT.failed;
    });
  addPublishCommands(program, EXIT_HELP, (done) => {
    process.exitCode = done ? EXIT.ok : EXIT.failed;
  });
  return program;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.stderr.write('\nInterrupted; files that were there before are untouched.\n');
    process.exit(EXIT.interrupted);
  });
await createProgram().parseAsync();
