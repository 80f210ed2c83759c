import { LOADING } from './stage.js';
import type { Stage } from './stage.js';

/**
 * Gives a ready stage the chart that its own chart grows into for its series; it is loading until then. Each stage is asked once,
 * and the same one gives the same result. `update` is called when a stage has grown.
 */
export function stageGrower(update: () => void): (stage: Stage) => Stage {
  const grown = new WeakMap<Stage, Stage>();
  return (stage) => {
    const known = grown.get(stage);
    if (known || stage.kind !== 'ready') return known ?? stage;
    const growing = stage.chart.grow?.(stage.series);
    if (!growing) return stage;
    grown.set(stage, LOADING);
    void growing.then((chart) => {
      grown.set(stage, { ...stage, chart });
      update();
    });
    return LOADING;
  };
}
