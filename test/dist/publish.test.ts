import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { runPublish } from '../../scripts/publish/run-publish.js';
import { runRender } from '../../scripts/publish/run-render.js';
import { PAGE_POLICY } from '../../scripts/publish/site-files.js';
import { illustration } from '../fixtures/illustration.js';

type Server = Awaited<ReturnType<typeof serve>>;

/** Charts of one dataset: two by their own ids and words, one in Persian. */
const LIST = [
  { src: 'cooperation.json', type: 'matrix', rows: 'party', heading: 'Who <with> "whom"' },
  { src: 'cooperation.json', type: 'flow', id: 'swap' },
  { src: 'cooperation.json', type: 'timeline', locale: 'fa' },
];

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(names.sort().map(async (name) => [path.relative(folder, name), await readFile(name)] as const)),
  );
}

describe('a published site', () => {
  let folder = '';
  let site = '';
  let data = '';
  let server: Server;
  let other: Server;
  let browser: Browser;
  let ids: string[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-publish-'));
    [site, data] = [path.join(folder, 'site'), path.join(folder, 'data')];
    await mkdir(site);
    await mkdir(data);
    await writeFile(path.join(data, 'cooperation.json'), JSON.stringify(illustration));
    await writeFile(path.join(data, 'charts.json'), JSON.stringify(LIST));
    const headers = { 'access-control-allow-origin': '*', 'content-security-policy': PAGE_POLICY };
    server = await serve({ root: site, home: '/', headers });
    assert.ok(await runPublish(data, { out: site, base: server.url }));
    ids = (await readdir(path.join(site, 'embed'))).sort();
    await mkdir(path.join(folder, 'other'));
    other = await serve({ root: path.join(folder, 'other'), home: '/' });
    browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
  });
  after(async () => {
    await browser.close();
    await server.close();
    await other.close();
    await rm(folder, { recursive: true });
  });

  /** A page whose errors and breaches of policy are counted. */
  async function watched(options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 }, ...options });
    const faults: string[] = [];
    page.setDefaultTimeout(15_000);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    return { page, faults };
  }

  it('is the same to the byte when it is published again, and keeps what it does not know', async () => {
    await writeFile(path.join(site, 'robots.txt'), 'mine');
    const before = await filesBelow(site);
    assert.ok(await runPublish(data, { out: site, base: server.url }));
    assert.deepEqual(await filesBelow(site), before);
  });

  it('has short ids that do not follow from heading or data', () => {
    assert.equal(ids.length, 3);
    assert.ok(ids.includes('swap'));
    for (const id of ids) assert.match(id, /^[a-z0-9-]{1,64}$/);
  });

  it('says in the head of each chart page what other programs read', async () => {
    for (const id of ids) {
      const { document } = new JSDOM(await readFile(path.join(site, 'c', id, 'index.html'), 'utf8')).window;
      const content = (name: string) => document.head.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
      const discovery = document.head.querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
      assert.equal(discovery, `${server.url}oembed/${id}.json`);
      assert.equal(content('og:image'), `${server.url}c/${id}/card.png`);
      assert.equal(content('og:title'), document.title);
      assert.ok((content('og:description') ?? '').length > 20);
      assert.equal(document.querySelectorAll('script:not([src])').length, 0);
      const answer = JSON.parse(await readFile(path.join(site, 'oembed', `${id}.json`), 'utf8')) as Record<string, unknown>;
      const full = JSON.parse(await readFile(path.join(site, 'oembed/full', `${id}.json`), 'utf8')) as Record<string, unknown>;
      assert.equal(answer.title, document.title);
      assert.match(String(answer.html), /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe [^>]+><\/iframe>$/);
      assert.equal(String(answer.html).split('</blockquote>')[1] ?? '', full.html);
    }
  });

  it('draws its pages under its policy, in place of the static picture, accessibly', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const address of ['', ...ids.flatMap((id) => [`c/${id}/`, `embed/${id}/`])]) {
      const { page, faults } = await watched({ bypassCSP: false });
      await page.goto(server.url + address);
      if (address) await page.locator('coop-chart [data-mark]').first().waitFor();
      await page.locator('coop-chart [part="static"]').waitFor({ state: 'detached' });
      assert.deepEqual(faults, [], address);
      await page.close();
      if (address.includes('swap')) continue;
      const tested = await browser.newPage({ bypassCSP: true });
      await tested.goto(server.url + address);
      if (address) await tested.locator('coop-chart [data-mark]').first().waitFor();
      await tested.addScriptTag({ content: axe });
      const violations = await tested.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run();
        return violations.map(({ id }) => id);
      });
      assert.deepEqual(violations, [], address);
      await tested.close();
    }
  });

  it('shows the picture without JavaScript', async () => {
    const { page } = await watched({ javaScriptEnabled: false });
    await page.goto(`${server.url}c/swap/`);
    const box = await page.locator('coop-chart [part="static"] .wide').boundingBox();
    assert.ok(box && box.width > 600 && box.height > 200);
    await page.close();
  });

  it('draws in a sandbox of another site, and tells its height', async () => {
    await writeFile(
      path.join(folder, 'other/index.html'),
      `<!doctype html><title>t</title><link rel="icon" href="data:,"><script>heights = []; addEventListener('message', ({ data }) => { if (data.type === 'coop-chart:height') heights.push(data) })</script><iframe sandbox="allow-scripts" width="700" height="500" src="${server.url}embed/swap/"></iframe>`,
    );
    const { page, faults } = await watched();
    await page.goto(other.url);
    await page.frameLocator('iframe').locator('coop-chart [data-mark]').first().waitFor();
    await page.waitForFunction(() => (globalThis as unknown as { heights: { height: number }[] }).heights.some(({ height }) => height > 200));
    const told = await page.evaluate(() => (globalThis as unknown as { heights: { id: string }[] }).heights.map(({ id }) => id));
    assert.deepEqual([...new Set(told)], ['swap']);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('opens as one file from a disk, without any request', async () => {
    const file = path.join(folder, 'inline.html');
    const out = { out: file, type: 'matrix', width: 640, scale: 2, inline: true } as const;
    assert.ok(await runRender(path.join(data, 'cooperation.json'), out));
    const { page, faults } = await watched();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${file}`);
    await page.locator('coop-chart [data-mark]').first().waitFor();
    assert.equal(asked.length, 1);
    await page.locator('coop-chart .open-menu').click();
    await page.locator('coop-chart [data-file="svg"]').waitFor();
    await page.locator('coop-chart [data-mark]').first().press('Enter');
    await page.locator('coop-chart .panel a').first().waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });
});
