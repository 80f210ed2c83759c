import { expect } from 'chai';
import type { CoopErrorDetail } from '../../src/elements/events.js';
import { illustration } from '../fixtures/illustration.js';
import {
  appear,
  brokenRules,
  clearPage,
  marksOf,
  mount,
  nextEvent,
  openEvidence,
  part,
  parts,
  place,
  settle,
} from './mount.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  clearPage();
});
const answer = (body: string, status = 200) => {
  globalThis.fetch = () =>
    Promise.resolve(new Response(body, { status, statusText: status === 404 ? 'Not Found' : '' }));
};
let number = 0;
/** A new address each time: charts share what they load. */
const address = () => `data-${String(number++)}.json`;

async function failureOf(properties: Parameters<typeof place>[0]) {
  const chart = place(properties);
  const { detail }: { detail: CoopErrorDetail } = await nextEvent(chart, 'coop-error');
  await chart.updateComplete;
  expect(part(chart, '.state.failed p', HTMLElement).textContent).to.equal(detail.message);
  expect(await brokenRules(chart)).to.deep.equal([]);
  return { chart, detail };
}

describe('states of coop-chart', () => {
  it('says that it loads, then draws', async () => {
    let arrive: (response: Response) => void = () => undefined;
    globalThis.fetch = () => new Promise((done) => (arrive = done));
    const chart = place({ type: 'matrix', src: address() });
    await settle(chart);
    expect(part(chart, '.state.loading', HTMLElement).getAttribute('aria-busy')).to.equal('true');
    const ready = nextEvent(chart, 'coop-ready');
    arrive(new Response(JSON.stringify(illustration)));
    const { detail } = await ready;
    expect(detail).to.deep.equal({ type: 'matrix', marks: marksOf(chart).length });
    expect(parts(chart, '.state')).to.be.empty;
  });

  it('says that there is nothing to show', async () => {
    for (const type of ['matrix', 'flow', 'timeline'] as const) {
      const chart = await mount(type, { ...illustration, events: [] });
      expect(part(chart, '.state.empty', HTMLElement).textContent).to.include('No event');
      expect(await brokenRules(chart)).to.deep.equal([]);
    }
  });

  it('names an address that does not answer, and tries again when asked', async () => {
    answer('gone', 404);
    const src = address();
    const { chart, detail } = await failureOf({ type: 'flow', src });
    expect(detail).to.deep.equal({ code: 'fetch', message: `${src} could not be loaded: 404 Not Found` });
    answer(JSON.stringify(illustration));
    const ready = nextEvent(chart, 'coop-ready');
    part(chart, '.state button', HTMLElement).click();
    await ready;
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('tells of each failure anew', async () => {
    answer('gone', 404);
    const { chart } = await failureOf({ type: 'flow', src: address() });
    const again = nextEvent(chart, 'coop-error');
    part(chart, '.state button', HTMLElement).click();
    expect((await again).detail.code).to.equal('fetch');
  });

  it('names broken JSON', async () => {
    answer('{ "schema": "coop-dataset/1", ');
    const { detail } = await failureOf({ type: 'flow', src: address() });
    expect(detail.code).to.equal('json');
  });

  it('names the path of the first fault in a dataset', async () => {
    answer(JSON.stringify({ ...illustration, events: [{ ...illustration.events[0], status: 'rumoured' }] }));
    const { detail } = await failureOf({ type: 'flow', src: address() });
    expect(detail).to.include({ code: 'dataset', path: 'events[0].status' });
    expect(detail.message).to.include('rumoured');
  });

  it('refuses a schema that it does not know', async () => {
    const { detail } = await failureOf({ type: 'matrix', data: { schema: 'coop-dataset/9' } });
    expect(detail).to.include({ code: 'dataset', path: 'schema' });
  });

  it("refuses another chart's slice by name", async () => {
    const { detail } = await failureOf({ type: 'matrix', data: { schema: 'coop-flow/1' } });
    expect(detail.message).to.include('coop-flow/1');
  });

  it('names the types that there are', async () => {
    const chart = place({ data: illustration });
    chart.setAttribute('type', 'pie');
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail).to.deep.equal({
      code: 'type',
      message: 'There is no chart of type "pie". Types: matrix, flow, timeline',
    });
  });

  it('says that no data are given', async () => {
    const { detail } = await failureOf({ type: 'flow' });
    expect(detail.code).to.equal('no-data');
  });

  it('shows its light-DOM content when it fails, and not when it draws', async () => {
    const failing = place({ type: 'flow', data: { schema: 'none' } });
    failing.innerHTML = '<img alt="the chart as a picture">';
    await nextEvent(failing, 'coop-error');
    await failing.updateComplete;
    expect(failing.querySelector('img')?.assignedSlot === null).to.equal(false);
    const drawn = await mount('flow', illustration);
    drawn.innerHTML = '<img alt="the chart as a picture">';
    expect(drawn.querySelector('img')?.assignedSlot === null).to.equal(true);
  });

  it('drops the answer to an address that was replaced', async () => {
    const waiting = new Map<string, (response: Response) => void>();
    globalThis.fetch = (url) =>
      new Promise((done) => waiting.set((url as string).split('/').at(-1) ?? '', done));
    const [slow, quick] = [address(), address()];
    const chart = place({ type: 'matrix', src: slow });
    await settle(chart);
    chart.src = quick;
    await settle(chart);
    const ready = nextEvent(chart, 'coop-ready');
    waiting.get(quick)?.(new Response(JSON.stringify(illustration)));
    await ready;
    const marks = marksOf(chart).length;
    waiting.get(slow)?.(new Response(JSON.stringify({ ...illustration, events: [] })));
    await settle(chart);
    expect(marksOf(chart)).to.have.length(marks);
  });

  it('asks for one address once, however many charts show it', async () => {
    let requests = 0;
    globalThis.fetch = () => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify(illustration)));
    };
    const src = address();
    const charts = (['matrix', 'flow', 'timeline'] as const).map((type) => place({ type, src }));
    await Promise.all(charts.map((chart) => nextEvent(chart, 'coop-ready')));
    expect(requests).to.equal(1);
  });

  it('changes its type', async () => {
    const chart = await mount('matrix', illustration);
    const ready = nextEvent(chart, 'coop-ready');
    chart.type = 'timeline';
    expect((await ready).detail.type).to.equal('timeline');
  });

  it('waits while it is not displayed, and draws when it is', async () => {
    const chart = place({ type: 'flow', data: illustration });
    const box = chart.parentElement as HTMLElement;
    box.style.display = 'none';
    await settle(chart);
    expect(marksOf(chart)).to.be.empty;
    const ready = nextEvent(chart, 'coop-ready');
    box.style.display = '';
    await ready;
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('is drawn again after it was moved in the page', async () => {
    const chart = await mount('flow', illustration, 640);
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '280px';
    document.body.append(narrow);
    narrow.append(chart);
    // As the picture for narrow frames has them; its own code is still to come, and must not close what is opened now.
    await appear(chart, '[data-mark^="IT-TN/"]', SVGElement);
    expect(part(chart, 'svg[role="group"]').getBoundingClientRect().width).to.be.below(280);
    await openEvidence(chart, marksOf(chart)[0]);
    expect(parts(chart, '.panel')).to.have.length(1);
  });

  it('keeps nothing alive after it is removed', async () => {
    const chart = await mount('matrix', illustration);
    chart.remove();
    let updates = 0;
    chart.requestUpdate = () => {
      updates++;
    };
    (document.body.firstElementChild as HTMLElement).style.inlineSize = '300px';
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    expect(updates).to.equal(0);
  });
});
