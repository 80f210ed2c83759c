import { unitOf } from './amounts.js';
import type { Band, Exchange } from './slice.js';

/** Height of the band with the largest amount of its unit. */
const LARGEST_BAND_PX = 64;
/** What is left to see of the smallest. */
const LEAST_BAND_PX = 3;

/** The unit in which all bands of an exchange state their amounts; null when one states none, or another. */
function unitOfExchange({ bands }: Exchange): string | null {
  const units = new Set(bands.map(({ whole, amounts }) => (whole && amounts[0] ? unitOf(amounts[0]) : null)));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}

const amountOf = ({ amounts }: Band) => amounts[0]?.amount ?? 0;

/** How high a band of an exchange is for its amount, in px; null when it has no amount to compare. */
export type BandHeight = (exchange: Exchange, band: Band) => number | null;

/**
 * Says which bands are as high as their amounts, and how high. They are those of exchanges that state all amounts in one unit, on
 * one scale for all exchanges with that unit, so that equal amounts look equal wherever they stand. A band that is the only one
 * of its unit has nothing to be compared with.
 */
export function bandHeights(exchanges: readonly Exchange[]): BandHeight {
  const amounts = new Map<string, number[]>();
  for (const exchange of exchanges) {
    const unit = unitOfExchange(exchange);
    if (unit !== null) amounts.set(unit, [...(amounts.get(unit) ?? []), ...exchange.bands.map(amountOf)]);
  }
  const largest = new Map([...amounts].map(([unit, all]) => [unit, all.length > 1 ? Math.max(...all) : 0]));
  return (exchange, band) => {
    const most = largest.get(unitOfExchange(exchange) ?? '') ?? 0;
    return most > 0 ? Math.max(LEAST_BAND_PX, (amountOf(band) / most) * LARGEST_BAND_PX) : null;
  };
}
