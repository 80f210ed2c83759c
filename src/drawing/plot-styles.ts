import { css } from 'lit';

/** Styles of what stands over a scene, but for the evidence panel. */
export const plotStyles = css`
  .zoom {
    position: relative;
    height: 72px;
  }
  .scene {
    position: relative;
  }
  :is(.scene, .sheet) > svg {
    position: relative;
  }
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
  .painting {
    position: absolute;
    inset: 0;
    overflow: hidden;
    forced-color-adjust: none;
  }
  .painting canvas {
    position: absolute;
  }
  .swatches {
    position: absolute;
    visibility: hidden;
  }
  /* Its end tells that a colour has changed, for whatever reason: see painting.ts. */
  .swatches i {
    transition: color 1ms step-start;
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
