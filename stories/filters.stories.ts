import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { illustration } from '../test/fixtures/illustration.js';
import { chartIn, waitForPart } from './chart-args.js';

/** What a page can filter by. */
interface FilterArgs {
  type: string;
  parties?: string;
  sectors?: string;
  modes?: string;
  status?: string;
  since?: string;
  until?: string;
  minReports?: string;
}

const meta: Meta<FilterArgs> = {
  title: 'Filters',
  component: 'coop-chart',
  args: { type: 'timeline' },
  argTypes: { type: { control: 'select', options: ['matrix', 'flow', 'timeline'] } },
  render: ({ type, parties, sectors, modes, status, since, until, minReports }) =>
    html`<coop-chart
      type=${type}
      parties=${ifDefined(parties)}
      sectors=${ifDefined(sectors)}
      modes=${ifDefined(modes)}
      status=${ifDefined(status)}
      since=${ifDefined(since)}
      until=${ifDefined(until)}
      min-reports=${ifDefined(minReports)}
      notes="Illustration: countries are real, events are made up."
      .data=${illustration}
    ></coop-chart>`,
  play: async ({ canvasElement }) => {
    await expect(await waitForPart(canvasElement, '.selection')).toBeTruthy();
  },
};
export default meta;
type Story = StoryObj<FilterArgs>;

/** Any of these countries takes part. */
export const Parties: Story = { args: { parties: 'EG, TR' } };

/** Only what is carried out, or is done. */
export const Deeds: Story = { args: { type: 'matrix', status: 'under-way done' } };

/** From June 2023 on; what has no date is left out, and the source line says how much that is. */
export const Since: Story = { args: { since: '2023-06' } };

/** Swaps only. */
export const Modes: Story = { args: { type: 'flow', modes: 'barter' } };

/** No event fits: that is an answer, too. */
export const NothingLeft: Story = { args: { parties: 'ZZ' } };

/** A value that is not known is named, with its attribute. */
export const WrongValue: Story = {
  args: { modes: 'gift' },
  play: async ({ canvasElement }) => {
    const message = await waitForPart(canvasElement, '.state.failed p');
    await expect(message.textContent).toMatch(/modes.*gift/);
    await expect(chartIn(canvasElement).shadowRoot?.querySelector('[data-mark]')).toBeNull();
  },
};
