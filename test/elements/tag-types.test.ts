import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { EMBED_ATTRIBUTES } from '../../src/embed/snippets.js';
import type { CoopChartAttributes, CoopChartElements } from '../../src/index.js';

/** Written as a framework's template is checked: a wrong name or value would not compile. */
const attributes: Required<CoopChartAttributes> = {
  type: 'matrix',
  src: 'data.json',
  heading: '',
  subtitle: '',
  notes: '',
  rows: 'party',
  columns: 'mode',
  measure: 'events',
  order: 'name',
  lanes: 'sector',
  unit: 't',
  parties: 'IR RU',
  sectors: 'rail',
  modes: 'barter',
  status: 'done',
  since: '2022',
  until: '2023',
  'min-reports': 2,
  locale: 'fa',
  calendar: 'persian',
  theme: 'auto',
};
const tag: CoopChartElements['coop-chart'] = {
  ...attributes,
  data: {},
  'oncoop-select': ({ detail }) => detail.events,
};

describe('the types of the tag', () => {
  it('name the attributes that snippets may bear, and no others', () => {
    assert.deepEqual(Object.keys(attributes).sort(), [...EMBED_ATTRIBUTES, 'type', 'src'].sort());
    assert.equal(typeof tag['oncoop-select'], 'function');
  });
  it('name attributes that the element has', async () => {
    const source = await readFile('src/elements/coop-chart.ts', 'utf8');
    for (const name of Object.keys(attributes))
      assert.match(source, new RegExp(`^ {4}(${name}: \\{|\\w+: \\{ attribute: '${name}')`, 'm'), name);
  });
});
