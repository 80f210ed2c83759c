import { STATUSES, statusRank } from '../../dataset/taxonomy.js';
import type { Wording } from '../../locale/wording.js';
import type { Description, Table } from '../chart.js';
import { bandText, isTalk, lanesOf } from './lane.js';
import type { Lane } from './lane.js';
import type { Band, Exchange, FlowSeries } from './slice.js';
import { bandHeights } from './widths.js';

/** How many exchanges the summary tells. */
const TOLD_EXCHANGES = 3;

const bandsOf = ({ exchanges }: FlowSeries) => exchanges.flatMap(({ bands }) => bands);
const isAlive = ({ status }: Band) => status !== 'halted';
const goodsOf = (bands: readonly Band[], wording: Wording) => [
  ...new Set(bands.map((band) => bandText(band, wording).good)),
];

type Facts = Parameters<Wording['flow']['heading']>[0];

/** The first swap of which both sides are known, and which is not called off. */
function swapFacts({ exchanges }: FlowSeries, wording: Wording): Facts {
  for (const exchange of exchanges) {
    const [given, taken] = lanesOf(exchange);
    if (!exchange.barter || !given || !taken || !exchange.bands.some(isAlive)) continue;
    return {
      from: given.from,
      to: given.to,
      give: goodsOf(given.bands, wording),
      take: goodsOf(taken.bands, wording),
      talk: isTalk(exchange.bands),
    };
  }
  return null;
}

/** The most advanced flow, with what goes the same way at the same status. */
function flowFacts({ exchanges }: FlowSeries, wording: Wording): Facts {
  const lanes = exchanges.flatMap((exchange): Lane[] => lanesOf(exchange));
  const rankOf = ({ bands }: Lane) => Math.max(...bands.map(({ status }) => statusRank(status)));
  const best = lanes.reduce<Lane | undefined>(
    (most, lane) => (rankOf(lane) > (most ? rankOf(most) : 0) ? lane : most),
    undefined,
  );
  if (!best) return null;
  const furthest = best.bands.filter(({ status }) => statusRank(status) === rankOf(best));
  const { from, to } = best;
  return { from, to, give: goodsOf(furthest, wording), take: [], talk: isTalk(furthest) };
}

/** What the widths of the bands say; empty where a single band says nothing by its width. */
function widthNote(series: FlowSeries, { flow }: Wording): string {
  const heightOf = bandHeights(series.exchanges);
  const bands = bandsOf(series);
  if (bands.length < 2) return '';
  if (bands.every(({ amounts }) => amounts.length === 0)) return flow.equalWidths;
  const scaled = series.exchanges.every((each) => each.bands.every((band) => heightOf(each, band) !== null));
  return scaled ? flow.scaledWidths : flow.mixedWidths;
}

const tellLanes = (exchange: Exchange, wording: Wording) =>
  lanesOf(exchange).map(
    ({ from, to, bands }) =>
      `${wording.flow.gives(from, to, isTalk(bands))}: ${wording.list(goodsOf(bands, wording))}.`,
  );

/** The flow in words: the first swap as its finding, else the flow that is furthest along. */
export function describeFlow(series: FlowSeries, wording: Wording): Description {
  const bands = bandsOf(series);
  const { flow } = wording;
  const note = widthNote(series, wording);
  const seen = new Set(bands.flatMap(({ status, halted }) => (halted ? [status, 'halted'] : [status])));
  return {
    heading: flow.heading(swapFacts(series, wording) ?? flowFacts(series, wording)),
    subtitle: note ? `${flow.subtitle}. ${note}` : flow.subtitle,
    summary: [
      flow.summary({ exchanges: series.exchanges.length, bands: bands.length }),
      ...series.exchanges.slice(0, TOLD_EXCHANGES).flatMap((exchange) => tellLanes(exchange, wording)),
    ].join(' '),
    statuses: STATUSES.filter((status) => seen.has(status)),
  };
}

/** The flow as a table: a row for each band, in the order of the chart. */
export function tableFlow(series: FlowSeries, wording: Wording): Table {
  const { from, to, good, mode, status, amount, events } = wording.flow.columns;
  const notStated = wording.unstated.other;
  return {
    columns: [from, to, good, mode, status, amount, events],
    rows: bandsOf(series).map((band) => [
      wording.party(band.from),
      wording.party(band.to),
      bandText(band, wording).good,
      wording.mode(band.mode),
      wording.status(band.status),
      band.amounts.length > 0 ? wording.list(band.amounts.map((each) => wording.amount(each))) : notStated,
      band.count,
    ]),
  };
}
