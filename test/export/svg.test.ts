import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CHART_TYPES } from '../../src/charts/chart.js';
import type { ChartType } from '../../src/charts/chart.js';
import { loadChart } from '../../src/charts/load-chart.js';
import { themePalette } from '../../src/drawing/palette.js';
import type { Dataset } from '../../src/dataset/schema.js';
import { fileName } from '../../src/export/file.js';
import { DEFAULT_FONT, svgOf } from '../../src/export/svg.js';
import type { PictureFacts } from '../../src/export/svg.js';
import { estimateText } from '../../src/geometry/text.js';
import { en } from '../../src/locale/en.js';
import type { Wording } from '../../src/locale/wording.js';
import { PROPERTY_RUNS, arbitraryDataset } from '../fixtures/arbitrary-dataset.js';
import { illustration } from '../fixtures/illustration.js';

async function factsOf(
  type: ChartType,
  dataset: Dataset,
  width = 640,
  wording: Wording = en,
): Promise<PictureFacts> {
  const first = await loadChart(type);
  const series = (await first.loadSeries())(dataset);
  const chart = (await first.grow?.(series)) ?? first;
  const description = chart.describe(series, wording);
  return {
    scene: chart.layout(series, { width, measureText: estimateText, wording }),
    frame: { ...description, notes: 'A note.', source: wording.frame.sources(series.sources) },
    summary: description.summary,
    palette: themePalette('light'),
    font: DEFAULT_FONT,
    measureText: estimateText,
    wording,
  };
}

/** Fails unless every tag is written rightly and closed in its turn, and all else is escaped. */
function assertWellFormed(text: string): void {
  const open: string[] = [];
  const rest = text.replace(
    /<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name: string, __, empty) => {
      if (close) assert.equal(open.pop(), name);
      else if (!empty) open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]/);
  assert.doesNotMatch(text, /&(?!(amp|lt|gt|quot|#39);)/);
  // What XML 1.0 forbids.
  assert.doesNotMatch(text, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
}

/** Fails unless the text is well-formed and holds only what a picture may. */
function assertSelfContained(svg: string): void {
  assertWellFormed(svg);
  assert.doesNotMatch(svg, /var\(|light-dark|color-mix|NaN|undefined|Infinity/);
  assert.doesNotMatch(svg, /<(script|style|foreignObject|image|a|use)\b|\son\w+=|href=/i);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id is used twice');
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g))
    assert.ok(ids.includes(id), `nothing has the id ${String(id)}`);
}
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '').join(' ');

for (const type of CHART_TYPES)
  describe(`the ${type} as an SVG file`, () => {
    for (const width of [280, 640, 1200])
      it(`stands alone at ${String(width)} px`, async () => {
        const facts = await factsOf(type, illustration, width);
        const { svg, width: wide, height } = svgOf(facts);
        assertSelfContained(svg);
        assert.ok(wide > width && height > facts.scene.height);
        assert.equal(svgOf(facts).svg, svg);
      });

    it('holds heading, subtitle, legend, every label, notes and source line as text', async () => {
      const facts = await factsOf(type, illustration);
      const texts = textsIn(svgOf(facts).svg).replaceAll('&#39;', "'").replaceAll('&amp;', '&');
      const { heading, subtitle, notes, source, statuses } = facts.frame;
      const labels = [facts.scene, ...facts.scene.marks].flatMap(({ labels }) =>
        labels.map(({ text }) => text),
      );
      for (const text of [heading, subtitle, notes, source, ...statuses.map(en.status), ...labels])
        assert.ok(texts.includes(text), text);
    });

    it('mirrors its frame for scripts that run from right to left', async () => {
      const { svg } = svgOf(await factsOf(type, illustration, 640, { ...en, direction: 'rtl' }));
      assertSelfContained(svg);
      assert.match(svg, /<text [^>]*text-anchor="end"[^>]*font-size="19"/);
    });

    it('shows text of the dataset as text, whatever it holds', async () => {
      const facts = await factsOf(type, illustration);
      const hostile = '</title><script>alert(1)</script>]]>&amp;"\u0000\uD800';
      const { svg } = svgOf({ ...facts, summary: hostile, frame: { ...facts.frame, heading: hostile } });
      assertSelfContained(svg);
      assert.ok(svg.includes('&lt;script&gt;'));
    });

    it('is well-formed for any dataset', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDataset, fc.integer({ min: 200, max: 1200 }), async (dataset, width) => {
          assertSelfContained(svgOf(await factsOf(type, dataset, width)).svg);
        }),
        { ...PROPERTY_RUNS, numRuns: 25 },
      );
    });
  });

describe('the name of a file', () => {
  it('comes from the heading, in any script', () => {
    assert.equal(fileName('Metals for car parts: the swap!', 'csv'), 'metals-for-car-parts-the-swap.csv');
    assert.equal(fileName('Иран и Россия', 'svg'), 'иран-и-россия.svg');
    assert.equal(fileName('../../etc/passwd', 'png'), 'etc-passwd.png');
    assert.equal(fileName('…', 'json'), 'coop-chart.json');
  });
  it('is short', () => {
    assert.ok(fileName('word '.repeat(80), 'csv').length < 70);
    assert.equal(fileName('w'.repeat(80), 'csv'), 'coop-chart.csv');
  });
});
