import type axeType from 'axe-core';
import { expect } from 'chai';
import type { CoopChart } from '../../src/define.js';
import { SECTORS, STATUSES } from '../../src/dataset/taxonomy.js';
import { datasetOf, eventOf, leg } from '../fixtures/exchanges.js';
import { appear, clearPage, nextEvent, part, parts, place, settle } from './mount.js';

const { axe } = globalThis as unknown as { axe: typeof axeType };
/** Of the page's own standards and the rule that what is called so can be said so (WCAG 2.2, 2.5.3), which axe holds back. */
const RULES = { 'label-content-name-mismatch': { enabled: true } };
// Joined letters look to axe like the ligatures of an icon font, and it would leave them out of the visible text.
axe.configure({
  checks: [
    { id: 'label-content-name-mismatch', options: { pixelThreshold: 1, occurrenceThreshold: 3 } },
  ] as axeType.Spec['checks'] & object,
});

afterEach(clearPage);

const PARTIES = ['AM', 'AZ', 'CN', 'EG', 'IN', 'IR', 'KZ', 'RU', 'TR', 'UZ'];
const GOODS = [
  'wheat',
  'barley',
  'rice',
  'zinc',
  'lead',
  'steel',
  'cars',
  'tractors',
  'cotton',
  'sugar',
  'coal',
  'gas',
];
/** More countries, goods and sectors than fit unfolded. */
const many = datasetOf(
  SECTORS.flatMap((sector, index) => {
    const [from = '', to = ''] = [PARTIES[index % 10], PARTIES[(index * 3 + 1) % 10]];
    if (from === to) return [];
    const way = `${from}>${to}`;
    const event = eventOf(`e${String(index)}`, 'supply', STATUSES[index % 6] ?? 'done', [
      leg(way, [GOODS[index % 12] ?? 'tea']),
    ]);
    return [{ ...event, sectors: [sector] }];
  }),
);

async function broken(chart: CoopChart): Promise<string[]> {
  const { violations } = await axe.run(chart, { resultTypes: ['violations'], rules: RULES });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

const spoken = (text: string) =>
  text
    .replace(/[▾▸◂\s]+/gu, ' ')
    .trim()
    .toLowerCase();

it('a name that is not what is seen would be noticed', async () => {
  const chart = place({ type: 'flow', data: many });
  chart.scrollIntoView({ block: 'nearest' });
  await nextEvent(chart, 'coop-ready');
  part(chart, '.open-menu', HTMLButtonElement).setAttribute('aria-label', 'Something else');
  expect((await broken(chart)).join()).to.match(/^label-content-name-mismatch: <button/);
});

for (const locale of ['en', 'ru', 'fa'])
  for (const type of ['flow', 'matrix'] as const)
    describe(`a ${type} of many, in ${locale}`, () => {
      for (const width of [280, 640])
        it(`calls toggles, table and menu by what is seen of them, at ${String(width)} px`, async () => {
          const chart = place({ type, data: many }, width);
          Object.assign(chart, { locale, page: 'https://charts.example/c/many' });
          chart.scrollIntoView({ block: 'nearest' });
          await nextEvent(chart, 'coop-ready');
          expect(parts(chart, '[data-toggle][role=button]')).to.not.be.empty;
          expect(await broken(chart), 'folded').to.deep.equal([]);
          part(chart, '[data-toggle][role=button]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
          await appear(chart, '[data-toggle][aria-expanded=true]', SVGElement);
          expect(await broken(chart), 'unfolded').to.deep.equal([]);
          for (const button of parts(chart, '[role=button]')) {
            const seen = [...button.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
            expect(spoken(button.getAttribute('aria-label') ?? '')).to.include(spoken(seen));
          }
          part(chart, '.open-menu', HTMLButtonElement).click();
          await appear(chart, '.menu button');
          await settle(chart);
          expect(await broken(chart), 'with the menu').to.deep.equal([]);
          part(chart, '.actions button', HTMLButtonElement).click();
          await appear(chart, 'table');
          expect(await broken(chart), 'as a table').to.deep.equal([]);
        });
    });
