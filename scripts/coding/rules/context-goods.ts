import type { Good } from '../../../src/dataset/schema.js';

/** A plain noun that means a good when certain words stand in the same sentence or just before it. */
export interface ContextGood {
  readonly match: readonly string[];
  /** Words of which one must be near. */
  readonly near: readonly string[];
  readonly good: Good;
  /** True when the word may stand anywhere in the article. */
  readonly anywhere?: boolean;
  /** A word that must stand right before it. */
  readonly after?: string;
  readonly reason: string;
}

const POWER = [
  'kilovolt',
  'kv',
  'voltage',
  'current',
  'megawatt',
  'megawatts',
  'mw',
  'electricity',
  'grid',
  'grids',
  'interconnection',
  'kilowatt',
];
const RAIL = [
  'railway',
  'track',
  'tracks',
  'rail',
  'rails',
  'train',
  'trains',
  'locomotive',
  'gauge',
  'freight',
];
const METRO = ['metro', 'subway', 'underground'];
const AIR = [
  'aircraft',
  'airline',
  'airlines',
  'airways',
  'airport',
  'jet',
  'jets',
  'aviation',
  'boeing',
  'airbus',
  'carrier',
  'aeroplane',
  'planes',
];
const NUCLEAR = ['nuclear', 'reactor', 'reactors', 'atomic'];
const WIND = ['wind', 'windmill', 'windmills', 'offshore', 'rotor', 'rotors', 'gusts'];
const HYDRO = [
  'hydropower',
  'hydroelectric',
  'hydro',
  'dam',
  'dams',
  'waterfall',
  'reservoir',
  'runner',
  'francis',
  'kaplan',
  'pelton',
];
const STEAM = ['steam', 'coal', 'coal-fired', 'lignite', 'geothermal', 'boiler', 'boilers'];
const GAS = ['gas', 'oil', 'crude', 'pipeline', 'pipe'];

/** Nouns that take their meaning from what the sentence is about, the more definite first. */
export const CONTEXT_GOODS: readonly ContextGood[] = [
  {
    match: ['metres', 'meters', 'metre', 'meter'],
    after: 'cubic',
    near: ['gas', 'gazprom', 'lng', 'pipe', 'pipeline', 'gasfield'],
    good: 'natural-gas',
    reason: 'Gas is counted in cubic metres.',
  },
  {
    match: ['barrels'],
    near: ['oil', 'crude', 'barrels', 'refinery'],
    good: 'crude-oil',
    reason: 'Oil is counted in barrels.',
  },
  {
    match: ['line', 'lines', 'section', 'extension'],
    near: METRO,
    good: 'metro-line',
    reason: 'A line of a metro.',
  },
  {
    match: ['line', 'lines', 'link', 'connection', 'cable', 'section'],
    near: POWER,
    good: 'power-line',
    reason: 'A line that carries electricity.',
  },
  {
    match: ['line', 'lines', 'section', 'stretch'],
    near: RAIL,
    good: 'railway',
    reason: 'A line that carries trains.',
  },
  {
    match: ['megawatts', 'gigawatts', 'kilowatt', 'gigawatt'],
    near: [
      'electricity',
      'grid',
      'grids',
      'current',
      'sells',
      'deliver',
      'delivery',
      'buy',
      'buys',
      'buying',
      'bought',
      'import',
      'imports',
      'export',
      'exports',
    ],
    good: 'electricity',
    reason: 'Power that is delivered is counted in megawatts.',
  },
  {
    match: ['engine', 'engines'],
    near: AIR,
    good: 'jet-engine',
    reason: 'An engine of an aircraft.',
  },
  {
    match: ['turbine', 'turbines'],
    near: WIND,
    good: 'wind-turbine',
    anywhere: true,
    reason: 'A turbine that the wind turns.',
  },
  {
    match: ['turbine', 'turbines'],
    near: HYDRO,
    good: 'hydraulic-turbine',
    anywhere: true,
    reason: 'A turbine that water turns.',
  },
  {
    match: ['turbine', 'turbines'],
    near: STEAM,
    good: 'steam-turbine',
    anywhere: true,
    reason: 'A turbine that steam turns.',
  },
  {
    match: ['unit', 'units', 'plant', 'station', 'facility'],
    near: NUCLEAR,
    good: 'nuclear-power-plant',
    reason: 'A unit of a nuclear station.',
  },
  {
    match: ['plant', 'plants', 'unit', 'units', 'station', 'scheme'],
    near: [
      'megawatt',
      'megawatts',
      'mw',
      'gigawatt',
      'gigawatts',
      'hydropower',
      'hydroelectric',
      'coal-fired',
      'gas-fired',
      'geothermal',
    ],
    good: 'power-plant',
    reason: 'A plant counted in megawatts.',
  },
  {
    match: ['track', 'tracks', 'rails'],
    near: ['kilometres', 'kilometers', 'km', 'lays', 'lay', 'laid', 'laying', 'railway', 'gauge'],
    good: 'railway',
    reason: 'A track that is laid.',
  },
  {
    match: ['gas'],
    after: 'liquefied',
    near: ['terminal', 'tanker', 'regasification', 'floating', 'cargo', 'lng', 'carrier'],
    good: 'lng',
    reason: 'Liquefied gas that comes by ship to a terminal is natural gas.',
  },
  { match: ['line', 'pipe'], near: GAS, good: 'pipeline', reason: 'A line that carries gas or oil.' },
];
