import { unitOf } from '../amounts.js';
import type { Amount } from '../amounts.js';
import type { Band, FlowSeries } from '../slice.js';

/** A band as the picture of many countries takes it. */
export interface Strand {
  readonly band: Band;
  /** Who takes part in the swap that it is a leg of: `AE-IN-KZ`; empty outside a swap. */
  readonly deal: string;
  /** True when its whole amount is stated in the unit of the picture. */
  readonly stated: boolean;
  /** Width in px, before threads of next to nothing are made visible. */
  readonly width: number;
}

/** Height of all flows, one above the other, in px. */
const BODY_PX = 520;
const MOST_EQUAL_PX = 18;
/** Width of a flow without an amount where others have one. */
const MOST_UNSTATED_PX = 3;
const LEAST_PX = 0.2;
/** A single amount has nothing to be compared with. */
const LEAST_STATED = 2;

/** The amount of a band in `unit`; null when it states none, only a part, or another unit. */
export function amountIn({ whole, amounts }: Band, unit: string | null): Amount | null {
  const [amount] = amounts;
  return whole && amount && unitOf(amount) === unit ? amount : null;
}

/** The unit that most bands state their whole amount in; the first by its code of several, null when fewer than two bands share one. */
export function commonUnit(bands: readonly Band[]): string | null {
  const counts = new Map<string, number>();
  for (const { whole, amounts } of bands) {
    const [amount] = amounts;
    if (whole && amount && amount.amount > 0)
      counts.set(unitOf(amount), (counts.get(unitOf(amount)) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return best && best[1] >= LEAST_STATED ? best[0] : null;
}

const clamp = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

/** Says how wide a band is, in px: in proportion to its amount in `unit`, and equal for all that do not state one. */
function widthOfBands(bands: readonly Band[], unit: string | null): (band: Band) => number {
  const amounts = bands.map((band) => amountIn(band, unit)).filter((amount) => amount !== null);
  const largest = amounts.reduce((most, { amount }) => Math.max(most, amount), 0);
  // Divided first: the sum of the largest numbers there are would not be one.
  const total = amounts.reduce((sum, { amount }) => sum + amount / largest, 0);
  const most = unit === null ? MOST_EQUAL_PX : MOST_UNSTATED_PX;
  const equal = clamp(LEAST_PX, BODY_PX / bands.length, most);
  return (band) => {
    const amount = amountIn(band, unit);
    return amount ? (BODY_PX * (amount.amount / largest)) / total : equal;
  };
}

/** Says which countries take part in the swap of an exchange, `AE-IN-KZ`. */
function dealFinder({ events, exchanges }: FlowSeries): ReadonlyMap<Band, string> {
  const known = new Map(events.map((event) => [event.id, event]));
  const deals = new Map<Band, string>();
  for (const { barter, bands, pair } of exchanges) {
    if (!barter) continue;
    const ids = new Set(bands.flatMap((band) => band.events));
    const legs = [...ids].flatMap((id) => known.get(id)?.legs ?? []);
    const deal = [...new Set([...pair, ...legs.flatMap(({ from, to }) => [from, to])])].sort().join('-');
    for (const band of bands) deals.set(band, deal);
  }
  return deals;
}

/** The bands of all exchanges with their widths, and the unit that these stand for; null when all are equal. */
export function strandsOf(series: FlowSeries): { strands: Strand[]; unit: string | null } {
  const bands = series.exchanges.flatMap((exchange) => exchange.bands);
  const unit = commonUnit(bands);
  const widthOf = widthOfBands(bands, unit);
  const deals = dealFinder(series);
  const strands = bands.map((band) => ({
    band,
    deal: deals.get(band) ?? '',
    stated: amountIn(band, unit) !== null,
    width: widthOf(band),
  }));
  return { strands, unit };
}
