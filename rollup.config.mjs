import { chmod, readFile, rm } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
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
const small = terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: /@license/ } });
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
const chunkFileNames = 'chunks/[name]-[hash].js';

/** For a page: lit and d3 inside, a chunk for each chart. */
const page = {
  input: { 'coop-chart': 'src/define.ts', 'embed-frame': 'src/embed/frame.ts' },
  preserveEntrySignatures: 'allow-extension',
  plugins: [clean, bundled, compactStyles, typescript('es2022'), small],
  output: { dir: 'dist', format: 'es', chunkFileNames, sourcemap: true },
};

/** For a CMS that takes one classic script: everything in one file. */
const classic = {
  input: 'src/define.ts',
  plugins: [bundled, compactStyles, typescript('es2022'), small],
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
  plugins: [own, typescript('es2022')],
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
