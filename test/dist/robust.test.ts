import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { illustration } from '../fixtures/illustration.js';
import { CHARTS, Newsroom, heardOn } from './newsroom.js';
import type { Heard } from './newsroom.js';

const tag = (type: string, more = '') =>
  `<coop-chart type="${type}" src="${CHARTS}/data/a.json" ${more}></coop-chart>`;
const module = `<script type="module" src="${CHARTS}/coop-chart.js"></script>`;
const classic = `<script src="${CHARTS}/coop-chart.classic.js"></script>`;
const drawn = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => (globalThis as unknown as { heard: Heard }).heard.ready >= wanted,
    count,
  );

describe('a whole page', () => {
  let newsroom: Newsroom;
  before(async () => {
    newsroom = await Newsroom.open();
  });
  after(() => newsroom.close());

  /** How the blocks and the table of a chart look in a page of this doctype. */
  async function looks(doctype: string) {
    const page = await newsroom.read(`${tag('matrix', 'theme="dark"')}${module}`, { doctype });
    await drawn(page, 1);
    const measure = () =>
      page.locator('coop-chart').evaluate((chart) =>
        [...chart.shadowRoot!.querySelectorAll('figure, h2, p, figcaption, button, .plot, table, td, th, svg')].map(
          (each) => {
            const { fontSize, color, lineHeight, textAlign, fontWeight } = getComputedStyle(each);
            const { width, height } = each.getBoundingClientRect();
            return { name: each.localName, width, height, fontSize, color, lineHeight, textAlign, fontWeight };
          },
        ),
      );
    const picture = await measure();
    await page.locator('coop-chart .actions button').first().click();
    await page.locator('coop-chart table').waitFor();
    const all = { mode: await page.evaluate(() => document.compatMode), picture, table: await measure() };
    await page.close();
    return all;
  }

  it('in quirks mode looks as it does without', async () => {
    const { mode, ...quirks } = await looks('');
    const { mode: other, ...usual } = await looks('<!doctype html>');
    assert.deepEqual([mode, other], ['BackCompat', 'CSS1Compat']);
    assert.deepEqual(quirks, usual);
  });

  it('prints charts that nobody has scrolled to, on white', async () => {
    const far = '<div style="height: 20000px"></div>';
    const page = await newsroom.read(`${tag('flow')}${far}${tag('flow')}${tag('matrix')}${module}`);
    await drawn(page, 1);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await drawn(page, 3);
    const grounds = await page
      .locator('coop-chart')
      .evaluateAll((charts) =>
        charts.map((chart) => getComputedStyle(chart.shadowRoot!.querySelector('figure')!).backgroundColor),
      );
    assert.deepEqual(new Set(grounds).size, 1);
    assert.match(grounds[0] ?? '', /rgb\(25\d, 25\d, 2[45]\d\)/);
    await page.close();
  });

  it('with two versions of the library draws with the one that came first', async () => {
    const older = `<script>customElements.define('coop-chart', class extends HTMLElement {
      static observedAttributes = ['type', 'src'];
      connectedCallback() { this.textContent = 'drawn by an older version'; }
    })</script>`;
    const errors: string[] = [];
    const page = await newsroom.read(`${older}${tag('flow')}${classic}${module}`);
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('coop-chart').textContent(), 'drawn by an older version');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('with the classic script and the module draws each chart once', async () => {
    const page = await newsroom.read(`${tag('flow')}${classic}${module}${tag('matrix')}`);
    await drawn(page, 2);
    await page.waitForLoadState('networkidle');
    const heard = await heardOn(page);
    assert.deepEqual({ ready: heard.ready, errors: heard.errors }, { ready: 2, errors: [] });
    await page.close();
  });

  it('may hold its data: inline JSON that the parser reads after the tag was registered', async () => {
    const json = JSON.stringify(illustration).replaceAll('<', '\\u003c');
    const page = await newsroom.read(
      `${classic}<coop-chart type="flow"><script type="application/json">${json}</script></coop-chart>`,
    );
    await drawn(page, 1);
    await page.close();
  });
});

describe('a page that the reader comes back to', () => {
  it('is kept whole by the browser, and its charts still answer', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'coop-back-'));
    await cp('dist', path.join(root, 'dist'), { recursive: true });
    await writeFile(path.join(root, 'data.json'), JSON.stringify(illustration));
    await writeFile(
      path.join(root, 'index.html'),
      `<!doctype html><title>t</title><script>shown = []; addEventListener('pageshow', ({ persisted }) => shown.push(persisted))</script>
       <coop-chart type="flow" src="data.json"></coop-chart><script type="module" src="dist/coop-chart.js"></script>`,
    );
    await writeFile(path.join(root, 'other.html'), '<!doctype html><title>other</title>');
    const server = await serve({ root, home: '/', headers: { 'cache-control': 'max-age=60' } });
    const browser = await chromium.launch({
      executablePath: await browserPath(),
      args: [...BROWSER_FLAGS, '--enable-features=BackForwardCache'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url);
    await page.locator('coop-chart [data-mark]').first().waitFor();
    await page.goto(`${server.url}other.html`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 't');
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { shown: boolean[] }).shown), [false, true]);
    await page.locator('coop-chart [data-mark]').first().press('Enter');
    await page.locator('coop-chart .panel blockquote').first().waitFor();
    await browser.close();
    await server.close();
    await rm(root, { recursive: true });
  });
});
