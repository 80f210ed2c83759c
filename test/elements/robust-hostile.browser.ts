import { expect } from 'chai';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
import {
  appear,
  brokenRules,
  clearPage,
  marksOf,
  nextEvent,
  openEvidence,
  part,
  parts,
  place,
  settle,
} from './mount.js';

afterEach(clearPage);

const DRAWN = ['bidi', 'formula', 'links', 'long', 'markup', 'numbers', 'parties', 'prototype'];
const REFUSED = ['actor', 'array', 'infinity', 'nesting', 'schema', 'types'];
const read = async (name: string): Promise<unknown> => {
  const response = await fetch(new URL(`../fixtures/hostile/${name}.json`, import.meta.url));
  return response.json();
};
/** Elements that no chart draws, and attributes that no element of it has. */
const FOREIGN =
  'script, style, img, iframe, object, embed, form, image, foreignObject, use, [onclick], [onload], [onerror], [style*="url"]';

function assertHarmless(chart: CoopChart): void {
  expect(parts(chart, FOREIGN).map((each) => each.outerHTML.slice(0, 200))).to.deep.equal([]);
  for (const { href } of parts<HTMLAnchorElement>(chart, 'a'))
    expect(new URL(href).protocol, href).to.match(/^https?:$/);
  for (const quote of parts<HTMLQuoteElement>(chart, 'blockquote[cite]'))
    expect(quote.getAttribute('cite')).to.match(/^https?:/);
  expect(chart.shadowRoot?.textContent).to.not.match(/\[object|function |undefined|NaN/);
  expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
}

for (const name of DRAWN)
  describe(`a hostile dataset: ${name}`, () => {
    for (const type of CHART_TYPES)
      it(`is but text in a ${type}, its evidence, its table and its files`, async () => {
        const chart = place({ type, data: await read(name) });
        await nextEvent(chart, 'coop-ready');
        expect(await brokenRules(chart)).to.deep.equal([]);
        for (const mark of marksOf(chart).slice(0, 4)) {
          mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
          await chart.updateComplete;
          assertHarmless(chart);
          await openEvidence(chart, mark);
          assertHarmless(chart);
          mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          await chart.updateComplete;
        }
        const frame = chart.getBoundingClientRect();
        for (const each of parts<HTMLElement>(chart, '.heading, .subtitle, figcaption, .plot'))
          expect(each.getBoundingClientRect().right).to.be.at.most(frame.right + 1);
        part(chart, '.actions button', HTMLElement).click();
        await appear(chart, 'table, .state');
        assertHarmless(chart);
        const svg = new DOMParser().parseFromString(await chart.toSVG(), 'image/svg+xml');
        expect(svg.querySelector(`parsererror, ${FOREIGN}, a`)).to.equal(null);
      });
  });

describe('a hostile dataset that is none', () => {
  for (const name of REFUSED)
    it(`is refused in words: ${name}`, async () => {
      const chart = place({ type: 'flow', data: await read(`refused-${name}`) });
      const { detail } = await nextEvent(chart, 'coop-error');
      await settle(chart);
      expect(detail.code).to.equal('dataset');
      expect(part(chart, '.state.failed p', HTMLElement).textContent).to.equal(detail.message);
      expect(await brokenRules(chart)).to.deep.equal([]);
      assertHarmless(chart);
    });
});

describe('hostile attributes', () => {
  it('are but text', async () => {
    const chart = place({ type: 'flow' });
    const wild = '"><img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>';
    for (const name of [
      'heading',
      'subtitle',
      'notes',
      'rows',
      'parties',
      'locale',
      'calendar',
      'theme',
      'src',
    ])
      chart.setAttribute(name, wild);
    await nextEvent(chart, 'coop-error');
    await settle(chart);
    expect(parts(chart, FOREIGN)).to.be.empty;
    expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
  });
});
