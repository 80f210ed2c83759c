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
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
