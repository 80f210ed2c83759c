import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { illustration } from '../test/fixtures/illustration.js';
import { manyCells } from '../test/fixtures/many-cells.js';
import { argTypes, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'Charts/Matrix',
  component: 'coop-chart',
  args: { type: 'matrix' },
  argTypes,
  render: renderChart,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
  },
};
export default meta;
type Story = StoryObj<ChartArgs>;

/** The two articles in `seeds/`, by the slice that the aggregator wrote of them. */
export const FromArticles: Story = { args: { src: 'data/matrix.json' } };

/** The same chart from the whole dataset: a slice only saves bytes. */
export const FromWholeDataset: Story = { args: { src: 'data/cooperation.json' } };

/** Several pairs of countries, every status and every kind of date. All of it is made up. */
export const ManyCountries: Story = {
  args: { data: illustration, notes: 'Illustration: countries are real, events are made up.' },
};

/** On a phone the chart becomes what it says. */
export const Phone: Story = { args: { ...ManyCountries.args, width: '280px' } };

/** In a column of 640 px. */
export const Column: Story = { args: { ...ManyCountries.args, width: '640px' } };

/** A click, a tap or Enter opens the sentences behind a mark. */
export const Evidence: Story = {
  args: { ...ManyCountries.args, width: '640px' },
  play: async ({ canvasElement }) => {
    const mark = await waitForPart(canvasElement, '[data-mark]');
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await waitForPart(canvasElement, '.panel blockquote');
  },
};

/** Years as rows: what no article dates has a row of its own. */
export const ByYear: Story = { args: { ...ManyCountries.args, rows: 'year', columns: 'party' } };

/** Who works with whom: each pair stands in the rows of both, alike rows side by side. */
export const BetweenCountries: Story = {
  args: { ...ManyCountries.args, rows: 'party', columns: 'party', order: 'similarity', width: '640px' },
};

/** How many articles report it. */
export const Reports: Story = {
  args: { ...ManyCountries.args, rows: 'pair', columns: 'status', measure: 'reports', order: 'name' },
};

/** How many events each outlet reports, the furthest along first. */
export const Outlets: Story = { args: { ...ManyCountries.args, rows: 'outlet', order: 'status' } };

/** Sums of one currency: what is not stated is left out and counted, never taken for 0. */
export const Sums: Story = {
  args: { ...ManyCountries.args, rows: 'pair', measure: 'value', width: '640px' },
};

/** Many sectors fold by section: a click on a group's name makes one row of it. */
export const Folded: Story = {
  args: { ...ManyCountries.args, width: '640px' },
  play: async ({ canvasElement }) => {
    const toggle = await waitForPart(canvasElement, '[data-toggle="rows:C"]');
    toggle.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await waitForPart(canvasElement, '[data-toggle="rows:C"][aria-expanded="false"]');
  },
};

/** More columns than the column is wide: the grid scrolls in its own box, and its heads stay in view. */
export const Wide: Story = {
  args: { data: manyCells, notes: 'Illustration: all figures are made up.', width: '640px' },
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '.scroll');
  },
};
