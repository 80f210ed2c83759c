import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import {
  EMBED_ATTRIBUTES,
  EMBED_FORMS,
  chartAddresses,
  embedSnippet,
  httpAddress,
  isChartId,
  oembedHtml,
} from '../../src/embed/snippets.js';
import { embedWords } from '../../src/locale/embed-words.js';
import { snippetFacts } from './snippet-facts.js';

const HOST = 'https://charts.example';
const SCRIPT = `<script async src="${HOST}/embed.js"></script>`;
const IMAGE = `<a href="${HOST}/c/rail-1"><img src="${HOST}/c/rail-1.png" alt="A matrix of 12 events in 4 sectors." width="640" height="360" style="max-width:100%;height:auto"></a>`;
const CAPTION = `<figcaption><a href="${HOST}/c/rail-1">Rail and power lead: interactive version</a></figcaption>`;

/** Each form as a newsroom pastes it: published pages hold these bytes, so that a change here is a change of the contract. */
const EXPECTED = {
  figure: `<figure class="coop-chart" data-coop-chart="matrix" data-src="${HOST}/data/matrix.json" data-title="Rail and power lead">${IMAGE}${CAPTION}</figure>${SCRIPT}`,
  frame: `<div class="coop-chart-frame"><iframe src="${HOST}/embed/rail-1" title="Rail and power lead" loading="lazy" width="100%" height="360" style="display:block;width:100%;height:auto;aspect-ratio:640/360;border:0"></iframe></div>${SCRIPT}`,
  tag: `<figure class="coop-chart"><coop-chart type="matrix" src="${HOST}/data/matrix.json" style="display:block">${IMAGE}</coop-chart></figure><script type="module" src="${HOST}/coop-chart.js"></script>`,
  link: `${HOST}/c/rail-1`,
  picture: `<figure class="coop-chart">${IMAGE}${CAPTION}</figure>`,
} as const;

/** Every tag and the names of its attributes, in order; the text of none. */
const shapeOf = (html: string): string[] =>
  [...JSDOM.fragment(html).querySelectorAll('*')].map(
    ({ localName, attributes }) => `${localName} ${[...attributes].map(({ name }) => name).join(' ')}`,
  );
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** Text in which HTML, scripts, shortcodes and templates would do harm if they were not text. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '</script>',
        '<!--',
        '-->',
        '[caption]',
        ' onerror=',
        '\n',
        '\u2028',
        '\u202E',
        '`',
        '{{x}}',
        '&quot;',
        ']]>',
        '<img src=x>',
        'javascript:',
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
/** XML cannot say these, and no title needs them. */
const sayable = (text: string) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);

describe('a snippet', () => {
  for (const form of EMBED_FORMS)
    it(`has the form ${form} to the byte`, () => {
      assert.equal(embedSnippet(form, snippetFacts()), EXPECTED[form]);
    });

  it('carries the attributes of the tag, flat', () => {
    const attributes = { rows: 'party', columns: '', 'min-reports': '2', locale: 'fa' };
    const facts = snippetFacts({ attributes });
    assert.match(
      embedSnippet('figure', facts),
      / data-title="[^"]+" data-rows="party" data-min-reports="2" data-locale="fa">/,
    );
    assert.match(embedSnippet('tag', facts), / src="[^"]+" rows="party" min-reports="2" locale="fa" style=/);
  });

  it('refuses attributes that the tag does not have', () => {
    for (const name of ['onclick', 'style', 'src', 'x y', 'a"b', '__proto__', 'constructor']) {
      const attributes = Object.fromEntries([[name, 'x']]);
      assert.throws(() => embedSnippet('figure', snippetFacts({ attributes })), TypeError);
    }
    assert.ok(EMBED_ATTRIBUTES.includes('since'));
  });

  it('names the link by itself where there is no title', () => {
    const html = embedSnippet('picture', snippetFacts({ title: '' }));
    assert.ok(html.includes('>Open the interactive chart</a>'));
  });

  it('speaks the language of the chart', () => {
    assert.ok(
      embedSnippet('picture', snippetFacts({ words: embedWords('ru') })).includes('интерактивная версия'),
    );
    assert.equal(embedWords('constructor'), embedWords('en'));
  });

  it('keeps hostile text as text, in one line', () => {
    fc.assert(
      fc.property(
        hostile.filter(sayable),
        hostile.filter(sayable),
        hostile.filter(sayable),
        (title, alt, notes) => {
          const facts = snippetFacts({ title: `T${title}`, alt, attributes: { notes: `N${notes}` } });
          for (const form of EMBED_FORMS) {
            const html = embedSnippet(form, facts);
            assert.doesNotMatch(html, /[\r\n\u2028\u2029[\]]/);
            assert.deepEqual(
              shapeOf(html),
              shapeOf(embedSnippet(form, snippetFacts({ attributes: { notes: 'n' } }))),
            );
          }
          const made = JSDOM.fragment(embedSnippet('figure', facts));
          const figure = made.querySelector('figure');
          assert.equal(figure?.dataset.title, oneLine(`T${title}`));
          assert.equal(figure.dataset.notes, oneLine(`N${notes}`));
          assert.equal(made.querySelector('img')?.alt, oneLine(alt));
          assert.equal(
            made.querySelector('figcaption')?.textContent,
            facts.words.interactive(oneLine(`T${title}`)),
          );
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('the html of an oEmbed answer', () => {
  it('is the link in a blockquote, then the bare iframe', () => {
    const iframe = `<iframe src="${HOST}/embed/rail-1" width="100%" height="360" title="Rail and power lead" frameborder="0"></iframe>`;
    const quote = `<blockquote><a href="${HOST}/c/rail-1">Rail and power lead</a></blockquote>`;
    assert.equal(oembedHtml(snippetFacts()), quote + iframe);
    assert.equal(oembedHtml(snippetFacts(), true), iframe);
  });
});

describe('the addresses of a chart', () => {
  it('stand below the base, with or without its last slash', () => {
    const below = chartAddresses('https://x.example/news', 'a', 'data/flow.json');
    assert.deepEqual(below, chartAddresses('https://x.example/news/', 'a', 'data/flow.json'));
    assert.deepEqual(below, {
      page: 'https://x.example/news/c/a',
      picture: 'https://x.example/news/c/a.png',
      frame: 'https://x.example/news/embed/a',
      loader: 'https://x.example/news/embed.js',
      module: 'https://x.example/news/coop-chart.js',
      data: 'https://x.example/news/data/flow.json',
    });
  });

  it('take a dataset of another host, and nothing but http(s)', () => {
    assert.equal(chartAddresses(HOST, 'a', 'https://y.example/d.json').data, 'https://y.example/d.json');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'charts.example', ''])
      assert.throws(() => chartAddresses(bad, 'a', 'd.json'), TypeError);
    assert.throws(() => chartAddresses(HOST, 'a', 'javascript:alert(1)'), TypeError);
    assert.throws(() => httpAddress('blob:https://x.example/1'), TypeError);
  });

  it('need an id that is safe in an address, whatever reads it', () => {
    for (const id of ['a', 'flow', 'rail-1', '7'.repeat(64)]) assert.ok(isChartId(id), id);
    for (const id of ['', '-a', 'a-', 'A', 'a/b', '..', 'a b', 'é', 'a?b', '7'.repeat(65)]) {
      assert.ok(!isChartId(id), id);
      assert.throws(() => chartAddresses(HOST, id, 'd.json'), TypeError);
    }
  });
});
