import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { CHART_TYPES } from '../../src/charts/chart.js';
import { EMBED_FORMS, httpAddress, isChartId } from '../../src/embed/snippets.js';
import { ATTRIBUTE_OPTIONS } from './chart-options.js';
import { PUBLISHED_WIDTH_PX } from './published.js';
import type { EmbedOptions } from './run-embed.js';
import type { PublishOptions } from './run-publish.js';
import type { RenderOptions } from './run-render.js';

const MOST_PX = 4000;

function pixels(value: string): number {
  const px = Number(value);
  if (!/^\d+$/.test(value) || px < 200 || px > MOST_PX)
    throw new InvalidArgumentError(`It must be a number of pixels from 200 to ${String(MOST_PX)}.`);
  return px;
}

function times(value: string): number {
  if (!/^[1-4]$/.test(value)) throw new InvalidArgumentError('It must be 1, 2, 3 or 4.');
  return Number(value);
}

function address(value: string): string {
  try {
    return httpAddress(value);
  } catch {
    throw new InvalidArgumentError('It must be an address that begins with https:// or http://.');
  }
}

function id(value: string): string {
  if (!isChartId(value))
    throw new InvalidArgumentError('It must be of letters a to z, digits and inner dashes.');
  return value;
}

/** The options that say which chart is meant: the tag's attributes. */
function takeChartOptions(command: Command): Command {
  command
    .addOption(new Option('--type <type>', 'kind of chart; a slice says it by itself').choices(CHART_TYPES))
    .option('--title <text>', 'stands in place of the finding that the chart words')
    .option('--lang <tag>', 'language of its words: en, fa or ru')
    .addOption(
      new Option('--dir <direction>', 'direction, if not that of the language').choices(['ltr', 'rtl']),
    )
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark', 'auto']));
  for (const [name, value, help] of ATTRIBUTE_OPTIONS) command.option(`--${name} <${value}>`, help);
  return command;
}

function addRender(program: Command, finish: Finish): void {
  takeChartOptions(
    program
      .command('render')
      .description('draw a chart into a file, as the tag draws it in a browser')
      .argument('<file>', 'a dataset, or a slice of one')
      .requiredOption('--out <file>', 'name of the file; its ending is svg, png, html or csv'),
  )
    .option('--width <px>', 'width of the chart', pixels, PUBLISHED_WIDTH_PX)
    .option('--scale <n>', 'PNG: pixels to a CSS pixel', times, 2)
    .option('--card', 'SVG or PNG: the picture for social networks, 1200 × 630')
    .option('--inline', 'HTML: one file with script and data that opens from a disk')
    .option('--newsletter', 'a picture, HTML and plain text for a mail, beside each other; needs --link')
    .option('--link <url>', 'address of the chart’s page', address)
    .option('--script <url>', 'HTML: address of the module; coop-chart.js when left out')
    .option('--fonts <folder>', 'PNG: look for fonts here first')
    .action(async (file: string, options: RenderOptions, command: Command) => {
      const { renderFault, runRender } = await import('./run-render.js');
      const fault = renderFault(options);
      if (fault !== null) command.error(`error: ${fault}`);
      finish(await runRender(file, options));
    });
}

function addEmbed(program: Command, finish: Finish): void {
  takeChartOptions(
    program
      .command('embed')
      .description('print a chart to paste into another page, on one line')
      .argument('<source>', 'a dataset, a slice of one, or the address of a published chart’s page'),
  )
    .addOption(new Option('--form <form>', 'what is pasted').choices(EMBED_FORMS).default(EMBED_FORMS[0]))
    .option('--host <url>', 'where the site stands that "publish" wrote', address)
    .option('--id <id>', 'id of the chart there, if not that of "publish"', id)
    .option('--data <url>', 'address of the data, relative to the site')
    .option('--alt <text>', 'says in words what the picture shows; made from the data when left out')
    .option('--width <px>', 'width of the picture', pixels)
    .option('--height <px>', 'height of the picture', pixels)
    .action(async (source: string, options: EmbedOptions) => {
      finish(await (await import('./run-embed.js')).runEmbed(source, options));
    });
}

function addPublish(program: Command, finish: Finish): void {
  program
    .command('publish')
    .description('write a static site of charts: pages, embed pages, oEmbed, pictures, data and scripts')
    .argument('<folder>', 'datasets and slices, and charts.json where only some charts are wanted')
    .requiredOption('--out <folder>', 'where the site is written')
    .requiredOption('--base <url>', 'address at which it will stand', address)
    .option('--lang <tag>', 'language of charts that name none: en, fa or ru')
    .option('--fonts <folder>', 'look for fonts here first')
    .action(async (folder: string, options: PublishOptions) => {
      finish(await (await import('./run-publish.js')).runPublish(folder, options));
    });
}

/** Told whether a command did its work. */
type Finish = (done: boolean) => void;

/** Adds the commands that bring charts to other people's pages. `finish` is called when one has ended. */
export function addPublishCommands(program: Command, help: string, finish: Finish): void {
  const before = program.commands.length;
  for (const add of [addRender, addEmbed, addPublish]) add(program, finish);
  for (const command of program.commands.slice(before)) command.addHelpText('after', help);
}
