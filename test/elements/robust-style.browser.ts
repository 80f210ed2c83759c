import { expect } from 'chai';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
import { MOST_DRAWN_MARKS } from '../../src/elements/painter.js';
import { illustration } from '../fixtures/illustration.js';
import { manyFlows } from '../fixtures/many-flows.js';
import {
  appear,
  brokenRules,
  clearPage,
  marksOf,
  mount,
  openEvidence,
  part,
  parts,
  settle,
} from './mount.js';

/** Gives the page a style sheet for the time of a test. */
function style(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

afterEach(async () => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('dir');
  clearPage();
  scrollTo(0, 0);
  await resetMouse();
});

/** What can be measured of the blocks of a chart. */
const measuresOf = (chart: CoopChart) =>
  parts<HTMLElement>(
    chart,
    'figure, .heading, .subtitle, .legend, .plot, figcaption, .sources, button, text, td',
  ).map((each) => {
    const {
      fontFamily,
      fontSize,
      fontWeight,
      fontStyle,
      lineHeight,
      color,
      textAlign,
      letterSpacing,
      wordSpacing,
      textTransform,
      textIndent,
      whiteSpace,
    } = getComputedStyle(each);
    const { width, height } = each.getBoundingClientRect();
    const text = {
      fontFamily,
      fontSize,
      fontWeight,
      fontStyle,
      lineHeight,
      color,
      textAlign,
      letterSpacing,
      wordSpacing,
      textTransform,
      textIndent,
      whiteSpace,
    };
    return {
      name: each.getAttribute('part') ?? each.localName,
      width: Math.round(width),
      height: Math.round(height),
      ...text,
    };
  });

const HOSTILE: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: revert; box-sizing: content-box; font-size: 40px !important }',
  'text that is set for all':
    'body { text-align: right; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase; text-indent: 60px; white-space: pre; font: italic 700 30px/3 cursive; color: red; line-height: 3 }',
  'rules for common names':
    'figure, figcaption, svg, text, button, table, td, h2, p, .plot, .mark, .panel { display: none !important; font-size: 50px !important; margin: 99px !important }',
  'important rules for the tag':
    'coop-chart { font: 40px/3 cursive !important; color: red !important; text-align: center !important; letter-spacing: 9px !important }',
};

for (const type of CHART_TYPES)
  describe(`a ${type} in a page with`, () => {
    for (const [name, sheet] of Object.entries(HOSTILE))
      it(`${name} looks as it does elsewhere`, async () => {
        const usual = measuresOf(await mount(type, illustration));
        clearPage();
        style(sheet);
        const chart = await mount(type, illustration);
        await settle(chart);
        expect(measuresOf(chart)).to.deep.equal(usual);
        expect(await brokenRules(chart)).to.deep.equal([]);
      });

    it('another direction keeps its own', async () => {
      const chart = await mount(type, illustration);
      const place = (each: Element) => {
        const { left, width } = each.getBoundingClientRect();
        const frame = chart.getBoundingClientRect();
        return [Math.round(left - frame.left), Math.round(width)];
      };
      const placesOf = () => [...marksOf(chart), part(chart, '.heading', HTMLElement)].map(place);
      const usual = placesOf();
      document.documentElement.dir = 'rtl';
      await settle(chart);
      expect(placesOf()).to.deep.equal(usual);
      await openEvidence(chart, marksOf(chart)[0]);
      expect(await brokenRules(chart)).to.deep.equal([]);
    });
  });

/** The middle of an element, px of the window. */
function middleOf(each: Element): [number, number] {
  const { x, y, width, height } = each.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

describe('a chart in a scaled box', () => {
  for (const scale of [0.5, 1.5]) {
    const scaled = async (...given: Parameters<typeof mount>) => {
      style(`div { transform: scale(${String(scale)}); transform-origin: 0 0 }`);
      const chart = await mount(...given);
      await settle(chart);
      await settle(chart);
      return chart;
    };

    it(`is as wide as its box, at ${String(scale)}`, async () => {
      const chart = await scaled('flow', illustration, 500);
      const width = Number(part(chart, 'svg[role="group"]').getAttribute('width'));
      expect(width).to.equal(part(chart, '.plot', HTMLElement).offsetWidth);
    });

    it(`opens the drawn mark under the pointer, and its panel beside it, at ${String(scale)}`, async () => {
      const chart = await scaled('matrix', illustration, 800);
      const mark = marksOf(chart)[1] as SVGElement;
      mark.scrollIntoView({ block: 'center' });
      await sendMouse({ type: 'click', position: middleOf(mark) });
      const panel = await appear(chart, '.panel');
      expect(mark.getAttribute('aria-expanded')).to.equal('true');
      const box = panel.getBoundingClientRect();
      const frame = part(chart, '.plot', HTMLElement).getBoundingClientRect();
      expect(box.left).to.be.at.least(frame.left - 1);
      expect(box.right).to.be.at.most(frame.right + 1);
      expect(box.top - mark.getBoundingClientRect().bottom).to.be.within(0, 40 * scale);
    });

    it(`finds the painted mark under the pointer, at ${String(scale)}`, async () => {
      const chart = await scaled('flow', manyFlows(MOST_DRAWN_MARKS + 100), 500);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
      await settle(chart);
      const mark = chart.shadowRoot?.activeElement as SVGElement;
      const [name, position] = [mark.getAttribute('aria-label'), middleOf(mark)];
      await sendKeys({ press: 'End' });
      scrollTo(0, 0);
      await settle(chart);
      await sendMouse({ type: 'move', position });
      await settle(chart);
      expect(name).to.include(part(chart, '.tip', HTMLElement).textContent);
    });
  }
});
