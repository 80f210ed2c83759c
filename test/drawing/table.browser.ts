import { expect } from 'chai';
import { html, render } from 'lit';
import { drawTable } from '../../src/drawing/table.js';
import { tableStyles } from '../../src/drawing/table-styles.js';
import { enCore } from '../../src/locale/en-core.js';

const table = {
  columns: ['Sector', 'Finance and settlement', 'Said by'],
  rows: [
    ['Food', 0, 'TASS'],
    ['Railways', 12, 'IRNA'],
  ],
} as const;

describe('the table', () => {
  let host: HTMLElement;
  const cell = (selector: string) => host.shadowRoot!.querySelector(selector)!;
  const style = (selector: string) => getComputedStyle(cell(selector));
  const draw = (width: string, dir = 'ltr') => {
    host.style.inlineSize = width;
    host.dir = dir;
    render(html`${drawTable(table, 'Events', enCore)}`, host.shadowRoot!);
  };

  beforeEach(() => {
    host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [tableStyles.styleSheet!];
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
  });

  it('has the heads of figures over their last digits', () => {
    draw('400px');
    expect(style('thead th:nth-child(2)').textAlign).to.equal('end');
    expect(style('thead th:nth-child(3)').textAlign).to.equal('start');
  });

  it('tells zeros from other figures', () => {
    draw('400px');
    expect([...host.shadowRoot!.querySelectorAll('.zero')].map((each) => each.textContent)).to.deep.equal([
      '0',
    ]);
  });

  it('keeps the heads of rows in view while it scrolls, on either side', () => {
    for (const dir of ['ltr', 'rtl']) {
      draw('160px', dir);
      const box = cell('.table');
      box.scrollLeft = dir === 'rtl' ? -30 : 30;
      const side = (each: Element) =>
        dir === 'rtl' ? each.getBoundingClientRect().right : each.getBoundingClientRect().left;
      expect(Math.round(side(cell('tbody th')))).to.equal(Math.round(side(box)));
      expect(Math.abs(box.scrollLeft)).to.equal(30);
    }
  });
});
