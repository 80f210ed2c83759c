import { Buffer } from 'node:buffer';
import { chmod, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build as esbuildOnce } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Removes what an earlier build left, once, before the first bundle. */
const clean = { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) };
const executable = { name: 'executable', writeBundle: ({ dir }) => chmod(`${dir}/coop-chart.js`, 0o755) };
/** Puts the files of the review page beside the command. */
const reviewPage = {
  name: 'review-page',
  async generateBundle() {
    for (const name of ['page.html', 'page.css', 'page.mjs'])
      this.emitFile({
        type: 'asset',
        fileName: `review/${name}`,
        source: await readFile(`scripts/review/${name}`),
      });
  },
};
const typescript = (target) => esbuild({ target, tsconfig: './tsconfig.json' });
const bundled = nodeResolve({
  exportConditions: ['production', 'default', 'module', 'import'],
  extensions: ['.ts', '.js'],
});
const own = nodeResolve({ extensions: ['.ts', '.js'], resolveOnly: [/^\./, /^\//] });
const small = terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } });
/** Takes comments and indentation out of style sheets, which no minifier of scripts does. */
const compactStyles = {
  name: 'compact-styles',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes('css`')) return null;
    const compact = (sheet) =>
      sheet
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':');
    return { code: code.replace(/css`[^`]*`/g, compact), map: null };
  },
};
/** Evaluates modules named `*.built.ts`, whose exports are texts made from tables: pages load the texts, not the tables. */
const built = {
  name: 'built',
  async load(id) {
    if (!id.endsWith('.built.ts')) return null;
    const { outputFiles } = await esbuildOnce({
      entryPoints: [id],
      bundle: true,
      write: false,
      format: 'esm',
    });
    const texts = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
    );
    return Object.entries(texts)
      .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
      .join('\n');
  },
};
/** Puts the licences of the packages that are inside the bundles beside them: minified code has lost them. */
const licences = {
  name: 'licences',
  async generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? Object.keys(file.modules) : [],
    );
    const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
    const texts = await Promise.all(
      [...new Set(names)]
        .sort()
        .map(async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`),
    );
    this.emitFile({
      type: 'asset',
      fileName: 'third-party-licences.txt',
      source: `coop-chart.js, its chunks and coop-chart.classic.js contain code of these packages.\n\n${texts.join('\n\n')}`,
    });
  },
};
const chunkFileNames = 'chunks/[name]-[hash].js';

/** What each file is for: these modules, and all that they import and no file above has. */
const FILES = {
  'coop-chart': ['src/define.ts'],
  goods: ['src/locale/en-goods.ts'],
  matrix: ['src/charts/matrix/wide-chart.ts', 'src/locale/en-matrix.ts'],
  flow: ['src/charts/flow/wide-chart.ts', 'src/locale/en-flow.ts'],
  timeline: ['src/charts/timeline/chart.ts', 'src/locale/en-timeline.ts'],
};
/** Files that charts share. What two charts need and none of these has is in the first. */
const SHARED = ['coop-chart', 'goods'];
/** The name of the file that each module is in. */
function filesOf(moduleOf) {
  const files = new Map();
  const take = (id, name) => {
    const known = files.get(id);
    if (known === name || SHARED.includes(known)) return;
    const file = known === undefined ? name : SHARED[0];
    files.set(id, file);
    for (const each of moduleOf(id).importedIds) take(each, file);
  };
  for (const [name, roots] of Object.entries(FILES)) for (const root of roots) take(path.resolve(root), name);
  return files;
}
/** Known once all modules are. */
const ofPage = {};
const manualChunks = (id, { getModuleInfo }) => (ofPage.files ??= filesOf(getModuleInfo)).get(id);

/** For a page: lit and d3 inside, a chunk for each chart. */
const page = {
  input: { 'coop-chart': 'src/define.ts', 'embed-frame': 'src/embed/frame.ts' },
  preserveEntrySignatures: 'allow-extension',
  plugins: [clean, bundled, built, compactStyles, typescript('es2022'), small, licences],
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames,
    manualChunks,
    onlyExplicitManualChunks: true,
    sourcemap: true,
  },
};

/** For a CMS that takes one classic script: everything in one file. */
const classic = {
  input: 'src/define.ts',
  plugins: [bundled, built, compactStyles, typescript('es2022'), small],
  output: {
    file: 'dist/coop-chart.classic.js',
    format: 'iife',
    name: 'CoopChart',
    inlineDynamicImports: true,
    sourcemap: true,
  },
};

/** For pages that embed charts: a classic script that asks for the rest when there is a chart. */
const host = {
  input: 'src/embed/host.ts',
  plugins: [bundled, typescript('es2020'), small],
  output: { file: 'dist/embed.js', format: 'iife', sourcemap: true },
};

/** For builders of applications: registers nothing, leaves lit and d3 to their bundler. */
const library = {
  input: { index: 'src/index.ts' },
  external: isDependency,
  plugins: [own, built, typescript('es2022')],
  output: { dir: 'dist/lib', format: 'es', chunkFileNames, sourcemap: true },
};

/** The command line, for Node: a file for each thread, and what a command needs is loaded when it runs. */
const commandLine = {
  input: { 'coop-chart': 'scripts/coop-chart.ts', 'code-worker': 'scripts/cache/code-worker.ts' },
  external: (id) => id.startsWith('node:') || isDependency(id),
  plugins: [own, typescript('node20'), reviewPage, executable],
  output: { dir: 'dist/cli', format: 'es', chunkFileNames: '[name]-[hash].js' },
};

export default [page, classic, host, library, commandLine];
