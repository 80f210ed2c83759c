import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ABBREVIATIONS, MONTHS, WEEKDAYS } from '../../scripts/lexicon/abbreviations.js';
import { NAVIGATION_LABELS, PROMPT_LINES, TEASER_HEADINGS } from '../../scripts/lexicon/boilerplate.js';
import { COUNTRIES, NOT_COUNTRIES } from '../../scripts/lexicon/countries.js';
import { GOODS } from '../../scripts/lexicon/goods.js';
import { OFFICES } from '../../scripts/lexicon/offices.js';
import { ORGANISATIONS } from '../../scripts/lexicon/organisations.js';
import { BOILERPLATE_REASONS, GOOD_GUARDS, ORGANISATION_KINDS } from '../../scripts/lexicon/rows.js';
import { SECTOR_WORDS } from '../../scripts/lexicon/sectors.js';
import { CURRENCIES, MAGNITUDES, UNITS } from '../../scripts/lexicon/units.js';
import { SECTORS } from '../../src/dataset/taxonomy.js';

const GOLD_GOODS = new URL('../gold/goods.json', import.meta.url);

/** Codes that the runtime names and ISO 3166-1 has withdrawn, reserved or never assigned. */
const NOT_ISO =
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FX HV IC JT MI NH NQ NT PC PU PZ QO RH SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ'.split(
    ' ',
  );

/** Words for two countries: they stand in neither row. */
const SHARED_BY_COUNTRIES = ['Congolese', 'Congo', 'Korean', 'Korea', 'Guinean', 'Dominican'];

/** A form as the gazetteer compares it: hyphen as space, case kept only where it tells. */
const key = (form: string): string => form.replaceAll('-', ' ').replaceAll('’', "'");
const lowerKey = (form: string): string => key(form).toLowerCase();
/** Without the regular plural, so that `date` and `dates` count as one form. */
const singular = (form: string): string =>
  lowerKey(form)
    .replace(/(\w)ies$/, '$1y')
    .replace(/([^s])s$/, '$1');

function repeated(words: Iterable<string>): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const word of words) (seen.has(word) ? twice : seen).add(word);
  return [...twice];
}

const untidy = (word: string): boolean =>
  word === '' || word !== word.trim() || /\s{2}/.test(word) || word.includes('’');

function isoCodes(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  return pairs.filter((code) => names.of(code) !== undefined && !NOT_ISO.includes(code));
}

test('every country of ISO 3166-1 has one row', () => {
  const codes = COUNTRIES.map((row) => row.code);
  assert.deepEqual(repeated(codes), []);
  const iso = isoCodes();
  assert.equal(iso.length, 249);
  assert.deepEqual(
    iso.filter((code) => !codes.includes(code)),
    [],
  );
  const blocs = COUNTRIES.filter((row) => row.bloc).map((row) => row.code);
  assert.deepEqual(blocs.sort(), ['BRICS', 'EAEU', 'EU']);
  assert.deepEqual(
    codes.filter((code) => !iso.includes(code) && !blocs.includes(code)),
    [],
  );
});

test('no word stands for two countries', () => {
  const words = COUNTRIES.flatMap((row) => [
    ...new Set([...row.names, ...row.demonyms, ...row.capitals, ...row.metonyms, ...row.places].map(key)),
  ]);
  assert.deepEqual(repeated(words), []);
  assert.deepEqual(
    SHARED_BY_COUNTRIES.filter((word) => words.includes(word)),
    [],
  );
  for (const row of COUNTRIES) {
    assert.ok(row.names.length > 0, row.code);
    const all = [...row.names, ...row.demonyms, ...row.capitals, ...row.metonyms, ...row.places];
    assert.deepEqual(all.filter(untidy), [], row.code);
    assert.deepEqual(
      all.filter((word) => word === word.toLowerCase()),
      [],
      row.code,
    );
    if (row.currency) assert.match(row.currency[0], /^[A-Z]{3}$/, row.code);
  }
});

test('longer names are there where a shorter one would mislead', () => {
  const countryOf = (name: string): string | undefined =>
    COUNTRIES.find((row) => row.names.includes(name))?.code;
  for (const [name, code] of [
    ["Democratic People's Republic of Korea", 'KP'],
    ['Republic of Korea', 'KR'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Equatorial Guinea', 'GQ'],
    ['Guinea-Bissau', 'GW'],
    ['Papua New Guinea', 'PG'],
    ['Dominican Republic', 'DO'],
    ['South Sudan', 'SS'],
    ['Nigeria', 'NG'],
    ['Niger', 'NE'],
    ['Republic of China', 'TW'],
    ["People's Republic of China", 'CN'],
    ['West Germany', 'DE'],
    ['U.S.', 'US'],
    ['UAE', 'AE'],
    ['DPRK', 'KP'],
  ] as const)
    assert.equal(countryOf(name), code, name);
  const names = COUNTRIES.flatMap((row) => [...row.names, ...row.demonyms, ...row.capitals]);
  assert.deepEqual(
    NOT_COUNTRIES.filter((name) => names.includes(name)),
    [],
  );
  assert.deepEqual(repeated(NOT_COUNTRIES), []);
});

test('organisations have one row each, a known home and no country name', () => {
  const codes = new Set(COUNTRIES.map((row) => row.code));
  const names = ORGANISATIONS.flatMap((row) => row.names);
  assert.deepEqual(repeated(names.map(key)), []);
  assert.deepEqual(names.filter(untidy), []);
  const countryWords = new Set(
    COUNTRIES.flatMap((row) =>
      [...row.names, ...row.demonyms, ...row.capitals, ...row.metonyms].map(lowerKey),
    ),
  );
  assert.deepEqual(
    names.filter((name) => countryWords.has(lowerKey(name))),
    [],
  );
  for (const row of ORGANISATIONS) {
    const name = row.names[0];
    assert.ok(name, JSON.stringify(row));
    assert.ok(ORGANISATION_KINDS.includes(row.kind), name);
    assert.equal(row.country === null, row.kind === 'international', name);
    if (row.country !== null) assert.ok(codes.has(row.country), name);
    if (row.sector) assert.ok(SECTORS.includes(row.sector), name);
  }
});

test('goods have unique ids and forms, HS digits, a sector and sound guards', () => {
  assert.deepEqual(repeated(GOODS.map((row) => row.id)), []);
  assert.deepEqual(repeated(GOODS.map((row) => row.label)), []);
  assert.deepEqual(repeated(GOODS.flatMap((row) => row.forms.map(singular))), []);
  for (const row of GOODS) {
    assert.match(row.id, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(SECTORS.includes(row.sector), row.id);
    if (row.hs !== null) assert.match(row.hs, /^(\d{4}|\d{6})$/, row.id);
    assert.ok(row.forms.length > 0, row.id);
    assert.deepEqual(row.forms.filter(untidy), [], row.id);
    for (const [form, guard] of Object.entries(row.guarded ?? {})) {
      assert.ok(row.forms.includes(form), `${row.id}: ${form}`);
      assert.ok(GOOD_GUARDS.includes(guard), `${row.id}: ${guard}`);
    }
  }
});

test('words with other senses are guarded', () => {
  const guards = new Map(GOODS.flatMap((row) => Object.entries(row.guarded ?? {})));
  const ambiguous =
    'lead oil gas tank dates chip engine equipment power iron tin plane jet arms rocket shell drone capital credit loan training technology component vehicle medicine';
  assert.deepEqual(
    ambiguous.split(' ').filter((word) => !guards.has(word)),
    [],
  );
});

test('goods of the gold set keep their ids, codes and sectors', { skip: !existsSync(GOLD_GOODS) }, () => {
  const gold = JSON.parse(readFileSync(GOLD_GOODS, 'utf8')) as {
    id: string;
    hs: string | null;
    sector: string;
  }[];
  const found = gold.map(({ id }) => GOODS.find((row) => row.id === id));
  assert.deepEqual(
    found.map((row) => row && { id: row.id, hs: row.hs, sector: row.sector }),
    gold.map(({ id, hs, sector }) => ({ id, hs, sector })),
  );
});

test('every sector has words, no word has two sectors', () => {
  assert.deepEqual(SECTOR_WORDS.map((row) => row.sector).sort(), [...SECTORS].sort());
  const forms = SECTOR_WORDS.flatMap((row) => row.forms);
  assert.deepEqual(repeated(forms.map(lowerKey)), []);
  assert.deepEqual(forms.filter(untidy), []);
});

test('offices, units and money are sound', () => {
  assert.deepEqual(repeated(OFFICES.map((row) => row.title)), []);
  assert.deepEqual(
    OFFICES.filter((row) => row.title !== row.title.toLowerCase() || untidy(row.title)),
    [],
  );
  assert.deepEqual(repeated(UNITS.flatMap((row) => row.forms)), []);
  for (const row of UNITS) {
    assert.match(row.unit, /^(t|bbl|m3|MW|kWh|km|piece)(\/(d|mo|a))?$/);
    assert.ok(row.factor > 0 && Number.isFinite(row.factor), row.forms[0]);
  }
  assert.deepEqual(repeated(MAGNITUDES.flatMap((row) => row.forms)), []);
  assert.deepEqual(repeated(CURRENCIES.flatMap((row) => row.forms)), []);
  for (const row of CURRENCIES) {
    if (row.code === null) assert.equal(row.needsCountry, true, row.forms[0]);
    else assert.match(row.code, /^[A-Z]{3}$/);
  }
  const coded = new Set(CURRENCIES.map((row) => row.code));
  assert.deepEqual(
    ['USD', 'EUR', 'RUB', 'IRR', 'CNY', 'INR', 'TRY', 'AED'].filter((code) => !coded.has(code)),
    [],
  );
});

test('boilerplate phrases are lower case, once each, with a reason', () => {
  for (const table of [PROMPT_LINES, TEASER_HEADINGS, NAVIGATION_LABELS]) {
    assert.deepEqual(repeated(table.map((row) => `${row.where} ${row.phrase}`)), []);
    for (const row of table) {
      assert.equal(row.phrase, row.phrase.toLowerCase());
      assert.ok(!untidy(row.phrase), row.phrase);
      assert.ok(BOILERPLATE_REASONS.includes(row.reason), row.phrase);
    }
  }
  assert.deepEqual(
    BOILERPLATE_REASONS.filter(
      (reason) =>
        ![...PROMPT_LINES, ...TEASER_HEADINGS, ...NAVIGATION_LABELS].some((row) => row.reason === reason),
    ),
    [],
  );
});

test('abbreviations end in a full stop', () => {
  assert.deepEqual(repeated(ABBREVIATIONS), []);
  assert.deepEqual(
    ABBREVIATIONS.filter((word) => !word.endsWith('.') || untidy(word)),
    [],
  );
  assert.equal(MONTHS.length, 12);
  assert.equal(WEEKDAYS.length, 7);
});

test('tables are as broad as planned', () => {
  const homes = new Set(ORGANISATIONS.flatMap((row) => row.country ?? []));
  const least: [string, number, number][] = [
    ['goods', GOODS.length, 220],
    ['forms of goods', GOODS.flatMap((row) => row.forms).length, 2500],
    ['sector words', SECTOR_WORDS.flatMap((row) => row.forms).length, 900],
    ['organisations', ORGANISATIONS.length, 600],
    ['home countries', homes.size, 60],
    ['offices', OFFICES.length, 150],
    ['abbreviations', ABBREVIATIONS.length, 120],
    ['prompts', PROMPT_LINES.length, 100],
    ['teaser headings', TEASER_HEADINGS.length, 60],
    ['navigation labels', NAVIGATION_LABELS.length, 40],
  ];
  for (const [table, count, floor] of least) assert.ok(count >= floor, `${table}: ${count} < ${floor}`);
});
