import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile, cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { illustration } from '../fixtures/illustration.js';

/** What a careful newsroom allows on its pages. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

const module = '<script type="module" src="dist/coop-chart.js"></script>';
const classic = '<script src="dist/coop-chart.classic.js"></script>';
const charts = ['matrix', 'flow', 'timeline'].map((type) => `<coop-chart type="${type}" src="data.json"></coop-chart>`).join('');
/** Counts what the page hears; a file, since the policy allows no inline script. */
const listener = `
  globalThis.heard = { ready: [], errors: [], violations: [] };
  document.addEventListener('coop-ready', (event) => heard.ready.push(event.detail.type));
  document.addEventListener('coop-error', (event) => heard.errors.push(event.detail));
  document.addEventListener('securitypolicyviolation', (event) => heard.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
`;

interface Heard {
  ready: string[];
  errors: { code: string; message: string }[];
  violations: string[];
}
const heardOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);

describe('dist on a static server', () => {
  let root = '';
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'coop-page-'));
    await mkdir(path.join(root, 'dist'));
    await cp('dist', path.join(root, 'dist'), { recursive: true });
    await writeFile(path.join(root, 'data.json'), JSON.stringify(illustration));
    await writeFile(path.join(root, 'broken.json'), '{');
    await writeFile(path.join(root, 'listen.js'), listener);
    server = await serve({ root, home: '/', headers: { 'content-security-policy': STRICT_POLICY } });
    browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(root, { recursive: true });
  });

  async function open(body: string, charts: number): Promise<Page> {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><script src="listen.js"></script>${body}</html>`;
    await writeFile(path.join(root, 'index.html'), html);
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    page.setDefaultTimeout(15_000);
    await page.goto(server.url);
    await page.waitForFunction((wanted) => {
      const { ready, errors } = (globalThis as unknown as { heard: Heard }).heard;
      return ready.length + errors.length >= wanted;
    }, charts);
    return page;
  }

  for (const [name, script] of [
    ['the module', module],
    ['the classic script', classic],
  ] as const)
    it(`draws all charts twice from ${name} under a strict policy, without a violation`, async () => {
      const page = await open(charts + charts + script, 6);
      for (const chart of await page.locator('coop-chart').all()) {
        await chart.locator('[data-mark]').first().focus();
        await page.keyboard.press('Enter');
        await chart.locator('.panel blockquote').first().waitFor();
        await chart.locator('.panel .copy').click();
        await chart.locator('.panel .close').click();
        // The pointer, still where the panel was, would take the tooltip away again.
        await page.mouse.move(0, 0);
        await chart.locator('[data-mark]').last().focus();
        await chart.locator('.tip').waitFor();
      }
      const { ready, errors, violations } = await heardOn(page);
      assert.equal(ready.length, 6);
      assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
      await page.close();
    });

  it('is registered once, however many copies a page loads', async () => {
    const errors: string[] = [];
    const page = await open(charts + module + classic + '<script type="module" src="dist/coop-chart.js?again"></script>', 3);
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.reload();
    await page.waitForFunction(() => (globalThis as unknown as { heard: Heard }).heard.ready.length >= 3);
    assert.deepEqual(errors, []);
    await page.close();
  });

  for (const [name, tag, words] of [
    ['a wrong src', '<coop-chart type="flow" src="nowhere.json"></coop-chart>', 'nowhere.json could not be loaded: 404'],
    ['broken JSON', '<coop-chart type="flow" src="broken.json"></coop-chart>', 'broken.json is not valid JSON'],
    ['a wrong schema', '<coop-chart type="flow" src="dist/coop-dataset.schema.json"></coop-chart>', 'is not a dataset'],
    ['an unknown type', '<coop-chart type="pie" src="data.json"></coop-chart>', 'Types: matrix, flow, timeline'],
  ] as const)
    it(`says what is wrong with ${name}, in the frame and by coop-error`, async () => {
      const page = await open(tag + module, 1);
      const { errors, ready } = await heardOn(page);
      assert.deepEqual(ready, []);
      assert.equal(errors.length, 1);
      assert.ok(errors[0]?.message.includes(words), errors[0]?.message);
      assert.ok((await page.locator('coop-chart .state.failed').innerText()).includes(words));
      await page.close();
    });

  it('loads the code of one chart only, when a page shows one', async () => {
    const asked: string[] = [];
    await writeFile(path.join(root, 'index.html'), '');
    const page = await open('<coop-chart type="flow" src="data.json"></coop-chart>' + module, 1);
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.waitForFunction(() => (globalThis as unknown as { heard: Heard }).heard.ready.length > 0);
    const scripts = asked.filter((each) => each.startsWith('/dist/'));
    assert.ok(scripts.length > 1, 'no chunk was loaded');
    const sources = await Promise.all(scripts.map((each) => page.evaluate(async (url) => (await fetch(url)).text(), each)));
    assert.ok(sources.some((source) => source.includes('coop-flow/1')));
    assert.ok(!sources.some((source) => source.includes('coop-matrix/1') || source.includes('coop-timeline/1')));
    await page.close();
  });

  it('draws from another folder of the site, by addresses relative to the page', async () => {
    await mkdir(path.join(root, 'news'), { recursive: true });
    await writeFile(
      path.join(root, 'news/index.html'),
      `<!doctype html><title>t</title><script src="../listen.js"></script><coop-chart type="flow" src="../data.json"></coop-chart><script type="module" src="../dist/coop-chart.js"></script>`,
    );
    const page = await browser.newPage();
    await page.goto(`${server.url}news/`);
    await page.locator('coop-chart [data-mark]').first().waitFor();
    await page.close();
  });
});
