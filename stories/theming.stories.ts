import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { illustration } from '../test/fixtures/illustration.js';
import { argTypes, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'Theming',
  component: 'coop-chart',
  args: { type: 'flow', data: illustration },
  argTypes,
  render: renderChart,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
  },
};
export default meta;
type Story = StoryObj<ChartArgs>;

/** Dark, whatever the page is. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Light, whatever the page is. */
export const Light: Story = { args: { theme: 'light' } };

/** A paper's own colours and type, by custom properties. */
export const HouseStyle: Story = {
  render: (args) =>
    html`<style>
        .house {
          --coop-font: Georgia, serif;
          --coop-paper: #fff1e5;
          --coop-wash: #f6e2d1;
          --coop-giver-a: #990f3d;
          --coop-giver-b: #0f5499;
          --coop-under-way: #0a5e66;
        }
      </style>
      <div class="house">${renderChart(args)}</div>`,
  args: { theme: 'light' },
};
