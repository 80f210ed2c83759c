import { css } from 'lit';

/** Styles of the figures as a table: they come with its code. */
export const tableStyles = css`
  /* A shade at the side where there is more: what lies on the ground moves with the table and hides it at the end. */
  .table {
    --_lid: var(--_paper) 40%, transparent;
    --_shade: var(--_hair), transparent;
    overflow-x: auto;
    background:
      linear-gradient(to right, var(--_lid)) left / 36px 100% no-repeat local,
      linear-gradient(to left, var(--_lid)) right / 36px 100% no-repeat local,
      linear-gradient(to right, var(--_shade)) left / 14px 100% no-repeat,
      linear-gradient(to left, var(--_shade)) right / 14px 100% no-repeat;
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
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  /* Short words stay in one line. */
  td:not(.number) {
    min-width: 5.5em;
  }
  tr > :first-child {
    min-width: min(9.5em, 34cqi);
    position: sticky;
    inset-inline-start: 0;
    background: var(--_paper);
  }
  .number {
    text-align: end;
  }
  .zero {
    color: var(--_muted);
  }
`;
