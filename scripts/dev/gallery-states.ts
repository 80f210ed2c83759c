import { readFileSync } from 'node:fs';
import type { ChartType } from '../../src/charts/chart.js';
import type { CoopEvent, Dataset } from '../../src/dataset/schema.js';
import { busyChronicle, chronicleOfPairs } from '../../test/fixtures/dated-events.js';
import { datasetOf, eventOf, leg, manyPairs, onePair } from '../../test/fixtures/exchanges.js';
import { manyFlows } from '../../test/fixtures/flow-illustration.js';
import { illustration } from '../../test/fixtures/illustration.js';

/** What the picture of a state shows, and what is done to the chart before it is taken. */
export interface GalleryState {
  /** Undefined where `src` is asked. */
  readonly data?: Dataset;
  /** Attributes of the tag. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What a reader opens. */
  readonly opens?: 'evidence' | 'table' | 'menu';
  /** What to wait for in the shadow root, where it is not a drawn chart. */
  readonly until?: string;
}

const seeds = JSON.parse(
  readFileSync(new URL('../../data/cooperation.json', import.meta.url), 'utf8'),
) as Dataset;
const withEvents = (events: readonly CoopEvent[]): Dataset => ({ ...illustration, events: [...events] });
const halted = ({ events }: Dataset) => withEvents(events.map((event) => ({ ...event, status: 'halted' })));
const undated = ({ events }: Dataset) =>
  withEvents(events.map((event) => ({ ...event, date: null, dateBasis: 'none' })));

/** Countries and goods whose names are long in most languages, among them one that no list knows. */
const longNames: Dataset = {
  ...illustration,
  events: datasetOf([
    eventOf('islands', 'barter', 'talks', [
      leg('VC>BA', ['nuclear-power-plant', 'agricultural-machinery'], {
        quantity: { amount: 1250.75, unit: 'm3/a' },
      }),
      leg('BA>VC', ['low-enriched-uranium-fuel-assemblies-for-research-reactors', 'fertilizer']),
    ]),
    eventOf('congo', 'technology-transfer', 'agreed', [leg('CD>TT', ['petrochemical-equipment'])]),
    eventOf('station', 'construction', 'under-way', [leg('GS>CF', ['hydroelectric-power-station'])]),
    eventOf('credit', 'finance', 'halted', [
      leg('EAEU>CD', [], { value: { amount: 123_456_789_012, currency: 'USD' } }),
    ]),
  ]).events.map((event, index) => ({
    ...event,
    parties: [...new Set(event.legs.flatMap(({ from, to }) => [from, to]))].sort(),
    sectors: (['nuclear-power', 'pharmaceuticals', 'agriculture', 'finance'] as const).slice(
      index,
      index + 1,
    ),
    date: ['2024-11-21/2025-02', null, '2023?', '2024-12-05'][index] ?? null,
    dateBasis: index === 1 ? 'none' : 'stated',
    evidence: illustration.events[index]?.evidence ?? [],
  })),
};

/** Two datasets as one. */
const both = (one: Dataset, other: Dataset): Dataset => ({
  ...one,
  articles: [...one.articles, ...other.articles],
  events: [...one.events, ...other.events],
});

const MANY: Readonly<Record<ChartType, Dataset>> = {
  matrix: both(busyChronicle(160), manyFlows({ count: 90, amounts: true })),
  flow: manyFlows({ count: 70, amounts: true }),
  timeline: busyChronicle(240),
};
const DATED: Readonly<Record<ChartType, Dataset>> = {
  matrix: illustration,
  flow: manyPairs,
  timeline: chronicleOfPairs,
};
/** A chart of one event must have something to show: one with legs. */
const one: Dataset = { ...onePair, events: onePair.events.slice(1, 2) };

/** Every state of a chart, by name. */
export const galleryStates = (type: ChartType): Readonly<Record<string, GalleryState>> => ({
  normal: { data: seeds },
  dated: { data: DATED[type] },
  many: { data: MANY[type] },
  'one-event': { data: one },
  'no-events': { data: withEvents([]) },
  'all-halted': { data: halted(illustration) },
  undated: { data: undated(illustration) },
  'long-names': { data: longNames },
  evidence: { data: illustration, opens: 'evidence' },
  table: { data: illustration, opens: 'table' },
  menu: { data: illustration, opens: 'menu' },
  loading: { attributes: { src: '/gallery/never.json' }, until: '.state.loading' },
  error: { attributes: { src: '/gallery/missing.json' }, until: '.state.failed' },
  filtered: { data: illustration, attributes: { status: 'agreed under-way done', since: '2023' } },
});
