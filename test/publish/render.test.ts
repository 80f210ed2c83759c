import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { autoSvg } from '../../scripts/publish/auto-svg.js';
import { CARD_PX } from '../../scripts/publish/card.js';
import { ChartRefusal, readyChart } from '../../scripts/publish/draw-chart.js';
import { FontsMissing, checkFonts, findFonts, systemFontFolders } from '../../scripts/publish/fonts.js';
import { chartTag, inlineJson, inlineScript, linkedStyles } from '../../scripts/publish/html.js';
import { pngOf } from '../../scripts/publish/png.js';
import { renderFault, runRender } from '../../scripts/publish/run-render.js';
import type { RenderOptions } from '../../scripts/publish/run-render.js';
import { AS_TABLE, tableMeasure } from '../../scripts/publish/text-widths.js';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { themePalette } from '../../src/drawing/palette.js';
import { PROPERTY_RUNS, arbitraryDataset } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

const ready = (type: ChartType, attributes: Record<string, string> = {}) =>
  readyChart(illustration, { name: 'data.json', type, attributes });
const fontsHere = () => findFonts(systemFontFolders());
/** Width and height of a PNG: the first two numbers of its header (W3C PNG, 11.2.1). */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

for (const type of CHART_TYPES)
  describe(`the ${type} in Node`, () => {
    for (const locale of ['en', 'ru', 'fa'])
      it(`is drawn twice to the same bytes, with its words as text (${locale})`, async () => {
        const [one, two] = [await ready(type, { locale }), await ready(type, { locale })];
        for (const theme of ['light', 'dark', 'auto'] as const) {
          const { svg, width } = one.svg({ width: 640, theme });
          assert.equal(svg, two.svg({ width: 640, theme }).svg);
          assert.ok(width > 640);
          assert.doesNotMatch(svg, /NaN|undefined|<script|href=/);
        }
        assert.ok(one.summary.length > 20);
        assert.equal(one.direction, locale === 'fa' ? 'rtl' : 'ltr');
      });

    it('gives both themes in one file, which is the light one but for a style sheet', async () => {
      const chart = await ready(type);
      const [light, dark, both] = (['light', 'dark', 'auto'] as const).map(
        (theme) => chart.svg({ width: 640, theme }).svg,
      );
      assert.equal(both!.replace(/<style>.*<\/style>/, '').replace(/ class="[^"]*"/g, ''), light);
      assert.match(both!, /@media \(prefers-color-scheme:dark\)/);
      assert.ok(both!.includes(`{fill:${themePalette('dark').paper}}`));
      assert.notEqual(light, dark);
    });

    it('fits its card, in every language', async () => {
      for (const locale of ['en', 'ru', 'fa']) {
        const { svg, width, height } = (await ready(type, { locale })).card({ theme: 'light' });
        assert.deepEqual({ width, height }, CARD_PX);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
      }
    });

    it('hands its picture to the tag as a declarative shadow root, and nothing else', async () => {
      const chart = await ready(type);
      const facts = {
        type,
        attributes: { heading: '<b>"x"' },
        src: 'd.json',
        page: 'https://x.example/c/a',
        fallback: '<a href="x">y</a>',
      };
      const still = chart.still({ width: 640, theme: 'light' }, true);
      const html = chartTag({ ...facts, still: still.html, styles: linkedStyles('still.css') });
      const element = JSDOM.fragment(html).querySelector('coop-chart');
      assert.equal(element?.getAttribute('heading'), '<b>"x"');
      const template = element.querySelector('template');
      assert.equal(template?.getAttribute('shadowrootmode'), 'open');
      const [part, ...others] = template.content.children;
      assert.deepEqual(others, []);
      assert.equal(part?.getAttribute('part'), 'static');
      const root = part.querySelector('template')?.content;
      assert.ok(root);
      assert.deepEqual(
        [...root.children].map(({ localName }) => localName),
        ['link', 'figure'],
      );
      const pictures = [...root.querySelectorAll('.plot > .scene > svg')];
      assert.deepEqual(
        pictures.map((svg) => [svg.getAttribute('width'), svg.getAttribute('display')]),
        [
          ['100%', 'none'],
          ['100%', null],
        ],
      );
      const summary = root.querySelector('#summary');
      for (const svg of pictures) assert.equal(svg.getAttribute('aria-labelledby'), summary?.id);
      assert.equal(summary?.textContent, chart.summary);
      assert.equal(root.querySelectorAll('style, script, [style], button:not([disabled])').length, 0);
    });
  });

describe('any dataset', () => {
  it('gives pictures that are well-formed, in both themes and as a card', async () => {
    const { DOMParser } = new JSDOM('').window;
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, fc.constantFrom(...CHART_TYPES), async (dataset, type) => {
        const chart = await readyChart(dataset, { name: 'd', type, attributes: { heading: '"<x>&\u0000' } });
        for (const { svg } of [chart.svg({ width: 480, theme: 'auto' }), chart.card({ theme: 'dark' })]) {
          const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
          assert.equal(documentElement.localName, 'svg');
          assert.equal(documentElement.querySelectorAll('script, a, image, foreignObject').length, 0);
          assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 15 },
    );
  });
});

describe('a chart that cannot be drawn', () => {
  it('says what the tag would say', async () => {
    await assert.rejects(
      ready('matrix', { rows: 'colour' }),
      (error: unknown) => error instanceof ChartRefusal && error.message.includes('colour'),
    );
    await assert.rejects(ready('flow', { since: 'yesterday' }), ChartRefusal);
    await assert.rejects(
      readyChart({ schema: 'x' }, { name: 'd.json', type: 'flow', attributes: {} }),
      /d\.json/,
    );
  });
  it('says how many events a filter left', async () => {
    const { frame } = await ready('matrix', { status: 'done' });
    assert.match(frame.source, /events? of \d|of \d+ events/);
  });
});

describe('two pictures in one', () => {
  it('need to be the same picture', () => {
    assert.throws(() => autoSvg('<svg><g/></svg>', '<svg></svg>'), /differ/);
    assert.equal(
      autoSvg('<svg><g fill="#fff"/></svg>', '<svg><g fill="#000"/></svg>'),
      '<svg><style>@media (prefers-color-scheme:dark){.d0{fill:#000}}</style><g fill="#fff" class="d0"/></svg>',
    );
  });
});

describe('the width of text without a browser', () => {
  const measure = tableMeasure();
  it('is finite, and grows with the text and the font', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const width = measure(one, 'name');
        assert.ok(Number.isFinite(width) && width >= 0);
        assert.ok(measure(one + two, 'name') >= width - 0.001);
        assert.ok(measure(one, 'heading') >= measure(one, 'note'));
      }),
      { numRuns: 100, seed: 5 },
    );
    const wider = tableMeasure({ latin: 1.5, arabic: 2 });
    assert.equal(wider('Iran', 'note'), 1.5 * measure('Iran', 'note'));
    assert.equal(wider('ایران', 'note'), 2 * measure('ایران', 'note'));
  });
  it('is near what a browser measures in Inter and Noto Sans Arabic, px', () => {
    for (const [text, px] of [
      ['Rail and power lead: 12 events in 4 sectors', 251],
      ['Соглашение подписано в октябре 2022 года', 258],
      ['حمل‌ونقل ریلی و نیروگاه‌های برق ایران و روسیه', 226],
    ] as const)
      assert.ok(Math.abs(measure(text, 'note') / px - 1) < 0.05, `${text}: ${String(measure(text, 'note'))}`);
  });
});

describe('a PNG in Node', () => {
  it('needs a font, and says which', () => {
    assert.throws(
      () => findFonts([path.join(tmpdir(), 'no-such-folder')]),
      (error: unknown) => error instanceof FontsMissing && /Noto Sans/.test(error.message),
    );
    const latin = { family: 'Inter', arabic: null, files: [], widen: AS_TABLE };
    checkFonts(latin, 'Иран and Iran');
    assert.throws(() => {
      checkFonts(latin, 'ایران');
    }, FontsMissing);
  });

  it('is the picture at twice its size, to the same bytes', async () => {
    const fonts = fontsHere();
    const { svg, width, height } = (await ready('flow')).svg({ width: 320, theme: 'dark' });
    const png = await pngOf(svg, fonts);
    assert.deepEqual(sizeOf(png), [width * 2, height * 2]);
    assert.deepEqual(await pngOf(svg, fonts), png);
  });

  it('draws text: without it the picture is another', async () => {
    const fonts = fontsHere();
    const { svg } = (await ready('matrix', { locale: 'ru' })).svg({ width: 320, theme: 'light' });
    assert.notDeepEqual(
      await pngOf(svg.replace(/<text .*?<\/text>/g, ''), fonts, 1),
      await pngOf(svg, fonts, 1),
    );
  });
});

describe('what stands within a script element', () => {
  it('never ends it, and stays the same code and data', () => {
    const code = 'f("</script>","<!--","<script>",`</SCRIPT `)';
    assert.doesNotMatch(inlineScript(code), /<\/?script|<!--/i);
    const run = (source: string) => runInNewContext(`[${source.slice(2, -1)}].join()`) as string;
    assert.equal(run(inlineScript(code)), run(code));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = inlineJson(value);
        assert.doesNotMatch(text, /</);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});

describe('coop-chart render', () => {
  let folder = '';
  let data = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-render-'));
    data = path.join(folder, 'data.json');
    await writeFile(data, JSON.stringify(illustration));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const render = (out: string, options: Partial<RenderOptions> = {}, file = data) =>
    runRender(file, { type: 'flow', width: 640, scale: 1, ...options, out: path.join(folder, out) });
  const written = (name: string) => readFile(path.join(folder, name), 'utf8');

  it('writes the picture that the library gives', async () => {
    assert.ok(await render('a.svg'));
    const chart = await ready('flow');
    assert.equal(await written('a.svg'), chart.svg({ width: 640, theme: 'light' }).svg);
  });

  it('writes a page whose data are beside it', async () => {
    assert.ok(await render('a.html', { title: 'A & B', dir: 'rtl', link: 'https://x.example/c/a' }));
    const { document } = new JSDOM(await written('a.html')).window;
    assert.equal(document.title, 'A & B');
    assert.equal(document.documentElement.dir, 'rtl');
    const element = document.querySelector('coop-chart');
    assert.equal(element?.getAttribute('src'), 'data.json');
    assert.equal(element.getAttribute('heading'), 'A & B');
    assert.equal(element.querySelector('a')?.href, 'https://x.example/c/a');
  });

  it('writes figures as the browser does, with the mark that says UTF-8', async () => {
    assert.ok(await render('a.csv'));
    assert.match(await written('a.csv'), /^\uFEFFid,date,/);
  });

  it('writes the three files of a mail', async () => {
    assert.ok(await render('mail', { newsletter: true, link: 'https://x.example/c/a' }));
    assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith('mail')).sort(), [
      'mail.html',
      'mail.png',
      'mail.txt',
    ]);
    const { document } = new JSDOM(await written('mail.html')).window;
    const { summary } = await ready('flow');
    assert.equal(document.querySelector('img')?.alt, summary);
    assert.equal(document.querySelectorAll('script, iframe, coop-chart, svg, figure').length, 0);
    const text = await written('mail.txt');
    assert.ok(text.includes(summary) && text.includes('https://x.example/c/a'));
    assert.doesNotMatch(text, /</);
  });

  it('writes nothing when it cannot draw, and names the file', async () => {
    assert.equal(await render('no.svg', {}, path.join(folder, 'nowhere.json')), false);
    assert.equal(await render('no.svg', { status: 'nobody' }), false);
    assert.ok(!(await readdir(folder)).includes('no.svg'));
  });

  it('refuses options that do not go together', () => {
    const fault = (options: Partial<RenderOptions>) =>
      renderFault({ out: 'a.svg', width: 640, scale: 2, ...options });
    assert.equal(fault({}), null);
    assert.equal(fault({ out: 'a.html', inline: true }), null);
    for (const bad of [
      { out: 'a.gif' },
      { inline: true },
      { out: 'a.csv', card: true },
      { newsletter: true },
    ])
      assert.ok(fault(bad));
  });
});
