import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Table } from '../charts/chart.js';
import type { CoreWording } from '../locale/wording.js';

/** True of each column that holds figures alone: its head stands over their last digits. */
const areNumbers = ({ columns, rows }: Table): boolean[] =>
  columns.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number'));

/** The chart's figures as a table that scrolls within its own box when it is wider. */
export function drawTable(table: Table, caption: string, wording: CoreWording): TemplateResult {
  const numbers = areNumbers(table);
  const cellOf = (cell: string | number) =>
    typeof cell === 'number'
      ? html`<td class=${cell === 0 ? 'number zero' : 'number'}>${wording.number(cell)}</td>`
      : html`<td>${cell}</td>`;
  return html`<div class="table" part="table" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <thead>
        <tr>
          ${table.columns.map(
            (column, index) => html`<th scope="col" class=${numbers[index] ? 'number' : ''}>${column}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${head}</th>
              ${cells.map(cellOf)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
