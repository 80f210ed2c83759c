import { chmod, readFile, rm } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const isDependency = (id) =>
  Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/** Removes what an earlier build left, once, before the first bundle. */
const clean = { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) };
const executable = { name: 'executable', writeBundle: ({ file }) => chmod(file, 0o755) };
const typescript = (target) => esbuild({ target, tsconfig: './tsconfig.json' });
const bundled = nodeResolve({
  exportConditions: ['production', 'default', 'module', 'import'],
  extensions: ['.ts', '.js'],
});
const own = nodeResolve({ extensions: ['.ts', '.js'], resolveOnly: [/^\./, /^\//] });
const small = terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: /@license/ } });
const chunkFileNames = 'chunks/[name]-[hash].js';

/** For a page: lit and d3 inside, a chunk for each chart. */
const page = {
  input: { 'coop-chart': 'src/define.ts' },
  preserveEntrySignatures: 'allow-extension',
  plugins: [clean, bundled, typescript('es2022'), small],
  output: { dir: 'dist', format: 'es', chunkFileNames, sourcemap: true },
};

/** For a CMS that takes one classic script: everything in one file. */
const classic = {
  input: 'src/define.ts',
  plugins: [bundled, typescript('es2022'), small],
  output: {
    file: 'dist/coop-chart.classic.js',
    format: 'iife',
    name: 'CoopChart',
    inlineDynamicImports: true,
    sourcemap: true,
  },
};

/** For builders of applications: registers nothing, leaves lit and d3 to their bundler. */
const library = {
  input: { index: 'src/index.ts' },
  external: isDependency,
  plugins: [own, typescript('es2022')],
  output: { dir: 'dist/lib', format: 'es', chunkFileNames, sourcemap: true },
};

/** The command line, for Node. */
const commandLine = {
  input: 'scripts/coop-chart.ts',
  external: (id) => id.startsWith('node:') || isDependency(id),
  plugins: [own, typescript('node20'), executable],
  output: { file: 'dist/cli/coop-chart.js', format: 'es', inlineDynamicImports: true, banner: '' },
};

export default [page, classic, library, commandLine];
