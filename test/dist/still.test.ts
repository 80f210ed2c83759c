import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { serve } from '../../scripts/dev/serve.mjs';
import { runPublish } from '../../scripts/publish/run-publish.js';
import { runRender } from '../../scripts/publish/run-render.js';
import { PAGE_POLICY } from '../../scripts/publish/site-files.js';
import { illustration } from '../fixtures/illustration.js';

const LIST = [
  { src: 'cooperation.json', type: 'matrix', id: 'matrix', theme: 'auto' },
  { src: 'cooperation.json', type: 'flow', id: 'flow', notes: 'A remark', status: 'agreed done' },
  { src: 'cooperation.json', type: 'timeline', id: 'timeline', locale: 'fa' },
  { src: 'cooperation.json', type: 'matrix', id: 'empty', until: '1990' },
];
const WIDTHS_PX = [280, 360, 640, 1200];
/** By how much a height may differ where the browser's fonts are not those of the table of widths: labels then take other lines. */
const lines = (width: number): number => (width < 440 ? 34 : 17);
const DRAWN = 'coop-chart :is([data-mark], .empty)';

interface Shift {
  readonly value: number;
}

describe('a static picture', () => {
  let folder = '';
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-still-'));
    const [data, site] = [path.join(folder, 'data'), path.join(folder, 'site')];
    await mkdir(data);
    await writeFile(path.join(data, 'cooperation.json'), JSON.stringify(illustration));
    await writeFile(path.join(data, 'charts.json'), JSON.stringify(LIST));
    await mkdir(site);
    server = await serve({ root: site, home: '/', headers: { 'content-security-policy': PAGE_POLICY } });
    assert.ok(await runPublish(data, { out: site, base: server.url }));
    browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** A page whose scripts come when `go` is called. */
  async function held(address: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.setDefaultTimeout(20_000);
    let go = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await promise;
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      new PerformanceObserver((list) => {
        shifts.push(...(list.getEntries() as unknown as Shift[]));
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(globalThis, { shifts });
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('coop-chart [part=static] figcaption').waitFor();
    return { page, go };
  }
  const height = (page: Page) =>
    page.locator('coop-chart').evaluate((chart) => chart.getBoundingClientRect().height);
  const shifted = (page: Page) =>
    page.evaluate(() =>
      (globalThis as unknown as { shifts: Shift[] }).shifts.reduce((sum, { value }) => sum + value, 0),
    );

  for (const { id } of LIST)
    it(`is as high as its chart in frames of all widths: ${id}`, async () => {
      for (const width of WIDTHS_PX) {
        const { page, go } = await held(`${server.url}embed/${id}/`, width);
        const before = await height(page);
        go();
        await page.locator(DRAWN).first().waitFor();
        const off = Math.abs((await height(page)) - before);
        assert.ok(off <= lines(width), `${String(off)} px at ${String(width)}`);
        if (off === 0) assert.equal(await shifted(page), 0);
        await page.close();
      }
    });

  it('has room in the frame that oEmbed answers with', async () => {
    // The picture of an empty chart is its frame alone.
    for (const { id } of LIST.filter((each) => each.id !== 'empty')) {
      const { width, height } = JSON.parse(
        await readFile(path.join(folder, 'site/oembed', `${id}.json`), 'utf8'),
      ) as { width: number; height: number };
      const { page, go } = await held(`${server.url}embed/${id}/`, width);
      go();
      await page.locator(DRAWN).first().waitFor();
      const spare = height - (await page.locator('html').evaluate((root) => root.getBoundingClientRect().height));
      assert.ok(spare > -20 && spare < 60, `${id}: ${String(spare)} px`);
      await page.close();
    }
  });

  it('changes by no pixel in the column of its page', async () => {
    const { page, go } = await held(`${server.url}c/flow/`, 900);
    const places = () =>
      page
        .locator('coop-chart :is(h2, .subtitle, .legend, .plot, .notes, figcaption)')
        .evaluateAll((blocks) =>
          blocks.map((block) => {
            const { x, y, width, height } = block.getBoundingClientRect();
            return { x, y, width, height };
          }),
        );
    const before = await places();
    assert.equal(before.length, 6);
    go();
    await page.locator(DRAWN).first().waitFor();
    assert.deepEqual(await places(), before);
    assert.equal(await shifted(page), 0);
    await page.close();
  });

  it('is as dark as the chart that takes its place, and in the colours of its page', async () => {
    for (const [id, colorScheme] of [
      ['matrix', 'light'],
      ['matrix', 'dark'],
      ['flow', 'dark'],
    ] as const) {
      const { page, go } = await held(`${server.url}embed/${id}/`, 640, colorScheme);
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('coop-chart')?.style.setProperty('--coop-muted', 'rgb(1, 2, 3)');
      });
      const colours = (label: string) =>
        page.evaluate(
          (selectors) => {
            const chart = document.querySelector('coop-chart')?.shadowRoot;
            const root = chart?.querySelector('[part=static]')?.shadowRoot ?? chart;
            return selectors.map((selector) => {
              const { backgroundColor, color, fill } = getComputedStyle(root?.querySelector(selector) as Element);
              return selector.startsWith('figure') ? backgroundColor : selector.startsWith('.sub') ? color : fill;
            });
          },
          ['figure', '.subtitle', label],
        );
      const before = await colours('.wide > text');
      go();
      await page.locator(DRAWN).first().waitFor();
      assert.deepEqual(await colours('svg[role=group] > g > text'), before);
      assert.equal(before[1], 'rgb(1, 2, 3)');
      await page.close();
    }
  });

  it('is the same picture where no style may be had, as dark as its page', async () => {
    const out = path.join(folder, 'site/page.html');
    const file = path.join(folder, 'data/cooperation.json');
    for (const [theme, colorScheme, ink] of [
      ['light', 'dark', /^rgb\((29, 27, 24|107, 102, 94)\)$/],
      ['auto', 'light', /^rgb\((29, 27, 24|107, 102, 94)\)$/],
      ['auto', 'dark', /^rgb\((241, 238, 232|169, 163, 154)\)$/],
    ] as const) {
      assert.ok(await runRender(file, { out, type: 'flow', width: 640, scale: 1, theme }));
      const page = await browser.newPage({
        viewport: { width: 700, height: 900 },
        javaScriptEnabled: false,
        colorScheme,
      });
      await page.goto(`${server.url}page.html`);
      const seen = await page.locator('coop-chart [part=static] .scene > svg').evaluateAll((pictures) =>
        pictures.map((picture) => {
          const label = picture.querySelector('text');
          const { width, height } = picture.getBoundingClientRect();
          return { width, height, fill: label && getComputedStyle(label).fill };
        }),
      );
      assert.equal(seen[0]?.height, 0);
      assert.ok((seen[1]?.height ?? 0) > 200 && (seen[1]?.width ?? 0) > 500);
      assert.match(seen[1]?.fill ?? '', ink);
      await page.close();
    }
  });
});
