import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { CHARTS, Newsroom, heardOn } from './newsroom.js';
import type { Heard } from './newsroom.js';

const module = `<script type="module" src="${CHARTS}/coop-chart.js"></script>`;

/** What may not come: the chart, its words, the code that turns it, and what it needs beside for its data. */
const LATE = [
  ['the chart', 'type="matrix"', '/chunks/matrix-'],
  ['its words', 'type="timeline"', '/chunks/(en-timeline|goods)-'],
  ['the words of another language, nor English', 'type="timeline" locale="ru"', '/chunks/(ru|en-timeline|goods)-'],
  ['what turns it', 'type="flow" locale="fa"', '/chunks/mirror-'],
  ['what reads a whole dataset', 'type="flow"', '/chunks/whole-dataset-'],
  ['what it grows into', 'type="timeline"', '/chunks/dated-chart-'],
] as const;

describe('where code does not come, a chart', () => {
  let newsroom: Newsroom;
  before(async () => {
    newsroom = await Newsroom.open();
  });
  after(() => newsroom.close());
  afterEach(() => {
    newsroom.broken.clear();
  });

  for (const [name, attributes, path] of LATE)
    it(`is asked for again by its reader: ${name}`, async () => {
      newsroom.broken.add(new RegExp(path));
      const chart = `<coop-chart ${attributes} src="${CHARTS}/data/a.json"><p>What the page says</p></coop-chart>`;
      const page = await newsroom.read(chart + module);
      const retry = page.locator('coop-chart [role=alert] button');
      await retry.waitFor();
      assert.ok(await page.getByText('What the page says').isVisible());
      await retry.click();
      await page.waitForFunction(() => (globalThis as unknown as { heard: Heard }).heard.errors.length === 2);
      assert.ok(await retry.isVisible());
      newsroom.broken.clear();
      await retry.press('Enter');
      await page.locator('coop-chart [data-mark]').first().waitFor();
      assert.deepEqual((await heardOn(page)).errors, ['code', 'code']);
      assert.equal((await heardOn(page)).ready, 1);
      assert.equal(await page.getByText('What the page says').isVisible(), false);
      await page.close();
    });
});
