import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CoreWording } from '../locale/wording.js';

/** What the menu of downloads shows. */
export interface MenuView {
  /** Why the last file could not be made; empty when it could. */
  readonly failure: string;
}

/** A file that the menu offers. */
export type MenuFile = 'csv' | 'json' | 'svg' | 'png';

const GROUPS = [
  ['data', ['csv', 'json']],
  ['image', ['svg', 'png']],
] as const;

/** The files that a chart can be had as, in a row below its source line. */
export function drawMenu(
  { failure }: MenuView,
  get: (file: MenuFile) => void,
  { frame }: CoreWording,
): TemplateResult {
  return html`${GROUPS.map(
    ([group, files]) =>
      html`<span class="files" role="group" aria-label=${frame[group]}
        ><span aria-hidden="true">${frame[group]}</span> ${files.map(
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
        )}</span
      >`,
  )}
  ${failure ? html`<span role="alert">${failure}</span>` : nothing}`;
}
