import { Buffer } from 'node:buffer';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { photograph } from '../../scripts/dev/gallery-camera.js';
import type { Look, Scenery } from '../../scripts/dev/gallery-camera.js';
import { galleryStates } from '../../scripts/dev/gallery-states.js';
import type { GalleryState } from '../../scripts/dev/gallery-states.js';
import type { ChartType } from '../../src/charts/chart.js';
import { onePair } from '../fixtures/exchanges.js';
import { illustration } from '../fixtures/illustration.js';
import { twoArticles } from '../fixtures/two-articles.js';

/** Flags with which letters come out alike: no colours at their edges, no places between pixels. */
export const PICTURE_FLAGS = ['--disable-lcd-text', '--disable-font-subpixel-positioning'];

/** Which browser drew: another version, or system, draws letters and curves a little otherwise. */
export const drawnBy = (browser: Browser): string =>
  `Chromium ${browser.version().split('.', 1)[0] ?? ''}, ${process.platform}`;
/** Beside the expected pictures: who drew them. */
export const DRAWN_BY_FILE = 'drawn-by.txt';

const FONTS = '/node_modules/dejavu-fonts-ttf/ttf';
const face = (family: string, file: string, weight: string) =>
  `@font-face { font-family: ${family}; src: url(${FONTS}/${file}.ttf); font-weight: ${weight} }`;
/** The fonts of charts and of their quotes come with the packages of the project: a machine's own differ. */
const CSS = `${face('Bundled', 'DejaVuSans', '100 500')} ${face('Bundled', 'DejaVuSans-Bold', '501 900')}
  ${face('Georgia', 'DejaVuSerif', '100 900')} coop-chart { --coop-font: Bundled }`;

/** One or two pictures of a chart in a state: widths in px, with a `d` where it is dark. */
type Row = readonly [
  type: ChartType,
  name: string,
  state: GalleryState | undefined,
  looks: string,
  locale?: string,
];

const few = { ...illustration, events: illustration.events.slice(0, 6) };
const halted = { ...few, events: few.events.map((event) => ({ ...event, status: 'halted' as const })) };
const state = (type: ChartType, name: string) => galleryStates(type)[name];
const ROWS: readonly Row[] = [
  ['matrix', 'two-articles', { data: twoArticles }, '280 640'],
  ['matrix', 'groups', { data: illustration }, '640d'],
  ['matrix', 'few', { data: few }, '280', 'fa'],
  ['matrix', 'halted', { data: halted }, '280'],
  ['matrix', 'failed', state('matrix', 'error'), '280d'],
  ['flow', 'one-pair', { data: onePair }, '280 640d'],
  ['flow', 'one-pair', { data: onePair }, '640', 'fa'],
  ['flow', 'many-pairs', state('flow', 'dated'), '640'],
  ['flow', 'table', { data: few, opens: 'table' }, '280'],
  ['timeline', 'few', { data: few }, '280'],
  ['timeline', 'dated', state('timeline', 'dated'), '640d'],
  ['timeline', 'dated', state('timeline', 'dated'), '640', 'fa'],
  ['timeline', 'undated', { data: twoArticles }, '280d 640'],
  ['timeline', 'evidence', { data: few, opens: 'evidence' }, '280'],
  ['timeline', 'empty', state('timeline', 'no-events'), '280'],
];

const looksOf = (looks: string): Look[] =>
  looks
    .split(' ')
    .map((look) => ({ width: parseInt(look, 10), theme: look.endsWith('d') ? 'dark' : 'light' }));

/** Takes every picture of the built library, served at `url`, and gives each with its name, as PNG. */
export async function takePictures(
  browser: Browser,
  url: string,
  take: (name: string, picture: Buffer) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1300, height: 1000 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tehran',
  });
  for (const [type, name, of, looks, locale = 'en'] of ROWS) {
    if (!of) throw new Error(`there is no state of ${type} for ${name}`);
    const scenery: Scenery = { type, state: of, looks: looksOf(looks), locale, css: CSS };
    await photograph(context, url, scenery, async (chart, { width, theme }) => {
      const picture = await chart.screenshot({ animations: 'disabled', caret: 'hide' });
      await take(`${type}-${name}-${String(width)}-${theme}-${locale}`, picture);
    });
  }
  await context.close();
}
