import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import {
  appear,
  brokenRules,
  clearPage,
  focusAt,
  marksOf,
  mount,
  nextEvent,
  parts,
  place,
  settle,
} from './mount.js';

afterEach(clearPage);

describe('a chart in a dialog', () => {
  const inDialog = () => {
    const dialog = document.createElement('dialog');
    dialog.ariaLabel = 'The chart';
    dialog.style.width = '600px';
    const chart = document.createElement('coop-chart');
    Object.assign(chart, { type: 'matrix', data: illustration });
    dialog.append(chart);
    document.body.append(dialog);
    return { dialog, chart };
  };

  it('breaks no accessibility rule, and is drawn when the dialog opens', async () => {
    const { dialog, chart } = inDialog();
    await settle(chart);
    expect(marksOf(chart)).to.be.empty;
    const ready = nextEvent(chart, 'coop-ready');
    dialog.showModal();
    await ready;
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('closes its panel and its menu by Escape, not the dialog', async () => {
    const { dialog, chart } = inDialog();
    dialog.showModal();
    await nextEvent(chart, 'coop-ready');
    const [mark] = marksOf(chart);
    mark?.focus();
    await sendKeys({ press: 'Enter' });
    await focusAt(chart, '#panel-title');
    await sendKeys({ press: 'Escape' });
    await settle(chart);
    expect(parts(chart, '.panel')).to.be.empty;
    expect(dialog.open).to.equal(true);
    const [opener] = parts<HTMLElement>(chart, '.open-menu');
    opener?.focus();
    await sendKeys({ press: 'Enter' });
    const first = await appear(chart, '.menu button');
    first.focus();
    await sendKeys({ press: 'Escape' });
    await settle(chart);
    expect(parts(chart, '.menu')).to.be.empty;
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });
});

describe('a chart in another shadow root', () => {
  it('is drawn, tells the page of it, and keeps its keys', async () => {
    const outer = document.createElement('section');
    outer.style.width = '640px';
    outer.lang = 'ru';
    const root = outer.attachShadow({ mode: 'closed' });
    const chart = document.createElement('coop-chart');
    Object.assign(chart, { type: 'flow', data: illustration });
    root.append(chart);
    const ready = nextEvent(document.body, 'coop-ready');
    document.body.append(outer);
    await ready;
    expect(parts<HTMLElement>(chart, 'figure')[0]?.lang).to.equal('ru');
    const [mark] = marksOf(chart);
    mark?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settle(chart);
    expect(chart.shadowRoot?.activeElement).to.not.equal(mark);
    await sendKeys({ press: 'Enter' });
    await focusAt(chart, '#panel-title');
    await sendKeys({ press: 'Escape' });
    await settle(chart);
    expect(parts(chart, '.panel')).to.be.empty;
  });
});

describe('a chart that the page moves', () => {
  it('is drawn anew at each place, without a second request', async () => {
    const { fetch } = globalThis;
    let asked = 0;
    globalThis.fetch = () => {
      asked++;
      return Promise.resolve(new Response(JSON.stringify(illustration)));
    };
    const chart = place({ type: 'flow', src: 'moved.json' });
    await nextEvent(chart, 'coop-ready');
    for (const width of [280, 500, 900]) {
      const box = document.createElement('div');
      box.style.inlineSize = `${String(width)}px`;
      document.body.append(box);
      box.append(chart);
      await settle(chart);
      await settle(chart);
      const right = Math.max(...marksOf(chart).map((mark) => mark.getBoundingClientRect().right));
      expect(right).to.be.at.most(box.getBoundingClientRect().right);
      expect(marksOf(chart)).to.not.be.empty;
    }
    globalThis.fetch = fetch;
    expect(asked).to.equal(1);
  });

  it('may be copied: the copy is a chart of its own', async () => {
    const chart = await mount('flow', illustration);
    chart.setAttribute('type', 'flow');
    const copy: CoopChart = document.importNode(chart, true);
    copy.data = illustration;
    const ready = nextEvent(copy, 'coop-ready');
    chart.replaceWith(copy);
    await ready;
    expect(marksOf(copy)).to.not.be.empty;
  });
});

describe('two copies of the library on a page', () => {
  it('register the tag once, and do not disturb what stands', async () => {
    const chart = await mount('flow', illustration);
    const registered = customElements.get('coop-chart');
    const again = '../../src/define.ts?again';
    await import(again);
    expect(customElements.get('coop-chart')).to.equal(registered);
    expect(marksOf(chart)).to.not.be.empty;
    const second = await mount('matrix', illustration);
    expect(marksOf(second)).to.not.be.empty;
  });
});
