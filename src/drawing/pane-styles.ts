import { css } from 'lit';

/** Styles of a scene that scrolls while its heads stay in view. */
export const paneStyles = css`
  .scroll {
    overflow: auto hidden;
    overscroll-behavior-x: contain;
  }
  .sheet {
    position: relative;
  }
  .heads,
  .names {
    position: sticky;
    z-index: 1;
    background: var(--_paper);
  }
  .heads {
    top: 0;
    z-index: 2;
    overflow: hidden;
  }
  .pane {
    overflow: hidden;
  }
  .corner {
    position: sticky;
    z-index: 1;
    background: var(--_paper);
  }
  :is(.names, .corner).left {
    left: 0;
    margin-inline-end: auto;
  }
  :is(.names, .corner).right {
    right: 0;
  }
`;
