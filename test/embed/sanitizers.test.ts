import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { embedSnippet, oembedHtml } from '../../src/embed/snippets.js';
import type { EmbedForm } from '../../src/embed/snippets.js';
import { SANITIZERS } from './allow-lists.js';
import type { SanitizerName } from './allow-lists.js';
import { snippetFacts } from './snippet-facts.js';

type Pasted = Exclude<EmbedForm, 'link'>;

/** What is lost of each form: `no` the tags that go, then the attributes that go of those that stay. */
const LOST: Readonly<Record<SanitizerName, Readonly<Record<Pasted, string>>>> = {
  'sanitize-html': {
    figure: 'no img script; figure[-class -data-coop-chart -data-src -data-title]',
    frame: 'no iframe script; div[-class]',
    tag: 'no coop-chart img script; figure[-class]',
    picture: 'no img; figure[-class]',
  },
  'sanitize-html with pictures and frames': {
    figure: 'no script; img[-style]',
    frame: 'no script',
    tag: 'no coop-chart script; img[-style]',
    picture: 'img[-style]',
  },
  DOMPurify: {
    figure: 'no script',
    frame: 'no iframe script',
    tag: 'no coop-chart script',
    picture: '',
  },
  'DOMPurify with coop-*': {
    figure: 'no script',
    frame: 'no iframe script',
    tag: 'no script',
    picture: '',
  },
  'WordPress author': {
    figure: 'no script',
    frame: 'no iframe script',
    tag: 'no coop-chart script',
    picture: '',
  },
  'Drupal Basic HTML': {
    figure: 'no figcaption figure script; img[-style]',
    frame: 'no div iframe script',
    tag: 'no coop-chart figure script; img[-style]',
    picture: 'no figcaption figure; img[-style]',
  },
  'Drupal Restricted HTML': {
    figure: 'no figcaption figure img script',
    frame: 'no div iframe script',
    tag: 'no coop-chart figure img script',
    picture: 'no figcaption figure img',
  },
};

/** The names of the attributes of each tag that occurs. */
function tagsOf(html: string): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>();
  for (const { localName, attributes } of JSDOM.fragment(html).querySelectorAll('*'))
    tags.set(
      localName,
      new Set([...(tags.get(localName) ?? []), ...[...attributes].map(({ name }) => name)]),
    );
  return tags;
}

function lossesOf(before: string, after: string): string {
  const [had, has] = [tagsOf(before), tagsOf(after)];
  const gone = [...had.keys()].filter((name) => !has.has(name)).sort();
  const poorer = [...had].flatMap(([name, names]) => {
    const lost = [...names].filter((each) => has.has(name) && !has.get(name)?.has(each));
    return lost.length > 0 ? [`${name}[${lost.map((each) => `-${each}`).join(' ')}]`] : [];
  });
  return [...(gone.length > 0 ? [`no ${gone.join(' ')}`] : []), ...poorer].join('; ');
}

const names = Object.keys(SANITIZERS) as SanitizerName[];
const forms = ['figure', 'frame', 'tag', 'picture'] as const satisfies readonly Pasted[];

for (const name of names)
  describe(`through ${name}`, () => {
    for (const form of forms)
      it(`the ${form} loses ${LOST[name][form] || 'nothing'}`, () => {
        const html = embedSnippet(form, snippetFacts());
        assert.equal(lossesOf(html, SANITIZERS[name](html)), LOST[name][form]);
      });

    it('figure and picture leave a link in words to the chart, and no loose text', () => {
      for (const form of ['figure', 'picture'] as const) {
        const facts = snippetFacts({ title: '<script>alert(1)</script> [x]' });
        const left = JSDOM.fragment(SANITIZERS[name](embedSnippet(form, facts)));
        const words = facts.words.interactive(facts.title);
        const links = [...left.querySelectorAll('a')];
        assert.ok(links.every(({ href }) => href === facts.addresses.page));
        assert.ok(links.some(({ textContent }) => textContent === words));
        assert.equal(left.textContent.trim(), words);
      }
    });
  });

describe('where the picture stays', () => {
  it('so do its words, its size and its address', () => {
    for (const name of names) {
      const image = JSDOM.fragment(SANITIZERS[name](embedSnippet('picture', snippetFacts()))).querySelector(
        'img',
      );
      if (!image) continue;
      const { alt, width, height, src } = image;
      assert.deepEqual(
        { alt, width, height, src },
        { alt: snippetFacts().alt, width: 640, height: 360, src: snippetFacts().addresses.picture },
      );
    }
  });
});

describe('where the figure stays whole but for its script', () => {
  it('a loader of the site still finds all that it needs', () => {
    for (const name of ['DOMPurify', 'WordPress author', 'sanitize-html with pictures and frames'] as const) {
      const facts = snippetFacts({ attributes: { rows: 'party', 'min-reports': '2' } });
      const figure = JSDOM.fragment(SANITIZERS[name](embedSnippet('figure', facts))).querySelector('figure');
      assert.deepEqual(Object.fromEntries(Object.entries(figure?.dataset ?? {})), {
        coopChart: 'matrix',
        src: facts.addresses.data,
        title: facts.title,
        rows: 'party',
        minReports: '2',
      });
    }
  });
});

describe('an oEmbed answer', () => {
  it('leaves a link where frames are not allowed', () => {
    for (const name of names) {
      const left = JSDOM.fragment(SANITIZERS[name](oembedHtml(snippetFacts())));
      assert.equal(left.querySelector('blockquote > a')?.textContent, snippetFacts().title);
    }
  });
});
