import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';

const FOLDER = 'stories/embeds';
const MARK = 'coop-chart [data-mark]';
/** What a reader sees on each page, and whether it is within a frame. */
const PAGES: Readonly<Record<string, { readonly shows: string; readonly framed?: true }>> = {
  'figure.html': { shows: MARK },
  'frame.html': { shows: MARK, framed: true },
  'index.html': { shows: 'li a' },
  'link.html': { shows: MARK, framed: true },
  'loader.html': { shows: MARK },
  'sandbox.html': { shows: MARK, framed: true },
  'static.html': { shows: MARK },
  'stripped.html': { shows: 'figure > a > img' },
  'tag.html': { shows: MARK },
};
interface Axe {
  readonly run: () => Promise<{ readonly violations: readonly { readonly id: string }[] }>;
}

describe('the plain pages with embeds', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let axe = '';
  before(async () => {
    server = await serve({ home: '/', headers: { 'access-control-allow-origin': '*' } });
    browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('are all tried here', async () => {
    const pages = (await readdir(FOLDER)).filter((name) => name.endsWith('.html'));
    assert.deepEqual(pages.sort(), Object.keys(PAGES).sort());
  });

  for (const [name, { shows, framed }] of Object.entries(PAGES))
    it(`${name} shows what it says, on a phone, too`, async () => {
      const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
      page.setDefaultTimeout(20_000);
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${server.url}${FOLDER}/${name}`);
      const place = framed ? page.frameLocator('iframe') : page;
      await place.locator(shows).first().waitFor();
      assert.deepEqual(faults, []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${String(overflow)} px too wide`);
      await page.addScriptTag({ content: axe });
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
        return violations.map(({ id }) => id);
      });
      // A page made of a chart alone has the chart's heading, which is of the second rank.
      assert.deepEqual(violations.filter((id) => name !== 'static.html' || id !== 'page-has-heading-one'), []);
      await page.close();
    });
});
