import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { EMBED_FORMS, chartAddresses, embedSnippet } from '../src/embed/snippets.js';
import type { EmbedForm } from '../src/embed/snippets.js';
import { embedWords } from '../src/locale/embed-words.js';

interface SnippetArgs {
  form: EmbedForm;
  title: string;
  alt: string;
  host: string;
  locale: string;
}

const snippetOf = ({ form, title, alt, host, locale }: SnippetArgs) =>
  embedSnippet(form, {
    type: 'matrix',
    title,
    alt,
    width: 640,
    height: 360,
    attributes: locale === 'en' ? {} : { locale },
    addresses: chartAddresses(host, 'rail', 'data/matrix.json'),
    words: embedWords(locale),
  });

const meta: Meta<SnippetArgs> = {
  title: 'Embed/Snippets',
  args: {
    form: 'figure',
    title: 'Rail and power lead',
    alt: '12 events in 4 sectors. No sector has more than rail, with 5.',
    host: 'https://charts.example',
    locale: 'en',
  },
  argTypes: {
    form: { control: 'select', options: EMBED_FORMS },
    locale: { control: 'select', options: ['en', 'fa', 'ru'] },
  },
  render: (args) =>
    html`<pre .style=${'white-space:pre-wrap;overflow-wrap:anywhere'}><code>${snippetOf(args)}</code></pre>`,
};
export default meta;
type Story = StoryObj<SnippetArgs>;

const holds =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const code = canvasElement.querySelector('code')?.textContent ?? '';
    await expect(code).toContain(text);
    await expect(code).not.toContain('\n');
  };

/** The default: a linked picture that its script turns into a chart. */
export const Figure: Story = { play: holds('data-coop-chart="matrix"') };

/** An iframe that becomes as high as its chart. */
export const Frame: Story = { args: { form: 'frame' }, play: holds('<iframe ') };

/** The element, for pages that a developer writes. */
export const Tag: Story = { args: { form: 'tag' }, play: holds('<coop-chart ') };

/** The address alone, for whatever reads oEmbed. */
export const Link: Story = { args: { form: 'link' }, play: holds('https://charts.example/c/rail') };

/** The linked picture alone, for mail. */
export const Picture: Story = { args: { form: 'picture' }, play: holds('<figcaption>') };

/** Whatever a title holds, it is text. */
export const HostileTitle: Story = {
  args: { title: '"><script>alert(1)</script>[gallery]' },
  play: holds('&lt;script&gt;alert(1)&lt;/script&gt;&#91;gallery&#93;'),
};
