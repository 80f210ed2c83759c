// Checks what a page loads, in bytes after gzip -9, as a browser asks for it: `node scripts/dev/budget.mjs`
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from './browser.mjs';
import { serve } from './serve.mjs';

const KIB = 1024;
/** What a page loads until its first chart stands. */
const FIRST_CHART_BYTES = 32 * KIB;
/** The same with three charts whose evidence and table were opened. */
const THREE_CHARTS_BYTES = 60 * KIB;
/** What is loaded for one thing that few readers do: another language, a file, a large picture. */
const ON_DEMAND_BYTES = 11 * KIB;
/** The one file that holds all of it, every language too. */
const CLASSIC_BYTES = 110 * KIB;
/** What a page loads that embeds charts, before there is one to draw; and what a page in a frame adds to its chart. */
const EMBED_BYTES = 2 * KIB;
const CHARTS = ['matrix', 'flow', 'timeline'];

const gzip = async (file) => gzipSync(await readFile(path.join('dist', file)), { level: 9 }).length;
const total = async (files) =>
  (await Promise.all([...files].map(gzip))).reduce((sum, bytes) => sum + bytes, 0);

const server = await serve({ home: '/' });
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });

/** The scripts of dist/ that a page with these charts asks for until all stand, and until `then` is done with it. */
async function scriptsOf(types, then = () => undefined) {
  const page = await browser.newPage();
  const asked = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dist/')) asked.add(pathname.slice('/dist/'.length));
  });
  const tags = types
    .map((type) => `<coop-chart type="${type}" src="/data/${type}.json"></coop-chart>`)
    .join('');
  await page.route('**/budget.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>drawn = new Set(); addEventListener('coop-ready', (event) => drawn.add(event.target))</script>
        ${tags}<script type="module" src="/dist/coop-chart.js"></script>`,
    }),
  );
  await page.goto(`${server.url}budget.html`);
  await page.waitForFunction((count) => window.drawn.size === count, types.length);
  const stood = new Set(asked);
  await then(page);
  await page.close();
  return { stood, asked };
}

async function openEvidenceAndTable(page) {
  for (const chart of await page.locator('coop-chart').all()) {
    await chart.locator('[data-mark]').first().focus();
    await page.keyboard.press('Enter');
    await chart.locator('.panel blockquote').first().waitFor();
    await chart.locator('.panel .close').click();
    await chart.locator('.actions button').first().click();
    await chart.locator('table').waitFor();
  }
}

const rows = [];
for (const type of CHARTS)
  rows.push([`first chart: ${type}`, await total((await scriptsOf([type])).stood), FIRST_CHART_BYTES]);
const { asked } = await scriptsOf(CHARTS, openEvidenceAndTable);
rows.push(['three charts, evidence, table', await total(asked), THREE_CHARTS_BYTES]);
for (const name of (await readdir('dist/chunks')).filter(
  (each) => each.endsWith('.js') && !asked.has(`chunks/${each}`),
))
  rows.push([
    `on demand: ${name.replace(/-[\w-]{8}\.js$/, '')}`,
    await gzip(`chunks/${name}`),
    ON_DEMAND_BYTES,
  ]);
for (const name of ['embed.js', 'embed-frame.js']) rows.push([name, await gzip(name), EMBED_BYTES]);
rows.push(['classic script, all in one', await gzip('coop-chart.classic.js'), CLASSIC_BYTES]);
await browser.close();
await server.close();

let failed = 0;
for (const [name, bytes, limit] of rows) {
  if (bytes > limit) failed++;
  console.log(
    `${bytes > limit ? 'OVER' : 'ok  '} ${name.padEnd(30)} ${String(bytes).padStart(6)} of ${limit} bytes gzip`,
  );
}
console.log(`\n${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
