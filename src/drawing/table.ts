import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Table } from '../charts/chart.js';
import type { CoreWording } from '../locale/wording.js';

/** The chart's figures as a table that scrolls within its own box when it is wider. */
export function drawTable(table: Table, caption: string, wording: CoreWording): TemplateResult {
  return html`<div class="table" part="table" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <thead>
        <tr>
          ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map((cell) =>
                typeof cell === 'number'
                  ? html`<td class="number">${wording.number(cell)}</td>`
                  : html`<td>${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
