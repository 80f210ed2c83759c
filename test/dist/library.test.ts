import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { illustration } from '../fixtures/illustration.js';

/** By its own name, as a user would; not a literal, since its types exist only once it is built. */
const packageName: string = 'coop-chart';

describe('the package', () => {
  it('gives a library that runs in Node and registers nothing', async () => {
    const library = (await import(packageName)) as typeof import('../../src/index.js');
    const { customElements: registry } = globalThis as { customElements?: CustomElementRegistry };
    assert.equal(registry?.get('coop-chart'), undefined);
    const dataset = library.parseDataset(JSON.parse(JSON.stringify(illustration)));
    const chart = await library.loadChart('flow');
    const series = (await chart.loadSeries())(dataset);
    const scene = chart.layout(series, { width: 640, measureText: library.estimateText, wording: library.en });
    assert.ok(scene.marks.length > 0);
  });

  it('ships a JSON Schema that takes the committed data', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(await readFile('dist/coop-dataset.schema.json', 'utf8')));
    assert.ok(validate(JSON.parse(await readFile('data/cooperation.json', 'utf8'))), JSON.stringify(validate.errors));
  });

  it('describes the tag for tools', async () => {
    const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[]; events?: { name: string }[]; members?: { name: string }[] }[] }[];
    };
    const tag = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'coop-chart');
    const names = (list: readonly { name: string }[] | undefined) => (list ?? []).map(({ name }) => name).sort();
    const { CoopChart } = (await import(packageName)) as typeof import('../../src/index.js');
    assert.deepEqual(names(tag?.attributes), [...CoopChart.observedAttributes].sort());
    assert.ok(CoopChart.observedAttributes.includes('src'));
    for (const event of ['coop-error', 'coop-ready', 'coop-select']) assert.ok(names(tag?.events).includes(event), event);
    assert.ok(names(tag?.members).includes('data'));
    assert.deepEqual(
      names(tag?.members).filter((name) => /^(chart|scene|stage|marks|resource)$/.test(name)),
      [],
      'private members stay out',
    );
  });
});
