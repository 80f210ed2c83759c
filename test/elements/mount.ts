import 'axe-core';
import type axeType from 'axe-core';
import type { CoopChart } from '../../src/define.js';
import '../../src/define.js';
// Code that comes with the first touch: here already, so that no test waits for a server.
import '../../src/elements/reading.js';
import '../../src/controllers/glide.js';
import type { ChartType } from '../../src/charts/chart.js';
import type { CoopEventMap } from '../../src/elements/events.js';

const { axe } = globalThis as unknown as { axe: typeof axeType };

/** Resolves with the next event of this name at `target`. */
export const nextEvent = <K extends keyof CoopEventMap>(
  target: EventTarget,
  name: K,
): Promise<CoopEventMap[K]> =>
  new Promise((heard) => {
    target.addEventListener(
      name,
      (event) => {
        heard(event as CoopEventMap[K]);
      },
      { once: true },
    );
  });

/** A chart in a box of `width` px at the end of the page, not yet drawn. */
export function place(
  properties: Partial<Pick<CoopChart, 'type' | 'src' | 'data' | 'heading'>>,
  width = 640,
): CoopChart {
  const box = document.createElement('div');
  box.style.inlineSize = `${String(width)}px`;
  const chart = document.createElement('coop-chart');
  Object.assign(chart, properties);
  box.append(chart);
  document.body.append(box);
  return chart;
}

/** A drawn chart of `data`. */
export async function mount(type: ChartType, data: unknown, width = 640): Promise<CoopChart> {
  const chart = place({ type, data }, width);
  // A chart far below the window waits for the reader.
  chart.scrollIntoView({ block: 'nearest' });
  await nextEvent(chart, 'coop-ready');
  return chart;
}

/** All that matches in the chart's shadow root. */
export const parts = <E extends Element = SVGElement>(chart: CoopChart, selector: string): E[] => [
  ...(chart.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

/** The first that matches, an element of this kind; fails when there is none. */
export function part<E extends Element = SVGElement>(
  chart: CoopChart,
  selector: string,
  kind: new () => E = SVGElement as unknown as new () => E,
): E {
  const found = chart.shadowRoot?.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} in the chart matches ${selector}`);
  return found;
}

/** Resolves with the first that matches, as soon as it stands in the chart. */
export function appear<E extends Element = HTMLElement>(
  chart: CoopChart,
  selector: string,
  kind: new () => E = HTMLElement as unknown as new () => E,
): Promise<E> {
  const root = chart.shadowRoot;
  if (!root) throw new Error('the chart has no shadow root');
  return new Promise((seen) => {
    const look = () => {
      const found = root.querySelector(selector);
      if (!(found instanceof kind)) return;
      observer.disconnect();
      seen(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
    look();
  });
}

/** Resolves when the focus is at an element of the chart that matches. */
export function focusAt(chart: CoopChart, selector: string): Promise<void> {
  const root = chart.shadowRoot;
  return new Promise((there) => {
    const look = () => {
      if (!root?.activeElement?.matches(selector)) return;
      root.removeEventListener('focusin', look);
      there();
    };
    root?.addEventListener('focusin', look);
    look();
  });
}

/** Points at a mark and waits until its sentence is there. */
export async function pointAt(chart: CoopChart, mark: Element | undefined): Promise<HTMLElement> {
  mark?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  const tip = await appear(chart, '.tip');
  await chart.updateComplete;
  return tip;
}

/** Opens the evidence of a mark and waits until it is there. */
export async function openEvidence(chart: CoopChart, mark: Element | undefined): Promise<HTMLElement> {
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const panel = await appear(chart, '.panel');
  await chart.updateComplete;
  return panel;
}

/** The marks of the chart, in the order of the keyboard. */
export const marksOf = (chart: CoopChart): SVGElement[] => parts(chart, '[data-mark]');

/** The names of the accessibility rules that the chart breaks. */
export async function brokenRules(chart: CoopChart): Promise<string[]> {
  const { violations } = await axe.run(chart, { resultTypes: ['violations'] });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Waits one frame of the browser and the chart's next update. */
export async function settle(chart: CoopChart): Promise<void> {
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  await chart.updateComplete;
}

/** Empties the page; for `afterEach`. */
export const clearPage = (): void => {
  document.body.replaceChildren();
};
