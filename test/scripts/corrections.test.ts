import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CorrectionRun } from '../../scripts/output/apply-corrections.js';
import {
  CORRECTIONS_SCHEMA,
  CorrectionsError,
  parseCorrections,
  readCorrections,
  targetOf,
} from '../../scripts/output/corrections.js';
import { mergeDatasets } from '../../scripts/output/merge-datasets.js';
import type { StoredDataset, StoredEvent } from '../../scripts/output/report.js';
import { DatasetError } from '../../src/dataset/dataset-error.js';
import { parseDataset } from '../../src/dataset/parse.js';
import { arbitraryDataset, PROPERTY_RUNS } from '../fixtures/arbitrary-dataset.js';

const SIGNED = { reason: 'the article says otherwise', by: 'M. Editor' };

const article = (id: string) => ({
  id,
  title: id,
  url: null,
  outlet: null,
  published: '2024-01-01',
  language: 'en',
  words: 100,
});
const piece = (of: string, exact: string, start: number) => ({
  article: of,
  exact,
  prefix: '',
  suffix: '',
  start,
  end: start + exact.length,
});
const event = (change: Partial<StoredEvent>): StoredEvent => ({
  id: 'x',
  mode: 'supply',
  status: 'agreed',
  parties: ['IR', 'RU'],
  sectors: ['food'],
  goods: ['wheat'],
  legs: [{ from: 'RU', to: 'IR', goods: ['wheat'] }],
  date: '2024',
  dateBasis: 'stated',
  rule: 'supply.verb',
  confidence: 0.8,
  evidence: [piece('a', 'Russia agreed to ship wheat to Iran.', 10)],
  ...change,
});
const dataset: StoredDataset = {
  schema: 'coop-dataset/1',
  asOf: null,
  articles: [article('a'), article('b')],
  events: [
    event({ id: 'wheat', place: 'Astrakhan' }),
    event({
      id: 'rice',
      goods: ['rice'],
      legs: [{ from: 'IR', to: 'RU', goods: ['rice'] }],
      evidence: [piece('b', 'Iran ships rice to Russia.', 0)],
    }),
    event({
      id: 'meeting',
      mode: 'dialogue',
      status: 'talks',
      legs: [],
      goods: [],
      evidence: [piece('a', 'The ministers met in Tehran.', 90)],
    }),
  ],
  report: { articles: 2, coded: 2, sentences: 9, dropped: {} },
};
const whole = mergeDatasets([dataset]);
const named = (start: string): StoredEvent =>
  whole.events.find(({ evidence }) => evidence[0]?.exact.startsWith(start))!;
const wheat = named('Russia agreed');
const rice = named('Iran ships');
const meeting = named('The ministers');

function run(corrections: unknown[], given = dataset) {
  const applied = new CorrectionRun(parseCorrections({ schema: CORRECTIONS_SCHEMA, corrections }));
  const { events } = parseDataset(JSON.parse(JSON.stringify(mergeDatasets([given], undefined, applied))));
  return { events, outcomes: applied.outcomes, wheat: events.find(({ id }) => id === wheat.id) };
}

describe('corrections', () => {
  it('drop, accept and change events', () => {
    const {
      events,
      outcomes,
      wheat: now,
    } = run([
      { do: 'drop', event: targetOf(meeting), ...SIGNED },
      { do: 'accept', event: targetOf(rice), ...SIGNED },
      {
        do: 'change',
        event: targetOf(wheat),
        set: { status: 'done', date: null, place: null, saidBy: ['TASS'], goods: ['wheat', 'rice'] },
        ...SIGNED,
      },
    ]);
    assert.deepEqual(
      outcomes.map(({ state }) => state),
      ['applied', 'applied', 'applied'],
    );
    assert.deepEqual(events.map(({ id }) => id).sort(), [rice.id, wheat.id].sort());
    assert.deepEqual(
      [now?.status, now?.date, now?.dateBasis, now?.place, now?.saidBy, now?.goods],
      ['done', null, 'none', undefined, ['TASS'], ['rice', 'wheat']],
    );
  });

  it('add what was missed, and set it when the rules find it later', () => {
    const missed = {
      ...{
        mode: 'finance',
        status: 'agreed',
        parties: ['RU', 'IR'],
        sectors: ['finance'],
        goods: [],
        legs: [],
      },
      ...{ date: '2024', dateBasis: 'stated', evidence: [piece('b', 'A bank will pay.', 200)] },
    };
    const add = { do: 'add', add: missed, ...SIGNED };
    const { events, outcomes } = run([add]);
    assert.equal(outcomes[0]?.state, 'applied');
    assert.deepEqual(events.find(({ mode }) => mode === 'finance')?.parties, ['IR', 'RU']);
    const found = {
      ...dataset,
      events: [
        ...dataset.events,
        event({
          id: 'found',
          mode: 'finance',
          status: 'talks',
          goods: [],
          legs: [],
          evidence: [piece('b', 'A bank will pay.', 200)],
        }),
      ],
    };
    assert.deepEqual(
      run([add], found)
        .events.filter(({ mode }) => mode === 'finance')
        .map(({ status }) => status),
      ['agreed'],
    );
  });

  it('merge events under the first, with the evidence of all', () => {
    const { events } = run([
      { do: 'merge', event: targetOf(wheat), with: [targetOf(rice), targetOf(meeting)], ...SIGNED },
    ]);
    assert.deepEqual(
      events.map(({ id, evidence }) => [id, evidence.length]),
      [[wheat.id, 3]],
    );
  });

  it('find their event by its sentence when rules give it another id, cut or form', () => {
    const renamed: StoredDataset = {
      ...dataset,
      events: [
        event({
          goods: ['wheat', 'corn'],
          mode: 'construction',
          legs: [],
          evidence: [piece('a', 'ship wheat to Iran.', 27)],
        }),
      ],
    };
    const { events, outcomes } = run(
      [{ do: 'change', event: targetOf(wheat), set: { mode: 'supply' }, ...SIGNED }],
      renamed,
    );
    assert.deepEqual([outcomes[0]?.state, events[0]?.mode], ['applied', 'supply']);
  });

  it('find their event when its article was cleaned anew and has another id', () => {
    const moved: StoredDataset = {
      ...dataset,
      articles: [article('z')],
      events: [event({ date: '2023', evidence: [piece('z', 'Russia agreed to ship wheat to Iran.', 3)] })],
    };
    assert.equal(run([{ do: 'drop', event: targetOf(wheat), ...SIGNED }], moved).events.length, 0);
  });

  it('name those whose event is gone, was dropped before, or is not the only one', () => {
    const one = { ...dataset, events: [event({ id: 'p', date: '2001' }), event({ id: 'q', date: '2022' })] };
    const { outcomes } = run([
      { do: 'drop', event: { ...targetOf(rice), exact: 'Nobody wrote this.', id: 'no' }, ...SIGNED },
      { do: 'drop', event: targetOf(wheat), ...SIGNED },
      { do: 'change', event: targetOf(wheat), set: { status: 'done' }, ...SIGNED },
    ]);
    assert.deepEqual(
      outcomes.map(({ state, why }) => [state, why]),
      [
        ['gone', 'its event is gone'],
        ['applied', ''],
        ['gone', 'an earlier correction dropped or merged its event'],
      ],
    );
    assert.match(outcomes[0]?.name ?? '', /corrections\[0\] \(drop, M\. Editor: “Nobody wrote this\.”\)/);
    assert.equal(
      run([{ do: 'drop', event: { ...targetOf(wheat), id: 'no' }, ...SIGNED }], one).outcomes[0]?.why,
      'several events fit it',
    );
  });

  it('leave an event as it is when the result would break the contract', () => {
    const {
      events,
      outcomes,
      wheat: now,
    } = run([{ do: 'change', event: targetOf(wheat), set: { parties: ['IR', 'CN'] }, ...SIGNED }]);
    assert.deepEqual(now?.parties, ['IR', 'RU']);
    assert.equal(events.length, 3);
    assert.match(outcomes[0]?.why ?? '', /legs\[0\]\.from: RU is not among the parties/);
  });

  for (const [fault, path, reason] of [
    [{ do: 'erase' }, 'corrections[1].do', /a correction/],
    [{ do: 'drop', event: targetOf(wheat), by: 'M' }, 'corrections[1].reason', /missing/],
    [{ do: 'drop', ...SIGNED }, 'corrections[1].event', /an object/],
    [
      { do: 'change', event: targetOf(wheat), set: { status: 'maybe' }, ...SIGNED },
      'corrections[1].set.status',
      /a status/,
    ],
    [null, 'corrections[1]', /an object/],
  ] as const)
    it(`name ${path} of a faulty one and apply the others`, () => {
      const drop = { do: 'drop', event: targetOf(rice), ...SIGNED };
      const { events, outcomes } = run([drop, fault]);
      assert.equal(events.length, 2);
      assert.deepEqual(
        outcomes.map(({ state, name }) => [state, name === path]),
        [
          ['applied', false],
          ['faulty', true],
        ],
      );
      assert.match(outcomes[1]?.why ?? '', reason);
    });

  it('keep any dataset valid', () => {
    fc.assert(
      fc.property(
        arbitraryDataset,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'change', 'merge')), { maxLength: 6 }),
        (given, picks) => {
          const { events } = mergeDatasets([given]);
          if (events.length === 0) return;
          const at = (index: number) => targetOf(events[index % events.length]!);
          const corrections = picks.map(([one, other, deed]) => ({
            do: deed,
            event: at(one),
            set: { status: 'done' },
            with: [at(other)],
            ...SIGNED,
          }));
          const applied = new CorrectionRun(parseCorrections({ schema: CORRECTIONS_SCHEMA, corrections }));
          parseDataset(JSON.parse(JSON.stringify(mergeDatasets([given], undefined, applied))));
          assert.equal(applied.outcomes.length, corrections.length);
        },
      ),
      PROPERTY_RUNS,
    );
  });

  it('are no file at all: said with the path and the reason', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'coop-corrections-'));
    try {
      const file = path.join(folder, 'corrections.json');
      assert.equal(await readCorrections(file, false), null);
      await assert.rejects(readCorrections(file, true), CorrectionsError);
      for (const [text, reason] of [
        ['{', /no JSON/],
        ['{"schema":"coop-corrections/9","corrections":[]}', /schema: needs a version/],
        [`{"schema":"${CORRECTIONS_SCHEMA}"}`, /corrections: missing/],
      ] as const) {
        await writeFile(file, text);
        await assert.rejects(readCorrections(file, false), reason);
      }
      assert.throws(() => parseCorrections([]), DatasetError);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
