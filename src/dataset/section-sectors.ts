import type { Section } from './dimensions.js';
import type { Sector } from './taxonomy.js';

/** The sectors of each section: a sector of several divisions goes where it makes or digs what it is named for. */
export const SECTION_SECTORS: Readonly<Record<Section, readonly Sector[]>> = {
  B: ['mining', 'oil-gas'],
  C: [
    'food',
    'metallurgy',
    'chemicals',
    'pharmaceuticals',
    'textiles',
    'machinery',
    'electronics',
    'automotive',
    'auto-parts',
    'aviation',
    'space',
    'shipbuilding',
  ],
  D: ['power', 'nuclear-power'],
  H: ['rail', 'transport'],
};
