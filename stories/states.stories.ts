import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { illustration } from '../test/fixtures/illustration.js';
import { argTypes, chartIn, renderChart, waitForPart } from './chart-args.js';
import type { ChartArgs } from './chart-args.js';

const meta: Meta<ChartArgs> = {
  title: 'States',
  component: 'coop-chart',
  args: { type: 'matrix' },
  argTypes,
  render: renderChart,
};
export default meta;
type Story = StoryObj<ChartArgs>;

const never = new Promise<Response>(() => undefined);
const failsWith =
  (words: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const message = await waitForPart(canvasElement, '.state.failed p');
    await expect(message.textContent).toMatch(words);
  };

/** The data are on their way. */
export const Loading: Story = {
  args: { src: 'never.json' },
  beforeEach: () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => never;
    return () => {
      globalThis.fetch = fetch;
    };
  },
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '.state.loading');
  },
};

/** The articles state nothing of this kind. */
export const Empty: Story = {
  args: { data: { ...illustration, events: [] } },
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '.state.empty');
  },
};

/** The address does not answer: the reader may try again. */
export const WrongAddress: Story = {
  args: { src: 'data/no-such-file.json' },
  play: failsWith(/no-such-file.*404/),
};

/** The address answers, with something else than JSON. */
export const BrokenJson: Story = { args: { src: 'index.html' }, play: failsWith(/is not valid JSON/) };

/** The JSON is no dataset: the path of the first fault is named. */
export const WrongSchema: Story = {
  args: { data: { ...illustration, events: [{ ...illustration.events[0], mode: 'gift' }] } },
  play: failsWith(/events\[0\]\.mode/),
};

/** There is no chart of this type. */
export const UnknownType: Story = { args: { type: 'pie' }, play: failsWith(/matrix, flow, timeline/) };

/** The figures as a table. */
export const AsTable: Story = {
  args: { data: illustration },
  play: async ({ canvasElement }) => {
    const button = await waitForPart(canvasElement, '.actions button');
    (button as HTMLElement).click();
    await waitForPart(canvasElement, 'table');
    await expect(chartIn(canvasElement).shadowRoot?.querySelector('[data-mark]')).toBeNull();
  },
};
