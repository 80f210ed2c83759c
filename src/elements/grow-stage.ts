import type { Chart, SeriesMaker } from '../charts/chart.js';
import { LOADING } from './stage.js';
import type { Found, Stage, WholeDataset } from './stage.js';

type ShowDataset = (whole: WholeDataset, makeSeries: SeriesMaker) => Stage;

/** Code that a chart of the page has loaded: every other chart has it at once. */
const makers = new WeakMap<Chart, SeriesMaker>();
/** What charts have grown into. */
const grown = new WeakMap<Chart, Chart>();
const late: { shower?: () => ShowDataset } = {};

/** What one element keeps. */
interface Own {
  show?: ShowDataset | undefined;
}

/** Gives a ready stage the chart that its own chart grows into for its series. */
function grow(stage: Stage, noCode: Stage): Stage | Promise<Stage> {
  if (stage.kind !== 'ready') return stage;
  const { chart, series } = stage;
  const growing = chart.grow?.(series);
  if (!growing) return stage;
  const known = grown.get(chart);
  if (known) return { ...stage, chart: known };
  return growing.then(
    (into) => {
      grown.set(chart, into);
      return { ...stage, chart: into };
    },
    () => noCode,
  );
}

async function loadFor({ chart }: WholeDataset): Promise<void> {
  const [{ datasetShower }, maker] = await Promise.all([import('./whole-dataset.js'), chart.loadSeries()]);
  late.shower = datasetShower;
  makers.set(chart, maker);
}

function settle({ now, noCode }: Found, own: Own): Stage | Promise<Stage> {
  if (now.kind !== 'whole') return grow(now, noCode);
  own.show ??= late.shower?.();
  const maker = makers.get(now.chart);
  if (own.show && maker) return grow(own.show(now, maker), noCode);
  return loadFor(now).then(
    () => settle({ now, noCode }, own),
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
  const own: Own = {};
  return (found) => {
    const known = stages.get(found);
    if (known) return known;
    const settled = settle(found, own);
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
