import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import { appear, brokenRules, clearPage, focusAt, mount, nextEvent, part, parts } from './mount.js';

afterEach(clearPage);

const openMenu = async (chart: CoopChart) => {
  part(chart, '.open-menu', HTMLButtonElement).click();
  return appear(chart, '.menu button');
};
/** Resolves with the name and the text of the file that a click gives; nothing is saved. */
const downloaded = async (click: () => void): Promise<{ name: string; text: string }> => {
  const [url, link] = ['createObjectURL', 'click'].map((name, index) =>
    Object.getOwnPropertyDescriptor(index === 0 ? URL : HTMLElement.prototype, name),
  );
  try {
    return await new Promise((given) => {
      let file: Blob | MediaSource = new Blob();
      URL.createObjectURL = (blob) => {
        file = blob;
        return 'blob:test';
      };
      HTMLElement.prototype.click = function (this: HTMLElement) {
        if (!(this instanceof HTMLAnchorElement)) {
          this.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          return;
        }
        const name = this.download;
        void (file as Blob).text().then((text) => {
          given({ name, text });
        });
      };
      click();
    });
  } finally {
    Object.defineProperty(URL, 'createObjectURL', url ?? {});
    Object.defineProperty(HTMLElement.prototype, 'click', link ?? {});
  }
};
const button = (chart: CoopChart, file: string) => part(chart, `[data-file="${file}"]`, HTMLButtonElement);

for (const type of CHART_TYPES)
  describe(`the menu of a ${type}`, () => {
    for (const width of [280, 640])
      it(`breaks no accessibility rule and fits in ${String(width)} px`, async () => {
        const chart = await mount(type, illustration, width);
        await openMenu(chart);
        expect(await brokenRules(chart)).to.deep.equal([]);
        const frame = part(chart, 'figure', HTMLElement).getBoundingClientRect();
        for (const each of parts<HTMLElement>(chart, 'figcaption button')) {
          const box = each.getBoundingClientRect();
          expect(box.left).to.be.at.least(frame.left);
          expect(box.right).to.be.at.most(frame.right);
          expect(box.height, 'WCAG 2.2, 2.5.8').to.be.at.least(24);
        }
      });

    it('gives each file under a name from the heading', async () => {
      const chart = await mount(type, illustration);
      chart.heading = 'What they swap';
      await openMenu(chart);
      for (const [file, begins] of [
        ['csv', /^\uFEFF?id,date/],
        ['json', /^\{\s*"schema": "coop-dataset\/1"/],
        ['svg', /^<svg /],
        ['png', /PNG/],
      ] as const) {
        const { name, text } = await downloaded(() => {
          button(chart, file).click();
        });
        expect(name).to.equal(`what-they-swap.${file}`);
        expect(text.slice(0, 60)).to.match(begins);
      }
    });
  });

describe('the menu', () => {
  it('opens and closes by keyboard, and keeps the focus', async () => {
    const chart = await mount('matrix', illustration, 640);
    const opener = part(chart, '.open-menu', HTMLButtonElement);
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await appear(chart, '.menu button');
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    await focusAt(chart, '[data-file="csv"]');
    await sendKeys({ press: 'Escape' });
    await focusAt(chart, '.open-menu');
    await chart.updateComplete;
    expect(parts(chart, '.menu')).to.be.empty;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });

  it('says when a file cannot be made, and tells the page', async () => {
    const chart = await mount('matrix', illustration);
    await openMenu(chart);
    const decode = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'decode');
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no decoder'));
    const failed = nextEvent(chart, 'coop-error');
    button(chart, 'png').click();
    const { detail } = await failed;
    Object.defineProperty(HTMLImageElement.prototype, 'decode', decode ?? {});
    expect(detail.code).to.equal('download');
    expect((await appear(chart, '.menu [role="alert"]')).textContent).to.equal(detail.message);
  });
});
