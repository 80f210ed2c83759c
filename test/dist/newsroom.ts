import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { illustration } from '../fixtures/illustration.js';

/** Where charts are published, where articles are, and where neither is. */
export const CHARTS = 'https://charts.example';
export const NEWS = 'https://news.example';
export const STRANGER = 'https://stranger.example';

/** A page of the newsroom: its HTML after the doctype, and its headers. */
export interface NewsPage {
  readonly html: string;
  readonly doctype?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One pixel that a browser takes for a picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const anywhere = { 'access-control-allow-origin': '*' };

/** The page in a frame, as `coop-chart publish` writes it in the main. */
const framePage = (id: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${id}</title>
  <style>body { margin: 0 }</style>
  <coop-chart type="flow" src="/data/${id}.json"><a href="/c/${id}">${id}</a></coop-chart>
  <p><a href="/c/${id}" target="_blank">Open chart</a></p>
  <script type="module" src="/embed-frame.js"></script></html>`;

async function answerCharts(route: Route, path: string): Promise<void> {
  const [, folder, file = ''] = /^\/(?:(data|c|embed)\/)?(.*)$/.exec(path) ?? [];
  if (folder === 'data' && file.startsWith('missing'))
    await route.fulfill({ status: 404, headers: anywhere, body: 'gone' });
  else if (folder === 'data') await route.fulfill({ headers: anywhere, json: illustration });
  else if (folder === 'embed')
    await route.fulfill({ contentType: 'text/html', headers: anywhere, body: framePage(file) });
  else if (file.endsWith('.png')) await route.fulfill({ contentType: 'image/png', body: PIXEL });
  else if (folder === 'c')
    await route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>${file}</title>` });
  else {
    const body = await readFile(`dist${path}`).catch(() => null);
    if (body) await route.fulfill({ contentType: 'text/javascript', headers: anywhere, body });
    else await route.fulfill({ status: 404, headers: anywhere });
  }
}

/** Notes, for `heard()`, what the charts and the frames of a page tell it. */
const listener = `
  globalThis.heard = { ready: 0, errors: [], violations: [], messages: [] };
  addEventListener('coop-ready', () => heard.ready++);
  addEventListener('coop-error', ({ detail }) => heard.errors.push(detail.code));
  addEventListener('securitypolicyviolation', (event) => heard.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
  addEventListener('message', ({ data }) => heard.messages.push(data));`;

/** What a page has heard. */
export interface Heard {
  readonly ready: number;
  readonly errors: string[];
  readonly violations: string[];
  readonly messages: unknown[];
}
export const heardOn = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);

/** A browser for which the three sites exist, and nothing else; dist/ must be built. */
export class Newsroom {
  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    private readonly pages: Map<string, NewsPage>,
    /** Every address that was asked for. */
    readonly asked: string[],
    /** Of these paths of the charts' site nothing comes at present. */
    readonly broken: Set<RegExp>,
  ) {}

  static async open(): Promise<Newsroom> {
    const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    context.setDefaultTimeout(10_000);
    const pages = new Map<string, NewsPage>();
    const asked: string[] = [];
    const broken = new Set<RegExp>();
    await context.route('**/*', async (route) => {
      const { origin, pathname, href } = new URL(route.request().url());
      asked.push(href);
      const page = pages.get(origin + pathname);
      if (page && pathname.endsWith('.js'))
        await route.fulfill({ contentType: 'text/javascript', body: page.html });
      else if (page)
        await route.fulfill({
          contentType: 'text/html',
          headers: { ...page.headers },
          body: `${page.doctype ?? '<!doctype html>'}${page.html}`,
        });
      else if (origin === CHARTS && [...broken].some((path) => path.test(pathname))) await route.abort();
      else if (origin === CHARTS) await answerCharts(route, pathname);
      else if (pathname === '/listen.js')
        await route.fulfill({ contentType: 'text/javascript', body: listener });
      else await route.abort();
    });
    return new Newsroom(browser, context, pages, asked, broken);
  }

  /** Puts a page at an address. */
  put(address: string, page: NewsPage | string): void {
    this.pages.set(address, typeof page === 'string' ? { html: page } : page);
  }

  /** Opens an article with this body; `nonce`, where given, is on the script that listens. */
  async read(body: string, { head = '', nonce = '', ...page }: Partial<NewsPage> & { head?: string; nonce?: string } = {}) {
    const scriptNonce = nonce && ` nonce="${nonce}"`;
    const html = `<html lang="en"><meta charset="utf-8"><title>Article</title>${head}<script src="/listen.js"${scriptNonce}></script><body>${body}</body></html>`;
    this.put(`${NEWS}/article`, { ...page, html });
    this.asked.length = 0;
    const tab = await this.context.newPage();
    await tab.goto(`${NEWS}/article`);
    return tab;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
