import { STATUSES } from '../../dataset/taxonomy.js';
import type { MeasureText, TextRole } from '../../geometry/text.js';
import type { Wording } from '../../locale/wording.js';
import type { MatrixCell, MatrixSeries } from './slice.js';

/** What a matrix says in its cells, heads and names. Each text is made once, however many cells say it. */
export interface Figures {
  /** A figure as the reader sees it. */
  readonly text: (figure: number) => string;
  /** The figure of a cell. */
  readonly of: (cell: MatrixCell) => number;
  /** How many events a cell holds, how far along. */
  readonly events: (cell: MatrixCell) => string;
}

/** How many combinations of a status with a halt there are. */
const KINDS = STATUSES.length * 2;

/** `make`, which makes each thing once. */
function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}

/** The words of a series' figures. */
export function figuresOf({ measure = 'events', money }: MatrixSeries, wording: Wording): Figures {
  const currency = money?.currency ?? null;
  const text = once((figure: number) =>
    currency === null ? wording.number(figure) : wording.money({ amount: figure, currency }),
  );
  const of = ({ figure, count }: MatrixCell) => figure ?? count;
  const said = once((figure: number | undefined) =>
    once((key: number) => {
      const [count, rung] = [Math.floor(key / KINDS), key % KINDS];
      const status = STATUSES[rung >> 1] ?? 'halted';
      const halted = rung % 2 === 1;
      return wording.matrix.events({ count, status, halted, measure, figure: text(figure ?? count) });
    }),
  );
  const events = ({ count, status, halted, figure }: MatrixCell) =>
    said(figure)(count * KINDS + STATUSES.indexOf(status) * 2 + Number(halted > 0));
  return { text, of, events };
}

/** `measure`, which measures each text once. */
export function measuringOnce(measure: MeasureText): MeasureText {
  const ofRole = once((role: TextRole) => once((text: string) => measure(text, role)));
  return (text, role) => ofRole(role)(text);
}
