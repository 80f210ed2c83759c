import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CorpusError } from '../../scripts/corpus/article.js';
import { findPublished } from '../../scripts/corpus/find-published.js';
import { parseFragment, parseHtml } from '../../scripts/corpus/parse-html.js';
import { asPage, generateArticle } from '../bench/corpus.js';

const PARAGRAPHS = [
  'Kenya agreed on Monday to sell tea to Pakistan, and the first ships are to leave Mombasa before the end of the month.',
  'The price was not disclosed, though traders in Karachi said that it lies below that of the last auction in the spring.',
  'Officials of both countries signed the papers in Nairobi after talks that had lasted for most of the winter.',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

const read = (source: string) => parseHtml(source, 'page.html');
const prose = (source: string) =>
  read(source)
    .blocks.filter(({ kind }) => kind !== 'title')
    .map(({ text }) => text);

/** Milliseconds of CPU time. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a web page', () => {
  it('is read with what it says of itself, and without its furniture', () => {
    const page = asPage(generateArticle(3));
    const { title, published, language, blocks } = read(page);
    assert.match(title ?? '', /notes of the day 3/);
    assert.match(published ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.equal(language, 'en');
    assert.ok(blocks.every(({ text }) => !/Short news|Privacy|rights reserved/.test(text)));
  });

  for (const [name, source] of [
    [
      'all its tags',
      `<!doctype html><html lang="en"><head><title>Tea</title></head><body>${BODY}</body></html>`,
    ],
    ['no body', `<!doctype html><html lang="en"><head><title>Tea</title></head>${BODY}</html>`],
    ['no head', `<!doctype html><html lang="en"><body><title>Tea</title>${BODY}</body></html>`],
    ['no frame', `<!doctype html><title>Tea</title>${BODY}`],
    ['nothing but paragraphs', BODY],
    ['upper-case tags', `<HTML><BODY><TITLE>Tea</TITLE>${BODY.replaceAll('<p>', '<P>')}</BODY></HTML>`],
    ['no closing tags', `<html><body><title>Tea</title>${BODY.replaceAll('</p>', '')}`],
  ] as const)
    it(`is read with ${name}`, () => {
      assert.deepEqual(prose(source), PARAGRAPHS);
    });

  it('takes the day from the first that states it: JSON-LD, meta elements, time elements, visible lines, the address', () => {
    const all = [
      `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Tea","datePublished":"2024-01-01T23:30:00-05:00"}]}</script>`,
      `<meta property="article:published_time" content="2024-01-02T00:00:00Z">`,
      `<time datetime="2024-01-03">3 January</time>`,
      `<span class="article-date">Published: 4 January 2024</span>`,
      `<link rel="canonical" href="https://example.org/2024/01/05/tea.html">`,
    ];
    for (let from = 0; from < all.length; from++) {
      const [head, body] = [
        [0, 1, 4],
        [2, 3],
      ].map((indexes) =>
        indexes
          .filter((index) => index >= from)
          .map((index) => all[index])
          .join(''),
      );
      const { published } = read(
        `<html><head><title>Tea</title>${head ?? ''}</head><body>${body ?? ''}${BODY}</body></html>`,
      );
      assert.equal(published, `2024-01-0${String(from + 1)}`);
    }
  });

  it('takes no day from other stories, comments or the date of a change', () => {
    const { published } = read(
      `<html><body>${BODY}<time class="updated" datetime="2024-02-02">2 February</time>
       <aside><time datetime="2020-01-01">2020</time></aside>
       <div class="related"><span class="date">3 March 2021</span></div></body></html>`,
    );
    assert.equal(published, null);
  });

  it('reads Persian date lines', () => {
    const { published } = read(`<html><body><div class="news-date">۱۴ خرداد ۱۴۰۳</div>${BODY}</body></html>`);
    assert.equal(published, '2024-06-03');
  });

  it('is refused when it is a list of other stories, nested too deep or longer than a page', () => {
    const teasers = Array.from(
      { length: 12 },
      (_, at) =>
        `<li><h3><a href="/${String(at)}">Story ${String(at)}</a></h3><p>${PARAGRAPHS[1] ?? ''}</p></li>`,
    ).join('');
    assert.throws(() => read(`<html><body><ul>${teasers}</ul></body></html>`), /a list of other stories/);
    assert.throws(() => read(`<html><body>${'<x>'.repeat(10_000)}</body></html>`), /nested too deep/);
    assert.throws(() => read(`<html><body>${'<div>'.repeat(10_000)}${BODY}</body></html>`), CorpusError);
    assert.throws(() => read(`<p>${'word '.repeat(2_000_000)}</p>`), /longer than a page/);
  });

  it('is read in time that grows with its length, however its parts lie in each other', () => {
    const nested = (times: number) =>
      '<div class="date">'.repeat(150) +
      `<h3><a href="/">x</a> y</h3>z<br>`.repeat(times) +
      '</div>'.repeat(150);
    const page = (times: number) => `<html><body>${BODY}${nested(times)}</body></html>`;
    const small = Math.min(...[1, 2, 3].map(() => cpuOf(() => read(page(500)))));
    const large = cpuOf(() => read(page(4000)));
    assert.ok(large < 20 * small + 500, `${String(large)} ms after ${String(small)} ms`);
  });
});

describe('a fragment', () => {
  it('keeps the text of what is nested without end', () => {
    const blocks = parseFragment(`${'<div>'.repeat(5_000)}tea for Karachi`);
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['tea for Karachi'],
    );
  });
});

describe('a line', () => {
  it('is looked through for a dateline in time that grows with its length', () => {
    for (const line of ['A'.repeat(20_000), 'Ab, '.repeat(5_000), 'A-'.repeat(10_000)])
      assert.ok(cpuOf(() => findPublished(line)) < 500);
  });
});
