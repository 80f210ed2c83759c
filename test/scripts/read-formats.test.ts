import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CorpusError } from '../../scripts/corpus/article.js';
import type { Draft } from '../../scripts/corpus/article.js';
import { readDrafts, readWhole } from '../../scripts/corpus/read-drafts.js';
import { gzipWarc, warcRecords } from '../fixtures/warc.js';

const NEWS = 'test/fixtures/news';

/** What one file gives: its drafts, and what is wrong, each without the file's path. */
async function read(file: string): Promise<{ drafts: Draft[]; faults: string[] }> {
  const drafts: Draft[] = [];
  const faults: string[] = [];
  const note = (error: unknown) => {
    assert.ok(error instanceof CorpusError, String(error));
    assert.ok(error.path.startsWith(file));
    faults.push(`${error.path.slice(file.length)} ${error.reason}`.trim());
  };
  try {
    for await (const result of readDrafts(file, await readWhole(file)))
      if ('draft' in result) drafts.push(result.draft);
      else note(result.error);
  } catch (error) {
    note(error);
  }
  return { drafts, faults };
}

const lineOf = ({ title, url, outlet, author, published, language }: Draft) =>
  [title, url?.replace('https://harbourwire.example', ''), outlet, author, published, language]
    .map((each) => each ?? '-')
    .join(' | ');
const textOf = ({ blocks }: Draft) =>
  blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ text }) => text)
    .join('\n');

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'rss.xml': [
    'Kenya & Pakistan settle on tea | /tea | Harbour Wire | Amina Odhiambo | 2024-09-05 | en',
    'Only a headline | /nothing | Harbour Wire | - | 2024-09-06 | en',
  ],
  'feed.rdf': ['Pakistan ships rice to Kenya | /rice | Harbour Wire | Bilal Khan | 2024-09-07 | en'],
  'atom.xml': ['Brazil & Egypt talk about wheat | /wheat | Harbour Wire | Clara Nunes | 2024-09-08 | -'],
  'feed.json': [
    'Turkey sells steel to Ghana | /steel | Harbour Wire | Deniz Kaya | 2024-09-09 | en',
    'Poland buys coal from Kazakhstan | /coal | Harbour Wire | - | 2024-09-10 | en',
  ],
  'ninjs-1.json': [
    'Vietnam and Chile sign a copper deal | https://agency.example/items/20240914-1 | Agency Example | Linh Tran | 2024-09-13 | en',
  ],
  'ninjs-2.json': [
    'Egypt sells cement to Ghana | https://agency.example/items/20240915-2 | Agency Example | Linh Tran | 2024-09-15 | en-GB',
  ],
  'ninjs-3.json': [
    'India buys fertiliser from Oman | https://agency.example/items/20240917-3 | Agency Example | - | 2024-09-17 | en',
  ],
  'newsml-g2.xml': ['Peru sells copper to Poland | - | Agency Example | Rosa Quispe | 2024-09-19 | en-US'],
  'news-message.xml': ['Indonesia sells palm oil to Turkey | - | - | - | 2024-09-21 | en'],
  'nitf.xml': ['Russia sells wheat to Egypt | - | Agency Example | Yulia Petrova | 2024-09-22 | -'],
  'articles.ndjson': [
    'Oman sells aluminium to India | - | - | - | 2024-09-23 | en',
    'Ghana sells cocoa to Turkey | - | - | - | 2024-09-24 | en',
  ],
};

const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'news-message.xml': ['#2 skipped: status stat:canceled'],
  'articles.ndjson': ['#2 no valid JSON', '#5 no article in it', '#6 no text in it'],
};

describe('a newsroom’s formats', () => {
  for (const [name, lines] of Object.entries(EXPECTED))
    it(`are read: ${name}`, async () => {
      const { drafts, faults } = await read(path.join(NEWS, name));
      assert.deepEqual(drafts.map(lineOf), lines);
      assert.deepEqual(faults, FAULTS[name] ?? []);
    });

  it('give their text in its order, without marks and without what is not the story', async () => {
    const textIn = async (name: string) => textOf((await read(path.join(NEWS, name))).drafts[0] as Draft);
    assert.equal(
      await textIn('newsml-g2.xml'),
      'Peru sold 12,000 tonnes of copper to Poland in August 2024, the ministry of mines in Lima said.\n' +
        'The last ship left the port of Callao on Tuesday & is expected in Gdansk in October.',
    );
    assert.match(await textIn('nitf.xml'), /loaded in Novorossiysk before the end of September/);
    assert.doesNotMatch(await textIn('nitf.xml'), /Written by hand/);
    assert.doesNotMatch(await textIn('ninjs-1.json'), /Not this one/);
    assert.doesNotMatch(await textIn('ninjs-2.json'), /A ship/);
    assert.doesNotMatch(await textIn('rss.xml'), /stand in for the story/);
  });
});

describe('files that a test makes', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-formats-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const readAs = async (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return read(file);
  };

  const RUSSIAN = 'Кения продала Пакистану чай в мае 2023 года, и суда вышли из порта Момбаса вовремя.';
  const PERSIAN = 'کنیا در ماه مه چای را به پاکستان فروخت و کشتی‌ها بندر را ترک کردند.';
  const ARABIC = 'باعت كينيا الشاي إلى باكستان في مايو وغادرت السفن الميناء في الموعد المحدد';
  const FRENCH =
    'Le Kenya a vendu du thé au Pakistan en mai 2023 ; les bateaux ont été chargés à l’été « à temps ».';
  const POLISH_PAGE =
    'Kenia sprzedała Pakistanowi herbatę, a statki opuściły port w Mombasie później niż zwykle.';

  /** The bytes of a text in an 8-bit encoding, found by decoding all 256 of them. */
  function encode(text: string, label: string): Buffer {
    const decoder = new TextDecoder(label);
    const bytes = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    ).set('’', 0x92);
    return Buffer.from(Array.from(text, (char) => bytes.get(char) ?? 0x3f));
  }
  const utf16 = (text: string, bigEndian: boolean) => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    return bigEndian ? little.swap16() : little;
  };
  const without = (text: string, chars: RegExp) => text.replace(chars, '');

  for (const [label, text] of [
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC],
    ['windows-1252', FRENCH],
  ] as const)
    it(`are read in ${label}, which they do not state`, async () => {
      const { drafts } = await readAs(`${label}.txt`, encode(`${text}\n\n${text}\n`, label));
      assert.ok(
        drafts[0]?.blocks.some((block) => block.text === text),
        JSON.stringify(drafts[0]?.blocks),
      );
    });

  it('are read in windows-1256 with the letters of Persian that it has', async () => {
    const text = without(PERSIAN, /[\u06cc\u06a9]/g);
    const { drafts } = await readAs('fa.txt', encode(`${text}\n`, 'windows-1256'));
    assert.ok(drafts[0]?.blocks.some((block) => block.text === text.replace(/\u200c/g, '')));
  });

  for (const label of ['windows-1250', 'iso-8859-2'])
    it(`are read in ${label}, which a page states`, async () => {
      const page = `<!doctype html><html lang="pl"><head><meta charset="${label}"><title>Herbata</title></head><body><p>${POLISH_PAGE}</p></body></html>`;
      const { drafts } = await readAs('pl.html', encode(page, label));
      assert.equal(drafts.map(textOf)[0], POLISH_PAGE);
    });

  for (const [name, bigEndian] of [
    ['little', false],
    ['big', true],
  ] as const)
    it(`are read in UTF-16, ${name} end first, also line by line`, async () => {
      const { drafts } = await readAs('utf16.txt', utf16(`${RUSSIAN}\n\n${RUSSIAN}\n`, bigEndian));
      assert.ok(drafts[0]?.blocks.some((block) => block.text === RUSSIAN));
      const lines = utf16(await readFile(`${NEWS}/articles.ndjson`, 'utf8'), bigEndian);
      assert.equal((await readAs('utf16.ndjson', lines)).drafts.length, 2);
    });

  it('are told by what is in them when their name says nothing or another thing', async () => {
    for (const name of ['rss.xml', 'feed.json', 'ninjs-2.json', 'nitf.xml']) {
      const bytes = await readFile(path.join(NEWS, name));
      for (const other of ['export', 'export.txt', 'export.xml', 'export.gz'])
        assert.deepEqual(
          (await readAs(other, other.endsWith('.gz') ? gzipSync(bytes) : bytes)).drafts.map(lineOf),
          EXPECTED[name],
        );
    }
    const lines = await readFile(`${NEWS}/articles.ndjson`);
    for (const [name, bytes] of [
      ['lines', lines],
      [
        'lines.json',
        Buffer.from(
          lines
            .toString()
            .split('\n')
            .filter((_, at) => at !== 1)
            .join('\n'),
        ),
      ],
      ['lines.jsonl.gz', gzipSync(lines)],
    ] as const)
      assert.deepEqual((await readAs(name, bytes)).drafts.map(lineOf), EXPECTED['articles.ndjson']);
  });

  const pageOf = (at: number, text: string) =>
    `<!doctype html><html lang="en"><head><title>Story ${String(at)}</title></head><body><article><p>${text}</p></article></body></html>`;
  const story = (at: number) =>
    `Kenya sold ${String(at)} tonnes of tea to Pakistan in May 2023, and the ships left Mombasa on time.`;
  const pages = [1, 2, 3].map((at) => ({
    url: `https://example.org/${String(at)}`,
    body: Buffer.from(pageOf(at, story(at))),
  }));

  it('are read from web archives, packed or not: pages that were found, in their encodings', async () => {
    const others = [
      { url: 'https://example.org/gone', body: Buffer.from(pageOf(8, story(8))), status: 404 },
      { url: 'https://example.org/a.png', body: Buffer.from([0x89, 0x50, 0, 0]), type: 'image/png' },
      { url: 'https://example.org/4', body: Buffer.from(pageOf(4, story(4))), encoding: 'gzip' as const },
      {
        url: 'https://example.org/ru',
        body: encode(pageOf(5, RUSSIAN), 'koi8-r'),
        type: 'text/html; charset=koi8-r',
      },
    ];
    const all = [...pages, ...others];
    const expected = ['1', '2', '3', '4', 'ru'].map((name) => `https://example.org/${name}`);
    for (const [name, bytes] of [
      ['crawl.warc', Buffer.concat(warcRecords(all))],
      ['crawl.warc.gz', gzipWarc(all)],
      ['crawl', gzipWarc(all)],
    ] as const) {
      const { drafts, faults } = await readAs(name, bytes);
      assert.deepEqual([drafts.map(({ url }) => url), faults], [expected, []]);
      assert.equal(textOf(drafts[4] as Draft), RUSSIAN);
    }
  });

  it('are read as far as a web archive goes that was cut, and said to be cut', async () => {
    const whole = Buffer.concat(warcRecords(pages));
    const cut = await readAs('cut.warc', whole.subarray(0, -60));
    assert.equal(cut.faults.length, 1);
    assert.match(cut.faults[0] ?? '', /^ends in the middle of record 4$/);
    const packed = gzipWarc(pages);
    const { drafts, faults } = await readAs('cut.warc.gz', packed.subarray(0, -60));
    assert.ok(drafts.length >= 2);
    assert.match(faults[0] ?? '', /^gzip data that end too early, after record \d$/);
    assert.deepEqual((await readAs('none.warc', 'this is no archive')).faults, ['no WARC file']);
    assert.deepEqual((await readAs('empty.warc', '')).faults, ['no WARC file']);
  });
});
