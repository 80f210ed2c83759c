import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CHARTS, NEWS, Newsroom, STRANGER, heardOn } from './newsroom.js';
import type { Heard } from './newsroom.js';

const script = `<script async src="${CHARTS}/embed.js"></script>`;
const frame = (id: string, more = '') =>
  `<div class="coop-chart-frame"><iframe src="${CHARTS}/embed/${id}" title="T" width="100%" height="420" style="display:block;width:100%;height:auto;aspect-ratio:640/420;border:0" ${more}></iframe></div>`;
const figure = (id: string, more = '') =>
  `<figure class="coop-chart" data-coop-chart="matrix" data-src="${CHARTS}/data/${id}.json" data-title="Swaps" ${more}><a href="${CHARTS}/c/${id}"><img src="${CHARTS}/c/${id}.png" alt="A" width="640" height="360" style="max-width:100%;height:auto"></a><figcaption><a href="${CHARTS}/c/${id}">Swaps: interactive version</a></figcaption></figure>`;
const STRICT = `default-src 'none'; style-src 'none'; img-src ${CHARTS}; connect-src ${CHARTS}; frame-src ${CHARTS}; require-trusted-types-for 'script'`;

/** How many frames of the browser a height may take. */
const MOST_FRAMES = 300;

/** The height of the page in a frame once its chart is drawn and the frame is as high. */
async function fits(page: Page, index = 0): Promise<number> {
  const element = page.locator('iframe').nth(index);
  const inside = element.contentFrame();
  await inside.locator('coop-chart [data-mark]').first().waitFor();
  for (let frames = 0; frames < MOST_FRAMES; frames++) {
    const wanted = await inside
      .locator('html')
      .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
    const height = await element.evaluate(
      (frame) =>
        new Promise<number>((shown) => {
          requestAnimationFrame(() => {
            shown(frame.clientHeight);
          });
        }),
    );
    if (height === wanted) return wanted;
  }
  throw new Error('the frame and its page never had one height');
}

describe('embed.js', () => {
  let newsroom: Newsroom;
  before(async () => {
    newsroom = await Newsroom.open();
  });
  after(() => newsroom.close());

  describe('sizes frames', () => {
    for (const [name, body] of [
      ['behind the frame', frame('a') + script],
      ['before the frame', script + frame('a')],
      ['many times', script + frame('a') + script + script],
      ['in a sandbox', frame('a', 'sandbox="allow-scripts"') + script],
      ['that load late', frame('a', 'loading="lazy"') + script],
    ] as const)
      it(name, async () => {
        const page = await newsroom.read(body);
        const height = await fits(page);
        const element = page.locator('iframe');
        assert.equal(await element.getAttribute('height'), String(height));
        assert.doesNotMatch((await element.getAttribute('style')) ?? '', /aspect-ratio|min-height/);
        const { messages } = await heardOn(page);
        assert.deepEqual(messages.slice(-3), [
          { sentinel: 'amp', type: 'embed-size', height },
          JSON.stringify({ src: `${CHARTS}/embed/a`, context: 'iframe.resize', height }),
          { type: 'coop-chart:height', v: 1, id: 'a', height },
        ]);
        await page.close();
      });

    it('anew when a reader turns the chart into a table, and when it gets narrow', async () => {
      const page = await newsroom.read(frame('a') + script);
      const before = await fits(page);
      const inside = page.frameLocator('iframe');
      await inside.locator('.actions button').first().press('Enter');
      await inside.locator('table').waitFor();
      const table = await inside.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
      assert.notEqual(table, before);
      await page.waitForFunction((height) => document.querySelector('iframe')?.clientHeight === height, table);
      await inside.locator('.actions button').first().press('Enter');
      await page.setViewportSize({ width: 320, height: 600 });
      await fits(page);
      await page.close();
    });

    it('each by its own height, and frames that a page adds later', async () => {
      const page = await newsroom.read(frame('a') + frame('b', 'width="50%"') + script);
      await fits(page, 0);
      await fits(page, 1);
      await page.evaluate((src) => {
        const added = document.createElement('iframe');
        added.src = src;
        document.body.append(added);
      }, `${CHARTS}/embed/c`);
      await fits(page, 2);
      await page.close();
    });

    it('after the script of WordPress has clamped them', async () => {
      const wordpress = `<script>addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe[data-secret]');
        if (data.message !== 'height' || data.secret !== 'RzNXzfZoAd' || source !== frame.contentWindow) return;
        frame.height = Math.max(200, Math.min(data.value, 300));
        frame.removeAttribute('style');
      });
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'RzNXzfZoAd' }, '*');
      });</script>`;
      const page = await newsroom.read(
        `${wordpress}<iframe sandbox="allow-scripts" style="position: absolute; visibility: hidden;" src="${CHARTS}/embed/a#?secret=RzNXzfZoAd" data-secret="RzNXzfZoAd" width="600" height="400"></iframe>${script}`,
      );
      assert.ok((await fits(page)) > 300);
      assert.ok(await page.locator('iframe').isVisible());
      const { messages } = await heardOn(page);
      assert.deepEqual((messages.at(-4) as { message: string }).message, 'height');
      await page.close();
    });
  });

  describe('heeds no height', () => {
    const claim = (height: unknown) =>
      `parent.postMessage({ type: 'coop-chart:height', v: 1, id: 'a', height: ${String(height)} }, '*')`;
    /** The page must have had its turn to hear what was sent before. */
    const heard = (page: Page, count: number) =>
      page.waitForFunction((wanted) => (globalThis as unknown as { heard: Heard }).heard.messages.length >= wanted, count);

    it('of a frame from elsewhere, nor of one that was led there', async () => {
      newsroom.put(`${STRANGER}/page`, `<script>${claim(999)}</script>`);
      newsroom.put(`${CHARTS}/embed/led`, `<script>location.href = '${STRANGER}/page'</script>`);
      const page = await newsroom.read(
        `${script}<iframe src="${STRANGER}/page" height="100"></iframe><iframe src="${CHARTS}/embed/led" height="100"></iframe>`,
      );
      await heard(page, 2);
      assert.deepEqual(await page.locator('iframe').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight)), [100, 100]);
      await page.close();
    });

    it('of the page itself or of a frame within a frame', async () => {
      newsroom.put(`${STRANGER}/outer`, `<iframe src="${STRANGER}/inner"></iframe>`);
      newsroom.put(`${STRANGER}/inner`, `<script>top.postMessage({ type: 'coop-chart:height', v: 1, id: 'a', height: 999 }, '*')</script>`);
      newsroom.put(`${CHARTS}/embed/quiet`, '<p>quiet');
      const page = await newsroom.read(
        `${script}<iframe src="${CHARTS}/embed/quiet" height="100"></iframe><iframe src="${STRANGER}/outer" height="100"></iframe>`,
      );
      await page.evaluate(() => {
        postMessage({ type: 'coop-chart:height', v: 1, id: 'a', height: 999 }, '*');
      });
      await heard(page, 2);
      assert.deepEqual(await page.locator('iframe').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight)), [100, 100]);
      await page.close();
    });

    it('that is no height, and no more of one than a page can bear', async () => {
      const claims = ['"500"', '-5', 'NaN', 'Infinity', '0', '1e9'].map(claim).join(';');
      // Said when the page asks, as the script in it may come later than the frame.
      newsroom.put(`${CHARTS}/embed/wild`, `<script>onmessage = () => { ${claims} }</script>`);
      const page = await newsroom.read(`${script}<iframe src="${CHARTS}/embed/wild" height="100"></iframe>`);
      await heard(page, 6);
      assert.equal(await page.locator('iframe').getAttribute('height'), '10000');
      await page.close();
    });

    it('and is led nowhere by a frame', async () => {
      newsroom.put(
        `${CHARTS}/embed/leader`,
        `<script>parent.postMessage({ message: 'link', value: '${CHARTS}/c/a', secret: 'x' }, '*')</script>`,
      );
      const page = await newsroom.read(`${script}<iframe src="${CHARTS}/embed/leader"></iframe>`);
      await heard(page, 1);
      assert.equal(page.url(), `${NEWS}/article`);
      await page.close();
    });
  });

  describe('turns figures into charts', () => {
    it('in place, with the caption, once, however many scripts there are', async () => {
      const page = await newsroom.read(script + figure('a', 'data-rows="party" data-id="7" data-onclick="x"') + script);
      await page.locator('figure coop-chart [data-mark]').first().waitFor();
      const chart = page.locator('coop-chart');
      assert.equal(await chart.count(), 1);
      assert.deepEqual(
        await chart.evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))),
        { type: 'matrix', src: `${CHARTS}/data/a.json`, heading: 'Swaps', rows: 'party', page: `${CHARTS}/c/a`, theme: '' },
      );
      assert.ok(await page.locator('figure > figcaption').first().isVisible());
      assert.ok(!(await page.locator('img').isVisible()));
      await page.close();
    });

    it('that the page adds later, too', async () => {
      const page = await newsroom.read(script);
      await page.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      }, figure('a'));
      await page.locator('figure coop-chart [data-mark]').first().waitFor();
      await page.close();
    });

    it('and leaves them linked pictures where the code does not come', async () => {
      // All of the script's site is there, but not the module.
      newsroom.put(`${CHARTS}/alone/embed.js`, await readFile('dist/embed.js', 'utf8'));
      const page = await newsroom.read(`${figure('a')}<script async src="${CHARTS}/alone/embed.js"></script>`);
      await page.waitForLoadState('networkidle');
      assert.ok(await page.locator('figure > a > img').isVisible());
      assert.equal(await page.locator('coop-chart').count(), 0);
      await page.close();
    });

    it('and shows the picture again where the data do not come', async () => {
      const page = await newsroom.read(figure('missing') + script);
      await page.waitForFunction(() => (globalThis as unknown as { heard: Heard }).heard.errors.length > 0);
      assert.ok(await page.locator('figure img').isVisible());
      await page.close();
    });

    it('but asks for no code where there is none', async () => {
      const page = await newsroom.read(`<p>Nothing here</p>${script}`);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(newsroom.asked.filter((address) => address.startsWith(CHARTS)), [`${CHARTS}/embed.js`]);
      await page.close();
    });
  });

  describe('turns a link of its own that stands alone', () => {
    const link = (id: string) => `<a href="${CHARTS}/c/${id}?ref=news">The chart ${id}</a>`;

    it('into a frame, which takes its place once it is there', async () => {
      const page = await newsroom.read(`<p>${link('a')}</p><p> ${link('b')}\n</p>${script}`);
      await fits(page, 0);
      await fits(page, 1);
      assert.deepEqual(await page.locator('iframe').evaluateAll((all) => all.map((each) => (each as HTMLIFrameElement).src)), [
        `${CHARTS}/embed/a`,
        `${CHARTS}/embed/b`,
      ]);
      assert.ok(!(await page.locator('a').first().isVisible()));
      assert.ok(await page.locator('iframe').first().isVisible());
      await page.close();
    });

    it('but none in a sentence, a quotation, a caption or beside its chart, and no link of others', async () => {
      const page = await newsroom.read(`
        <p>See ${link('a')}.</p>
        <blockquote><p>${link('b')}</p></blockquote>
        <figure><p>${link('c')}</p></figure>
        <p><coop-chart type="flow"></coop-chart></p><p>${link('d')}</p>
        <p><a href="${CHARTS}/c/e"><img src="${CHARTS}/c/e.png" alt="The chart e"></a></p>
        <p><a href="${STRANGER}/c/f">The chart f</a></p>
        <div>${link('g')}</div>${script}`);
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('iframe').count(), 0);
      await page.close();
    });

    it('and keeps the link where the frame says nothing', async () => {
      newsroom.put(`${CHARTS}/embed/mute`, '<p>mute');
      const page = await newsroom.read(`<p>${link('mute')}</p>${script}`);
      await page.waitForLoadState('networkidle');
      assert.ok(await page.locator('a').isVisible());
      assert.ok(!(await page.locator('iframe').isVisible()));
      await page.close();
    });
  });

  describe('works under a policy', () => {
    for (const [name, policy, nonce] of [
      ['that lists its site', `${STRICT}; script-src ${NEWS} ${CHARTS}`, ''],
      ['of nonce and strict-dynamic', `${STRICT}; script-src 'nonce-abc' 'strict-dynamic'`, 'abc'],
    ] as const)
      it(name, async () => {
        const tag = script.replace('<script', `<script nonce="${nonce}"`);
        const page = await newsroom.read(
          `${figure('a').replace(/ style="[^"]*"/, '')}<p><a href="${CHARTS}/c/b">The chart b</a></p>${tag}`,
          { headers: { 'content-security-policy': policy }, nonce },
        );
        await page.locator('figure coop-chart [data-mark]').first().waitFor();
        await page.frameLocator('iframe').locator('[data-mark]').first().waitFor();
        await page.locator('coop-chart [data-mark]').first().press('Enter');
        await page.locator('coop-chart .panel blockquote').first().waitFor();
        await page.locator('coop-chart .open-menu').click();
        await page.locator('coop-chart .menu button').first().waitFor();
        assert.deepEqual((await heardOn(page)).violations, []);
        await page.close();
      });
  });
});

describe('a frame in a sandbox', () => {
  let newsroom: Newsroom;
  before(async () => {
    newsroom = await Newsroom.open();
  });
  after(() => newsroom.close());

  it('asks WordPress to open its links', async () => {
    const page = await newsroom.read(
      `<iframe sandbox="allow-scripts" src="${CHARTS}/embed/a#?secret=RzNXzfZoAd" width="600" height="600"></iframe>`,
    );
    await page.frameLocator('iframe').getByText('Open chart').click();
    await page.waitForFunction(() =>
      (globalThis as unknown as { heard: Heard }).heard.messages.some((message) => (message as { message?: string }).message === 'link'),
    );
    const { messages } = await heardOn(page);
    const links = messages.filter((message) => (message as { message?: string }).message === 'link');
    assert.deepEqual(links, [{ message: 'link', value: `${CHARTS}/c/a`, secret: 'RzNXzfZoAd' }]);
    await page.close();
  });

  it('shows the address of a link to copy where nobody opens it', async () => {
    const page = await newsroom.read(`<iframe sandbox="allow-scripts" src="${CHARTS}/embed/a" width="600" height="600"></iframe>`);
    const inside = page.frameLocator('iframe');
    await inside.locator('coop-chart [data-mark]').first().waitFor();
    await inside.getByText('Open chart').click();
    assert.equal(await inside.locator('input').inputValue(), `${CHARTS}/c/a`);
    assert.equal(page.context().pages().length, 1);
    await page.close();
  });

  it('offers no file, and of articles and embeds the text to copy', async () => {
    newsroom.put(
      `${CHARTS}/embed/paged`,
      `<html lang="en"><title>t</title><coop-chart type="matrix" src="/data/a.json" page="${CHARTS}/c/paged"></coop-chart><script type="module" src="/embed-frame.js"></script></html>`,
    );
    const page = await newsroom.read(
      `<iframe sandbox="allow-scripts" src="${CHARTS}/embed/a" width="700" height="900"></iframe><iframe sandbox="allow-scripts" src="${CHARTS}/embed/paged" width="700" height="1200"></iframe>`,
    );
    const [plain, paged] = [0, 1].map((index) => page.locator('iframe').nth(index).contentFrame());
    assert.ok(plain && paged);
    await plain.locator('coop-chart [data-mark]').first().waitFor();
    assert.equal(await plain.locator('.open-menu').count(), 0);
    const chart = paged.locator('coop-chart');
    await chart.locator('[data-mark]').first().press('Enter');
    await chart.locator('.panel .address').first().waitFor();
    assert.equal(await chart.locator('.panel a').count(), 0);
    await chart.locator('.open-menu').click();
    await chart.locator('[data-form="frame"]').click();
    const snippet = chart.locator('textarea.snippet');
    assert.match(await snippet.inputValue(), /<iframe src="https:\/\/charts\.example\/embed\/paged"/);
    assert.equal(await chart.locator('[data-file]').count(), 0);
    await chart.locator('.open-chart').click();
    assert.equal(await paged.locator('input').inputValue(), `${CHARTS}/c/paged`);
    assert.deepEqual((await heardOn(page)).errors, []);
    await page.close();
  });
});
