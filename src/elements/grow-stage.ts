import type { Chart, SeriesMaker } from '../charts/chart.js';
import { LOADING } from './stage.js';
import type { Found, Stage, WholeDataset } from './stage.js';

type ShowDataset = (whole: WholeDataset, makeSeries: SeriesMaker) => Stage;

/** Code that was loaded before, so that what needs it again has it at once. */
interface Loaded {
  show?: ShowDataset;
  readonly makers: WeakMap<Chart, SeriesMaker>;
  /** What charts have grown into. */
  readonly grown: WeakMap<Chart, Chart>;
}

/** Gives a ready stage the chart that its own chart grows into for its series. */
function grow(stage: Stage, noCode: Stage, loaded: Loaded): Stage | Promise<Stage> {
  if (stage.kind !== 'ready') return stage;
  const { chart, series } = stage;
  const growing = chart.grow?.(series);
  if (!growing) return stage;
  const known = loaded.grown.get(chart);
  if (known) return { ...stage, chart: known };
  return growing.then(
    (into) => {
      loaded.grown.set(chart, into);
      return { ...stage, chart: into };
    },
    () => noCode,
  );
}

async function loadFor({ chart }: WholeDataset, loaded: Loaded): Promise<void> {
  const [{ datasetShower }, maker] = await Promise.all([import('./whole-dataset.js'), chart.loadSeries()]);
  loaded.show ??= datasetShower();
  loaded.makers.set(chart, maker);
}

function settle({ now, noCode }: Found, loaded: Loaded): Stage | Promise<Stage> {
  if (now.kind !== 'whole') return grow(now, noCode, loaded);
  const { show } = loaded;
  const maker = loaded.makers.get(now.chart);
  if (show && maker) return grow(show(now, maker), noCode, loaded);
  return loadFor(now, loaded).then(
    () => settle({ now, noCode }, loaded),
    () => noCode,
  );
}

/**
 * Makes what was found into a stage: figures are made of a whole dataset, and a chart grows where its series asks for it. It is
 * loading until the code for that is there, and failed where it cannot be loaded. The same find gives the same stage. `update` is
 * called when a stage is no longer loading.
 */
export function stageGrower(update: () => void): (found: Found) => Stage {
  const stages = new WeakMap<Found, Stage>();
  const loaded: Loaded = { makers: new WeakMap(), grown: new WeakMap() };
  return (found) => {
    const known = stages.get(found);
    if (known) return known;
    const settled = settle(found, loaded);
    const stage = settled instanceof Promise ? LOADING : settled;
    stages.set(found, stage);
    if (settled instanceof Promise)
      void settled.then((ready) => {
        stages.set(found, ready);
        update();
      });
    return stage;
  };
}
