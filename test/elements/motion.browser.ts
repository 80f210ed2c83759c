import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import { clearPage, marksOf, mount, nextEvent, part, settle } from './mount.js';

afterEach(async () => {
  clearPage();
  await emulateMedia({ reducedMotion: 'no-preference' });
});

/** The marks that move, by id, with how long they take. */
const moving = (chart: CoopChart) =>
  chart.shadowRoot?.getAnimations().flatMap(({ effect }) => {
    const { target } = effect as KeyframeEffect;
    const id = (target as SVGElement | null)?.dataset['mark'];
    return id === undefined ? [] : [{ id, ms: Number(effect?.getTiming().duration) }];
  }) ?? [];

/** A chart of a dataset some time after it was drawn. */
const mounted = async () => {
  const chart = await mount('matrix', illustration);
  await import('../../src/controllers/glide.js');
  await settle(chart);
  return chart;
};

const filtered = async (chart: CoopChart) => {
  const done = nextEvent(chart, 'coop-filter');
  chart.parties = 'EG';
  await done;
};

describe('a change of what is shown', () => {
  it('moves marks that stay, in less than 300 ms, under their own id', async () => {
    const chart = await mounted();
    const element = new Map(marksOf(chart).map((mark) => [mark.dataset['mark'], mark]));
    await filtered(chart);
    expect(moving(chart)).to.not.be.empty;
    for (const { id, ms } of moving(chart)) {
      expect(ms).to.be.below(300);
      if (element.has(id)) expect(marksOf(chart)).to.include(element.get(id));
    }
  });

  it('keeps the focus on a mark that stays', async () => {
    const chart = await mount('matrix', illustration);
    await filtered(chart);
    const kept = marksOf(chart).at(-1)?.dataset['mark'];
    chart.parties = '';
    await nextEvent(chart, 'coop-ready');
    const mark = marksOf(chart).find(({ dataset }) => dataset['mark'] === kept);
    mark?.focus();
    await filtered(chart);
    expect(chart.shadowRoot?.activeElement).to.equal(mark);
  });

  it('moves nothing where the reader wants less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const chart = await mounted();
    await filtered(chart);
    expect(moving(chart)).to.be.empty;
  });

  it('of width moves nothing', async () => {
    const chart = await mount('matrix', illustration);
    (chart.parentElement as HTMLElement).style.inlineSize = '900px';
    await settle(chart);
    await settle(chart);
    expect(moving(chart)).to.be.empty;
  });
});

describe('print', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('is light, whatever the theme, and without what only a screen can do', async () => {
    const chart = await mount('matrix', illustration);
    chart.theme = 'dark';
    await chart.updateComplete;
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(part(chart, 'figure', HTMLElement)).backgroundColor).to.equal(
      'rgb(255, 253, 249)',
    );
    expect(part(chart, '.actions', HTMLElement).getClientRects()).to.be.empty;
  });
});

describe('forced colours', () => {
  afterEach(() => emulateMedia({ forcedColors: 'none' }));

  it('keep the rungs of the ladder apart', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const chart = await mount('timeline', illustration);
    const fills = ['agreed', 'under-way', 'done'].flatMap((status) => {
      const shape = chart.shadowRoot?.querySelector(`.mark.ladder.${status} .shape`);
      return shape ? getComputedStyle(shape).fill : [];
    });
    expect(fills.length).to.be.above(1);
    expect(new Set(fills).size).to.equal(fills.length);
  });
});
