import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { illustration } from '../fixtures/illustration.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = path.join(root, 'scripts/coop-chart.ts');

const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', command, ...args], { cwd: root }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('coop-chart render, embed and publish', () => {
  let folder = '';
  let data = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'coop-command-'));
    data = path.join(folder, 'data.json');
    await writeFile(data, JSON.stringify(illustration));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('say how they are used', async () => {
    for (const name of ['render', 'embed', 'publish']) {
      const { code, out } = await run(name, '--help');
      assert.equal(code, 0);
      assert.match(out, /Exit codes:/);
    }
  });

  for (const [fault, args] of [
    ['no file to write', ['render', 'x.json']],
    ['an ending that is not known', ['render', 'x.json', '--out', 'x.gif']],
    ['a type that is not known', ['embed', 'x.json', '--type', 'pie']],
    ['a form that is not known', ['embed', 'x.json', '--form', 'object']],
    ['a host that is no address', ['embed', 'x.json', '--host', 'javascript:alert(1)']],
    ['a site without a base', ['publish', 'x', '--out', 'y']],
  ] as const)
    it(`end with 2 for ${fault}`, async () => {
      const { code, err } = await run(...args);
      assert.equal(code, 2);
      assert.match(err, /^error: /);
    });

  for (const [fault, args, said] of [
    ['a file that is not there', ['render', 'nowhere.json', '--out', 'x.svg'], /nowhere\.json: no such file/],
    ['a whole dataset of no type', ['embed', 'DATA', '--host', 'https://x.example'], /--type/],
    ['an address that is no chart’s', ['embed', 'https://x.example/about', '--title', 'T'], /\/c\//],
    [
      'an unknown value',
      ['embed', 'DATA', '--type', 'matrix', '--rows', 'x', '--host', 'https://x.example'],
      /rows/,
    ],
    [
      'a folder without data',
      ['publish', 'test/embed', '--out', 'FOLDER/site', '--base', 'https://x.example'],
      /no chart/,
    ],
  ] as const)
    it(`end with 1 for ${fault}, in a sentence, and write nothing`, async () => {
      const given = args.map((arg) => arg.replace('DATA', data).replace('FOLDER', folder));
      const { code, out, err } = await run(...given);
      assert.equal(code, 1, err);
      assert.match(err, said);
      assert.doesNotMatch(err, /^ {4}at /m);
      assert.equal(out, '');
      assert.deepEqual(await readdir(folder), ['data.json']);
    });

  it('print one line and nothing else', async () => {
    const { code, out, err } = await run(
      'embed',
      data,
      '--type',
      'flow',
      '--host',
      'https://x.example/charts',
    );
    assert.equal(code, 0, err);
    assert.equal(err, '');
    assert.match(out, /^<figure [^\n]*<\/script>\n$/);
    assert.ok(out.includes('"https://x.example/charts/c/data-flow"'));
    assert.ok(out.includes('"https://x.example/charts/data/data.json"'));
  });

  it('print the frame of a published chart without asking it', async () => {
    const { out } = await run(
      'embed',
      'https://x.example/c/swap/',
      '--title',
      'A swap',
      '--form',
      'frame',
      '--height',
      '500',
    );
    assert.match(out, /<iframe src="https:\/\/x\.example\/embed\/swap" title="A swap" [^>]*height="500"/);
  });
});
