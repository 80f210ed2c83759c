import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { ChartRefusal, readyChart } from '../../scripts/publish/draw-chart.js';
import type { ReadyChart } from '../../scripts/publish/draw-chart.js';
import { chartTag, inlineData, inlinePage, ownStyles } from '../../scripts/publish/html.js';
import { newsletterOf } from '../../scripts/publish/newsletter.js';
import { chartPage, embedPage, indexPage } from '../../scripts/publish/pages.js';
import type { SiteChart } from '../../scripts/publish/pages.js';
import { factsOfChart } from '../../scripts/publish/published.js';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { chartAddresses, embedSnippet } from '../../src/embed/snippets.js';

const FOLDER = 'test/fixtures/hostile';
/** Words of an editor that would do harm if they were markup. */
const ATTRIBUTES = {
  heading: '</title></template></script><img src=x onerror=alert(1)>"',
  notes: '<!--<script>',
};
const place = { base: 'https://x.example/', root: '/' };

/** The pages, tags and mails of a chart. */
function htmlOf(type: ChartType, chart: ReadyChart, json: unknown): Record<string, string> {
  const addresses = chartAddresses(place.base, 'a', 'data/a.json');
  const facts = factsOfChart(chart, ATTRIBUTES, addresses);
  const still = chart.still({ width: 480, theme: 'light' }, true);
  const site: SiteChart = {
    listed: { id: 'a', file: 'a.json', type, attributes: ATTRIBUTES },
    chart,
    facts,
    still,
  };
  const tag = chartTag({
    type,
    attributes: ATTRIBUTES,
    src: null,
    page: null,
    still: still.html,
    styles: ownStyles(still.css),
    fallback: inlineData(json),
  });
  return {
    chart: chartPage(site, place),
    embed: embedPage(site, place),
    index: indexPage([site], place),
    inline: inlinePage(chart, ATTRIBUTES, tag, 'void 0'),
    mail: newsletterOf(chart, { page: addresses.page, picture: addresses.picture, width: 1, height: 1 }).html,
    figure: embedSnippet('figure', facts),
  };
}

/** Every element of a page, those in the shadow roots that it declares too. */
function elementsOf(html: string): Element[] {
  const { document } = new JSDOM(html).window;
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.localName === 'template' ? within((element as HTMLTemplateElement).content) : []),
    ]);
  return within(document);
}

const SCRIPTS: Readonly<Record<string, number>> = {
  chart: 1,
  embed: 1,
  index: 0,
  inline: 2,
  mail: 0,
  figure: 1,
};

for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.json')))
  describe(`what is made of ${file}`, () => {
    for (const type of CHART_TYPES)
      it(`holds text as text alone: ${type}`, async () => {
        const json = JSON.parse(await readFile(path.join(FOLDER, file), 'utf8')) as unknown;
        const chart = await readyChart(json, { name: file, type, attributes: ATTRIBUTES }).catch(
          (error: unknown) => {
            if (error instanceof ChartRefusal) return null;
            throw error;
          },
        );
        if (!chart) return;
        for (const [name, html] of Object.entries(htmlOf(type, chart, json))) {
          const elements = elementsOf(html);
          assert.equal(
            elements.filter(({ localName }) => localName === 'script').length,
            SCRIPTS[name],
            name,
          );
          assert.equal(
            elements.filter(({ localName }) => /^(?:iframe|object|embed|base|form)$/.test(localName)).length,
            0,
          );
          for (const { attributes } of elements)
            for (const { name: attribute, value } of attributes) {
              assert.doesNotMatch(attribute, /^on/);
              if (attribute === 'href' || attribute === 'src')
                assert.match(value, /^(?:https:\/\/x\.example\/|\/|data:,)/);
            }
        }
      });
  });
