import { css } from 'lit';

/** Styles of the box of a scene. */
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
`;
