// Takes a picture of every chart in every state, width, theme and direction from the built library, and lays them out on a page.
//   npm run gallery                          all of them, into gallery/
//   npm run gallery -- --only flow,many,fa   those whose name holds all of these words
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from './browser.mjs';
import { photograph } from './gallery-camera.ts';
import { contactSheet } from './gallery-page.mjs';
import { galleryStates } from './gallery-states.ts';
import { serve } from './serve.mjs';

const CHARTS = ['matrix', 'flow', 'timeline'];
const WIDTHS_PX = [280, 640, 1200];
const THEMES = ['light', 'dark'];
/** Left to right; long words; right to left. */
const LOCALES = ['en', 'ru', 'fa'];

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, out: { type: 'string', default: 'gallery' } },
});
const words = values.only.split(',').filter(Boolean);
const isWanted = (name) => words.every((word) => `-${name}-`.includes(`-${word}-`));
const looks = WIDTHS_PX.flatMap((width) => THEMES.map((theme) => ({ width, theme })));
const nameOf = (type, state, locale, { width, theme }) => `${type}-${state}-${width}-${theme}-${locale}`;

const pages = CHARTS.flatMap((type) =>
  Object.entries(galleryStates(type)).flatMap(([name, state]) =>
    LOCALES.map((locale) => ({
      ...{ type, name, state, locale },
      looks: looks.filter((look) => isWanted(nameOf(type, name, locale, look))),
    })),
  ),
).filter((page) => page.looks.length > 0);

if (words.length === 0) await rm(values.out, { recursive: true, force: true });
await mkdir(values.out, { recursive: true });
const server = await serve({ home: '/' });
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
const context = await browser.newContext({
  viewport: { width: 1280, height: 1600 },
  reducedMotion: 'reduce',
  timezoneId: 'Asia/Tehran',
});
const pictures = [];
let failed = 0;
for (const { type, name, state, locale, looks: own } of pages)
  try {
    await photograph(context, server.url, { type, state, looks: own, locale }, async (chart, look) => {
      const file = `${nameOf(type, name, locale, look)}.png`;
      await chart.screenshot({ path: path.join(values.out, file) });
      pictures.push({ file, type, state: name, locale, ...look });
    });
  } catch (error) {
    failed++;
    console.error(`${type} ${name} ${locale}: ${error.message}`);
  }
await browser.close();
await server.close();
await writeFile(path.join(values.out, 'index.html'), contactSheet(pictures));
console.log(`${pictures.length} pictures in ${path.join(values.out, 'index.html')}, ${failed} pages failed`);
process.exitCode = failed > 0 ? 1 : 0;
