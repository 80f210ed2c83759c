import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { illustration } from '../test/fixtures/illustration.js';
import { argTypes, chartIn, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'Export',
  component: 'coop-chart',
  args: {
    type: 'matrix',
    data: illustration,
    notes: 'Illustration: countries are real, events are made up.',
  },
  argTypes,
  render: renderChart,
};
export default meta;
type Story = StoryObj<ChartArgs>;

const openMenu: NonNullable<Story['play']> = async ({ canvasElement }) => {
  ((await waitForPart(canvasElement, '.open-menu')) as HTMLElement).click();
  await waitForPart(canvasElement, '[data-file="png"]');
};

/** Figures as CSV and JSON, pictures as SVG and PNG. */
export const Menu: Story = { play: openMenu };

/** The menu on a phone. */
export const Phone: Story = { args: { width: '280px' }, play: openMenu };

/** The file that `toSVG()` gives, in an `<img>` below the chart. */
export const Picture: Story = {
  render: (args) => html`${renderChart(args)}<img alt="The same chart, exported" />`,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
    const image = canvasElement.querySelector('img');
    if (!image) throw new Error('the story has no picture');
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await chartIn(canvasElement).toSVG())}`;
    await waitFor(() => expect(image.naturalWidth).toBeGreaterThan(600));
  },
};
