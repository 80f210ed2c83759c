import { css } from 'lit';

/** Styles of a scene that is painted on canvas. */
export const paintingStyles = css`
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
`;
