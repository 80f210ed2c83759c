// Measures the aggregator against what it is made of, in one run and in CPU time: `npm run bench:aggregate [-- --articles 4000]`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { codeArticle } from '../../scripts/coding/code-article.js';
import { createLexicon } from '../../scripts/coding/lexicon.js';
import { finishArticle } from '../../scripts/corpus/finish-article.js';
import { parseHtml } from '../../scripts/corpus/parse-html.js';
import { parseNdjson } from '../../scripts/corpus/parse-json.js';
import { findTokens } from '../../scripts/text/tokens.js';
import { asLine, asPage, generateArticle } from './corpus.js';

const ARTICLES_PER_FILE = 250;
const SAMPLE = 400;
const ROUNDS = 5;
/** Goals; source: the project's issue on the aggregator. */
const GOALS = {
  extraction: 12,
  html: 1.15,
  startMs: 150,
  memoryMb: 200,
  growth: 1.25,
  workers: 1.8,
  again: 20,
};

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    cli: { type: 'string', default: 'dist/cli/coop-chart.js' },
  },
});
const CLI = values.cli;
const most = Number(values.articles);
const folder = mkdtempSync(path.join(tmpdir(), 'coop-bench-'));

/** Least CPU milliseconds of some rounds. */
function cpu(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

interface Used {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryMb: number;
}

/** One run of the built command, told by itself when it ends. */
function command(...args: string[]): Used {
  const file = path.join(folder, 'used.json');
  const tell = `process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeFileSync(${JSON.stringify(file)},JSON.stringify({cpuMs:(u.userCPUTime+u.systemCPUTime)/1000,wallMs:performance.now(),memoryMb:u.maxRSS/1024}))})`;
  writeFileSync(path.join(folder, 'tell.cjs'), tell);
  execFileSync(process.execPath, ['--require', path.join(folder, 'tell.cjs'), CLI, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Used;
}

/** Writes articles, a few hundred to a file, with a time of change in the past. */
function archive(name: string, count: number): string {
  const target = path.join(folder, name);
  mkdirSync(target);
  const settled = new Date('2024-01-01');
  for (let from = 0; from < count; from += ARTICLES_PER_FILE) {
    const lines = Array.from({ length: Math.min(ARTICLES_PER_FILE, count - from) }, (_, at) =>
      asLine(generateArticle(from + at)),
    );
    const file = path.join(target, `${String(from).padStart(7, '0')}.ndjson`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    utimesSync(file, settled, settled);
  }
  return target;
}

const rows: { name: string; value: number; unit: string; goal: number; isFloor?: boolean }[] = [];

function measureParts(): void {
  const lexicon = createLexicon();
  const articles = Array.from({ length: SAMPLE }, (_, at) => generateArticle(at));
  const sources = parseNdjson(articles.map(asLine).join('\n'), 'x.ndjson').map((result) => {
    if ('error' in result) throw result.error;
    return finishArticle(result.draft).source;
  });
  const pages = articles.slice(0, SAMPLE / 8).map(asPage);
  const floor = cpu(() => sources.map(({ text }) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length));
  const tokens = cpu(() => sources.map(({ text }) => findTokens(text, lexicon.vocabulary).count));
  const full = cpu(() => sources.map((source) => codeArticle(source, lexicon).events.length));
  rows.push({ name: 'tokens / regex tokeniser', value: tokens / floor, unit: '×', goal: 4 });
  rows.push({
    name: 'full extraction / regex tokeniser',
    value: full / floor,
    unit: '×',
    goal: GOALS.extraction,
  });
  const alone = cpu(() => pages.map((page) => new Readability(parseHTML(page).document).parse()?.length));
  const read = cpu(() => pages.map((page) => finishArticle(parseHtml(page, 'x.html')).source.text.length));
  rows.push({
    name: 'web page to clean text / linkedom, Readability',
    value: read / alone,
    unit: '×',
    goal: GOALS.html,
  });
}

function measureCommand(): void {
  const start = Math.min(...Array.from({ length: 5 }, () => command('--version').cpuMs));
  rows.push({ name: 'start-up', value: start, unit: 'ms CPU', goal: GOALS.startMs });
  const few = archive('few', Math.max(250, most / 4));
  const many = archive('many', most);
  const out = (name: string) => ['--out', path.join(folder, `${name}.out`)];
  const small = command('aggregate', few, ...out('few'), '--workers', '1');
  const large = command('aggregate', many, ...out('many'), '--workers', '1');
  rows.push({
    name: `memory at ${String(most / 4)} articles`,
    value: small.memoryMb,
    unit: 'MB',
    goal: GOALS.memoryMb,
  });
  rows.push({
    name: `memory at ${String(most)} articles`,
    value: large.memoryMb,
    unit: 'MB',
    goal: GOALS.memoryMb,
  });
  rows.push({
    name: 'CPU time per article, 4 × the articles',
    value: (large.cpuMs - start) / 4 / (small.cpuMs - start),
    unit: '×',
    goal: GOALS.growth,
  });
  const again = command('aggregate', many, ...out('many'), '--workers', '1');
  rows.push({
    name: 'unchanged archive: first run / next run',
    value: large.cpuMs / again.cpuMs,
    unit: '×',
    goal: GOALS.again,
    isFloor: true,
  });
  const one = command('aggregate', many, ...out('one'), '--workers', '1', '--no-cache');
  const two = command('aggregate', many, ...out('two'), '--workers', '2', '--no-cache');
  rows.push({
    name: 'wall time, one thread / two',
    value: one.wallMs / two.wallMs,
    unit: '×',
    goal: GOALS.workers,
    isFloor: true,
  });
  rows.push({ name: 'memory with two threads', value: two.memoryMb, unit: 'MB', goal: GOALS.memoryMb });
  console.log(
    `CPU time of ${String(most)} articles: ${large.cpuMs.toFixed(0)} ms first, ${again.cpuMs.toFixed(0)} ms next; wall ${one.wallMs.toFixed(0)} ms in one thread, ${two.wallMs.toFixed(0)} ms in two\n`,
  );
}

if (!existsSync(CLI)) throw new Error(`no ${CLI}: npm run build makes it`);
try {
  measureParts();
  measureCommand();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const { name, value, unit, goal, isFloor } of rows) {
  const met = isFloor ? value >= goal : value <= goal;
  console.log(
    `${met ? 'ok  ' : 'MISS'} ${name.padEnd(46)} ${value.toFixed(value < 100 ? 2 : 0).padStart(8)} ${unit.padEnd(7)} goal ${isFloor ? '≥' : '≤'} ${String(goal)}`,
  );
}
