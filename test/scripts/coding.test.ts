import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { codeArticle } from '../../scripts/coding/code-article.js';
import { buildDataset } from '../../scripts/output/build-dataset.js';
import { quoteOf } from '../../scripts/output/record.js';
import { LEXICON, articleOf, eventsIn, lineOf, linesOf, pageOf } from './article-of.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const SEED_BARTER = read('seeds/000_ee1000165f635742.txt');
const SEED_AVIATION = read('seeds/003_5b4e696de8184e5b.txt');

describe('seed articles', () => {
  const wanted: readonly (readonly [string, string, RegExp])[] = [
    [
      SEED_BARTER,
      'the barter with its two legs',
      /^barter \S+ IR\+RU IR>RU:zinc,aluminium,lead,steel\|RU>IR:auto-part,gas-turbine $/,
    ],
    [SEED_BARTER, 'the repair of turbines', /^maintenance talks IR\+RU gas-turbine $/],
    [SEED_BARTER, 'the supply of automotive parts', /^supply talks IR\+RU auto-part $/],
    [SEED_BARTER, 'the forum to come', /^dialogue proposed IR\+RU .*auto-part,gas-turbine $/],
    [
      SEED_AVIATION,
      'the nuclear plant under construction',
      /^construction under-way IR\+RU RU>IR:nuclear-power-plant $/,
    ],
    [SEED_AVIATION, 'aircraft making', /^joint-venture talks IR\+RU aircraft $/],
    [SEED_AVIATION, 'jet engines', /^joint-development talks IR\+RU .*jet-engine $/],
    [SEED_AVIATION, 'market entry', /^market-entry talks IR\+RU RU>IR:car $/],
    [SEED_AVIATION, 'the meeting', /^dialogue talks IR\+RU/],
  ];
  for (const [text, what, pattern] of wanted)
    it(`give ${what}`, () => {
      const lines = linesOf(text);
      assert.ok(
        lines.some((line) => pattern.test(line)),
        lines.join('\n'),
      );
    });
  it('give nothing of the other stories on their pages, with or without the heading of these', () => {
    for (const text of [SEED_BARTER, SEED_AVIATION, SEED_AVIATION.replace('Similar Posts', '')]) {
      const { events } = codeArticle(pageOf(text), LEXICON);
      for (const { parties, date } of events) {
        assert.deepEqual(parties, ['IR', 'RU']);
        assert.equal(date, null);
      }
    }
  });
  it('state no date of publication', () => {
    for (const text of [SEED_BARTER, SEED_AVIATION]) assert.equal(pageOf(text).article.published, null);
  });
});

describe('wordings', () => {
  /** How many of the hundred wordings must be read exactly; raise it, never lower it. */
  const LEAST_EXACT = 96;
  it('are read as written down beside them', () => {
    const rows = read('test/fixtures/wordings.tsv')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    const wrong = rows.filter((row) => {
      const [mode = '', status = '', what = '', text = ''] = row.split('\t');
      const events = eventsIn(text);
      if (mode === 'none') return events.length > 0;
      const [event] = events;
      if (events.length !== 1 || !event || event.mode !== mode) return true;
      const legs = event.legs
        .map(({ from, to, goods }) => `${from}>${to}:${goods.join(',')}`)
        .sort()
        .join('|');
      const actual = what.includes('>') ? legs : event.parties.join('+');
      return (
        event.status !== (status === 'resumed' ? 'under-way' : status) ||
        actual !== what.split('|').sort().join('|')
      );
    });
    assert.ok(rows.length - wrong.length >= LEAST_EXACT, wrong.join('\n'));
  });
});

describe('metamorphic', () => {
  const text =
    'Kenya will supply tea to Pakistan under a contract signed in May. Pakistan is building a road in Kenya.';
  const swap = (words: string) =>
    words.replace(/Kenya|Pakistan/g, (name) => (name === 'Kenya' ? 'Pakistan' : 'Kenya'));
  it('swapping the countries swaps them in the events', () => {
    const turn = (line: string) =>
      line.replace(/KE|PK/g, (code) => (code === 'KE' ? 'PK' : 'KE')).replace('PK+KE', 'KE+PK');
    assert.deepEqual(eventsIn(swap(text)).map(lineOf).sort(), eventsIn(text).map(lineOf).map(turn).sort());
  });
  it('active and passive, buying and selling say the same', () => {
    const lines = [
      'Kenya sold tea to Pakistan.',
      'Tea was sold to Pakistan by Kenya.',
      'Pakistan bought tea from Kenya.',
      'Tea was bought from Kenya by Pakistan.',
    ];
    assert.deepEqual(new Set(lines.map((line) => eventsIn(line).map(lineOf).join())).size, 1);
  });
  it('a denial leaves no event', () => {
    assert.deepEqual(eventsIn('The minister denied that Kenya sold tea to Pakistan.'), []);
    assert.deepEqual(eventsIn('Kenya has not sold tea to Pakistan.'), []);
  });
  it('a country in a route or sanction makes no new pair', () => {
    for (const more of [' despite American sanctions', ' through Oman', ', across the waters of Oman'])
      assert.deepEqual(
        eventsIn(`Kenya sold tea to Pakistan${more}.`).flatMap(({ parties }) => parties),
        ['KE', 'PK'],
      );
  });
  it('pasted boilerplate changes nothing', () => {
    const page = `Kenyan tea for Pakistan\n\n12 May 2024\n\n${text} The two sides met in Nairobi on Friday to discuss trade in tea, officials said.\n\nKenya has grown tea for a century, and half of it leaves by sea.\n`;
    const trap =
      '\n\nRelated posts\n\nRussia sells gas to China\nIran to build refinery in Syria, says minister\n\nPrevious Article\n\nUganda buys tanks from Serbia\n\nSubscribe to our newsletter\n';
    assert.deepEqual(linesOf(page + trap), linesOf(page));
  });
});

describe('evidence', () => {
  it('quotes the clean text exactly, also behind astral characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '\u{1f600} ', '\u{1f1ee}\u{1f1f7} \u201c\u{10400}\u201d '),
        fc.constantFrom('Tea is grown here. ', ''),
        (first, second) => {
          const source = articleOf(`${first}${second}Kenya sold tea to Pakistan in May 2023.`);
          const { events } = buildDataset({
            coded: [codeArticle(source, LEXICON)],
            uncoded: [],
            dropped: {},
          });
          assert.equal(events.length, 1);
          for (const { evidence } of events)
            for (const { exact, prefix, suffix, start, end } of evidence) {
              assert.equal(source.text.slice(start, end), exact);
              assert.equal(source.text.slice(Math.max(0, start - prefix.length), start), prefix);
              assert.equal(source.text.slice(end, end + suffix.length), suffix);
            }
        },
      ),
      { seed: 7, numRuns: 12 },
    );
  });
  it('refuses a span that is no part of the text', () => {
    assert.throws(() => quoteOf(articleOf('short'), 2, 99), RangeError);
  });
});
