import { expect } from 'chai';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import {
  appear,
  brokenRules,
  clearPage,
  focusAt,
  marksOf,
  mount,
  openEvidence,
  part,
  parts,
  pointAt,
  settle,
} from './mount.js';

afterEach(clearPage);

/** Id of the mark that has the focus. */
const focused = (chart: CoopChart) => (chart.shadowRoot?.activeElement as SVGElement | null)?.dataset['mark'];

for (const type of CHART_TYPES) {
  describe(`coop-chart type="${type}"`, () => {
    for (const [width, colorScheme] of [
      [280, 'light'],
      [640, 'light'],
      [640, 'dark'],
      [1200, 'dark'],
    ] as const)
      it(`breaks no accessibility rule at ${String(width)} px, ${colorScheme}`, async () => {
        document.documentElement.style.colorScheme = 'light dark';
        await emulateMedia({ colorScheme });
        const chart = await mount(type, illustration, width);
        expect(await brokenRules(chart)).to.deep.equal([]);
        marksOf(chart)[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        await settle(chart);
        expect(await brokenRules(chart), 'with the evidence open').to.deep.equal([]);
      });

    it('opens from every mark the sentences behind it', async () => {
      const chart = await mount(type, illustration);
      const quotes = new Set(
        illustration.events.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)),
      );
      expect(marksOf(chart)).to.not.be.empty;
      for (const mark of marksOf(chart)) {
        await openEvidence(chart, mark);
        const [quote] = parts<HTMLElement>(chart, '.panel blockquote mark');
        expect(quotes, mark.getAttribute('aria-label') ?? '').to.include(quote?.textContent);
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        await chart.updateComplete;
        expect(parts(chart, '.panel')).to.be.empty;
      }
    });

    it('is one stop of the Tab key, with arrow keys, Enter and Escape inside', async () => {
      const chart = await mount(type, illustration);
      await sendKeys({ press: 'Tab' });
      const [first] = marksOf(chart);
      expect(focused(chart)).to.equal(first?.dataset['mark']);
      expect(parts(chart, '[data-mark][tabindex="0"]')).to.have.length(1);
      await sendKeys({ press: 'End' });
      await settle(chart);
      expect(focused(chart)).to.equal(marksOf(chart).at(-1)?.dataset['mark']);
      await sendKeys({ press: 'Home' });
      await settle(chart);
      await sendKeys({ press: 'Enter' });
      await focusAt(chart, '#panel-title');
      await sendKeys({ press: 'Escape' });
      await settle(chart);
      expect(parts(chart, '.panel')).to.be.empty;
      expect(focused(chart)).to.equal(first?.dataset['mark']);
    });

    it('reaches every mark by arrow keys', async () => {
      const chart = await mount(type, illustration);
      await sendKeys({ press: 'Tab' });
      await appear(chart, '.tip');
      const reached = new Set<string>();
      const queue = [chart.shadowRoot?.activeElement as SVGElement];
      while (queue.length > 0) {
        const mark = queue.pop();
        const id = mark?.dataset['mark'];
        if (!mark || id === undefined || reached.has(id)) continue;
        reached.add(id);
        for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
          mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          await chart.updateComplete;
          await chart.updateComplete;
          queue.push(chart.shadowRoot?.activeElement as SVGElement);
        }
      }
      expect([...reached].sort()).to.deep.equal(
        marksOf(chart)
          .map(({ dataset }) => dataset['mark'])
          .sort(),
      );
    });

    it('names each mark in a sentence and shows that sentence to the pointer', async () => {
      const chart = await mount(type, illustration);
      const [mark] = marksOf(chart);
      const { textContent } = await pointAt(chart, mark);
      expect(mark?.getAttribute('aria-label')).to.include(textContent);
      expect(textContent).to.match(/\w+.*\w/);
      part(chart, '.scene', HTMLElement).dispatchEvent(new PointerEvent('pointerleave'));
      await chart.updateComplete;
      expect(parts(chart, '.tip')).to.be.empty;
    });

    it('follows the width of its container', async () => {
      const chart = await mount(type, illustration, 640);
      const before = part(chart, 'svg[role="group"]').getAttribute('width');
      (chart.parentElement as HTMLElement).style.inlineSize = '300px';
      await settle(chart);
      await settle(chart);
      const svg = part(chart, 'svg[role="group"]');
      expect(Number(svg.getAttribute('width'))).to.be.below(Number(before));
      expect(svg.getBoundingClientRect().right).to.be.at.most(chart.getBoundingClientRect().right);
    });

    it('keeps all of its marks and text within its box at any width', async () => {
      const chart = await mount(type, illustration, 280);
      for (const width of [200, 280, 420, 640, 900, 1200]) {
        (chart.parentElement as HTMLElement).style.inlineSize = `${String(width)}px`;
        await settle(chart);
        await settle(chart);
        const frame = chart.getBoundingClientRect();
        for (const each of parts(chart, 'svg[role="group"] :is(text, .shape)')) {
          const box = each.getBoundingClientRect();
          expect(box.left, `${String(width)} px: ${each.textContent}`).to.be.at.least(frame.left);
          expect(box.right, `${String(width)} px: ${each.textContent}`).to.be.at.most(frame.right);
        }
      }
    });

    it('shows the same figures as a table', async () => {
      const chart = await mount(type, illustration);
      part(chart, '.actions button', HTMLElement).click();
      await appear(chart, 'table');
      expect(parts(chart, 'tbody tr').length).to.be.above(1);
      expect(await brokenRules(chart)).to.deep.equal([]);
      part(chart, '.actions button', HTMLElement).click();
      await chart.updateComplete;
      expect(marksOf(chart)).to.not.be.empty;
    });
  });
}
