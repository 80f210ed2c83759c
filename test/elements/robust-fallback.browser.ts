import { expect } from 'chai';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import { brokenRules, clearPage, marksOf, nextEvent, part, parts, settle } from './mount.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  clearPage();
});

const picture = '<a href="#c"><img alt="Who swaps what" width="640" height="360"></a>';

/** Puts HTML at the end of the page, declarative shadow roots included, and gives the chart in it. */
function write(html: string): CoopChart {
  const box = document.createElement('div');
  document.body.append(box);
  box.setHTMLUnsafe(html);
  const chart = box.querySelector('coop-chart');
  if (!chart) throw new Error('there is no chart in the HTML');
  return chart;
}

/** Answers of the network, given when a test says so. */
function heldNetwork(): { answer: (body?: string) => void; asked: string[] } {
  const asked: string[] = [];
  const held: ((response: Response) => void)[] = [];
  globalThis.fetch = (url) => {
    asked.push(url as string);
    return new Promise((done) => held.push(done));
  };
  const answer = (body = JSON.stringify(illustration)) => {
    for (const done of held.splice(0)) done(new Response(body));
  };
  return { answer, asked };
}

describe('what a page puts into a chart', () => {
  it('breaks no accessibility rule', async () => {
    heldNetwork();
    const chart = write(`<coop-chart type="flow" src="fallback-a.json">${picture}</coop-chart>`);
    await settle(chart);
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('shows until the chart is drawn, and then no more', async () => {
    const { answer } = heldNetwork();
    const chart = write(`<coop-chart type="flow" src="fallback-b.json">${picture}</coop-chart>`);
    const image = chart.querySelector('img') as HTMLImageElement;
    await settle(chart);
    expect(image.checkVisibility()).to.equal(true);
    expect(parts(chart, '.state')).to.be.empty;
    const ready = nextEvent(chart, 'coop-ready');
    answer();
    await ready;
    expect(image.checkVisibility()).to.equal(false);
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('shows again when the chart fails, with the reason and a button to try again', async () => {
    const { answer } = heldNetwork();
    const chart = write(`<coop-chart type="flow" src="fallback-c.json">${picture}</coop-chart>`);
    const failed = nextEvent(chart, 'coop-error');
    await settle(chart);
    answer('no JSON');
    await failed;
    expect(chart.querySelector('img')?.checkVisibility()).to.equal(true);
    expect(part(chart, '.state.failed p', HTMLElement).textContent).to.include('fallback-c.json');
  });

  it('does not come back when the chart loads other data', async () => {
    const { answer } = heldNetwork();
    const chart = write(`<coop-chart type="flow" src="fallback-d.json">${picture}</coop-chart>`);
    const ready = nextEvent(chart, 'coop-ready');
    await settle(chart);
    answer();
    await ready;
    chart.src = 'fallback-e.json';
    await settle(chart);
    expect(chart.querySelector('img')?.checkVisibility()).to.equal(false);
    expect(parts(chart, '.state.loading')).to.have.length(1);
  });
});

describe('data within a chart', () => {
  const inline = (text: string, more = '') =>
    write(`<coop-chart type="matrix"><script type="application/json">${text}</script>${more}</coop-chart>`);

  it('are drawn without a request', async () => {
    const { asked } = heldNetwork();
    const chart = inline(JSON.stringify(illustration).replaceAll('<', '\\u003c'), picture);
    await nextEvent(chart, 'coop-ready');
    expect(marksOf(chart)).to.not.be.empty;
    expect(asked).to.be.empty;
  });

  it('are passed over for src and for data', async () => {
    const { asked } = heldNetwork();
    const chart = inline('{');
    chart.data = illustration;
    await nextEvent(chart, 'coop-ready');
    chart.data = null;
    chart.src = 'inline.json';
    await settle(chart);
    expect(asked.map((url) => url.split('/').at(-1))).to.deep.equal(['inline.json']);
  });

  it('that are no JSON are named as such', async () => {
    const chart = inline('{ "schema": ');
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail.code).to.equal('json');
    expect(detail.message).to.match(/^data is not valid JSON/);
  });
});

describe('a declarative shadow root', () => {
  const still = `<template shadowrootmode="open"><div part="static"><svg width="100%" viewBox="0 0 640 400" role="img" aria-label="Who swaps what"><rect width="640" height="400"></rect></svg></div></template>`;

  it('shows its picture until the chart is drawn, which takes its place at once', async () => {
    const { answer } = heldNetwork();
    const chart = write(`<coop-chart type="flow" src="static-a.json">${still}${picture}</coop-chart>`);
    const stands = () => parts(chart, '[part="static"]').length === 1;
    await settle(chart);
    expect(stands()).to.equal(true);
    expect(parts(chart, 'figure')).to.be.empty;
    expect(chart.querySelector('img')?.checkVisibility(), 'one picture is enough').to.equal(false);
    expect(await brokenRules(chart)).to.deep.equal([]);
    const seen: boolean[] = [];
    const observer = new MutationObserver(() => seen.push(stands() || marksOf(chart).length > 0));
    observer.observe(chart.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    const ready = nextEvent(chart, 'coop-ready');
    answer();
    await ready;
    await settle(chart);
    observer.disconnect();
    expect(stands()).to.equal(false);
    expect(seen).to.not.be.empty;
    expect(seen.every(Boolean), 'no moment without a picture').to.equal(true);
  });

  it('keeps its picture when the chart fails', async () => {
    const { answer } = heldNetwork();
    const chart = write(`<coop-chart type="flow" src="static-b.json">${still}${picture}</coop-chart>`);
    const failed = nextEvent(chart, 'coop-error');
    await settle(chart);
    answer('no JSON');
    await failed;
    expect(parts(chart, '[part="static"]')).to.have.length(1);
    expect(parts(chart, '.state.failed')).to.have.length(1);
    expect(chart.querySelector('img')?.checkVisibility(), 'one picture is enough').to.equal(false);
  });
});
