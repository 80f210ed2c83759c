import { css, unsafeCSS } from 'lit';
import { FORCED, THEMES } from '../drawing/look-rules.built.js';

/** Colours of both themes. `light-dark()` follows the `color-scheme` that the page, or the `theme` attribute, sets. */
export const tokens = css`
  :host {
    ${unsafeCSS(THEMES)}
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(FORCED)}
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
