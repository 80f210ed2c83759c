import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { illustration } from '../test/fixtures/illustration.js';
import { argTypes, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'Charts/Flow',
  component: 'coop-chart',
  args: { type: 'flow' },
  argTypes,
  render: renderChart,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
  },
};
export default meta;
type Story = StoryObj<ChartArgs>;

/** The two articles in `seeds/`, by the slice that the aggregator wrote of them. */
export const FromArticles: Story = { args: { src: 'data/flow.json' } };

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
