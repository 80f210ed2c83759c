import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { KEY_CHARS } from '../../scripts/cache/key-index.js';
import { asLine, generateArticle } from '../bench/corpus.js';
import { gzipWarc } from '../fixtures/warc.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = 65_534;
const SETTLED = new Date('2024-01-01');
/** The checksum that stands before the key of each entry of a pack. */
const CHECK_CHARS = 8;

const STORY = 'Kenya sold tea to Pakistan in May 2023, and the ships left Mombasa on time.';
const OTHER = 'Pakistan sold rice to Kenya in June 2023, and the ships left Karachi on time.';

interface Dataset {
  readonly articles: readonly { readonly title: string }[];
  readonly events: readonly { id: string; evidence: readonly { article: string; exact: string }[] }[];
}

describe('coop-chart aggregate', () => {
  let folder = '';
  let inputs = '';
  let out = '';
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-run-'));
    [inputs, out] = [path.join(folder, 'in'), path.join(folder, 'out')];
    await mkdir(inputs);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await chmod(path.join(inputs, 'locked'), 0o755).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });

  /** A run that may be watched, fed and interrupted. */
  function start(args: readonly string[], asNobody = false) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'scripts/coop-chart.ts', 'aggregate', ...args, '--out', out],
      { cwd: root, stdio: ['pipe', 'ignore', 'pipe'], ...(asNobody && { uid: NOBODY, gid: NOBODY }) },
    );
    children.push(child);
    const said = { text: '' };
    const listeners = new Set<() => void>();
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.text += text;
      for (const listener of listeners) listener();
    });
    const ended = once(child, 'close').then(([code]: unknown[]) => code as number);
    return {
      child,
      said,
      ended,
      /** Resolves when a line has been said so many times. */
      saying: (line: RegExp, times = 1) =>
        new Promise<void>((resolve) => {
          const listener = () => {
            if ((said.text.match(new RegExp(line, 'g'))?.length ?? 0) < times) return;
            listeners.delete(listener);
            resolve();
          };
          listeners.add(listener);
          listener();
        }),
    };
  }

  const run = async (...args: string[]) => {
    const { child, said, ended } = start(args);
    child.stdin.end();
    return { code: await ended, err: said.text };
  };
  const put = (name: string, content: string | Uint8Array) => writeFile(path.join(inputs, name), content);
  const written = async () =>
    JSON.parse(await readFile(path.join(out, 'cooperation.json'), 'utf8')) as Dataset;

  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => asLine(generateArticle(at))).join('\n');

  it(
    'leaves old files whole when it is interrupted, and goes on where it was',
    { timeout: 300_000 },
    async () => {
      await put('many.ndjson', many(500));
      // The state of a file that has just changed is not kept, as it may change again within its time stamp.
      await utimes(path.join(inputs, 'many.ndjson'), SETTLED, SETTLED);
      await mkdir(out);
      const before = ['cooperation.json', 'matrix.json'];
      for (const name of before) await writeFile(path.join(out, name), 'old');
      const cache = path.join(folder, 'cache');
      await mkdir(cache);
      const { child, said, ended } = start([inputs, '--cache', cache, '--workers', '1']);
      // The first records reach the disk long before the last article is read.
      const watcher = watch(cache, { recursive: true });
      for await (const [, name] of watcherEvents(watcher)) {
        const file = path.join(cache, name);
        if (name.endsWith('.pack') && (await stat(file)).size > 0) break;
      }
      child.kill('SIGINT');
      assert.equal(await ended, 130, said.text);
      assert.match(said.text, /Interrupted/);
      assert.deepEqual((await readdir(out)).sort(), before);
      for (const name of before) assert.equal(await readFile(path.join(out, name), 'utf8'), 'old');
      const entriesIn = async (where: string) => {
        const names = (await readdir(where)).filter((name) => name.endsWith('.pack'));
        const texts = await Promise.all(names.map((name) => readFile(path.join(where, name), 'utf8')));
        const lines = texts.flatMap((text) => text.split('\n').filter(Boolean));
        return lines.map((line) => line.slice(CHECK_CHARS, CHECK_CHARS + KEY_CHARS)).sort();
      };
      assert.ok((await entriesIn(cache)).length > 0);
      assert.ok(!(await readdir(cache)).some((name) => name.endsWith('.part')));
      assert.equal((await run(inputs, '--cache', cache)).code, 0);
      const resumed = await readFile(path.join(out, 'cooperation.json'), 'utf8');
      const fresh = path.join(folder, 'fresh');
      assert.equal((await run(inputs, '--cache', fresh)).code, 0);
      assert.equal(await readFile(path.join(out, 'cooperation.json'), 'utf8'), resumed);
      assert.deepEqual(await entriesIn(cache), await entriesIn(fresh), 'no article was read twice');
    },
  );

  it(
    'runs again when an input or the corrections change, until it is interrupted',
    { timeout: 300_000 },
    async () => {
      await put('a.txt', `Tea for Pakistan\n\n${STORY}\n`);
      const { child, said, ended, saying } = start([inputs, '--watch']);
      await saying(/Watching for changes/);
      assert.equal((await written()).events.length, 1);
      await put('b.txt', `Rice for Kenya\n\n${OTHER}\n`);
      await saying(/files +2,/);
      assert.equal((await written()).events.length, 2);
      const { id, evidence: [quote] = [] } = (await written()).events[0] ?? {};
      await writeFile(
        path.join(out, 'corrections.json'),
        JSON.stringify({
          schema: 'coop-corrections/1',
          corrections: [
            {
              do: 'drop',
              by: 'Editor',
              reason: 'not this one',
              event: { id, article: quote?.article, exact: quote?.exact },
            },
          ],
        }),
      );
      await saying(/1 of 1 applied/);
      assert.equal((await written()).events.length, 1, said.text);
      await rm(path.join(inputs, 'a.txt'));
      await rm(path.join(inputs, 'b.txt'));
      await saying(/Nothing could be read/);
      child.kill('SIGINT');
      assert.equal(await ended, 130, said.text);
    },
  );

  it('reads standard input in any format, by any number of threads', { timeout: 300_000 }, async () => {
    const page = Buffer.from(
      `<!doctype html><html lang="en"><head><title>Tea</title></head><body><p>${STORY}</p></body></html>`,
    );
    const [line, bad] = [JSON.stringify({ title: 'Tea', language: 'en', text: STORY }), '{"title":'];
    for (const [name, bytes, args] of [
      ['text', Buffer.from(`Tea\n\n${STORY}\n`), []],
      ['a web archive', gzipWarc([{ url: 'https://example.org/1', body: page }]), []],
      ['NDJSON', gzipSync(`${line}\n${line.replace('Tea', 'More tea')}\n${bad}\n`), ['--workers', '2']],
    ] as const) {
      const { child, said, ended } = start(['-', '--no-cache', ...args]);
      child.stdin.end(bytes);
      assert.equal(await ended, 0, `${name}: ${said.text}`);
      assert.equal((await written()).events.length, 1, name);
      if (name === 'NDJSON') assert.match(said.text, /^ *standard input#3: no valid JSON$/m);
    }
  });

  it('expands patterns that no shell has expanded', { timeout: 300_000 }, async () => {
    await mkdir(path.join(inputs, 'deep/er'), { recursive: true });
    await put('a.txt', `Tea\n\n${STORY}\n`);
    await put('deep/er/b.txt', `Rice\n\n${OTHER}\n`);
    await put('deep/er/c.md', `Rice\n\n${OTHER} And more of it.\n`);
    for (const [pattern, count] of [
      ['*.txt', 1],
      ['**/*.txt', 2],
      ['*/er/[bc].{txt,md}', 2],
      ['d?ep', 2],
    ] as const) {
      const { code, err } = await run(path.join(inputs, pattern), '--no-cache');
      assert.equal(code, 0, err);
      assert.equal((await written()).articles.length, count, pattern);
    }
    const { code, err } = await run(path.join(inputs, '*.pdf'));
    assert.equal(code, 1);
    assert.match(err, /\*\.pdf: no file or folder matches/);
  });

  it('names every bad input once with its reason, and goes on', { timeout: 300_000 }, async () => {
    await put('good.txt', `Tea\n\n${STORY}\n`);
    await put('empty.txt', '');
    await put('blank.txt', ' \n\n ');
    await put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await put('cut.json.gz', gzipSync(many(40)).subarray(0, 500));
    await put('broken.txt.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9]));
    await put(
      'cut.warc.gz',
      gzipWarc([{ url: 'https://example.org/1', body: Buffer.from(STORY) }]).subarray(0, -30),
    );
    await put('bad.json', '{"headline": "x", ');
    await put('bad.xml', '<nitf><body><body.content><p>Tea</body.content></body></nitf>');
    await put('bomb.xml', '<!DOCTYPE a [<!ENTITY b "c">]><nitf><body.content>&b;</body.content></nitf>');
    await put('deep.html', '<div>'.repeat(10_000));
    await put('tables.xlsx', 'PK');
    await put('locked.txt', `Locked\n\n${STORY}\n`);
    await mkdir(path.join(inputs, 'locked'));
    await symlink(inputs, path.join(inputs, 'loop'));
    await symlink(path.join(inputs, 'round'), path.join(inputs, 'round'));
    await symlink(path.join(inputs, 'nowhere'), path.join(inputs, 'dangling'));
    for (const name of ['locked.txt', 'locked']) await chmod(path.join(inputs, name), 0);
    await chmod(folder, 0o777);
    const asNobody = process.getuid?.() === 0;
    const report = path.join(folder, 'report.json');
    const { child, said, ended } = start([inputs, '--no-cache', '--report', report], asNobody);
    child.stdin.end();
    assert.equal(await ended, 0, said.text);
    const { problems } = JSON.parse(await readFile(report, 'utf8')) as {
      problems: { path: string; reason: string }[];
    };
    const expected = {
      'bad.json': 'no valid JSON',
      'bad.xml': 'no valid XML: </body.content> closes nothing, line 1',
      'blank.txt': 'empty file',
      'bomb.xml': 'declares entities, which are not read',
      'broken.txt.gz': 'damaged gzip data',
      'cut.json.gz': 'gzip data that end too early',
      'cut.warc.gz': 'gzip data that end too early, after record 2',
      dangling: 'no such file or folder',
      'deep.html': 'nested too deep',
      'empty.txt': 'empty file',
      locked: 'may not be read',
      'locked.txt': 'may not be read',
      'picture.txt': 'binary file, no text',
      round: 'a loop of links',
      'tables.xlsx': 'skipped: no reader for ".xlsx" files',
    };
    assert.deepEqual(
      Object.fromEntries(problems.map((problem) => [path.relative(inputs, problem.path), problem.reason])),
      expected,
    );
    assert.equal(problems.length, Object.keys(expected).length);
    for (const [name, reason] of Object.entries(expected))
      assert.ok(said.text.includes(`${path.join(inputs, name)}: ${reason}\n`), `${name}: ${reason}`);
    assert.equal((await written()).articles.length, 1);
  });
});

/** What a watcher tells, as it comes; the watcher is closed when nobody asks any more. */
async function* watcherEvents(watcher: ReturnType<typeof watch>): AsyncGenerator<[string, string]> {
  try {
    for (;;) yield (await once(watcher, 'change')) as [string, string];
  } finally {
    watcher.close();
  }
}
