import type { Wording } from '../../locale/wording.js';
import { joinText } from './lane.js';
import type { Exchange, FlowSeries } from './series.js';

/** Everyone who gives or takes in the swap that an exchange is part of. */
function partiesOf({ bands }: Exchange, { events }: FlowSeries): string[] {
  const ids = new Set(bands.flatMap((band) => band.events));
  const legs = events.filter(({ id }) => ids.has(id)).flatMap((event) => event.legs);
  return [...new Set(legs.flatMap(({ from, to }) => [from, to]))].sort();
}

/**
 * Gives each exchange its title: whether it is a swap, where there are other flows too; and who takes part in a swap of more
 * than two countries, so that its parts are seen to belong together. Empty where there is nothing to tell apart.
 */
export function titlesOf(series: FlowSeries, wording: Wording): (exchange: Exchange) => string {
  const swaps = series.exchanges.filter(({ barter }) => barter);
  const parties = new Map(swaps.map((exchange) => [exchange, partiesOf(exchange, series)]));
  const wide = (exchange: Exchange) => (parties.get(exchange) ?? []).length > 2;
  if (swaps.length === 0 || (swaps.length === series.exchanges.length && !swaps.some(wide))) return () => '';
  return (exchange) => {
    if (!exchange.barter) return wording.flow.oneWay;
    const names = (parties.get(exchange) ?? []).map((code) => wording.party(code));
    return joinText(wording.mode('barter'), wide(exchange) ? wording.list(names) : null);
  };
}
