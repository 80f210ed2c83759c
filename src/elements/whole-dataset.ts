import type { Chart, ChartOptions, SeriesMaker } from '../charts/chart.js';
import { remember } from '../controllers/remember.js';
import { DatasetError } from '../dataset/dataset-error.js';
import { schemaOf } from '../dataset/document.js';
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

/** The options that `chart` takes. @throws DatasetError when one has a value that the chart does not know */
function optionsFor(chart: Chart, options: ChartOptions): ChartOptions {
  const own = Object.entries(options).filter(([name]) => chart.options[name]);
  for (const [name, value] of own) {
    const known = chart.options[name] ?? [];
    if (known[0] !== '' && !known.includes(value))
      throw new DatasetError(name, `needs one of ${known.join(', ')}, has "${value}"`);
  }
  return Object.fromEntries(own);
}

/** @throws DatasetError when a page asks of a slice what only a dataset can give */
function checkForSlice(
  { options: known, schema }: Chart,
  options: ChartOptions,
  filters: ChartOptions,
): void {
  const others = Object.keys(options).filter((name) => options[name] !== known[name]?.[0]);
  const [first] = [...others, ...Object.keys(filters)];
  if (first !== undefined)
    throw new DatasetError(first, `only a whole dataset can be shown so; these data are a slice, ${schema}`);
}

/**
 * Shows a dataset as a page asks, whole or the part of it that the page filters by: ready, or failed with the fault of an attribute or of the data.
 * The same JSON twice in a row is read once, and the same figures stay the same object, whatever chart shows them.
 */
export function datasetShower(): (whole: WholeDataset, makeSeries: SeriesMaker) => Stage {
  const read = remember(parseDataset);
  const select = remember((dataset: Dataset, filters: string) =>
    selectEvents(dataset, parseFilter(JSON.parse(filters) as ChartOptions)),
  );
  const make = remember((makeSeries: SeriesMaker, dataset: Dataset, options: string) =>
    makeSeries(dataset, JSON.parse(options) as ChartOptions),
  );
  return ({ chart, json, options: given, filters, refuse }, makeSeries) => {
    let code: 'attribute' | 'dataset' = 'attribute';
    try {
      const options = optionsFor(chart, given);
      const filter = parseFilter(filters);
      code = 'dataset';
      if (schemaOf(json) === chart.schema) {
        code = 'attribute';
        checkForSlice(chart, options, filters);
        code = 'dataset';
        return {
          kind: 'ready',
          chart,
          series: chart.parse(json),
          dataset: null,
          filter: {},
          selection: null,
        };
      }
      const whole = read(json);
      checkSize(whole);
      code = 'attribute';
      const { dataset, selection } = select(whole, JSON.stringify(filters));
      const series = make(makeSeries, dataset, JSON.stringify(options));
      const filtered = Object.keys(filter).length > 0;
      return { kind: 'ready', chart, series, dataset, filter, selection: filtered ? selection : null };
    } catch (error) {
      return refuse(code, error);
    }
  };
}
