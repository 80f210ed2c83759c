// Takes the pictures of the README from the built page: `node scripts/dev/pictures.mjs`
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from './browser.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'stories/pictures';
/** Name → viewport width in px, and colour scheme. */
const PICTURES = {
  charts: { width: 1240, colorScheme: 'light' },
  'charts-dark': { width: 1240, colorScheme: 'dark' },
  phone: { width: 320, colorScheme: 'light' },
};

await mkdir(FOLDER, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
for (const [name, { width, colorScheme }] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.addInitScript(() => {
    window.drawn = 0;
    window.addEventListener('coop-ready', () => window.drawn++);
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.drawn === document.querySelectorAll('coop-chart').length);
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
  await page.close();
}
await browser.close();
await server.close();
