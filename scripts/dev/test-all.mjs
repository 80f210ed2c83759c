// Runs every check in order and adds up their counts: `node scripts/dev/test-all.mjs [step …]`
import { spawn } from 'node:child_process';
import process from 'node:process';

/** Name → command. A command that prints `N passed, N failed`, or Node's `# pass N`, counts its tests; another counts as one. */
const STEPS = [
  ['types', 'tsc -p tsconfig.json'],
  ['lint', 'eslint . --max-warnings 0'],
  ['format', 'prettier --check --log-level warn .'],
  ['node', 'npm run --silent test:node'],
  ['build', 'npm run --silent build'],
  ['readme', 'npm run --silent readme -- --check'],
  ['data', 'npm run --silent test:data'],
  ['package', 'publint --strict'],
  [
    'exports',
    'attw --pack . --profile esm-only --exclude-entrypoints coop-chart.classic.js embed.js embed-frame.js --quiet',
  ],
  ['budget', 'node scripts/dev/budget.mjs'],
  ['elements', 'npm run --silent test:browser'],
  ['dist', 'npm run --silent test:dist'],
  ['visual', 'npm run --silent test:visual'],
  ['stories', 'npm run --silent test:stories'],
];

function run(command) {
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `node_modules/.bin:${process.env.PATH ?? ''}`,
        TZ: 'Asia/Tehran',
        LANG: 'C.UTF-8',
      },
    });
    let output = '';
    for (const [stream, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

const last = (pattern, output) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

function count({ code, output }) {
  const passed = last(/^(?:# pass |ℹ pass )(\d+)/gm, output) || last(/^(\d+) passed, \d+ failed/gm, output);
  const failed = last(/^(?:# fail |ℹ fail )(\d+)/gm, output) || last(/^\d+ passed, (\d+) failed/gm, output);
  if (passed + failed === 0) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const wanted = process.argv.slice(2);
const rows = [];
for (const [name, command] of STEPS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}: ${command}`);
  const started = Date.now();
  const result = await run(command);
  rows.push({ name, ...count(result), seconds: (Date.now() - started) / 1000 });
}

console.log();
for (const { name, passed, failed, seconds } of rows)
  console.log(
    `${failed > 0 ? 'FAIL' : 'ok  '} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
