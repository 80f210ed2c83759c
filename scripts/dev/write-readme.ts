// Writes the tables of README.md that come from the code: `tsx scripts/dev/write-readme.ts [--check]`
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import * as prettier from 'prettier';
import { SECTOR_ISIC } from '../../src/dataset/sector-isic.js';
import { MODES, STATUSES } from '../../src/dataset/taxonomy.js';
import { en } from '../../src/locale/en.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly (Partial<
      Record<'attributes' | 'members' | 'events' | 'cssProperties' | 'cssParts' | 'slots', readonly Named[]>
    > & { readonly tagName?: string })[];
  }[];
}

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as Manifest;
const tag = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'coop-chart');
if (!tag) throw new Error('dist/custom-elements.json names no coop-chart: run `npm run build` first');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows]
    .map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`,
    )
    .join('\n');
const code = (text: string) => `\`${text}\``;
const named = (head: string, rows: readonly Named[] | undefined) =>
  table(
    [head, 'what it does'],
    (rows ?? []).map(({ name, description }) => [name ? code(name) : '(default)', description ?? '']),
  );

/** Share of events or fields that were right, by part of the gold set and column. */
type Baseline = Readonly<
  Record<string, Readonly<Record<'strict' | 'lenient', Readonly<Record<string, number>>>>>
>;
const baseline = JSON.parse(await readFile('test/gold/baseline.json', 'utf8')) as Baseline;
const GOLD_PARTS = {
  dev: '01-20',
  more: '31-60',
  wide: '101-272',
  final: '21-30',
  unseen: '301 and up',
  seeds: 'seeds',
};
const ROWS = [
  'event precision',
  'event recall',
  'event F1',
  'legs F1',
  'sectors F1',
  'status',
  'direction',
  'date',
  'evidence hit',
  'speaker',
  'false on negatives',
];

/** Each part of the README by the name between its markers. */
const parts: Readonly<Record<string, string>> = {
  attributes: named('attribute', tag.attributes),
  properties: named(
    'property',
    (tag.members ?? []).filter(
      ({ name }) => !(tag.attributes ?? []).some((attribute) => attribute.name === name),
    ),
  ),
  events: table(
    ['event', 'detail', 'when'],
    (tag.events ?? []).map(({ name, type, description }) => [
      code(name),
      code(/<(\w+)>/.exec(type?.text ?? '')?.[1] ?? ''),
      description ?? '',
    ]),
  ),
  style: [named('custom property', tag.cssProperties), named('part', tag.cssParts)].join('\n\n'),
  modes: table(
    ['mode', 'in words'],
    MODES.map((mode) => [code(mode), en.mode(mode)]),
  ),
  statuses: table(
    ['status', 'in words'],
    STATUSES.map((status) => [code(status), en.status(status)]),
  ),
  scores: table(
    ['strict', ...Object.entries(GOLD_PARTS).map(([part, articles]) => `${code(part)} (${articles})`)],
    ROWS.map((row) => [
      row,
      ...Object.keys(GOLD_PARTS).map((part) => {
        const value = baseline[part]?.strict[row];
        return value === undefined ? '' : row === 'false on negatives' ? String(value) : value.toFixed(2);
      }),
    ]),
  ),
  sectors: Object.entries(SECTOR_ISIC)
    .map(([sector, divisions]) => `${code(sector)} (ISIC ${divisions.join(', ')})`)
    .join(' · '),
};

const before = await readFile('README.md', 'utf8');
let after = before;
for (const [name, text] of Object.entries(parts)) {
  const markers = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!markers.test(after)) continue;
  after = after.replace(markers, (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`);
}
after = await prettier.format(after, {
  ...(await prettier.resolveConfig('README.md')),
  filepath: 'README.md',
});

if (!process.argv.includes('--check')) await writeFile('README.md', after);
else if (after !== before) {
  console.error('README.md differs from the code: `npm run build && npm run readme` writes its tables anew');
  process.exitCode = 1;
}
