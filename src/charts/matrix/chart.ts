import { DIMENSIONS, MEASURES } from '../../dataset/taxonomy.js';
import type { Chart, ChartOptions } from '../chart.js';
import { describeMatrix, tableMatrix } from './describe.js';
import { layoutMatrix } from './layout.js';
import { MATRIX_SCHEMA, parseMatrix, seriesMatrix } from './series.js';
import type { MatrixOptions, MatrixSeries } from './series.js';
import { ORDERS } from './slice.js';

/** `values` with one of them first: the default. */
const defaultFirst = <T>(first: T, values: readonly T[]) => [
  first,
  ...values.filter((each) => each !== first),
];

const options = {
  rows: defaultFirst('sector', DIMENSIONS),
  columns: defaultFirst('mode', DIMENSIONS),
  measure: MEASURES,
  order: ORDERS,
} as const;

/** What is asked, of the names and values that the matrix knows. */
function optionsOf(given: ChartOptions = {}): MatrixOptions {
  const known = <T extends string>(name: string, values: readonly T[]) => {
    const value = values.find((each) => each === given[name]);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...known('rows', DIMENSIONS),
    ...known('columns', DIMENSIONS),
    ...known('measure', MEASURES),
    ...known('order', ORDERS),
  };
}

/** Any two of sector, form, status, country, pair, outlet and year: how many events, and how far along. */
export const matrixChart: Chart<MatrixSeries> = {
  type: 'matrix',
  schema: MATRIX_SCHEMA,
  options,
  parse: parseMatrix,
  series: (dataset, asked) => seriesMatrix(dataset, optionsOf(asked)),
  layout: layoutMatrix,
  describe: describeMatrix,
  table: tableMatrix,
};
