import { css, unsafeCSS } from 'lit';
import { declarationsOf } from '../drawing/palette.js';

/** Colours of both themes. `light-dark()` follows the `color-scheme` that the page, or the `theme` attribute, sets. */
export const tokens = css`
  :host {
    ${unsafeCSS(declarationsOf('themes'))}
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
      ${unsafeCSS(declarationsOf('forced'))}
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
