import { expect } from 'chai';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CoopChart } from '../../src/define.js';
import { busyChronicle, chronicle } from '../fixtures/dated-events.js';
import {
  appear,
  brokenRules,
  clearPage,
  marksOf,
  mount,
  part,
  parts,
  place,
  nextEvent,
  settle,
} from './mount.js';

const busy = busyChronicle(300);

/** A drawn timeline whose zoom is ready. */
async function zoomable(data: unknown, width = 900): Promise<CoopChart> {
  const chart = await mount('timeline', data, width);
  await appear(chart, '.plot.zoomable');
  return chart;
}
const ids = (chart: CoopChart) => marksOf(chart).map(({ dataset }) => dataset['mark']);
const plot = (chart: CoopChart) => part(chart, '.scene', HTMLElement);
const slider = (chart: CoopChart, end: 'start' | 'end') => part(chart, `[data-end="${end}"]`, HTMLElement);
const valueOf = (chart: CoopChart, end: 'start' | 'end') =>
  Number(slider(chart, end).getAttribute('aria-valuenow'));
const lengthOf = (chart: CoopChart) => valueOf(chart, 'end') - valueOf(chart, 'start');
const button = (chart: CoopChart, name: string) =>
  part(chart, `.zoom button[aria-label="${name}"]`, HTMLButtonElement);

function wheel(chart: CoopChart, init: WheelEventInit): WheelEvent {
  const { left, top, width } = plot(chart).getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    ...{ bubbles: true, cancelable: true, composed: true, deltaY: -120 },
    ...{ clientX: left + width / 2, clientY: top + 40, ...init },
  });
  plot(chart).dispatchEvent(event);
  return event;
}

function pointer(chart: CoopChart, type: string, pointerId: number, x: number): void {
  const { left, top } = plot(chart).getBoundingClientRect();
  plot(chart).dispatchEvent(
    new PointerEvent(type, {
      ...{ bubbles: true, cancelable: true, composed: true, pointerType: 'touch' },
      ...{ pointerId, button: 0, clientX: left + x, clientY: top + 60 },
    }),
  );
}

afterEach(async () => {
  clearPage();
  await resetMouse();
});

describe('the zoom of a timeline', () => {
  it('breaks no accessibility rule, whole and zoomed, in either direction', async () => {
    const chart = await zoomable(busy);
    expect(await brokenRules(chart)).to.deep.equal([]);
    button(chart, 'Zoom in').click();
    await settle(chart);
    expect(await brokenRules(chart)).to.deep.equal([]);
    clearPage();
    const persian = place({ type: 'timeline', data: busy }, 900);
    persian.locale = 'fa';
    persian.calendar = 'persian';
    await nextEvent(persian, 'coop-ready');
    await appear(persian, '.zoom button');
    expect(await brokenRules(persian)).to.deep.equal([]);
  });

  it('has buttons of 24 px or more, of which those that do nothing are off', async () => {
    const chart = await zoomable(busy);
    for (const each of parts(chart, '.zoom button')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    expect(button(chart, 'Show all').disabled).to.equal(true);
    const all = lengthOf(chart);
    button(chart, 'Zoom in').click();
    await settle(chart);
    expect(lengthOf(chart)).to.be.below(all);
    button(chart, 'Show all').click();
    await settle(chart);
    expect(lengthOf(chart)).to.equal(all);
  });

  it('leaves the page its wheel, and says which key makes it zoom', async () => {
    const chart = await zoomable(busy);
    const all = lengthOf(chart);
    expect(wheel(chart, {}).defaultPrevented).to.equal(false);
    await settle(chart);
    expect(lengthOf(chart)).to.equal(all);
    expect(part(chart, '.zoom [role=status]', HTMLElement).textContent).to.contain('Ctrl');
    expect(wheel(chart, { ctrlKey: true }).defaultPrevented).to.equal(true);
    await settle(chart);
    expect(lengthOf(chart)).to.be.below(all);
  });

  it('goes by keys, around the mark with the focus, which it keeps', async () => {
    const chart = await zoomable(chronicle);
    expect(parts(chart, '.zoom')).to.be.empty;
    const turbines = marksOf(chart).find(({ dataset }) => dataset['mark'] === 'turbines');
    turbines?.focus();
    for (let press = 0; press < 5; press++) await sendKeys({ press: '+' });
    await settle(chart);
    expect(ids(chart)).to.include('turbines').and.not.include('engines');
    expect(chart.shadowRoot?.activeElement?.getAttribute('data-mark')).to.equal('turbines');
    const before = valueOf(chart, 'start');
    await sendKeys({ press: 'Shift+ArrowRight' });
    await settle(chart);
    expect(valueOf(chart, 'start')).to.be.above(before);
    expect(chart.shadowRoot?.activeElement).not.to.equal(null);
    await sendKeys({ press: '0' });
    await settle(chart);
    expect(ids(chart)).to.include('engines');
    expect(parts(chart, '.zoom')).to.be.empty;
  });

  it('is a pair of sliders on a strip of all events', async () => {
    const chart = await zoomable(busy);
    slider(chart, 'start').focus();
    const before = valueOf(chart, 'start');
    await sendKeys({ press: 'PageUp' });
    await sendKeys({ press: 'ArrowRight' });
    await settle(chart);
    expect(valueOf(chart, 'start')).to.be.above(before);
    expect(slider(chart, 'start').getAttribute('aria-valuetext')).to.match(/20\d\d$/);
    expect(chart.shadowRoot?.activeElement).to.equal(slider(chart, 'start'));
    await sendKeys({ press: 'Home' });
    await settle(chart);
    expect(valueOf(chart, 'start')).to.equal(before);
  });

  it('is dragged without opening a mark, and clicked to open one', async () => {
    const chart = await zoomable(busy);
    button(chart, 'Zoom in').click();
    await settle(chart);
    const before = valueOf(chart, 'start');
    const { left, top } = plot(chart).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 400), Math.round(top + 60)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 300), Math.round(top + 60)] });
    await sendMouse({ type: 'up' });
    await settle(chart);
    expect(valueOf(chart, 'start')).to.be.above(before);
    expect(parts(chart, '.panel')).to.be.empty;
    marksOf(chart)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await appear(chart, '.panel');
  });

  it('is pinched', async () => {
    const chart = await zoomable(busy);
    const all = lengthOf(chart);
    pointer(chart, 'pointerdown', 11, 350);
    pointer(chart, 'pointerdown', 12, 450);
    pointer(chart, 'pointermove', 11, 300);
    pointer(chart, 'pointermove', 12, 500);
    await settle(chart);
    expect(lengthOf(chart) / all).to.be.closeTo(0.5, 0.1);
    pointer(chart, 'pointerup', 11, 300);
    pointer(chart, 'pointerup', 12, 500);
  });

  it('loses no event, and stays where there is none', async () => {
    const chart = await zoomable({
      ...chronicle,
      events: chronicle.events.filter(({ id }) => /^(turbines|engines)$/.test(id)),
    });
    part(chart, '[data-mark=turbines]').focus();
    for (let press = 0; press < 9; press++) await sendKeys({ press: '+' });
    for (let press = 0; press < 9; press++) await sendKeys({ press: 'Shift+ArrowRight' });
    await settle(chart);
    expect(ids(chart)).to.be.empty;
    expect(parts(chart, 'text').map(({ textContent }) => textContent.trim())).to.include.members([
      '1 earlier',
      '1 later',
    ]);
    button(chart, 'Show all').click();
    await settle(chart);
    expect(ids(chart)).to.have.length(2);
  });

  it('has no place in a list', async () => {
    const chart = await mount('timeline', busy, 300);
    await settle(chart);
    expect(parts(chart, '.zoom, .zoomable')).to.be.empty;
  });
});
