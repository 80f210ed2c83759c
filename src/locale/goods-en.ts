import type { Good } from '../dataset/schema.js';

/** Goods whose English name is the plural of their id in `s`. */
const PLURALS = [
  'air-conditioner aircraft-part almond apple banana banking-service boiler cable car carpet',
  'ceramic-tile combine-harvester compressor computer container crane cucumber cut-flower detergent',
  'diamond diesel-engine drilling-rig drone egg excavator ferroalloy fertilizer fishing-vessel garment',
  'gas-turbine generator grape helicopter hydraulic-turbine integrated-circuit jet-engine locomotive',
  'machine-tool medical-device medicine melon missile motorcycle onion pesticide petroleum-product',
  'pistachio pulse pump railway-wagon refrigerator satellite ship smartphone solar-panel soybean',
  'steam-turbine tractor transformer truck turbine-blade tyre vaccine walnut wind-turbine',
];

const OTHERS: Readonly<Record<Good, string>> = {
  'auto-part': 'Vehicle parts',
  battery: 'Batteries',
  bus: 'Buses',
  chromite: 'Chrome ore',
  citrus: 'Citrus fruit',
  cocoa: 'Cocoa beans',
  'construction-material': 'Building materials',
  'copper-ore': 'Copper ore and concentrate',
  'date-fruit': 'Dates',
  diesel: 'Diesel fuel',
  'fighter-aircraft': 'Combat aircraft',
  juice: 'Fruit juice',
  kiwi: 'Kiwi fruit',
  lamb: 'Lamb and mutton',
  'live-sheep': 'Live sheep and goats',
  lng: 'Liquefied natural gas',
  lpg: 'Liquefied petroleum gas',
  machinery: 'Machinery and equipment',
  'nuclear-power-plant': 'Nuclear power plant',
  pepper: 'Sweet peppers',
  phosphate: 'Phosphate rock',
  pipe: 'Steel pipes',
  potato: 'Potatoes',
  poultry: 'Poultry meat',
  'rail-track': 'Rails',
  railway: 'Railway line',
  'rare-earth-ore': 'Rare-earth ores',
  refinery: 'Oil refinery',
  rubber: 'Natural rubber',
  'steel-rebar': 'Steel bars',
  submarine: 'Submarines and warships',
  'tank-vehicle': 'Tanks and armoured vehicles',
  technology: 'Technology, know-how',
  tomato: 'Tomatoes',
  train: 'Trains and multiple units',
  'zinc-ore': 'Zinc ore and concentrate',
};

/** `gas-turbine` as `Gas turbine`. */
const inWords = (id: Good) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');

/** English names of goods where the id with its hyphens made spaces would not do. */
export const GOODS_EN: Readonly<Record<Good, string>> = {
  ...Object.fromEntries(PLURALS.flatMap((line) => line.split(' ')).map((id) => [id, `${inWords(id)}s`])),
  ...OTHERS,
};
