import { expect } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { datasetOf, otherFlows, proposedSwap } from '../test/fixtures/exchanges.js';
import { illustration } from '../test/fixtures/illustration.js';
import { manyFlows } from '../test/fixtures/flow-illustration.js';
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

const made = 'Illustration: countries are real, flows are made up.';

/** More than a few pairs: who gives, what, who receives. No amount is stated, so each flow is as wide as the next. */
export const ManyPairs: Story = { args: { data: manyFlows({ count: 60, amounts: false }), notes: made } };

/** Widths are amounts in the unit that most flows state; what is stated in another, or not at all, is thin. */
export const AmountsStated: Story = { args: { data: manyFlows({ count: 50, amounts: true }), notes: made } };

/** A click unfolds a group of goods, or the small ones that are gathered. */
export const Unfolded: Story = {
  args: { ...ManyPairs.args },
  play: async ({ canvasElement }) => {
    const toggle = await waitForPart(canvasElement, '[data-toggle="givers/rest"]');
    toggle.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await waitForPart(canvasElement, '[data-toggle="givers/rest"][aria-expanded="true"]');
  },
};

/** The same, with widths in pieces: what is stated in tonnes is as narrow as what states no amount. */
export const WidthsInPieces: Story = {
  args: { ...AmountsStated.args, unit: 'piece' },
  play: async ({ canvasElement }) => {
    const subtitle = await waitForPart(canvasElement, '.subtitle');
    await expect(subtitle.textContent).toMatch(/in piece/);
  },
};

/** On a phone: the pairs with most events as ledgers, the others folded and counted. */
export const ManyPairsOnAPhone: Story = { args: { ...AmountsStated.args, width: '280px' } };

/** What is halted is struck through along its whole length. */
export const Halted: Story = {
  args: {
    data: datasetOf([{ ...proposedSwap, status: 'halted' }, ...otherFlows]),
    width: '640px',
    notes: made,
  },
};
