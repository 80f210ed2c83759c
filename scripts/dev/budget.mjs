// Checks what a page has to load, in bytes after gzip -9: `node scripts/dev/budget.mjs`
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** What a page loads for its first chart, and everything, in bytes. */
const FIRST_CHART_BYTES = 32 * 1024;
const EVERYTHING_BYTES = 60 * 1024;
const CHARTS = ['matrix', 'flow', 'timeline'];

const gzip = async (file) => gzipSync(await readFile(`dist/${file}`), { level: 9 }).length;
const imports = async (file) =>
  [
    ...(await readFile(`dist/${file}`, 'utf8')).matchAll(
      /(?:import|from)\s*"\.\/((?:chunks\/)?[\w.-]+\.js)"/g,
    ),
  ].map(([, path]) => (file.startsWith('chunks/') && !path.startsWith('chunks/') ? `chunks/${path}` : path));

/** A file and all that it imports without being asked. */
async function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const each of await imports(file)) await withImports(each, seen);
  return seen;
}
const total = async (files) =>
  (await Promise.all([...files].map(gzip))).reduce((sum, bytes) => sum + bytes, 0);

const chunks = (await readdir('dist/chunks'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `chunks/${name}`);
const rows = [];
for (const chart of CHARTS) {
  // A lazy chunk bears the name of the module that it starts with, `chart.ts`: it is told by the slice's schema in it.
  const contents = await Promise.all(chunks.map((file) => readFile(`dist/${file}`, 'utf8')));
  const own = chunks.filter((_, index) => contents[index].includes(`coop-${chart}/1`));
  if (own.length === 0) throw new Error(`no chunk holds the ${chart}`);
  const files = await withImports('coop-chart.js');
  for (const file of own) await withImports(file, files);
  rows.push([`first chart: ${chart}`, await total(files), FIRST_CHART_BYTES]);
}
rows.push(['everything', await total(['coop-chart.js', ...chunks]), EVERYTHING_BYTES]);
rows.push(['classic script', await gzip('coop-chart.classic.js'), EVERYTHING_BYTES]);

let failed = 0;
for (const [name, bytes, limit] of rows) {
  if (bytes > limit) failed++;
  console.log(
    `${bytes > limit ? 'OVER' : 'ok  '} ${name.padEnd(24)} ${String(bytes).padStart(6)} of ${limit} bytes gzip`,
  );
}
console.log(`\n${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
