import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** Who may import whom. The first row whose `room` matches a file holds for it. */
const RULES: readonly { readonly room: RegExp; readonly may: readonly RegExp[] }[] = [
  { room: /^src\/dataset\//, may: [/^src\/dataset\//] },
  { room: /^src\/locale\//, may: [/^src\/locale\//, /^src\/dataset\/(edtf|schema|taxonomy)\.ts$/] },
  { room: /^src\/geometry\//, may: [/^src\/geometry\//, /^d3-/] },
  {
    room: /^src\/charts\/(chart|scene|mirror)\.ts$/,
    may: [/^src\/(dataset|geometry|charts)\//, /^type:src\/locale\/wording\.ts$/],
  },
  { room: /^src\/charts\/(registry|load-chart)\.ts$/, may: [/^src\/charts\//] },
  {
    room: /^src\/charts\//,
    may: [
      /^src\/(dataset|geometry)\//,
      /^src\/charts\/(chart|scene|mirror)\.ts$/,
      /^same-chart$/,
      /^d3-/,
      /^type:src\/locale\/wording\.ts$/,
    ],
  },
  {
    room: /^src\/drawing\//,
    may: [/^lit/, /^src\/(drawing|geometry)\//, /^type:/, /^src\/charts\/(scene|mirror)\.ts$/],
  },
  { room: /^src\/controllers\//, may: [/^type:lit$/, /^src\/(controllers|dataset|geometry)\//, /^type:/] },
  { room: /^src\/export\//, may: [/^lit/, /^src\/(?!elements|embed)/] },
  { room: /^src\/(elements|embed)\//, may: [/^lit/, /^src\//] },
  { room: /^src\/(index|define)\.ts$/, may: [/^src\//] },
  { room: /^scripts\/publish\/(draw-chart|card|still)\.ts$/, may: [/./] },
  {
    room: /^scripts\/publish\//,
    may: [
      /^node:/,
      /^package:/,
      /^scripts\//,
      /^src\/dataset\//,
      /^src\/charts\/chart\.ts$/,
      /^src\/drawing\/palette\.ts$/,
      /^src\/geometry\/text\.ts$/,
      /^src\/embed\/(markup|snippets)\.ts$/,
      /^src\/locale\/embed-words\.ts$/,
    ],
  },
  { room: /^scripts\/dev\//, may: [/./] },
  {
    room: /^scripts\//,
    may: [/^node:/, /^package:/, /^scripts\//, /^src\/dataset\//, /^src\/charts\/\w+\/series\.ts$/],
  },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), text).replace(/\.js$/, '.ts')
      : text;
    found.push({ from: file, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const chartOf = (file: string) => /^src\/charts\/(\w+)\//.exec(file)?.[1];
const isPackage = (to: string) =>
  !to.startsWith('src/') && !to.startsWith('scripts/') && !to.startsWith('node:');

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const rule = RULES.find(({ room }) => room.test(from));
  if (!rule) return false;
  const names = [to, ...(typeOnly ? [`type:${to}`] : []), ...(isPackage(to) ? [`package:${to}`] : [])];
  if (chartOf(from) && chartOf(from) === chartOf(to)) names.push('same-chart');
  return rule.may.some((allowed) => names.some((name) => allowed.test(name)));
}

/** The first cycle among imports that stay at run time, or null. */
function cycleIn(imports: readonly Import[]): string[] | null {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the rooms', async () => {
  const files = [...(await sources('src')), ...(await sources('scripts'))];
  const imports = files.flatMap(importsOf);

  it('import only what their rules allow', () => {
    assert.ok(imports.length > 100, 'the reader of imports found too few');
    assert.deepEqual(
      imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} imports ${to}`),
      [],
    );
  });

  it('import each other in no circle', () => {
    assert.equal(cycleIn(imports), null);
  });

  it('ship lit and single d3 modules alone', () => {
    const shipped = imports
      .filter(({ from }) => from.startsWith('src/'))
      .map(({ to }) => to)
      .filter(isPackage);
    assert.deepEqual(
      [...new Set(shipped)].filter((name) => !/^(lit(\/.*)?|d3-\w+)$/.test(name)),
      [],
    );
  });

  it('would notice a forbidden import and a circle', () => {
    assert.equal(isAllowed({ from: 'src/dataset/parse.ts', to: 'lit', typeOnly: false }), false);
    assert.equal(
      isAllowed({ from: 'src/charts/flow/layout.ts', to: 'src/charts/matrix/layout.ts', typeOnly: false }),
      false,
    );
    assert.equal(
      isAllowed({ from: 'scripts/pipeline.ts', to: 'src/elements/coop-chart.ts', typeOnly: false }),
      false,
    );
    const circle = ['a', 'b'].map((from, index, all) => ({
      from,
      to: all[1 - index] ?? '',
      typeOnly: false,
    }));
    assert.deepEqual(cycleIn(circle), ['a', 'b', 'a']);
  });
});
