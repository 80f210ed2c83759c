import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { BROWSER_FLAGS, browserPath } from '../../scripts/dev/browser.mjs';
import { CorrectionsFile } from '../../scripts/review/corrections-file.js';
import { serveReview } from '../../scripts/review/serve-review.js';
import type { Review } from '../../scripts/review/serve-review.js';
import { parseCorrections } from '../../scripts/output/corrections.js';
import { illustration } from '../fixtures/illustration.js';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const [first, second, third] = illustration.events;
const [quoted] = first!.evidence;
/** A text in which the first event's quote stands where its evidence says. */
const text = `${'Before it. '.repeat(600).slice(0, quoted!.start)}${quoted!.exact} After it.`;

describe('the review page', () => {
  let folder = '';
  let browser: Browser;
  let review: Review;
  let page: Page;
  const foreign: string[] = [];
  const faults: string[] = [];
  const written = async () => parseCorrections(JSON.parse(await readFile(path.join(folder, 'corrections.json'), 'utf8'))).corrections.map(({ correction }) => correction);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-review-'));
    const file = await CorrectionsFile.open(path.join(folder, 'corrections.json'));
    review = await serveReview({ dataset: illustration, texts: { [quoted!.article]: text }, file, port: 0 });
    browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_FLAGS });
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => {
      if (!request.url().startsWith(review.url)) foreign.push(request.url());
    });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(review.url);
    await page.locator('#events [aria-current]').waitFor();
    await page.locator('coop-chart [data-mark]').first().waitFor();
  });
  after(async () => {
    await browser.close();
    await review.close();
    await rm(folder, { recursive: true });
  });

  const progress = (said: string) => page.locator('#progress', { hasText: said }).waitFor();

  for (const scheme of ['light', 'dark'] as const)
    it(`has no accessibility violation in ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0]?.html]), []);
    });

  it('marks the quoted sentence in the text of its article, beside the chart of its events', async () => {
    assert.equal(await page.locator('#text mark').first().textContent(), quoted!.exact);
    assert.match((await page.locator('#text').textContent()) ?? '', /After it\.$/);
  });

  it('is worked by keys: sign, accept, reject, fix, undo', async () => {
    await page.locator('#title').focus();
    await page.keyboard.press('a');
    assert.match((await page.locator('#message').textContent()) ?? '', /name first/);
    await page.keyboard.type('M. Editor');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await progress('1 of');
    await page.keyboard.press('r');
    await progress('2 of');
    await page.keyboard.press('e');
    await page.locator('select[name=status]').selectOption('halted');
    await page.locator('input[name=reason]').fill('the firm denied it');
    await page.locator('input[name=reason]').press('Enter');
    await progress('3 of');
    assert.deepEqual(
      (await written()).map((each) => [each.do, each.do === 'add' ? '' : each.event.id, each.by]),
      [['accept', first!.id, 'M. Editor'], ['drop', second!.id, 'M. Editor'], ['change', third!.id, 'M. Editor']],
    );
    const fixed = (await written())[2];
    assert.deepEqual([fixed?.reason, fixed?.do === 'change' && fixed.set], ['the firm denied it', { status: 'halted' }]);
    await page.locator('#title').focus();
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await progress('2 of');
    assert.equal((await written()).length, 2);
    assert.deepEqual(await readdir(folder), ['corrections.json']);
  });

  it('asks no other host and breaks no policy', () => {
    assert.deepEqual({ foreign, faults }, { foreign: [], faults: [] });
  });

  it('takes corrections from its own page alone', async () => {
    const token = (await page.locator('meta[name=coop-token]').getAttribute('content')) ?? '';
    const origin = review.url.slice(0, -1);
    const body = JSON.stringify({ do: 'drop', event: { id: 'x', article: 'y', exact: 'z' }, reason: 'r', by: 'b' });
    const put = async (headers: Record<string, string>, content = body) =>
      (await fetch(`${review.url}corrections/x`, { method: 'PUT', headers, body: content })).status;
    const own = { origin, 'x-coop-token': token, 'content-type': 'application/json' };
    assert.equal(await put({ ...own, origin: 'https://elsewhere.example' }), 403);
    assert.equal(await put({ ...own, 'x-coop-token': 'guess' }), 403);
    assert.equal(await put({ ...own, 'content-type': 'text/plain' }), 415);
    assert.equal(await put(own, '{'), 400);
    assert.equal(await put(own, JSON.stringify({ do: 'drop' })), 422);
    assert.equal(await put(own, JSON.stringify({ do: 'drop', event: { id: 'other', article: 'y', exact: 'z' }, reason: 'r', by: 'b' })), 400);
    assert.equal(await put(own, 'x'.repeat(2_000_000)), 413);
    assert.equal((await fetch(`${review.url}..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await written()).length, 2);
    assert.equal(await put(own), 200);
  });
});
