import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { CoopChart } from '../../src/define.js';
import { illustration } from '../fixtures/illustration.js';
import { clearPage, marksOf, mount, place } from './mount.js';

afterEach(clearPage);

/** A picture as a grid of pixels, as an image viewer shows it. */
async function pixelsOf(source: Blob, width: number, height: number): Promise<CanvasRenderingContext2D> {
  const image = new Image();
  image.src = URL.createObjectURL(source);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(image.src);
  return context;
}
const parse = (svg: string) => {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.localName, documentElement.textContent).to.equal('svg');
  return documentElement;
};
const svgBlob = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });
const rgb = (data: Uint8ClampedArray) => `rgb(${[...data.subarray(0, 3)].join(', ')})`;
const paperOf = (chart: CoopChart) =>
  getComputedStyle(chart.shadowRoot?.querySelector('figure') as Element).backgroundColor;

/** Upper middle of a shape, where no label stands. */
const spotOf = (shape: SVGGraphicsElement) => {
  const { x, y, width } = shape.getBBox();
  return { x: x + width / 2, y: y + 3 };
};

for (const type of CHART_TYPES)
  describe(`files of a ${type}`, () => {
    for (const colorScheme of ['light', 'dark'] as const)
      it(`show in an image viewer the colours of the chart, ${colorScheme}`, async () => {
        document.documentElement.style.colorScheme = 'light dark';
        await emulateMedia({ colorScheme });
        // Of many countries the flow is of ribbons that overlap; of two, bands lie apart.
        const events = illustration.events.filter(({ mode }) => type !== 'flow' || mode === 'barter');
        const chart = await mount(type, { ...illustration, events });
        const svg = parse(await chart.toSVG());
        const [width, height] = ['width', 'height'].map((side) => Number(svg.getAttribute(side)));
        const pixels = await pixelsOf(svgBlob(await chart.toSVG()), width ?? 0, height ?? 0);
        const [, left = 0, top = 0] = (/translate\((\S+) (\S+)\)/.exec(svg.innerHTML) ?? []).map(Number);
        expect(rgb(pixels.getImageData(4, (height ?? 0) - 4, 1, 1).data)).to.equal(paperOf(chart));
        let compared = 0;
        for (const mark of marksOf(chart)) {
          const shape = mark.querySelector<SVGGeometryElement>('.shape');
          if (!shape || !/agreed|under-way|done/.test(mark.getAttribute('class') ?? '')) continue;
          if (
            shape.hasAttribute('mask') ||
            mark.querySelector('.strike') ||
            /expected/.test(mark.getAttribute('class') ?? '')
          )
            continue;
          const { x, y } = spotOf(shape);
          if (!shape.isPointInFill(new DOMPoint(x, y))) continue;
          const seen = pixels.getImageData(Math.round(x + left), Math.round(y + top), 1, 1).data;
          const probe = document.createElement('canvas').getContext('2d');
          if (!probe) continue;
          probe.fillStyle = getComputedStyle(shape).fill;
          probe.fillRect(0, 0, 1, 1);
          const wanted = probe.getImageData(0, 0, 1, 1).data;
          [0, 1, 2].forEach((channel) => {
            expect(seen[channel], mark.dataset['mark']).to.be.closeTo(wanted[channel] ?? 0, 2);
          });
          compared++;
        }
        expect(compared).to.be.above(0);
      });

    it('hold the words of the chart', async () => {
      const chart = await mount(type, illustration);
      const words = parse(await chart.toSVG()).textContent;
      for (const text of chart.shadowRoot?.querySelectorAll('.scene text') ?? [])
        expect(words).to.include(text.textContent.replace(/^[▸▾] /, ''));
      expect(words).to.include(chart.shadowRoot?.querySelector('.sources')?.textContent);
    });

    it('are PNG at twice the size, or as the page asks', async () => {
      const chart = await mount(type, illustration, 400);
      const svg = parse(await chart.toSVG());
      for (const [given, scale] of [
        [undefined, 2],
        [{ scale: 1 }, 1],
      ] as const) {
        const png = await chart.toPNG(given);
        expect(png.type).to.equal('image/png');
        const bitmap = await createImageBitmap(png);
        expect(bitmap.width).to.equal(Math.round(Number(svg.getAttribute('width')) * scale));
        expect(bitmap.height).to.equal(Math.round(Number(svg.getAttribute('height')) * scale));
      }
    });

    it('are CSV with a row for each event', async () => {
      const chart = await mount(type, illustration);
      const csv = await chart.toCSV();
      for (const { id } of illustration.events) expect(csv).to.match(new RegExp(`^${id},`, 'm'));
    });
  });

describe('files', () => {
  it('follow the colours that the page sets, in any colour space', async () => {
    const chart = await mount('matrix', illustration);
    chart.style.setProperty('--coop-paper', 'oklch(1 0 0)');
    chart.style.setProperty('--coop-under-way', 'hotpink');
    expect(await chart.toSVG())
      .to.include('fill="#ffffff"')
      .and.to.include('#ff69b4');
  });

  it('hold only what a filter leaves', async () => {
    const chart = await mount('flow', illustration);
    chart.parties = 'IN';
    const csv = await chart.toCSV();
    const events = illustration.events.filter(({ parties }) => parties.includes('IN'));
    expect(csv.match(/^(?=[a-z-]+,)/gm)).to.have.length(events.length + 1);
    expect(parse(await chart.toSVG()).textContent).to.include(
      `of ${String(illustration.events.length)} events`,
    );
  });

  it('wait for a chart that is still loading, and are refused where there is none', async () => {
    const chart = place({ type: 'flow', data: illustration });
    expect(await chart.toCSV()).to.match(/^id,date/);
    const failing = place({ type: 'flow', data: { schema: 'none' } });
    const message = await failing.toSVG().then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    expect(message).to.include('none');
  });

  it('can be had of a chart that is not displayed', async () => {
    const chart = place({ type: 'timeline', data: illustration });
    (chart.parentElement as HTMLElement).style.display = 'none';
    await chart.updateComplete;
    await import('../../src/charts/timeline/chart.js');
    await chart.updateComplete;
    expect(parse(await chart.toSVG()).getAttribute('width')).to.equal('684');
  });

  it('of a failed chart are refused at once, too', async () => {
    const chart = place({ type: 'flow', data: { schema: 'none' } });
    await new Promise((heard) => {
      chart.addEventListener('coop-error', heard, { once: true });
    });
    const refused = await chart.toCSV().then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });
});
