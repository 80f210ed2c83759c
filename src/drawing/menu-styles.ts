import { css } from 'lit';

/** Styles of the open menu: they come with its code. */
export const menuStyles = css`
  .menu {
    display: flex;
    flex-wrap: wrap;
    flex-basis: 100%;
    justify-content: end;
    gap: 4px 14px;
    min-height: 30px;
  }
  .files {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .menu .files {
    flex-wrap: wrap;
    justify-content: end;
  }
  .copied {
    flex-basis: 100%;
    text-align: end;
    color: var(--_ink);
  }
  .open-chart {
    align-self: center;
    color: inherit;
  }
  .snippet {
    box-sizing: border-box;
    width: 100%;
    padding: 8px;
    border: 1px solid var(--_hair);
    border-radius: 4px;
    background: var(--_paper);
    color: var(--_ink);
    font:
      12px/1.4 ui-monospace,
      monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
`;
