import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { illustration } from '../test/fixtures/illustration.js';
import { waitForPart } from './chart-args.js';

/** The controls of a story of one language. */
interface LanguageArgs {
  type: string;
  locale: string;
  calendar: string;
  /** Direction of the page around the chart. */
  dir: 'ltr' | 'rtl';
}

const meta: Meta<LanguageArgs> = {
  title: 'Languages',
  component: 'coop-chart',
  args: { type: 'flow', locale: 'fa', calendar: 'gregorian', dir: 'ltr' },
  argTypes: {
    type: { control: 'select', options: ['matrix', 'flow', 'timeline'] },
    locale: { control: 'select', options: ['en', 'ru', 'fa'] },
    calendar: { control: 'select', options: ['gregorian', 'persian'] },
    dir: { control: 'select', options: ['ltr', 'rtl'] },
  },
  render: ({ type, locale, calendar, dir }) =>
    html`<div dir=${dir}>
      <coop-chart type=${type} locale=${locale} calendar=${calendar} .data=${illustration}></coop-chart>
    </div>`,
  play: async ({ canvasElement }) => {
    await waitForPart(canvasElement, '[data-mark]');
  },
};
export default meta;
type Story = StoryObj<LanguageArgs>;

/** Mirrored, with Persian digits. */
export const Persian: Story = {};

/** Dates in the calendar of Iran: a Gregorian month is said as the two that it touches. */
export const PersianCalendar: Story = { args: { type: 'timeline', calendar: 'persian', dir: 'rtl' } };

/** Sentences need the names of countries in the nominative alone. */
export const Russian: Story = { args: { locale: 'ru' } };

/** An English chart on a page that runs from right to left. */
export const EnglishOnPersianPage: Story = { args: { type: 'matrix', locale: 'en', dir: 'rtl' } };
