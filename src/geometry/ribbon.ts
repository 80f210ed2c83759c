import { area, curveBumpX, line } from 'd3-shape';

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

/** One end of a stretch: the two edges there. */
type End = readonly [x: number, top: number, low: number];
const endsOf = ({ x0, y0, width0, x1, y1, width1 }: Stretch): readonly [End, End] => [
  [x0, y0 - width0 / 2, y0 + width0 / 2],
  [x1, y1 - width1 / 2, y1 + width1 / 2],
];

const outlineOf = area<End>()
  .x(([x]) => x)
  .y1(([, top]) => top)
  .y0(([, , low]) => low)
  .curve(curveBumpX);
const lineAlong = line().curve(curveBumpX);

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
    return this.stretches.map((stretch) => outlineOf([...endsOf(stretch)]) ?? '').join('');
  }

  /** A line along the whole of it, from edge to edge; or else a short one across its end. */
  strike(whole: boolean): string {
    if (whole)
      return this.stretches
        .map((stretch) => {
          const [[x0, , low], [x1, top]] = endsOf(stretch);
          return lineAlong([
            [x0, low],
            [x1, top],
          ]);
        })
        .join('');
    const end = this.stretches.at(-1);
    if (!end) return '';
    const back = end.x1 > end.x0 ? end.x1 - STRIKE_PX : end.x1 + STRIKE_PX;
    return `M${back} ${end.y1 + end.width1 / 2}L${end.x1} ${end.y1 - end.width1 / 2}`;
  }
}
