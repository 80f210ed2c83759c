import type { ChartOptions } from '../charts/chart.js';
import { remember } from '../controllers/remember.js';
import { FILTER_NAMES } from '../dataset/filter-names.js';

/** The properties that a page passes on to the chart of its type. */
export const OPTIONS = ['rows', 'columns', 'measure', 'order', 'lanes', 'unit'] as const;

/** The properties by which a page filters; the attributes have the same names, in kebab case. */
export const FILTERS = ['parties', 'sectors', 'modes', 'status', 'since', 'until', 'minReports'] as const;

const named = (names: readonly string[]) =>
  remember((...values: readonly (string | number)[]): ChartOptions => {
    const given = names.map((name, index) => [name, String(values[index] ?? '').trim()] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  });

/** What a page asks for of {@link OPTIONS}, by name; the same values give the same object. */
export const optionsReader = () => named(OPTIONS);

/** What a page asks for of {@link FILTERS}, by the attributes' names; the same values give the same object. */
export const filtersReader = () => named(FILTER_NAMES);
