/** From what width on a chart is so high, CSS px. */
export interface HeightStep {
  readonly from: number;
  readonly height: number;
}

/** The widths of frames that occur on pages, without the frame's own padding. */
const LEAST_PX = 200;
const MOST_PX = 1280;
/** Two heights that differ less far apart are found one by one. */
const STRIDE_PX = 20;

/**
 * The heights of a chart in frames of all widths, the narrowest first; the last holds for all wider ones. `heightAt` is asked where
 * heights differ, and is called once for a width.
 */
export function heightSteps(heightAt: (width: number) => number): readonly HeightStep[] {
  const known = new Map<number, number>();
  const at = (width: number): number => {
    const height = known.get(width) ?? heightAt(width);
    known.set(width, height);
    return height;
  };
  const steps: HeightStep[] = [{ from: 0, height: at(LEAST_PX) }];
  const find = (low: number, high: number): void => {
    if (at(low) === at(high)) return;
    if (high - low === 1) {
      steps.push({ from: high, height: at(high) });
      return;
    }
    const middle = Math.floor((low + high) / 2);
    find(low, middle);
    find(middle, high);
  };
  for (let low = LEAST_PX; low < MOST_PX; low += STRIDE_PX) find(low, Math.min(low + STRIDE_PX, MOST_PX));
  return steps;
}
