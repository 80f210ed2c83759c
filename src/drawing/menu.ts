import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EmbedForm } from '../embed/snippets.js';
import type { CopyWords } from '../locale/copy-words.js';
import type { CoreWording } from '../locale/wording.js';

/** How a chart is given to other pages. */
export interface EmbedView {
  /** None leaves the part out. */
  readonly forms: readonly EmbedForm[];
  /** The address of the chart's own page; null where the reader is there. */
  readonly page: string | null;
  /** Names the link to it. */
  readonly openChart: string;
  /** What was asked for last: `copied`, or to be copied by the reader. */
  readonly given: { readonly form: EmbedForm; readonly text: string; readonly copied: boolean } | null;
  readonly words: CopyWords;
}

/** What the menu shows. */
export interface MenuView {
  /** False where nothing can be downloaded, as in a sandbox. */
  readonly files: boolean;
  /** Why the last file could not be made; empty when it could. */
  readonly failure: string;
  readonly embed: EmbedView;
}

/** A file that the menu offers. */
export type MenuFile = 'csv' | 'json' | 'svg' | 'png';

/** What the reader asks of the menu. */
export interface MenuActions {
  readonly get: (file: MenuFile) => void;
  readonly copy: (form: EmbedForm) => void;
}

const GROUPS = [
  ['data', ['csv', 'json']],
  ['image', ['svg', 'png']],
] as const;

const drawGroup = (name: string, content: unknown): TemplateResult =>
  html`<span class="files" role="group" aria-label=${name}
    ><span aria-hidden="true">${name}</span> ${content}</span
  >`;

const drawFiles = ({ get }: MenuActions, { frame }: CoreWording) =>
  GROUPS.map(([group, files]) =>
    drawGroup(
      frame[group],
      files.map(
        (file) =>
          html`<button
            type="button"
            data-file=${file}
            @click=${() => {
              get(file);
            }}
          >
            ${file.toUpperCase()}
          </button>`,
      ),
    ),
  );

/** The text that a page may not copy by itself, for the reader to do it. */
const drawText = ({ given, words }: EmbedView) =>
  given && !given.copied
    ? html`<textarea
        class="snippet"
        readonly
        rows="4"
        dir="ltr"
        aria-label=${words.forms[given.form]}
        .value=${given.text}
      ></textarea>`
    : nothing;

function drawEmbed(embed: EmbedView, { copy }: MenuActions) {
  const { forms, given, page, openChart, words } = embed;
  if (forms.length === 0) return nothing;
  const say = given?.copied ? words.copied : words.toCopy;
  const buttons = forms.map(
    (form) =>
      html`<button
        type="button"
        data-form=${form}
        @click=${() => {
          copy(form);
        }}
      >
        ${words.forms[form]}
      </button>`,
  );
  return html`${drawGroup(words.embed, buttons)}
    ${page === null ? nothing : html`<a class="open-chart" href=${page} target="_blank" rel="noopener">${openChart}</a>`}
    <span class="copied" role="status">${given ? say(words.forms[given.form]) : nothing}</span>
    ${drawText(embed)}`;
}

/** What a chart can be had as: files, and forms to paste into other pages; in rows below its source line. */
export const drawMenu = (view: MenuView, on: MenuActions, wording: CoreWording): TemplateResult =>
  html`${view.files ? drawFiles(on, wording) : nothing} ${drawEmbed(view.embed, on)}
  ${view.failure ? html`<span role="alert">${view.failure}</span>` : nothing}`;
