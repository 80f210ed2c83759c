import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = path.join(root, 'scripts/coop-chart.ts');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', command, ...args], { cwd: root }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('coop-chart', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-chart-'));
    await mkdir(path.join(folder, 'in'));
    await writeFile(
      path.join(folder, 'in/a.txt'),
      'Tea for Pakistan\n\nKenya sold tea to Pakistan in May 2023, and the ships left Mombasa on time.\n',
    );
    await writeFile(
      path.join(folder, 'in/b.txt'),
      'Rice for Kenya\n\nPakistan sold rice to Kenya in June 2023, and the ships left Karachi on time.\n',
    );
    await writeFile(path.join(folder, 'in/empty.txt'), '');
    await writeFile(path.join(folder, 'in/picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await writeFile(path.join(folder, 'in/list.xyz'), 'what is this');
    await writeFile(path.join(folder, 'in/README.md'), '# Kenya sells tea to Pakistan');
    await writeFile(
      path.join(folder, 'in/ru.txt'),
      'Чай для Пакистана\n\nКения продала Пакистану чай в мае 2023 года, и суда вышли из порта вовремя.\n',
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('names each bad input with its reason and goes on', async () => {
    const out = path.join(folder, 'out');
    const { code, err } = await run(
      'aggregate',
      path.join(folder, 'in'),
      path.join(folder, 'nowhere'),
      '--out',
      out,
    );
    assert.equal(code, 0, err);
    assert.match(err, /empty\.txt: empty file/);
    assert.match(err, /picture\.txt: binary file/);
    assert.match(err, /list\.xyz: skipped: no reader/);
    assert.match(err, /nowhere: no such file or folder/);
    assert.match(err, /language ru: not coded/);
    assert.deepEqual((await readdir(out)).sort(), [
      'cooperation.json',
      'flow.json',
      'matrix.json',
      'timeline.json',
    ]);
    const { articles, events } = JSON.parse(await readFile(path.join(out, 'cooperation.json'), 'utf8')) as {
      articles: unknown[];
      events: unknown[];
    };
    assert.equal(articles.length, 3);
    assert.equal(events.length, 2);
  });

  it('writes the same bytes on a second run and with the inputs in another order', async () => {
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    await run('aggregate', path.join(folder, 'in/a.txt'), path.join(folder, 'in/b.txt'), '--out', one);
    await run('aggregate', path.join(folder, 'in/b.txt'), path.join(folder, 'in/a.txt'), '--out', two);
    for (const name of await readdir(one))
      assert.equal(
        await readFile(path.join(two, name), 'utf8'),
        await readFile(path.join(one, name), 'utf8'),
      );
  });

  it('fails when nothing could be read, and leaves what was there', async () => {
    const out = path.join(folder, 'kept');
    await mkdir(out);
    await writeFile(path.join(out, 'cooperation.json'), 'old');
    const { code, err } = await run('aggregate', path.join(folder, 'in/empty.txt'), '--out', out);
    assert.equal(code, 1);
    assert.match(err, /Nothing could be read/);
    assert.deepEqual(await readdir(out), ['cooperation.json']);
    assert.equal(await readFile(path.join(out, 'cooperation.json'), 'utf8'), 'old');
  });

  it('says how it is used, and its version', async () => {
    assert.equal((await run('aggregate')).code, 2);
    assert.equal((await run('no-such-command')).code, 2);
    const help = await run('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /Exit codes:/);
    assert.match((await run('--version')).out, /^\d+\.\d+\.\d+/);
  });
});
