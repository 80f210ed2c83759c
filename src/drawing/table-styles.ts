import { css } from 'lit';

/** Styles of the figures as a table: they come with its code. */
export const tableStyles = css`
  .table {
    overflow-x: auto;
  }
  /* In quirks mode a table inherits none of these. */
  table {
    font: inherit;
    color: inherit;
    text-align: start;
    white-space: inherit;
    border-collapse: collapse;
    font-size: 13px;
    min-width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 14px 6px 0;
    padding-inline: 0 14px;
    border-bottom: 1px solid var(--_hair);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 12px;
    vertical-align: bottom;
  }
  .number {
    text-align: end;
  }
`;
