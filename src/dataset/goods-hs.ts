import type { Good } from './schema.js';
import type { Sector } from './taxonomy.js';

/** Goods by chapter of the Harmonized System, HS 2022 (World Customs Organization); the lexicon's own headings, without their last digits. */
// prettier-ignore
const CHAPTERS: Readonly<Record<string, string>> = {
  '01': 'cattle horse live-sheep pig',
  '02': 'beef lamb pork poultry',
  '03': 'fish shrimp',
  '04': 'butter cheese egg honey milk-powder',
  '06': 'cut-flower',
  '07': 'cassava cucumber mushroom olive onion pepper potato pulse tomato',
  '08': 'almond apple apricot avocado banana berry cashew citrus date-fruit dried-fruit grape kiwi melon pistachio walnut',
  '09': 'coffee saffron tea',
  '10': 'barley maize oats rice rye wheat',
  '11': 'flour starch',
  '12': 'licorice oilseed peanut rapeseed seed soybean',
  '13': 'gum-arabic',
  '15': 'olive-oil palm-oil soybean-oil sunflower-oil',
  '16': 'caviar',
  '17': 'sugar',
  '18': 'chocolate cocoa',
  '20': 'canned-food juice tomato-paste',
  '22': 'beer ethanol soft-drink spirits water wine',
  '23': 'animal-feed soybean-meal',
  '24': 'tobacco',
  '25': 'asbestos cement feldspar fluorspar graphite lithium-ore marble phosphate rare-earth-ore salt sand sulphur',
  '26': 'bauxite chromite cobalt-ore copper-ore gold-ore iron-ore lead-ore manganese-ore nickel-ore zinc-ore zircon',
  '27': 'bitumen coal coke crude-oil diesel electricity fuel-oil gas-condensate jet-fuel lng lpg natural-gas petrol petroleum-product',
  '28': 'alumina ammonia caustic-soda hydrogen lithium-carbonate silicon soda-ash uranium',
  '29': 'ethylene glycol methanol pharma-ingredient',
  '30': 'medicine vaccine veterinary-medicine',
  '31': 'fertilizer potash urea',
  '32': 'paint',
  '33': 'cosmetics',
  '34': 'detergent',
  '36': 'explosive',
  '38': 'oil-additive pesticide',
  '39': 'polyethylene polypropylene',
  '40': 'rubber tyre',
  '41': 'leather',
  '44': 'timber',
  '47': 'wood-pulp',
  '48': 'newsprint packaging paper',
  '49': 'book',
  '51': 'wool',
  '52': 'cotton cotton-fabric cotton-yarn',
  '53': 'flax',
  '54': 'fabric',
  '55': 'fibre',
  '57': 'carpet',
  '62': 'garment',
  '64': 'footwear',
  '69': 'ceramic-tile',
  '70': 'glass',
  '71': 'diamond gemstone gold jewellery platinum silver',
  '72': 'ferroalloy scrap-metal steel steel-rebar steel-sheet',
  '73': 'household-goods pipe rail-track',
  '74': 'copper',
  '75': 'nickel',
  '76': 'aluminium',
  '78': 'lead',
  '79': 'zinc',
  '80': 'tin',
  '81': 'antimony cadmium cobalt magnesium molybdenum tantalum titanium tungsten vanadium',
  '84': 'air-conditioner bearing boiler chip-machine combine-harvester compressor computer crane diesel-engine drilling-rig excavator gas-turbine hydraulic-turbine jet-engine machine-tool nuclear-fuel nuclear-power-plant pump refrigerator ship-part steam-turbine turbine-blade valve',
  '85': 'appliance battery cable camera charging-station display generator integrated-circuit military-electronics power-ship radar rail-signalling smartphone solar-panel telecom-equipment transformer wind-turbine',
  '86': 'container locomotive rail-part railway-wagon train',
  '87': 'auto-part bicycle bus car motorcycle tank-vehicle tractor truck',
  '88': 'aircraft aircraft-part aviation-equipment drone fighter-aircraft helicopter satellite',
  '89': 'fishing-vessel ship submarine',
  '90': 'copper-cable medical-device meter',
  '93': 'ammunition missile',
  '94': 'furniture greenhouse led-lamp',
  '95': 'toy',
  '96': 'diaper',
};

/** Works, services and mixed goods, which have no heading, by sector. */
// prettier-ignore
const WITHOUT_CHAPTER: Readonly<Partial<Record<Sector, string>>> = {
  agriculture: 'fruit grain irrigation-canal silo vegetable',
  automotive: 'assembly-plant',
  chemicals: 'chemical chemical-plant petrochemical plastic',
  construction: 'cement-plant construction-material construction-work factory housing industrial-park',
  defence: 'arms',
  electronics: 'battery-plant',
  finance: 'banking-service capital credit currency grant insurance-service payment-system',
  food: 'food meat sugar-mill vegetable-oil',
  ict: 'data-centre electric-network software',
  machinery: 'machinery maintenance-service',
  metallurgy: 'metal steel-plant',
  mining: 'mine ore',
  'oil-gas': 'gas-storage oil-field pipeline refinery',
  other: 'cultural-goods desalination-plant emergency-aid labour',
  pharmaceuticals: 'health-service hospital pharmaceutical-plant',
  power: 'carbon-credit power-line power-plant',
  rail: 'metro-line railway',
  science: 'research-facility scholarship school technology training',
  shipbuilding: 'shipyard',
  space: 'launch-service',
  textiles: 'textile-mill',
  tourism: 'hotel tourism-service',
  transport: 'airport bridge port road transport-service',
};

/** Runs of chapters, each up to and with its last one, and the sector that readers call them by. */
const GROUPS: readonly (readonly [last: number, group: Sector])[] = [
  [14, 'agriculture'],
  [24, 'food'],
  [26, 'mining'],
  [27, 'oil-gas'],
  [29, 'chemicals'],
  [30, 'pharmaceuticals'],
  [40, 'chemicals'],
  [43, 'textiles'],
  [49, 'other'],
  [67, 'textiles'],
  [70, 'construction'],
  [71, 'other'],
  [83, 'metallurgy'],
  [84, 'machinery'],
  [85, 'electronics'],
  [86, 'rail'],
  [87, 'automotive'],
  [88, 'aviation'],
  [89, 'shipbuilding'],
  [92, 'science'],
  [93, 'defence'],
];

const index = (table: Readonly<Partial<Record<string, string>>>) =>
  new Map(Object.entries(table).flatMap(([key, goods = '']) => goods.split(' ').map((good) => [good, key])));
const chapterOfGood = index(CHAPTERS);
const sectorOfGood = index(WITHOUT_CHAPTER);

/** The HS 2022 chapter of a good, two digits; null for works, services, mixed goods, and goods not known here. */
export const chapterOf = (good: Good): string | null => chapterOfGood.get(good) ?? null;

/** The group that a good stands in: that of its HS chapter, else the sector of a work or service; `other` when it is not known. */
export function groupOf(good: Good): Sector {
  const chapter = chapterOf(good);
  if (chapter === null) return (sectorOfGood.get(good) as Sector | undefined) ?? 'other';
  return GROUPS.find(([last]) => Number(chapter) <= last)?.[1] ?? 'other';
}
