import { STATUSES } from '../../../dataset/taxonomy.js';
import { truncate } from '../../../geometry/text.js';
import type { Frame } from '../../chart.js';
import type { Label, Mark, Scene, Toggle } from '../../scene.js';
import { layoutLedger } from '../ledger.js';
import { bandLabel, joinPieces, piece } from '../piece.js';
import type { Context, Piece } from '../piece.js';
import type { Band, Exchange, FlowSeries } from '../slice.js';
import { titlesOf } from '../titles.js';
import { returnsOf } from './layout.js';
import { markOfBands } from './mark.js';
import type { MarkContext } from './mark.js';
import { amountIn, strandsOf } from './strand.js';

/** How many pairs of countries are shown at first; each further step shows about four times as many. */
const FIRST_PAIRS = 6;
const STEP = 4;
const AIR_PX = 30;
const TOGGLE_PX = 28;
const TRIANGLE_PX = 18;
const BASELINE_PX = 4.5;
const BOX_PX = 32;
const BOX_GAP_PX = 5;
const BOX_PAD_PX = 10;
const EDGE_PX = 2;
const LARGEST_BAND_PX = 64;
const LEAST_BAND_PX = 3;
/** Height of a band without an amount where others have one. */
const UNSTATED_BAND_PX = 5;

/** The exchanges of each pair of countries, pairs in the order of the series. */
function pairsOf({ exchanges }: FlowSeries): Exchange[][] {
  const pairs = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const name = exchange.pair.join('-');
    const own = pairs.get(name);
    if (own) own.push(exchange);
    else pairs.set(name, [exchange]);
  }
  return [...pairs.values()];
}

/** How high a band is: in proportion to its amount in `unit`, thin without one; null where no amounts are compared. */
function heightFinder(bands: readonly Band[], unit: string | null): Context['heightOf'] {
  const largest = bands.reduce((most, band) => Math.max(most, amountIn(band, unit)?.amount ?? 0), 0);
  return (_, band) => {
    if (unit === null) return null;
    const amount = amountIn(band, unit);
    return amount ? Math.max(LEAST_BAND_PX, (amount.amount / largest) * LARGEST_BAND_PX) : UNSTATED_BAND_PX;
  };
}

/** Where the list of pairs may end: 6, 30, 126 … Those before the last are unfolded, and one without toggle is its whole length. */
function stepsOf(pairs: number, toggled: ReadonlySet<string>): { end: number; expanded: boolean }[] {
  const steps: { end: number; expanded: boolean }[] = [];
  for (let end = FIRST_PAIRS; end + 1 < pairs; end = end * STEP + FIRST_PAIRS) {
    const expanded = toggled.has(`pairs/${String(end)}`);
    steps.push({ end, expanded });
    if (!expanded) break;
  }
  return steps;
}

function layoutToggle(end: number, expanded: boolean, left: number, y: number, frame: Frame): Toggle {
  const { measureText, wording, width } = frame;
  const name = wording.flow.others(left);
  const text = truncate(name, width - TRIANGLE_PX, 'strong', measureText);
  const label: Label = { text, x: 0, y: y + TOGGLE_PX / 2 + BASELINE_PX, anchor: 'left', role: 'strong' };
  return { id: `pairs/${String(end)}`, expanded, hit: { x: 0, y, width, height: TOGGLE_PX }, label, name };
}

/** What the folded pairs hold: a box for each status. */
function layoutRest(bands: readonly Band[], y: number, context: MarkContext): Piece {
  const { frame } = context;
  const { measureText, wording } = frame;
  const width = frame.width - EDGE_PX / 2;
  const marks: Mark[] = [];
  let top = y;
  for (const status of STATUSES) {
    const own = bands.filter((band) => band.status === status);
    if (own.length === 0) continue;
    const said = `${wording.status(status)} · ${wording.number(own.length)}`;
    const text = truncate(said, width - BOX_PX - 2 * BOX_PAD_PX, 'name', measureText);
    // What is halted is struck through at its start, in a square: its text stands after that.
    const x = status === 'halted' ? BOX_PX + BOX_PAD_PX : BOX_PAD_PX;
    const at = { x, anchor: 'left', role: 'name', middle: top + BOX_PX / 2 } as const;
    const box = { x: 0, y: top, width, height: BOX_PX };
    const place = {
      id: `rest/${status}`,
      shape: { kind: 'box', radius: 3, ...box },
      hit: box,
      tone: 'ladder',
      labels: [bandLabel(text, at, { band: { status }, height: BOX_PX }, frame)],
    } as const;
    marks.push(markOfBands({ bands: own, status, stated: false, deal: '' }, place, context));
    top += BOX_PX + BOX_GAP_PX;
  }
  return piece({ marks, bottom: top });
}

/** Many countries in a narrow frame: the pairs with most events as ledgers, the others folded in steps. */
export function layoutFoldedLedger(series: FlowSeries, frame: Frame): Scene {
  const pairs = pairsOf(series);
  const { strands, unit } = strandsOf(series);
  const bands = strands.map(({ band }) => band);
  const heightOf = heightFinder(bands, unit);
  const context: Context = { frame, heightOf, titleOf: titlesOf(series, frame.wording), manyPairs: true };
  const steps = stepsOf(pairs.length, frame.view?.toggled ?? new Set());
  const last = steps.at(-1);
  const shown = last && !last.expanded ? last.end : pairs.length;
  const pieces: Piece[] = [];
  const toggles: Toggle[] = [];
  let y = 0;
  pairs.slice(0, shown).forEach((exchanges, index) => {
    const step = steps.find(({ end }) => end === index);
    if (step) {
      toggles.push(layoutToggle(step.end, true, pairs.length - step.end, y, frame));
      y += TOGGLE_PX;
    }
    exchanges.forEach((exchange, place) => {
      const next = layoutLedger(exchange, y, place === 0, context);
      pieces.push(next);
      y = next.bottom + AIR_PX;
    });
  });
  if (last && !last.expanded) {
    toggles.push(layoutToggle(last.end, false, pairs.length - last.end, y, frame));
    const rest = pairs.slice(last.end).flatMap((exchanges) => exchanges.flatMap((each) => each.bands));
    const events = new Map(series.events.map((event) => [event.id, event]));
    const told: MarkContext = { frame, unit: null, events, returns: returnsOf([], frame) };
    pieces.push(layoutRest(rest, y + TOGGLE_PX, told));
  }
  const { bottom, ...parts } = joinPieces(pieces);
  const height = bottom > 0 ? Math.ceil(bottom) + EDGE_PX : 0;
  const scene: Scene = { width: frame.width, height, ...parts, specks: [], toggles };
  return scene;
}
