// Opens every story of the built Storybook: it must render, its play function and the accessibility check must pass.
//   node scripts/dev/check-stories.mjs [storybook-static]
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from './browser.mjs';
import { serve } from './serve.mjs';

const STORY_TIMEOUT_MS = 20_000;
const root = process.argv[2] ?? 'storybook-static';

/** Runs in the story's page: a promise of how the story ended. */
function listenToStory() {
  const timer = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    window.storyEnd = new Promise((done) => {
      channel.on('storyFinished', ({ status, reporters = [] }) => {
        const violations = reporters.flatMap(({ result }) => result?.violations ?? []).map(({ id }) => id);
        done({ status, violations });
      });
      channel.on('storyErrored', ({ description }) => done({ status: 'error', message: description }));
      channel.on('playFunctionThrewException', ({ message }) => done({ status: 'error', message }));
      channel.on('storyMissing', () => done({ status: 'missing' }));
    });
  }, 1);
}

const server = await serve({ root, home: '/' });
const { entries } = JSON.parse(await readFile(path.join(root, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
const foreign = new Set();
let failed = 0;
for (const { id } of stories) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(server.url).origin) foreign.add(origin);
  });
  await page.addInitScript(listenToStory);
  await page.goto(`${server.url}iframe.html?id=${id}&viewMode=story`);
  await page.waitForFunction(() => window.storyEnd, null, { timeout: STORY_TIMEOUT_MS });
  const end = await page.evaluate(() => window.storyEnd);
  const ok = end.status === 'success' && errors.length === 0 && end.violations.length === 0;
  if (!ok) {
    failed++;
    console.log(`FAIL ${id} ${JSON.stringify(end)} ${errors.join(' | ')}`);
  }
  await page.close();
}
await browser.close();
await server.close();
if (foreign.size > 0) {
  failed++;
  console.log(`FAIL the stories ask other hosts: ${[...foreign].join(', ')}`);
}
console.log(`\n${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || stories.length === 0 ? 1 : 0;
