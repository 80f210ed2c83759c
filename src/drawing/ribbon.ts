import type { Mark, MarkShape, Stretch } from '../charts/scene.js';

type Ribbon = Extract<MarkShape, { kind: 'ribbon' }>;

/** The rest of a curve that leaves `x0` and arrives at `x1`, `y1` level. */
const curve = (x0: number, x1: number, y0: number, y1: number) => {
  const middle = (x0 + x1) / 2;
  return `C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
};

function stretchPath({ x0, y0, width0, x1, y1, width1 }: Stretch): string {
  const [top0, top1, low0, low1] = [y0 - width0 / 2, y1 - width1 / 2, y0 + width0 / 2, y1 + width1 / 2];
  return `M${x0} ${top0}${curve(x0, x1, top0, top1)}L${x1} ${low1}${curve(x1, x0, low1, low0)}Z`;
}

/** The outline of a ribbon, for an SVG path or a `Path2D`. */
export const ribbonPath = ({ stretches }: Ribbon): string => stretches.map(stretchPath).join('');

const STRIKE_PX = 12;

/** The stroke along a ribbon that is halted, from edge to edge; a short one at its end where only a part is. Empty when nothing is. */
export function ribbonStrike(
  { stretches }: Ribbon,
  { status, halted }: Pick<Mark, 'status' | 'halted'>,
): string {
  if (status === 'halted')
    return stretches
      .map(({ x0, y0, width0, x1, y1, width1 }) => {
        const [low, top] = [y0 + width0 / 2, y1 - width1 / 2];
        return `M${x0} ${low}${curve(x0, x1, low, top)}`;
      })
      .join('');
  const end = stretches.at(-1);
  if (!halted || !end) return '';
  const back = end.x1 > end.x0 ? end.x1 - STRIKE_PX : end.x1 + STRIKE_PX;
  return `M${back} ${end.y1 + end.width1 / 2}L${end.x1} ${end.y1 - end.width1 / 2}`;
}
