import type { EmbedView } from '../drawing/menu.js';
import type { EmbedForm } from '../embed/snippets.js';
import type { ExportFacts } from '../export/export.js';
import { copyWords } from '../locale/copy-words.js';
import { embedWords } from '../locale/embed-words.js';
import type { CoopChart } from './coop-chart.js';
import { formsOf, pageAddress, snippetOf } from './snippets.js';

/** The part of an open menu that gives the chart to other pages. */
export class EmbedMenu {
  #given: EmbedView['given'] = null;

  constructor(
    private readonly host: CoopChart,
    private readonly facts: () => Promise<ExportFacts>,
    private readonly fail: () => void,
  ) {}

  /** What it shows, in the words of a language. */
  view(language: string): EmbedView {
    const { host } = this;
    const page = pageAddress(host.page);
    return {
      forms: formsOf(host),
      page: page === location.href ? null : page,
      openChart: embedWords(language).openChart,
      given: this.#given,
      words: copyWords(language),
    };
  }

  /** Copies the chart in a form; where the page may not, shows the text, selected. */
  readonly copy = (form: EmbedForm): void => {
    this.#copy(form).catch(this.fail);
  };

  async #copy(form: EmbedForm): Promise<void> {
    const { host } = this;
    const text = snippetOf(form, host, await this.facts());
    // There is no clipboard at all on a page without https.
    const copied = await (async () => navigator.clipboard.writeText(text))().then(
      () => true,
      () => false,
    );
    this.#given = { form, text, copied };
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLTextAreaElement>('.snippet')?.select();
  }
}
