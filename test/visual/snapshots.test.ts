import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { compare } from './compare.js';
import { DRAWN_BY_FILE, PICTURE_FLAGS, drawnBy, takePictures } from './pictures.js';

const EXPECTED = 'test/visual/expected';
const DIFFERENCES = 'test/visual/differences';
/** So many pixels may differ: a letter has more. */
const MOST_PIXELS = 12;

describe('pictures of the built charts', () => {
  let browser: Browser;
  let page: Page;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    await rm(DIFFERENCES, { recursive: true, force: true });
    server = await serve({ home: '/' });
    const args = [...BROWSER_FLAGS, ...PICTURE_FLAGS];
    browser = await chromium.launch({ executablePath: await browserPath(), args });
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  it('are as they were; `npm run snapshots` takes them anew', async (context) => {
    const theirs = (await readFile(path.join(EXPECTED, DRAWN_BY_FILE), 'utf8')).trim();
    if (theirs !== drawnBy(browser)) {
      context.skip(`they were drawn by ${theirs}, and this is ${drawnBy(browser)}`);
      return;
    }
    const left = new Set((await readdir(EXPECTED)).filter((file) => file !== DRAWN_BY_FILE));
    const faults: string[] = [];
    await takePictures(browser, server.url, async (name, picture) => {
      const file = `${name}.png`;
      if (!left.delete(file)) return void faults.push(`${file} is new`);
      const { pixels, picture: shown } = await compare(
        page,
        await readFile(path.join(EXPECTED, file)),
        picture,
      );
      if (pixels <= MOST_PIXELS) return;
      await mkdir(DIFFERENCES, { recursive: true });
      await writeFile(path.join(DIFFERENCES, file), shown);
      faults.push(`${file}: ${String(pixels)} pixels differ, see ${path.join(DIFFERENCES, file)}`);
    });
    assert.deepEqual([...faults, ...[...left].map((file) => `${file} is of nothing`)], []);
  });

  it('would differ by a letter, and by a size', async () => {
    const draw = async (text: string, height = 40) => {
      await page.setContent(`<p style="margin:0;width:120px;height:${String(height)}px">${text}</p>`);
      return page.locator('p').screenshot();
    };
    const letters = await draw('one 1');
    assert.equal((await compare(page, letters, await draw('one 1'))).pixels, 0);
    assert.ok((await compare(page, letters, await draw('one 7'))).pixels > MOST_PIXELS);
    assert.equal((await compare(page, letters, await draw('one 1', 41))).pixels, 120 * 41);
  });
});
