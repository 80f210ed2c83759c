import assert from 'node:assert/strict';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { KeyIndex } from '../../scripts/cache/key-index.js';
import { Pack } from '../../scripts/cache/pack.js';
import { EventShelf } from '../../scripts/output/event-shelf.js';
import { formatDataset, datasetFiles } from '../../scripts/output/write-dataset.js';
import { collect } from '../../scripts/output/build-dataset.js';
import { SERIES } from '../../scripts/output/slices.js';
import { formatJson } from '../../scripts/output/write-files.js';
import { aggregate } from '../../scripts/pipeline.js';
import type { AggregateInput } from '../../scripts/pipeline.js';
import { parseDataset } from '../../src/dataset/parse.js';

const GOLD = 'test/gold/articles';
/** Articles from 101 on: the others are enough here. */
const WIDE = /\d{3}\.\w+$/;
const SETTLED = new Date('2024-01-01');

describe('the cache', () => {
  let folder = '';
  let inputs = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-cache-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    await rm(folder, { recursive: true, force: true });
    inputs = path.join(folder, 'in');
    await cp(GOLD, inputs, { recursive: true, filter: (file) => !WIDE.test(file) });
    for (const name of await readdir(inputs)) await utimes(path.join(inputs, name), SETTLED, SETTLED);
  });

  const packs = async () =>
    (await readdir(path.join(folder, 'cache'))).map((name) => path.join(folder, 'cache', name));

  /** One run: the files it would write, how many files it read, and what it found wrong. */
  async function run(options: Partial<AggregateInput> = {}, version = 'v1') {
    const pack = await Pack.open(path.join(folder, 'cache'), version);
    const events = new EventShelf(path.join(folder, 'events.part'));
    try {
      const whole = await aggregate({ inputs: [inputs], workers: 1, ...options }, pack, events);
      const dataset = collect(whole.assembled, whole.records, events);
      const files = Object.fromEntries(
        Object.entries(datasetFiles(whole)).map(([name, text]) => [name, [...text].join('')]),
      );
      return {
        files,
        dataset,
        read: whole.archive.read,
        problems: whole.archive.problems,
        damaged: pack.damaged,
        whole: [...formatDataset(whole)].join(''),
      };
    } finally {
      events.close();
      pack.close();
    }
  }

  it('writes, piece by piece, the bytes of the whole, and the slices that charts would make of it', async () => {
    const { files, dataset, whole } = await run();
    assert.ok(dataset.events.length > 20);
    assert.equal(whole, formatJson(dataset));
    const plain = parseDataset(JSON.parse(files['cooperation.json'] ?? ''));
    for (const [name, series] of Object.entries(SERIES)) assert.equal(files[name], formatJson(series(plain)));
  });

  it('reads nothing that has not changed, and writes the same bytes', async () => {
    const first = await run();
    const second = await run();
    assert.equal(second.read, 0);
    assert.deepEqual([second.files, second.problems], [first.files, first.problems]);
  });

  it('reads what changed, what is new and what another version found, and forgets what is gone', async () => {
    const first = await run();
    const touched = path.join(inputs, '01.txt');
    await appendFile(touched, '\n\nOn 3 May 2024 Kenya sold 400 tonnes of tea to Pakistan.\n');
    await utimes(touched, SETTLED, SETTLED);
    await writeFile(
      path.join(inputs, 'new.txt'),
      'Rice\n\nPakistan sold rice to Kenya in June 2023, and the ships left Karachi on time.\n',
    );
    await rm(path.join(inputs, '02.txt'));
    const changed = await run();
    assert.equal(changed.read, 2);
    assert.equal(changed.dataset.articles.length, first.dataset.articles.length);
    assert.notDeepEqual(changed.files, first.files);
    assert.deepEqual((await run({}, 'v2')).files, changed.files);
    assert.equal((await packs()).length, 1);
  });

  it('knows content under another name or time, without coding it again', async () => {
    await run();
    for (const name of await readdir(inputs))
      await utimes(path.join(inputs, name), new Date(), new Date('2023-05-05'));
    const bytes = async () =>
      (await Promise.all((await packs()).map((file) => readFile(file)))).reduce(
        (sum, { length }) => sum + length,
        0,
      );
    const before = await bytes();
    const again = await run();
    assert.ok(again.read > 0);
    assert.ok((await bytes()) - before < again.read * 120, 'only what the file system says was written');
  });

  it('passes over entries that are cut, damaged or no entries, and finds them anew', async () => {
    const first = await run();
    const [file = ''] = await packs();
    const whole = await readFile(file);
    await truncate(file, Math.floor(whole.length / 2));
    const cut = await run();
    assert.deepEqual(cut.files, first.files);
    assert.ok(cut.damaged > 0 && cut.read > 0);
    await writeFile(
      path.join(folder, 'cache', 'v1-noise.pack'),
      Buffer.concat([Buffer.from([0, 255, 10, 10]), whole.subarray(1), Buffer.from('{"no":"line end"}')]),
    );
    assert.deepEqual((await run()).files, first.files);
  });

  it('survives any damage to any byte', async () => {
    const first = await run();
    const [file = ''] = await packs();
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (damage) => {
          for (const name of await packs()) await rm(name);
          const bytes = Buffer.from(whole);
          for (const [at, value] of damage) bytes[at] = (bytes[at] ?? 0) ^ value;
          await writeFile(file, bytes);
          assert.deepEqual((await run()).files, first.files);
        },
      ),
      { seed: 5, numRuns: 8 },
    );
  });

  it('serves runs at the same time, and many runs leave few files', async () => {
    const first = await run();
    for (let count = 0; count < 14; count++) {
      const pack = await Pack.open(path.join(folder, 'cache'), 'v1');
      pack.put(`00000000000000${String(count + 10)}`, 'x');
      pack.close();
    }
    assert.ok((await packs()).length <= 14);
    const open = await Promise.all([
      Pack.open(path.join(folder, 'cache'), 'v1'),
      Pack.open(path.join(folder, 'cache'), 'v1'),
    ]);
    for (const pack of open) {
      pack.put('00000000000000ff', 'both');
      pack.close();
    }
    const again = await run();
    assert.deepEqual([again.read, again.files], [0, first.files]);
  });

  it('writes the same bytes in one thread and in two, in whatever order and split', async () => {
    const one = await run();
    await rm(path.join(folder, 'cache'), { recursive: true });
    const two = await run({ workers: 2, forced: true });
    assert.deepEqual([two.files, two.problems.length], [one.files, one.problems.length]);
    await rm(path.join(folder, 'cache'), { recursive: true });
    const names = (await readdir(inputs)).map((name) => path.join(inputs, name)).reverse();
    assert.deepEqual((await run({ inputs: names })).files, one.files);
  });

  it('leaves out what was published before a date, and keeps what has none', async () => {
    const { dataset } = await run({ since: '2024' });
    assert.ok(dataset.articles.every(({ published }) => published === null || published >= '2024'));
    assert.ok((dataset.report.dropped['published before 2024'] ?? 0) > 0);
  });

  it('names loops of links and folders that are none, and goes on', async () => {
    await symlink(inputs, path.join(inputs, 'loop'));
    await symlink(path.join(inputs, 'b'), path.join(inputs, 'a'));
    await symlink(path.join(inputs, 'a'), path.join(inputs, 'b'));
    await mkdir(path.join(inputs, 'empty'));
    const { problems, dataset } = await run();
    assert.deepEqual(problems.filter(({ reason }) => reason === 'a loop of links').length, 2);
    assert.ok(dataset.articles.length > 20);
  });
});

describe('the index of keys', () => {
  it('finds what was set last under each key, also from its memory', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat()), { maxLength: 400 }),
        (pairs) => {
          const index = new KeyIndex();
          const expected = new Map<string, number>();
          for (const [key, value] of pairs) {
            const name = key.toString(16).padStart(16, '0');
            index.set(name, value);
            expected.set(name, value);
          }
          for (const [name, value] of expected) assert.equal(index.get(name), value);
          assert.equal(
            new KeyIndex(index.memory).get([...expected.keys()][0] ?? '0000000000000001'),
            [...expected.values()][0] ?? -1,
          );
          assert.deepEqual(new Map(index.entries().map(({ key, ref }) => [key, ref])), expected);
        },
      ),
      { seed: 3, numRuns: 50 },
    );
  });

  it('grows', () => {
    const index = new KeyIndex();
    for (let at = 0; at < 20_000; at++) index.set((at * 2_654_435_761).toString(16).padStart(16, '0'), at);
    for (let at = 0; at < 20_000; at += 37)
      assert.equal(index.get((at * 2_654_435_761).toString(16).padStart(16, '0')), at);
    assert.equal(index.get('ffffffffffffffff'), -1);
  });
});
