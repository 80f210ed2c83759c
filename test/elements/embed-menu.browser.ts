import { expect } from 'chai';
import type { CoopChart } from '../../src/define.js';
import { EMBED_FORMS } from '../../src/embed/snippets.js';
import { illustration } from '../fixtures/illustration.js';
import { appear, brokenRules, clearPage, nextEvent, part, parts, place, settle } from './mount.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  Reflect.deleteProperty(navigator, 'clipboard');
  clearPage();
});

const PAGE = 'https://charts.example/site/c/swaps';

/** A clipboard that takes what it gets, or nothing. */
function clipboard(takes = true): string[] {
  const taken: string[] = [];
  const writeText = (text: string) => {
    if (!takes) return Promise.reject(new DOMException('denied', 'NotAllowedError'));
    taken.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return taken;
}

/** A published chart whose menu is open. */
async function openMenu(properties: Partial<CoopChart> = {}, width = 640): Promise<CoopChart> {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(illustration)));
  const chart = place({ type: 'matrix', src: '/data/swaps.json' }, width);
  Object.assign(chart, { page: PAGE, ...properties });
  await nextEvent(chart, 'coop-ready');
  part(chart, '.open-menu', HTMLButtonElement).click();
  await appear(chart, '.menu button, .menu a');
  return chart;
}
const forms = (chart: CoopChart) =>
  parts<HTMLElement>(chart, '[data-form]').map(({ dataset }) => dataset['form']);
const press = async (chart: CoopChart, form: string) => {
  part(chart, `[data-form="${form}"]`, HTMLButtonElement).click();
  const status = part(chart, '.copied[role="status"]', HTMLElement);
  while (status.textContent === '') await settle(chart);
  return status.textContent;
};

describe('the menu of a published chart', () => {
  for (const [language, width] of [
    ['en', 280],
    ['en', 640],
    ['fa', 280],
    ['fa', 640],
    ['ru', 280],
    ['ru', 640],
  ] as const)
    it(`breaks no accessibility rule and fits in ${String(width)} px, in ${language}`, async () => {
      clipboard(false);
      const chart = await openMenu({ locale: language, type: 'flow' }, width);
      expect(await brokenRules(chart)).to.deep.equal([]);
      await press(chart, 'figure');
      expect(await brokenRules(chart), 'with the text to copy').to.deep.equal([]);
      const frame = part(chart, 'figure', HTMLElement).getBoundingClientRect();
      for (const each of parts<HTMLElement>(chart, '.menu *')) {
        const box = each.getBoundingClientRect();
        expect(box.left).to.be.at.least(frame.left);
        expect(box.right).to.be.at.most(frame.right);
      }
    });

  it('copies each form, and says so', async () => {
    const taken = clipboard();
    for (const form of EMBED_FORMS) {
      const chart = await openMenu({ rows: 'party', minReports: 1, locale: 'en' });
      expect(await press(chart, form)).to.match(/: copied$/);
      clearPage();
    }
    const [figure = '', frame = '', tag = '', link, picture = ''] = taken;
    expect(figure).to.match(
      /^<figure class="coop-chart" data-coop-chart="matrix" data-src="http[^"]*\/data\/swaps\.json" data-title=/,
    );
    expect(figure).to.include('data-rows="party"').and.include('data-min-reports="1"');
    expect(figure).to.include('<script async src="https://charts.example/site/embed.js"></script>');
    expect(frame).to.include('<iframe src="https://charts.example/site/embed/swaps"');
    expect(tag).to.include('<coop-chart type="matrix" src="http').and.include('rows="party"');
    expect(link).to.equal(PAGE);
    expect(picture).to.include('https://charts.example/site/c/swaps.png').and.not.include('script');
    for (const text of taken) expect(text).to.not.match(/\n/);
  });

  it('shows the text selected where it may not copy', async () => {
    clipboard(false);
    const chart = await openMenu({ locale: 'en' });
    expect(await press(chart, 'frame')).to.include('copy the selected text');
    const text = part(chart, '.snippet', HTMLTextAreaElement);
    expect(text.value).to.match(/^<div class="coop-chart-frame"><iframe /);
    expect(chart.shadowRoot?.activeElement).to.equal(text);
    expect(text.selectionEnd - text.selectionStart).to.equal(text.value.length);
  });

  it('leads to the page of the chart', async () => {
    const chart = await openMenu({ locale: 'en' });
    const link = part(chart, '.open-chart', HTMLAnchorElement);
    expect([link.href, link.rel]).to.deep.equal([PAGE, 'noopener']);
  });

  it('offers what it can name: no data without an address, and the link alone on another kind of page', async () => {
    expect(forms(await openMenu())).to.deep.equal([...EMBED_FORMS]);
    clearPage();
    expect(forms(await openMenu({ data: illustration }))).to.deep.equal(['frame', 'link', 'picture']);
    clearPage();
    expect(forms(await openMenu({ page: 'https://news.example/story' }))).to.deep.equal(['link']);
  });

  it('offers nothing for an address that no link may lead to', async () => {
    for (const page of ['javascript:alert(1)', 'http://[', 'data:text/html,x']) {
      const chart = await openMenu({ page });
      expect(forms(chart)).to.be.empty;
      expect(parts(chart, '.menu a')).to.be.empty;
      clearPage();
    }
  });

  it('says on its button that there is more than files', async () => {
    const chart = await openMenu({ locale: 'en' });
    expect(part(chart, '.open-menu', HTMLElement).textContent.trim()).to.equal('Download, embed');
  });
});
