import type { CoopEvent } from '../../../dataset/schema.js';
import { eventsOfMark } from '../../../dataset/cut-slice.js';
import type { Wording } from '../../../locale/wording.js';
import type { Frame } from '../../chart.js';
import type { Label, Mark, Tone } from '../../scene.js';
import { amountsOf } from '../add-amounts.js';
import { bandText } from '../lane.js';
import { THIN_PX, bandLabel } from '../piece.js';
import type { Band } from '../slice.js';
import type { Course } from './ribbons.js';
import type { Thread } from './thread.js';

/** What the marks of many countries are made with. */
export interface MarkContext {
  readonly frame: Frame;
  /** The unit of the widths; null when all are equal. */
  readonly unit: string | null;
  readonly events: ReadonlyMap<string, CoopEvent>;
  /** What a country gets for what it gives in a deal, in words. */
  readonly returns: (thread: Pick<Thread, 'deal' | 'bands'>) => readonly string[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** What several bands say together, as far as they state amounts: one for each unit. */
function amountText(bands: readonly Band[], wording: Wording): string | null {
  const legs = bands.flatMap(({ from, to, amounts }) =>
    amounts.map((amount) => ({
      from,
      to,
      goods: ['any'],
      ...('unit' in amount ? { quantity: amount } : { value: amount }),
    })),
  );
  const { amounts } = amountsOf(legs);
  return amounts.length > 0 ? wording.list(amounts.map((amount) => wording.amount(amount))) : null;
}

/** How many events bands stand for: those that are listed once each, and those that are only counted. */
export const countEvents = (bands: readonly Band[]): number =>
  new Set(bands.flatMap(({ events }) => events)).size +
  bands.reduce((sum, { count, events }) => sum + count - events.length, 0);

/** Goods in words, each once. */
export const goodsOf = (bands: readonly Band[], wording: Wording): string[] =>
  unique(bands.map((band) => bandText(band, wording).good));

type Told = Pick<Thread, 'bands' | 'status' | 'stated' | 'deal'>;

/** The sentence that says what bands say that are drawn as one. */
function nameOf({ bands, status, stated, deal }: Told, { frame, unit, returns }: MarkContext): string {
  const { wording } = frame;
  return wording.flow.bundle({
    from: unique(bands.map(({ from }) => from)),
    to: unique(bands.map(({ to }) => to)),
    goods: goodsOf(bands, wording),
    status: wording.status(status),
    amount: amountText(bands, wording),
    unit: stated ? null : unit,
    count: countEvents(bands),
    inReturn: returns({ deal, bands }),
  });
}

/** The mark of bands that are drawn as one. Its name is worded when it is first asked for: of thousands few are ever read. */
export function markOfBands(
  told: Told,
  place: Pick<Mark, 'id' | 'shape' | 'hit' | 'tone' | 'labels' | 'deal'>,
  context: MarkContext,
): Mark {
  const { bands, status } = told;
  const ids = new Set(bands.flatMap((band) => band.events));
  const known = [...ids].map((id) => context.events.get(id)).filter((event) => event !== undefined);
  let name: string | undefined;
  return {
    ...place,
    status,
    halted: bands.some(({ halted }) => halted),
    count: countEvents(bands),
    events: eventsOfMark(known),
    get name() {
      return (name ??= nameOf(told, context));
    },
  };
}

/** Legs of a swap bear the hues of two givers, that of the first by its code the first; other flows that of the ladder. */
function toneOf({ deal, bands }: Thread): Tone {
  if (deal === '') return 'ladder';
  return bands.every(({ from }) => deal.startsWith(`${from}-`)) ? 'giver-a' : 'giver-b';
}

const LABEL_GAP_PX = 8;
/** How far a curve that leaves level is off after a share of its way: about three times the square of two thirds of it. */
const drift = (share: number) => 3 * ((share * 2) / 3) ** 2;

/** The amount on a ribbon, where it has room before the ribbon bends away. */
function labelsOf({ thread, shape }: Course, { frame, unit }: MarkContext): Label[] {
  const [first] = shape.stretches;
  if (unit === null || !thread.stated || !first || thread.width < THIN_PX) return [];
  const text = amountText(thread.bands, frame.wording);
  if (text === null) return [];
  const share = (frame.measureText(text, 'name') + 2 * LABEL_GAP_PX) / (first.x1 - first.x0);
  const off = drift(share) * (first.y1 - first.y0);
  if (share > 0.5 || Math.abs(off) > thread.width - THIN_PX + 2) return [];
  const at = {
    x: first.x0 + LABEL_GAP_PX,
    anchor: 'left',
    role: 'name',
    middle: first.y0 + off / 2,
  } as const;
  return [bandLabel(text, at, { band: thread, height: thread.width }, frame)];
}

/** The mark of a thread. */
export function markOf(course: Course, context: MarkContext): Mark {
  const { thread, shape, waist } = course;
  const { id, deal } = thread;
  const labels = labelsOf(course, context);
  const place = { id, shape, hit: waist, tone: toneOf(thread), labels, ...(deal !== '' && { deal }) };
  return markOfBands(thread, place, context);
}
