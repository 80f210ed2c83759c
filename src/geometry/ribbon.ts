/**
 * A part of a ribbon, from its start to its end: `y0` and `y1` are the middles of its two ends, each edge a cubic curve between
 * them that leaves and arrives level. All in px.
 */
export interface Stretch {
  readonly x0: number;
  readonly y0: number;
  readonly width0: number;
  readonly x1: number;
  readonly y1: number;
  readonly width1: number;
}

/** The rest of a curve that leaves `x0` and arrives at `x1`, `y1` level. */
const curve = (x0: number, x1: number, y0: number, y1: number) => {
  const middle = (x0 + x1) / 2;
  return `C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
};

function stretchPath({ x0, y0, width0, x1, y1, width1 }: Stretch): string {
  const [top0, top1, low0, low1] = [y0 - width0 / 2, y1 - width1 / 2, y0 + width0 / 2, y1 + width1 / 2];
  return `M${x0} ${top0}${curve(x0, x1, top0, top1)}L${x1} ${low1}${curve(x1, x0, low1, low0)}Z`;
}

const STRIKE_PX = 12;

/** A band of one or more stretches, one after the other. It knows its own outline: most pictures have no ribbon, and need not. */
export class Ribbon {
  readonly kind = 'ribbon';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  constructor(readonly stretches: readonly Stretch[]) {
    const ends = stretches.flatMap(({ x0, y0, width0, x1, y1, width1 }) => [
      { x: x0, y: y0, half: width0 / 2 },
      { x: x1, y: y1, half: width1 / 2 },
    ]);
    this.x = Math.min(...ends.map(({ x }) => x));
    this.y = Math.min(...ends.map(({ y, half }) => y - half));
    this.width = Math.max(...ends.map(({ x }) => x)) - this.x;
    this.height = Math.max(...ends.map(({ y, half }) => y + half)) - this.y;
  }

  /** For an SVG path or a `Path2D`. */
  outline(): string {
    return this.stretches.map(stretchPath).join('');
  }

  /** A line along the whole of it, from edge to edge; or else a short one across its end. */
  strike(whole: boolean): string {
    if (whole)
      return this.stretches
        .map(({ x0, y0, width0, x1, y1, width1 }) => {
          const [low, top] = [y0 + width0 / 2, y1 - width1 / 2];
          return `M${x0} ${low}${curve(x0, x1, low, top)}`;
        })
        .join('');
    const end = this.stretches.at(-1);
    if (!end) return '';
    const back = end.x1 > end.x0 ? end.x1 - STRIKE_PX : end.x1 + STRIKE_PX;
    return `M${back} ${end.y1 + end.width1 / 2}L${end.x1} ${end.y1 - end.width1 / 2}`;
  }
}
