import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import type { CoopChart } from '../../src/define.js';
import { chronicle } from '../fixtures/dated-events.js';
import { illustration } from '../fixtures/illustration.js';
import { appear, clearPage, mount, part, parts, settle } from './mount.js';

afterEach(async () => {
  clearPage();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

interface Flight {
  readonly id: string;
  readonly ms: number;
  /** Where it starts, as CSS writes it; `none` where it only appears. */
  readonly from: string;
}

/** What moves in a chart, marks and their shapes. */
const flights = (chart: CoopChart): Flight[] =>
  chart.shadowRoot?.getAnimations().flatMap(({ effect }) => {
    const { target } = effect as KeyframeEffect;
    const id = target?.closest<SVGElement>('[data-mark]')?.dataset['mark'];
    const [first] = (effect as KeyframeEffect).getKeyframes();
    return id === undefined
      ? []
      : [{ id, ms: Number(effect?.getTiming().duration), from: String(first?.['transform'] ?? 'none') }];
  }) ?? [];
const ended = (chart: CoopChart) => {
  for (const animation of chart.shadowRoot?.getAnimations() ?? []) animation.finish();
};

describe('a step along the time', () => {
  const zoomable = async () => {
    const chart = await mount('timeline', chronicle, 900);
    await appear(chart, '.plot.zoomable');
    await import('../../src/controllers/glide.js');
    return chart;
  };
  const press = async (chart: CoopChart, key: string) => {
    const mark = part(chart, '[data-mark]');
    mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle(chart);
  };

  it('lets marks glide to where they are then, in less than 300 ms', async () => {
    const chart = await zoomable();
    await press(chart, '+');
    const moving = flights(chart);
    expect(moving.filter(({ from }) => from.startsWith('translate')).length).to.be.above(3);
    expect(moving.some(({ from }) => from.includes('scale'))).to.equal(true);
    for (const { ms } of moving) expect(ms).to.be.below(300);
  });

  it('moves nothing where the reader wants less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const chart = await zoomable();
    await press(chart, '+');
    expect(flights(chart)).to.be.empty;
  });

  it('by the wheel is the reader’s own, and adds no motion', async () => {
    const chart = await zoomable();
    const { left, top } = part(chart, '.scene', HTMLElement).getBoundingClientRect();
    const at = { clientX: left + 400, clientY: top + 40 };
    part(chart, '.scene', HTMLElement).dispatchEvent(
      new WheelEvent('wheel', { ...at, deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await settle(chart);
    expect(flights(chart)).to.be.empty;
  });
});

describe('a group that unfolds', () => {
  const toggle = async (chart: CoopChart) => {
    part(chart, '[data-toggle="rows:C"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await appear(chart, '[data-toggle="rows:C"]', SVGElement as never);
    await settle(chart);
  };

  it('has its rows come out of its own, and go back into it', async () => {
    const chart = await mount('matrix', illustration);
    await import('../../src/controllers/glide.js');
    await appear(chart, '[data-toggle="rows:C"]', SVGElement as never);
    await settle(chart);
    const members = new Set(parts(chart, '[data-mark]').map(({ dataset }) => dataset['mark'] ?? ''));
    await toggle(chart);
    const group = flights(chart).filter(({ id }) => id.startsWith('rows:C/'));
    expect(group).to.not.be.empty;
    expect(group.some(({ from }) => from.startsWith('translate'))).to.equal(true);
    ended(chart);
    await toggle(chart);
    const out = flights(chart).filter(({ id }) => id.startsWith('food/') && members.has(id));
    expect(out.some(({ from }) => from.startsWith('translate'))).to.equal(true);
  });
});
