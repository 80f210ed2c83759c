import type { SeriesMaker } from '../charts/chart.js';
import { remember } from '../controllers/remember.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { parseDataset } from '../dataset/parse.js';
import type { Dataset } from '../dataset/schema.js';
import { parseFilter, selectEvents } from '../dataset/select.js';
import type { Stage, WholeDataset } from './stage.js';

/** The most events of which a page computes figures; for more there are slices. */
const MOST_EVENTS = 200_000;

/** @throws DatasetError when a page could not bear as many events */
function checkSize({ events: { length } }: Dataset): void {
  if (length > MOST_EVENTS)
    throw new DatasetError(
      'events',
      `has ${String(length)} members; a page takes at most ${String(MOST_EVENTS)}. Give the chart its slice instead`,
    );
}

/**
 * Shows a whole dataset or the part of it that a page filters by: ready, or failed with the fault of an attribute or of the data.
 * The same JSON twice in a row is read once.
 */
export function datasetShower(): (whole: WholeDataset, makeSeries: SeriesMaker) => Stage {
  const read = remember(parseDataset);
  return ({ chart, json, options, filters, refuse }, makeSeries) => {
    let code: 'attribute' | 'dataset' = 'attribute';
    try {
      const filter = parseFilter(filters);
      code = 'dataset';
      const whole = read(json);
      checkSize(whole);
      code = 'attribute';
      const { dataset, selection } = selectEvents(whole, filter);
      const series = makeSeries(dataset, options);
      const filtered = Object.keys(filter).length > 0;
      return { kind: 'ready', chart, series, dataset, filter, selection: filtered ? selection : null };
    } catch (error) {
      return refuse(code, error);
    }
  };
}
