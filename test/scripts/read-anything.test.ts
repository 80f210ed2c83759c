import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CorpusError } from '../../scripts/corpus/article.js';
import type { ReadResult } from '../../scripts/corpus/article.js';
import { parseBytes } from '../../scripts/corpus/decode.js';
import { finishArticle } from '../../scripts/corpus/finish-article.js';
import { readLines } from '../../scripts/corpus/read-lines.js';
import { unpack } from '../../scripts/corpus/read-bytes.js';
import { readWarc } from '../../scripts/corpus/read-warc.js';
import { parseSource } from '../../scripts/corpus/readers.js';
import { asPage, generateArticle } from '../bench/corpus.js';
import { gzipWarc, warcRecords } from '../fixtures/warc.js';

const ENDINGS = ['.html', '.rss', '.xml', '.json', '.ndjson', '.warc', '.md', '.txt', '.txt.gz'];
const CPU_MS = 6_000;

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* resultsOf(bytes: Uint8Array, name: string, size: number): AsyncGenerator<ReadResult> {
  if (name.endsWith('.ndjson')) yield* readLines(inChunks(bytes, size), name);
  else if (name.endsWith('.warc')) yield* readWarc(inChunks(bytes, size), name);
  else yield* parseSource(parseBytes(unpack(bytes, name), name), name);
}

/** Reads bytes as a file of some name: whatever is wrong must be told as such, in a line, and in time. */
async function readAs(bytes: Uint8Array, ending: string, size = 997): Promise<void> {
  const name = `any${ending}`;
  const check = (error: unknown) => {
    if (!(error instanceof CorpusError)) throw error;
    assert.ok(error.path.startsWith(name) && /^[^\n]{3,160}$/.test(error.reason), error.message);
  };
  const before = process.cpuUsage();
  try {
    for await (const result of resultsOf(bytes, name, size))
      try {
        if ('error' in result) throw result.error;
        const { article, text, blocks } = finishArticle(result.draft).source;
        assert.doesNotMatch(text + article.title, /\p{Surrogate}/u);
        for (const { start, end } of blocks) assert.ok(start < end && end <= text.length);
      } catch (error) {
        check(error);
      }
  } catch (error) {
    check(error);
  }
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < CPU_MS, `${name} took ${String((user + system) / 1000)} ms`);
}

const NEWS = 'test/fixtures/news';
const page = (at: number) => Buffer.from(asPage(generateArticle(at)));
const archived = [1, 2].map((at) => ({ url: `https://example.org/${String(at)}`, body: page(at) }));
/** Good files, each with the ending that it has. */
const GOOD: readonly (readonly [ending: string, bytes: Buffer])[] = [
  ...readdirSync(NEWS).map((name) => [path.extname(name), readFileSync(path.join(NEWS, name))] as const),
  ['.html', page(7)],
  ['.html', readFileSync('test/gold/articles/03.html')],
  ['.txt', readFileSync('test/gold/articles/01.txt')],
  ['.warc', Buffer.concat(warcRecords(archived))],
  ['.warc', gzipWarc(archived)],
];

/** One change of some bytes: a piece cut out, written twice, or put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  kind: fc.constantFrom('cut', 'twice', 'put', 'end'),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom('<', '>', '"', '&', '<![CDATA[', '<!--', ']]>', '{', '[', '\\u0000', '\u202e', '\r\n')
      .map((text) => Buffer.from(text)),
  ),
});

function changed(
  bytes: Buffer,
  changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[],
) {
  let now = bytes;
  for (const { at, length, kind, put } of changes) {
    const start = Math.floor(at * now.length);
    const [head, part, tail] = [
      now.subarray(0, start),
      now.subarray(start, start + length),
      now.subarray(start + length),
    ];
    if (kind === 'cut') now = Buffer.concat([head, tail]);
    else if (kind === 'twice') now = Buffer.concat([head, part, part, tail]);
    else if (kind === 'put') now = Buffer.concat([head, put, part, tail]);
    else now = head;
  }
  return now;
}

describe('every reader', () => {
  it('takes any bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...ENDINGS), (bytes, ending) =>
        readAs(bytes, ending),
      ),
      {
        seed: 11,
        numRuns: 250,
      },
    ));

  it('takes any text, with the marks of all formats', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 12 }),
            fc.constantFrom(
              ...'<html> <body> <p> </p> <div class="related"> <a href="x"> <h1> <br> <template> <svg> <rss><channel> <item> <title> <description> <nitf> <newsItem> <body.content> </body.content> <feed> <entry> <![CDATA[ ]]> <!DOCTYPE --- +++ # * [ ]( ) ** `` { } [ ] : , " null {"title":"a","text":"b"} WARC/1.0 \n \n\n \t'.split(
                ' ',
              ),
              'Kenya sold tea to Pakistan in May 2023, and the ships left on time.',
              '\ud800',
              '\u202e',
              '\u0085',
            ),
          ),
          { maxLength: 40 },
        ),
        fc.constantFrom(...ENDINGS),
        (parts, ending) => readAs(Buffer.from(parts.join('')), ending),
      ),
      { seed: 12, numRuns: 300 },
    ));

  it('takes good files with any damage, under any name', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...GOOD),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom(...ENDINGS), { freq: 3 }),
        fc.integer({ min: 1, max: 5000 }),
        ([ending, bytes], changes, other, size) => readAs(changed(bytes, changes), other ?? ending, size),
      ),
      { seed: 13, numRuns: 250 },
    ));

  const TIMES = 20_000;
  const HOSTILE: Readonly<Record<string, string>> = {
    'open tags': '<div>',
    'tags of no language': '<x y=',
    'open comments': '<!--',
    'character data': '<![CDATA[',
    declarations: '<!DOCTYPE a [',
    'news items': '<newsItem >',
    bodies: '<body.content>',
    'headings in links': '<h2><a href="/">',
    'lists of links': '<ul><li><a href="/x">word</a>',
    'line breaks': 'x<br>\n',
    'date lines': '<p class="date">',
    brackets: '[',
    braces: '{"a":',
    images: '![',
    links: '[a](',
    stars: '**a ',
    'single stars': '*a',
    backticks: '`',
    underscores: '_a ',
    bullets: '\n* a',
    fences: '\n---\n',
    capitals: 'A',
    'capital words': 'Ab ',
    dashes: '- ',
    digits: '1',
    years: '2024 ',
    months: 'May ',
    spaces: ' ',
    'blank lines': '\n \n',
    quotes: '"',
    entities: '&lt;',
    dots: '. ',
    colons: 'a: ',
    bars: 'a | ',
    by: 'By ',
  };
  for (const [name, part] of Object.entries(HOSTILE))
    it(`takes ${name} without end`, async () => {
      const prefixes = [
        '',
        '<html><body>',
        '<rss><channel><item><description>',
        '<nitf>',
        '# a\n',
        '{"text":"',
      ];
      for (const [at, ending] of ['.html', '.html', '.rss', '.xml', '.md', '.json', '.txt'].entries())
        await readAs(Buffer.from((prefixes[at] ?? '') + part.repeat(TIMES)), ending, 65_536);
    });

  it('takes entity bombs and values nested without end', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "${'b'.repeat(99)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY c${String(at)} "${`&c${String(at - 1)};`.repeat(10)}">`).join('')}]><nitf><body><body.content><p>&c8;</p></body.content></body></nitf>`;
    for (const ending of ['.xml', '.rss', '.html', '.txt']) await readAs(Buffer.from(bomb), ending);
    for (const [open, close] of [
      ['{"items":', '}'],
      ['[', ']'],
      ['{"title":"a","content":', '}'],
    ] as const)
      for (const ending of ['.json', '.ndjson'])
        await readAs(Buffer.from(open.repeat(10_000) + '1' + close.repeat(10_000)), ending);
    await readAs(Buffer.from(`<nitf>${'<p>'.repeat(10_000)}tea${'</p>'.repeat(10_000)}</nitf>`), '.xml');
    await readAs(
      Buffer.from(
        `<rss><channel><item>${'<p>'.repeat(10_000)}tea${'</p>'.repeat(10_000)}</item></channel></rss>`,
      ),
      '.rss',
    );
  });
});
