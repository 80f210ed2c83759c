import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GOODS } from '../../scripts/lexicon/goods.js';
import { MODES, SECTORS, STATUSES } from '../../src/dataset/taxonomy.js';
import { en } from '../../src/locale/en.js';
import { GOODS_FA } from '../../src/locale/goods-fa.js';
import { GOODS_RU } from '../../src/locale/goods-ru.js';
import { wordingFor } from '../../src/locale/load.js';
import type { Wording } from '../../src/locale/wording.js';
import { wordingOf } from './wordings.js';

/** Paths of all that a wording holds. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}
/** All fixed texts of a wording. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(textsOf)
      : [];

/** Latin words that are names of keys, formats and attributes, the same in every language. */
const CODES = /\b(Enter|Escape|Ctrl|JSON|src|data|PNG|SVG|CSV)\b/g;
const latinIn = (text: string) => text.replaceAll(CODES, '').match(/[A-Za-z]{2,}/g) ?? [];

/** Sentences of the sort that every chart shows. */
function sentencesOf(wording: Wording): string[] {
  const { matrix, flow, timeline, frame, evidence } = wording;
  const goods = ['zinc', 'lead', 'lng', 'gas-turbine'].map(wording.good);
  const counts = { articles: 12, undated: 2, since: '2022-10-23', until: '2023-03' };
  const swap = { from: 'IR', to: 'RU', give: goods, take: goods.slice(0, 1) };
  return [
    ...[0, 1, 7].flatMap((talk) =>
      [0, 1, 7].map((realised) =>
        matrix.heading({ rows: 'sector', columns: 'mode', parties: ['IR', 'RU'], events: 7, talk, realised }),
      ),
    ),
    flow.heading(null),
    ...[true, false].flatMap((talk) => [
      flow.heading({ ...swap, talk }),
      flow.heading({ ...swap, take: [], talk }),
      flow.gives('US', 'AE', talk),
    ]),
    timeline.heading({ parties: ['IR', 'RU'], dated: 5, undated: 1, since: '2022', until: '2024-05-01' }),
    timeline.heading({ parties: ['IR', 'RU', 'CN', 'US'], dated: 0, undated: 1, since: null, until: null }),
    frame.sources(counts),
    frame.sources({ ...counts, since: null, until: null }),
    evidence.leg('IR', 'RU', wording.goods(['zinc', 'lead', 'steel'])),
    wording.amount({ amount: 2_500_000, unit: 'bbl/d' }),
    wording.amount({ amount: 40_000, unit: 't/a' }),
    wording.amount({ amount: 12, unit: 'piece' }),
  ];
}

for (const language of ['ru', 'fa']) {
  const wording = wordingOf(language);
  const alphabet = language === 'ru' ? /\p{Script=Cyrillic}/u : /\p{Script=Arabic}/u;

  describe(`the wording in ${language}`, () => {
    it('has every key of the English one', () => {
      assert.deepEqual(keysOf(wording).sort(), keysOf(en).sort());
    });

    it('has no English words in what it says by itself', () => {
      const fixed = textsOf(wording).filter((text) => !['ltr', 'rtl', 'gregorian', language].includes(text));
      for (const text of [...fixed, ...sentencesOf(wording)]) {
        assert.deepEqual(latinIn(text), [], text);
        assert.match(text, alphabet);
      }
    });

    it('names modes, sectors and statuses, each by a word of its own', () => {
      const names = [MODES.map(wording.mode), SECTORS.map(wording.sector), STATUSES.map(wording.status)];
      for (const each of names) {
        assert.equal(new Set(each).size, each.length);
        for (const name of each) assert.match(name, alphabet);
      }
      for (const id of MODES) assert.ok(wording.modeShort(id).length <= 13, wording.modeShort(id));
    });

    it('names every good of the lexicon', () => {
      for (const { id } of GOODS) {
        assert.match(wording.good(id), alphabet, id);
        assert.deepEqual(latinIn(wording.good(id)), []);
      }
      const names = Object.values(language === 'ru' ? GOODS_RU : GOODS_FA);
      assert.deepEqual(
        names.filter((name, index) => names.indexOf(name) < index),
        [],
      );
    });

    it('names countries and unions', () => {
      for (const code of ['IR', 'RU', 'US', 'GB', 'KR', 'CD', 'EU', 'EAEU', 'BRICS'])
        assert.match(wording.party(code), alphabet, code);
      assert.equal(wording.party('XQZ'), 'XQZ');
    });
  });
}

describe('Russian', () => {
  const ru = wordingOf('ru');

  it('counts in three forms', () => {
    const sources = [1, 2, 5, 11, 21].map((articles) =>
      ru.frame.sources({ articles, undated: 0, since: null, until: null }),
    );
    assert.deepEqual(sources, [
      '1 статья, без даты',
      '2 статьи, без даты',
      '5 статей, без даты',
      '11 статей, без даты',
      '21 статья, без даты',
    ]);
    const heading = (events: number) =>
      ru.matrix.heading({
        rows: 'sector',
        columns: 'mode',
        parties: ['IR', 'RU'],
        events,
        talk: 1,
        realised: 0,
      });
    assert.match(heading(21), /из 21 события на стадии/);
    assert.match(heading(22), /из 22 событий на стадии/);
  });

  it('needs countries in the nominative alone, and the verb in their number', () => {
    assert.equal(ru.flow.gives('IR', 'US', false), 'Иран даёт, США получают');
    assert.equal(ru.flow.gives('US', 'IR', true), 'США могут дать, Иран — получить');
  });

  it('writes numbers, money and lists as Russian does', () => {
    assert.equal(ru.amount({ amount: 40_000, unit: 't' }).replace(/\s/g, ' '), '40 000 т');
    assert.equal(ru.amount({ amount: 2.5e9, currency: 'USD' }).replace(/\s/g, ' '), '2,5 млрд $');
    assert.equal(ru.goods(['zinc', 'lng', 'rice']), 'Цинк, СПГ и рис');
  });
});

describe('Persian', () => {
  const fa = wordingOf('fa');

  it('has the singular after every number, in its own digits', () => {
    for (const [events, words] of [
      [2, 'هر ۲ رویداد'],
      [11, 'هر ۱۱ رویداد'],
      [21, 'هر ۲۱ رویداد'],
    ] as const) {
      const facts = { rows: 'sector', columns: 'mode', parties: ['IR', 'RU'] } as const;
      assert.ok(fa.matrix.heading({ ...facts, events, talk: events, realised: 0 }).includes(words));
    }
    assert.doesNotMatch(sentencesOf(fa).join(' '), /[0-9]/);
  });

  it('writes numbers, money and lists as Persian does', () => {
    assert.equal(fa.amount({ amount: 40_000, unit: 't' }), '۴۰٬۰۰۰ تن');
    assert.equal(
      fa.amount({ amount: 2.5e9, currency: 'USD' }).replace(/\s/g, ' '),
      '۲٫۵ میلیارد دلار آمریکا',
    );
    assert.equal(fa.goods(['zinc', 'lead', 'rice']).replaceAll('\u200f', ''), 'روی، سرب و برنج');
  });

  it('points its arrow as it reads', () => {
    assert.equal(fa.direction, 'rtl');
    assert.equal(fa.evidence.leg('IR', 'RU', 'روی'), 'ایران ← روسیه: روی');
  });

  it('has no Arabic letters in place of Persian ones', () => {
    assert.doesNotMatch([...textsOf(fa), ...sentencesOf(fa), ...Object.values(GOODS_FA)].join(' '), /[يكة]/);
  });
});

describe('wordingFor', () => {
  it('gives English to English and unknown languages', async () => {
    for (const locale of ['', 'en', 'en-GB', 'EN_us', 'de', 'constructor', '__proto__'])
      assert.equal((await wordingFor(locale, 'gregorian', 'flow')).language, 'en', locale);
  });

  it('gives English the words of the chart alone', async () => {
    for (const type of ['matrix', 'flow', 'timeline'] as const) {
      const wording: Partial<Wording> = await wordingFor('en', 'gregorian', type);
      const said = (['matrix', 'flow', 'timeline'] as const).filter((each) => wording[each] !== undefined);
      assert.deepEqual(said, [type]);
    }
  });

  it('loads the others by the language of their tag', async () => {
    for (const [locale, language] of [
      ['ru', 'ru'],
      ['ru-RU', 'ru'],
      ['fa-IR', 'fa'],
      ['FA_AF', 'fa'],
    ] as const)
      assert.equal((await wordingFor(locale, 'gregorian', 'flow')).language, language);
  });

  it('loads the Persian calendar in every language', async () => {
    for (const [locale, language] of [
      ['de', 'en'],
      ['ru', 'ru'],
      ['fa', 'fa'],
    ] as const) {
      const wording = await wordingFor(locale, 'persian', 'timeline');
      assert.deepEqual([wording.language, wording.calendar], [language, 'persian']);
    }
  });
});
