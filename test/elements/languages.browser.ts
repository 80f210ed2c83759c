import type axeType from 'axe-core';
import { expect } from 'chai';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
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
  pointAt,
  place,
  settle,
} from './mount.js';

// Joined letters look to axe like the ligatures of an icon font, and it would leave them out of the visible text.
(globalThis as unknown as { axe: typeof axeType }).axe.configure({
  checks: [
    { id: 'label-content-name-mismatch', options: { pixelThreshold: 1, occurrenceThreshold: 3 } },
  ] as axeType.Spec['checks'] & object,
});

afterEach(() => {
  clearPage();
  for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
});

/** A drawn chart in a language. */
async function speak(type: CoopChart['type'], properties: Partial<CoopChart>, width = 640) {
  const chart = place({ type, data: illustration }, width);
  Object.assign(chart, properties);
  chart.scrollIntoView({ block: 'nearest' });
  await nextEvent(chart, 'coop-ready');
  return chart;
}
const figure = (chart: CoopChart) => part(chart, 'figure', HTMLElement);
const heading = (chart: CoopChart) => part(chart, '.heading', HTMLElement).textContent;
const press = (chart: CoopChart, key: string) => {
  chart.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

for (const type of CHART_TYPES) {
  describe(`coop-chart type="${type}" in Persian`, () => {
    for (const width of [280, 640, 1200])
      it(`breaks no accessibility rule at ${String(width)} px`, async () => {
        const chart = await speak(type, { locale: 'fa' }, width);
        expect(await brokenRules(chart)).to.deep.equal([]);
        await openEvidence(chart, marksOf(chart)[0]);
        expect(await brokenRules(chart), 'with the evidence open').to.deep.equal([]);
      });

    it('keeps all of its marks and text within its box', async () => {
      for (const width of [280, 640, 1200]) {
        const chart = await speak(type, { locale: 'fa', calendar: 'persian' }, width);
        const frame = chart.getBoundingClientRect();
        for (const each of parts(chart, 'svg[role="group"] :is(text, .shape)')) {
          const box = each.getBoundingClientRect();
          expect(box.left, `${String(width)} px: ${each.textContent}`).to.be.at.least(frame.left);
          expect(box.right, `${String(width)} px: ${each.textContent}`).to.be.at.most(frame.right);
        }
      }
    });

    it('keeps the evidence and the tooltip within its box', async () => {
      for (const width of [280, 640]) {
        const chart = await speak(type, { locale: 'fa' }, width);
        const frame = chart.getBoundingClientRect();
        for (const mark of marksOf(chart)) {
          const tip = (await pointAt(chart, mark)).getBoundingClientRect();
          expect(tip.left).to.be.at.least(frame.left);
          expect(tip.right).to.be.at.most(frame.right);
        }
        await openEvidence(chart, marksOf(chart).at(-1));
        const panel = part(chart, '.panel', HTMLElement).getBoundingClientRect();
        expect(panel.left).to.be.at.least(frame.left);
        expect(panel.right).to.be.at.most(frame.right);
        expect(panel.bottom).to.be.at.most(chart.getBoundingClientRect().bottom);
        clearPage();
      }
    });

    it('mirrors what the English one shows', async () => {
      const [left, right] = [await mount(type, illustration), await speak(type, { locale: 'fa' })];
      const ids = (chart: CoopChart) => marksOf(chart).map(({ dataset }) => dataset['mark']);
      expect(ids(right)).to.deep.equal(ids(left));
      expect(figure(right).dir).to.equal('rtl');
      expect(figure(right).lang).to.equal('fa');
      expect(figure(left).dir).to.equal('ltr');
    });

    it('writes no Latin digit in its picture, frame and table', async () => {
      const chart = await speak(type, { locale: 'fa', calendar: 'persian' });
      const words = () =>
        `${figure(chart).textContent} ${marksOf(chart)
          .map((each) => each.ariaLabel)
          .join(' ')}`;
      expect(words()).to.not.match(/[0-9]/);
      const shown = part(chart, '.actions button', HTMLElement);
      shown.click();
      await appear(chart, 'tbody tr');
      expect(words()).to.not.match(/[0-9]/);
      expect(await brokenRules(chart)).to.deep.equal([]);
    });
  });
}

describe('arrow keys in Persian', () => {
  it('lead to the mark on that side', async () => {
    const chart = await speak('matrix', { locale: 'fa' }, 1200);
    const [first] = marksOf(chart);
    first?.focus();
    await appear(chart, '.tip');
    const middle = (each: Element | null | undefined) => {
      const { left, right } = each?.getBoundingClientRect() ?? { left: NaN, right: NaN };
      return (left + right) / 2;
    };
    const before = middle(chart.shadowRoot?.activeElement);
    press(chart, 'ArrowLeft');
    await settle(chart);
    const after = middle(chart.shadowRoot?.activeElement);
    expect(after).to.be.below(before);
    press(chart, 'ArrowRight');
    await settle(chart);
    expect(middle(chart.shadowRoot?.activeElement)).to.equal(before);
  });
});

describe('text in a picture from right to left', () => {
  it('stands at its anchor, whatever letters and digits it mixes', async () => {
    const chart = await speak('flow', { locale: 'fa' }, 280);
    const anchored = parts<SVGTextElement>(chart, 'svg[role="group"] text[text-anchor="end"]');
    expect(anchored).to.not.be.empty;
    for (const text of anchored) {
      const { right } = text.getBoundingClientRect();
      const origin = text.ownerSVGElement?.getBoundingClientRect().left ?? NaN;
      expect(right, text.textContent).to.be.closeTo(origin + Number(text.getAttribute('x')), 2);
    }
  });
});

describe('the language of coop-chart', () => {
  it('is English without any other', async () => {
    const chart = await mount('flow', illustration);
    expect(figure(chart).lang).to.equal('en');
  });

  it('is that of the nearest element with a lang, through shadow roots', async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const chart = place({ type: 'flow', data: illustration });
    await nextEvent(chart, 'coop-ready');
    expect(figure(chart).lang).to.equal('fa');

    const host = document.createElement('section');
    host.lang = 'ru-RU';
    const inner = document.createElement('coop-chart');
    host.attachShadow({ mode: 'open' }).append(inner);
    Object.assign(inner, { type: 'flow', data: illustration });
    document.body.append(host);
    await nextEvent(inner, 'coop-ready');
    expect(figure(inner).lang).to.equal('ru');
    expect(figure(inner).dir).to.equal('ltr');
  });

  it('is the one asked for, on a page of another', async () => {
    document.documentElement.lang = 'fa';
    document.documentElement.dir = 'rtl';
    const chart = await speak('flow', { locale: 'en' });
    expect(figure(chart).lang).to.equal('en');
    const box = figure(chart).getBoundingClientRect();
    const svg = part(chart, 'svg[role="group"]').getBoundingClientRect();
    expect(svg.left).to.be.at.least(box.left);
    expect(svg.right).to.be.at.most(box.right);
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('is English where it speaks no other', async () => {
    document.documentElement.lang = 'de';
    expect(figure(await mount('flow', illustration)).lang).to.equal('en');
  });

  it('can be changed, and nothing is said in between', async () => {
    const chart = await mount('flow', illustration);
    const english = heading(chart);
    const ready = nextEvent(chart, 'coop-ready');
    chart.locale = 'ru';
    await chart.updateComplete;
    expect(figure(chart).textContent.trim()).to.equal('');
    expect(parts(chart, '.state.loading')).to.have.length(1);
    await ready;
    expect(figure(chart).lang).to.equal('ru');
    expect(heading(chart)).to.match(/[а-я]/);
    const again = nextEvent(chart, 'coop-ready');
    chart.locale = 'en';
    await again;
    expect(heading(chart)).to.equal(english);
  });

  it('is that of its errors', async () => {
    const chart = place({ type: 'flow' });
    chart.locale = 'ru';
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail.message).to.match(/^Данные не заданы/);
  });

  it('goes with the calendar that the page asks for', async () => {
    const chart = await speak('timeline', { calendar: 'persian' });
    expect(part(chart, '.sources', HTMLElement).textContent).to.match(/Farvardin/);
    const ready = nextEvent(chart, 'coop-ready');
    chart.calendar = 'gregorian';
    await ready;
    expect(part(chart, '.sources', HTMLElement).textContent).to.match(/Apr 2023/);
  });
});
