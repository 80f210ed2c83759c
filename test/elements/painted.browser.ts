import { expect } from 'chai';
import { emulateMedia, sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import type { CoopChart } from '../../src/define.js';
import { MOST_DRAWN_MARKS } from '../../src/elements/painter.js';
import { manyFlows } from '../fixtures/many-flows.js';
import {
  appear,
  brokenRules,
  clearPage,
  focusAt,
  marksOf,
  mount,
  nextEvent,
  part,
  parts,
  settle,
} from './mount.js';

const large = manyFlows(MOST_DRAWN_MARKS + 100);

const canvasesOf = (chart: CoopChart) => parts<HTMLCanvasElement>(chart, 'canvas');
const focused = (chart: CoopChart) => chart.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '';

/** Share of the pixels of a tile that are not bare. */
function inked(canvas: HTMLCanvasElement | undefined): number {
  const { width = 0, height = 0 } = canvas ?? {};
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  let bare = 0;
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] === 0) bare++;
  return 1 - bare / Math.max(1, width * height);
}

/** The middle of where a mark stands, px of the window. */
function middleOf(mark: SVGElement): [number, number] {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

afterEach(async () => {
  clearPage();
  scrollTo(0, 0);
  await resetMouse();
  await emulateMedia({ colorScheme: 'light' });
});

describe('a chart of many marks', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`breaks no accessibility rule, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = 'light dark';
      await emulateMedia({ colorScheme });
      const chart = await mount('flow', large);
      expect(await brokenRules(chart)).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await appear(chart, '.panel');
      expect(await brokenRules(chart), 'with the evidence open').to.deep.equal([]);
    });

  it('is painted past a number of marks, and drawn up to it', async () => {
    const chart = await mount('flow', large);
    await settle(chart);
    expect(inked(canvasesOf(chart)[0])).to.be.above(0.3);
    expect(marksOf(chart)).to.have.length(1);
    const small = await mount('flow', manyFlows(100));
    expect(canvasesOf(small)).to.be.empty;
    expect(marksOf(small)).to.have.length(100);
  });

  it('changes from drawn to painted and back', async () => {
    const chart = await mount('flow', manyFlows(20));
    for (const [data, count] of [
      [large, 1],
      [manyFlows(30), 30],
      [large, 1],
    ] as const) {
      const ready = nextEvent(chart, 'coop-ready');
      chart.data = data;
      await ready;
      await settle(chart);
      expect(marksOf(chart)).to.have.length(count);
      expect(canvasesOf(chart).length > 0).to.equal(count === 1);
    }
    expect(inked(canvasesOf(chart)[0])).to.be.above(0.3);
  });

  it('is one stop of the Tab key, and its keys reach the marks that a drawn chart has, in the same order', async () => {
    const drawn = await mount('flow', manyFlows(30));
    const names = marksOf(drawn).map((mark) => mark.getAttribute('aria-label') ?? '');
    clearPage();
    const chart = await mount('flow', large);
    await sendKeys({ press: 'Tab' });
    const seen = [focused(chart)];
    for (let step = 0; step < 12; step++) {
      await sendKeys({ press: 'ArrowDown' });
      await settle(chart);
      seen.push(focused(chart));
    }
    expect(parts(chart, '[data-mark][tabindex="0"]')).to.have.length(1);
    expect(new Set(seen).size).to.equal(13);
    const stem = (name: string) => name.replaceAll(/\d+/g, '#');
    expect(seen.slice(0, 3).map(stem)).to.deep.equal(names.slice(0, 3).map(stem));
    await sendKeys({ press: 'End' });
    await settle(chart);
    expect(seen).to.not.include(focused(chart));
    await sendKeys({ press: 'Home' });
    await settle(chart);
    expect(focused(chart)).to.equal(seen[0]);
  });

  it('opens the evidence by Enter, and gives the focus back', async () => {
    const chart = await mount('flow', large);
    await sendKeys({ press: 'Tab' });
    const name = focused(chart);
    await sendKeys({ press: 'Enter' });
    await focusAt(chart, '#panel-title');
    expect(part(chart, '.panel blockquote mark', HTMLElement).textContent).to.match(/^Ware \d+\.$/);
    await sendKeys({ press: 'Escape' });
    await settle(chart);
    expect(focused(chart)).to.equal(name);
  });

  it('finds by the pointer the mark that the keyboard finds', async () => {
    const chart = await mount('flow', large);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await settle(chart);
    const mark = chart.shadowRoot?.activeElement as SVGElement;
    const position = middleOf(mark);
    const name = focused(chart);
    await sendKeys({ press: 'End' });
    scrollTo(0, 0);
    await settle(chart);
    await sendMouse({ type: 'move', position });
    await settle(chart);
    expect(name).to.include(part(chart, '.tip', HTMLElement).textContent);
    await sendMouse({ type: 'click', position });
    await appear(chart, '.panel');
    expect(part(chart, '[aria-expanded="true"]').getAttribute('aria-label')).to.equal(name);
  });

  it('shows nothing where there is no mark', async () => {
    const chart = await mount('flow', large);
    const { x, y } = part(chart, '.painting', HTMLElement).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.ceil(x) + 2, Math.ceil(y) + 2] });
    await settle(chart);
    expect(parts(chart, '.tip')).to.be.empty;
  });
});
