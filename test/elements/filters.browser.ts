import { expect } from 'chai';
import type { CoopChart } from '../../src/define.js';
import { seriesMatrix } from '../../src/charts/matrix/series.js';
import type { CoopFilterDetail } from '../../src/elements/events.js';
import { illustration } from '../fixtures/illustration.js';
import { brokenRules, clearPage, marksOf, mount, nextEvent, part, place } from './mount.js';

afterEach(clearPage);

const withAttributes = (
  attributes: Readonly<Record<string, string>>,
  data: unknown = illustration,
): CoopChart => {
  const chart = place({ type: 'timeline', data });
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  return chart;
};
const sourceLine = (chart: CoopChart) =>
  part(chart, 'figcaption', HTMLElement).textContent.replace(/\s+/g, ' ').trim();
const of = illustration.events.length;

describe('filters', () => {
  it('break no accessibility rule', async () => {
    const chart = withAttributes({ parties: 'EG' });
    await nextEvent(chart, 'coop-ready');
    expect(await brokenRules(chart)).to.deep.equal([]);
  });

  it('show only the events that fit all of them, and tell the page', async () => {
    const chart = withAttributes({ parties: 'eg, kz', modes: 'barter' });
    const { detail }: { detail: CoopFilterDetail } = await nextEvent(chart, 'coop-filter');
    const fitting = illustration.events.filter(
      ({ parties, mode }) => mode === 'barter' && (parties.includes('EG') || parties.includes('KZ')),
    );
    expect(detail).to.deep.equal({
      filter: { parties: ['EG', 'KZ'], modes: ['barter'] },
      shown: fitting.length,
      of,
      undated: 0,
    });
    expect(marksOf(chart)).to.have.length(fitting.length);
    expect(sourceLine(chart)).to.include(`${String(fitting.length)} of ${String(of)} events shown`);
  });

  it('are read from properties, too, and heading and summary follow them', async () => {
    const chart = await mount('timeline', illustration);
    const heading = part(chart, '.heading', HTMLElement);
    const before = heading.textContent;
    const filtered = nextEvent(chart, 'coop-filter');
    chart.status = 'done halted';
    chart.minReports = 1;
    const { detail } = await filtered;
    expect(detail.filter).to.deep.equal({ status: ['done', 'halted'], minReports: 1 });
    expect(detail.shown).to.be.above(0).and.below(of);
    await chart.updateComplete;
    expect(heading.textContent).to.not.equal(before);
    chart.status = '';
    chart.minReports = '';
    await nextEvent(chart, 'coop-ready');
    expect(heading.textContent).to.equal(before);
  });

  it('count in the source line what they leave out for want of a date', async () => {
    const chart = withAttributes({ since: '2023-06', until: '2024' });
    const { detail } = await nextEvent(chart, 'coop-filter');
    const undated = illustration.events.filter(({ date }) => date === null).length;
    expect(detail.undated).to.equal(undated).and.to.be.above(0);
    expect(sourceLine(chart)).to.include(`${String(undated)} undated left out`);
  });

  it('that no event fits give an empty chart, not an error', async () => {
    const chart = withAttributes({ parties: 'ZZ' });
    const { detail } = await nextEvent(chart, 'coop-filter');
    expect(detail.shown).to.equal(0);
    await chart.updateComplete;
    expect(part(chart, '.state.empty', HTMLElement)).to.exist;
  });

  it('say nothing where none is set', async () => {
    const chart = await mount('matrix', illustration);
    expect(sourceLine(chart)).to.not.include('shown');
  });

  for (const [name, value, words] of [
    ['modes', 'gift', /modes.*a mode.*"gift"/],
    ['sectors', 'gardening', /sectors.*"gardening"/],
    ['since', 'yesterday', /since.*EDTF/],
    ['min-reports', 'many', /min-reports.*whole number/],
  ] as const)
    it(`with a wrong ${name} name the attribute`, async () => {
      const chart = withAttributes({ [name]: value });
      const { detail } = await nextEvent(chart, 'coop-error');
      expect(detail).to.include({ code: 'attribute', path: name });
      expect(detail.message).to.match(words);
    });

  it('and options rule each other out in so many words: a matrix of the same twice', async () => {
    const chart = withAttributes({ type: 'matrix', rows: 'mode', columns: 'mode' });
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail).to.include({ code: 'attribute', path: 'columns' });
    expect(detail.message).to.match(/columns.*another dimension than the rows/);
  });

  it('that change are followed at once, without a state of loading in between', async () => {
    const chart = await mount('timeline', illustration);
    chart.modes = 'barter';
    await chart.updateComplete;
    expect(marksOf(chart)).to.not.be.empty;
    expect(sourceLine(chart)).to.include('events shown');
  });

  it('may say on a slice what it shows anyway', async () => {
    const chart = withAttributes({ type: 'matrix', rows: 'sector' }, seriesMatrix(illustration));
    await nextEvent(chart, 'coop-ready');
    expect(marksOf(chart)).to.not.be.empty;
  });

  it('on a slice say that only a whole dataset can be filtered', async () => {
    const chart = withAttributes({ type: 'matrix', parties: 'EG' }, seriesMatrix(illustration));
    const { detail } = await nextEvent(chart, 'coop-error');
    expect(detail).to.include({ code: 'attribute', path: 'parties' });
    expect(detail.message).to.include('a slice, coop-matrix/1');
  });
});
