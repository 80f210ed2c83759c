import { css } from 'lit';

/** Styles of what stands out while a mark is pointed at. */
export const pointedStyles = css`
  :is(.scene, .sheet) > .guides {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .guide {
    fill: var(--_ink);
    opacity: 0.06;
  }
  .guide-head {
    fill: var(--_ink);
    opacity: 0.14;
  }
  .tip {
    position: absolute;
    z-index: 2;
    box-sizing: border-box;
    max-width: 260px;
    padding: 5px 9px;
    border: 1px solid var(--_ink);
    border-radius: 4px;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 12.5px;
    line-height: 1.35;
    pointer-events: none;
  }
`;
