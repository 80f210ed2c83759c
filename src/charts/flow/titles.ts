import type { Wording } from '../../locale/wording.js';
import { joinText } from './lane.js';
import type { Exchange, FlowSeries } from './slice.js';

/** Everyone who gives or takes in the swap that an exchange is part of. */
function partiesOf({ bands }: Exchange, { events }: FlowSeries): string[] {
  const ids = new Set(bands.flatMap((band) => band.events));
  const legs = events.filter(({ id }) => ids.has(id)).flatMap((event) => event.legs);
  return [...new Set(legs.flatMap(({ from, to }) => [from, to]))].sort();
}

/**
 * Gives each exchange its title: whether it is a swap, where the same two countries also have other flows; and who takes part in a
 * swap of more than two countries, so that its parts are seen to belong together. Empty where there is nothing to tell apart.
 */
export function titlesOf(series: FlowSeries, wording: Wording): (exchange: Exchange) => string {
  const pairOf = ({ pair }: Exchange) => pair.join();
  const swaps = new Set(series.exchanges.filter(({ barter }) => barter).map(pairOf));
  const others = new Set(series.exchanges.filter(({ barter }) => !barter).map(pairOf));
  return (exchange) => {
    const mixed = swaps.has(pairOf(exchange)) && others.has(pairOf(exchange));
    if (!exchange.barter) return mixed ? wording.flow.oneWay : '';
    const parties = partiesOf(exchange, series);
    if (!mixed && parties.length <= 2) return '';
    const names = parties.length > 2 ? wording.list(parties.map((code) => wording.party(code))) : null;
    return joinText(wording.mode('barter'), names);
  };
}
