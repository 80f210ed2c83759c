import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { ChartType } from '../../src/charts/chart.js';
import type { GalleryState } from './gallery-states.js';

/** How a picture looks. */
export interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** What charts of the built library show, in a page of their own. */
export interface Scenery {
  readonly type: ChartType;
  readonly state: GalleryState;
  /** One chart each. */
  readonly looks: readonly Look[];
  readonly locale: string;
  /** Added to the page; its fonts are loaded before a chart is. */
  readonly css?: string;
}

/** What a page remembers of its charts. */
declare global {
  interface Window {
    drawn: Set<EventTarget | null>;
  }
}

/** Answers with the page, and lets a chart that loads go on loading. */
async function route(page: Page, css: string): Promise<void> {
  await page.route('**/gallery/page.html', (request) =>
    request.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>gallery</title><link rel="icon" href="data:,">
        <style>body { margin: 0; padding: 20px } ${css}
          main { display: flex; flex-wrap: wrap; align-items: start; gap: 20px; width: max-content; max-width: 1240px }</style>
        <script>drawn = new Set(); addEventListener('coop-ready', (event) => drawn.add(event.target))</script>
        <main></main><script type="module" src="/dist/coop-chart.js"></script>`,
    }),
  );
  await page.route('**/gallery/never.json', () => undefined);
}

/** Runs in the page: puts a chart there for each look. */
function mount({ type, state, looks, locale }: Scenery): void {
  for (const { width, theme } of looks) {
    const chart = document.createElement('coop-chart');
    for (const [name, value] of Object.entries({ ...state.attributes, type, theme, locale }))
      chart.setAttribute(name, value);
    if (state.data) chart.data = state.data;
    chart.style.inlineSize = `${String(width)}px`;
    document.querySelector('main')?.append(chart);
  }
}

/** Runs in the page: true when each chart shows what its picture is of. */
function isReady({ until, opens }: GalleryState): boolean {
  return [...document.querySelectorAll('coop-chart')].every((chart) =>
    until === undefined
      ? chart.shadowRoot?.querySelector('.state.empty, .plot :is(svg, canvas)') &&
        (opens === undefined || window.drawn.has(chart))
      : chart.shadowRoot?.querySelector(until),
  );
}

async function open(chart: Locator, page: Page, what: GalleryState['opens']): Promise<void> {
  if (what === 'evidence') {
    await chart.locator('[data-mark]').first().focus();
    await page.keyboard.press('Enter');
    await chart.locator('.panel blockquote').first().waitFor();
  }
  if (what === 'table') {
    await chart.locator('.actions button').first().click();
    await chart.locator('table').waitFor();
  }
  if (what === 'menu') {
    await chart.locator('.actions button').last().click();
    await chart.locator('.menu button').first().waitFor();
  }
}

/** Opens a page with one chart for each look, all in one state, and gives each of them to `shoot`. */
export async function photograph(
  context: BrowserContext,
  url: string,
  scenery: Scenery,
  shoot: (chart: Locator, look: Look) => Promise<void>,
): Promise<void> {
  const { state, looks } = scenery;
  const page = await context.newPage();
  try {
    await route(page, scenery.css ?? '');
    await page.goto(`${url}gallery/page.html`);
    await page.evaluate(() =>
      Promise.all(Array.from(document.fonts, (font) => font.load())).then(() => null),
    );
    await page.waitForFunction(() => customElements.get('coop-chart'));
    await page.evaluate(mount, scenery);
    await page.waitForFunction(isReady, state);
    const charts = page.locator('coop-chart');
    for (const [index, look] of looks.entries()) {
      const chart = charts.nth(index);
      await open(chart, page, state.opens);
      await shoot(chart, look);
      if (state.opens === 'evidence') await page.keyboard.press('Escape');
    }
  } finally {
    await page.close();
  }
}
