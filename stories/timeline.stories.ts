import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { busyChronicle } from '../test/fixtures/dated-events.js';
import { illustration } from '../test/fixtures/illustration.js';
import { argTypes, chartIn, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'Charts/Timeline',
  component: 'coop-chart',
  args: { type: 'timeline' },
  argTypes,
  render: renderChart,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
  },
};
export default meta;
type Story = StoryObj<ChartArgs>;

/** The two articles in `seeds/`, by the slice that the aggregator wrote of them. */
export const FromArticles: Story = { args: { src: 'data/timeline.json' } };

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

/** 2,000 events: cells count what has no room of its own, and a strip shows them all. */
export const Dense: Story = { args: { data: busyChronicle(2000) } };

/** A part of the time, chosen by buttons, wheel with Ctrl or ⌘, pinch, drag, keys or the strip. */
export const Zoomed: Story = {
  args: { ...Dense.args },
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '.zoom button');
    const closer = chartIn(canvasElement).shadowRoot?.querySelector<HTMLElement>('.zoom button');
    for (let press = 0; press < 4; press++) closer?.click();
    await waitForPart(canvasElement, '.zoom button:last-child:not([disabled])');
  },
};

/** Lanes for forms of cooperation. */
export const LanesByMode: Story = { args: { ...ManyCountries.args, lanes: 'mode' } };

/** Lanes for countries: what two of them do stands with the one that has fewer events. */
export const LanesByParty: Story = { args: { ...ManyCountries.args, lanes: 'party' } };

/** Lanes for pairs of countries. */
export const LanesByPair: Story = { args: { ...ManyCountries.args, lanes: 'pair' } };

/** Lanes for statuses. */
export const LanesByStatus: Story = { args: { ...ManyCountries.args, lanes: 'status' } };

/** Years and months begin where they begin in the Persian calendar. */
export const PersianCalendar: Story = {
  args: { ...ManyCountries.args, locale: 'fa', calendar: 'persian' },
};
