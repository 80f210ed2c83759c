import { expect } from 'chai';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import { brokenRules, clearPage, marksOf, nextEvent, parts, place, settle } from './mount.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  clearPage();
  scrollTo(0, 0);
});

const MANY = 40;
/** How far below the window a chart certainly waits, px. */
const FAR_PX = 20_000;

/** How often each address was asked for. */
function countingNetwork(): Map<string, number> {
  const asked = new Map<string, number>();
  globalThis.fetch = (url) => {
    asked.set(url as string, (asked.get(url as string) ?? 0) + 1);
    return Promise.resolve(new Response(JSON.stringify(illustration)));
  };
  return asked;
}

function space(height = FAR_PX): void {
  const box = document.createElement('div');
  box.style.blockSize = `${String(height)}px`;
  document.body.append(box);
}

const drawn = (charts: readonly CoopChart[]) => charts.filter((chart) => marksOf(chart).length > 0).length;

describe('forty charts on a page', () => {
  it('ask for their data once, and only those near the window are drawn', async () => {
    const asked = countingNetwork();
    const charts = Array.from({ length: MANY }, () => place({ type: 'matrix', src: 'forty.json' }));
    for (const chart of charts) (chart.parentElement as HTMLElement).style.minBlockSize = '600px';
    await nextEvent(document.body, 'coop-ready');
    for (const chart of charts) await settle(chart);
    expect([...asked.values()]).to.deep.equal([1]);
    expect(drawn(charts)).to.be.above(1).and.below(10);
    const last = charts.at(-1) as CoopChart;
    const ready = nextEvent(last, 'coop-ready');
    last.scrollIntoView();
    await ready;
    expect(drawn(charts)).to.be.below(20);
    expect([...asked.values()]).to.deep.equal([1]);
  });

  it('are all drawn to be printed', async () => {
    countingNetwork();
    const charts = Array.from({ length: MANY }, () => place({ type: 'flow', src: 'print.json' }));
    for (const chart of charts) (chart.parentElement as HTMLElement).style.minBlockSize = '900px';
    await nextEvent(document.body, 'coop-ready');
    const last = charts.at(-1) as CoopChart;
    const ready = nextEvent(last, 'coop-ready');
    dispatchEvent(new Event('beforeprint'));
    await ready;
    // They take turns, and the last to begin need not be the last that stands.
    while (drawn(charts) < MANY) await settle(last);
    expect(drawn(charts)).to.equal(MANY);
  });
});

describe('a chart far from the window', () => {
  it('breaks no accessibility rule, asks for nothing and says nothing', async () => {
    const asked = countingNetwork();
    space();
    const chart = place({ type: 'flow', src: 'far-a.json' });
    await settle(chart);
    expect(asked.size).to.equal(0);
    expect(parts(chart, '.state.loading')).to.have.length(1);
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('shows what the page put into it', async () => {
    space();
    const chart = place({ type: 'flow', data: illustration });
    const image = document.createElement('img');
    chart.append(image);
    await settle(chart);
    expect(image.assignedSlot).to.not.equal(null);
  });

  it('is drawn when the page is scrolled to it', async () => {
    countingNetwork();
    space();
    const chart = place({ type: 'flow', src: 'far-b.json' });
    await settle(chart);
    const ready = nextEvent(chart, 'coop-ready');
    chart.scrollIntoView();
    await ready;
  });

  it('is drawn when it is moved into the window', async () => {
    space();
    const chart = place({ type: 'flow', data: illustration });
    await settle(chart);
    const ready = nextEvent(chart, 'coop-ready');
    document.body.prepend(chart);
    await ready;
  });

  it('gives its files all the same', async () => {
    countingNetwork();
    space();
    const chart = place({ type: 'flow', src: 'far-c.json' });
    await settle(chart);
    expect(await chart.toSVG()).to.match(/^<svg /);
  });

  it('waits in a page that does not display it', async () => {
    const asked = countingNetwork();
    const chart = place({ type: 'flow', src: 'far-d.json' });
    const box = chart.parentElement as HTMLElement;
    box.style.display = 'none';
    await settle(chart);
    expect(asked.size).to.equal(0);
    const ready = nextEvent(chart, 'coop-ready');
    box.style.display = '';
    await ready;
    expect(marksOf(chart)).to.not.be.empty;
  });
});
