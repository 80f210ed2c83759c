import { css } from 'lit';

/** Styles of the blocks around a chart. */
export const frameStyles = css`
  :host {
    display: block;
    max-width: 100%;
    /* What is important here is so before what is important to a page. */
    color: var(--_ink) !important;
    font: 400 14px/1.4 var(--coop-font, Inter, 'Helvetica Neue', system-ui, 'Noto Sans', sans-serif) !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
    word-spacing: 0 !important;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  figure {
    container-type: inline-size;
    margin: 0;
    padding: 18px 22px 12px;
    background: var(--_paper);
    border-top: 3px solid var(--_ink);
  }
  .heading {
    margin: 0 0 4px;
    font-size: 19px;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  /* Letters of a script that joins them are not moved closer. */
  [dir='rtl'] .heading {
    letter-spacing: normal;
    line-height: 1.5;
  }
  .subtitle {
    margin: 0 0 14px;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    margin: 0 0 14px;
    color: var(--_muted);
    font-size: 12px;
  }
  .key {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .plot {
    position: relative;
  }
  svg {
    display: block;
    overflow: visible;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    margin-top: 14px;
    padding-top: 8px;
    border-top: 1px solid var(--_hair);
    color: var(--_muted);
    font-size: 12px;
  }
  .notes {
    margin: 10px 0 0;
    color: var(--_muted);
    font-size: 12px;
  }
  .sources {
    color: var(--_ink);
    font-weight: 500;
  }
  .actions {
    display: flex;
    gap: 0 12px;
    margin-inline-start: auto;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_hair);
    border-radius: 4px;
    padding: 4px 10px;
    cursor: pointer;
  }
  button:hover:not([aria-disabled='true']) {
    border-color: var(--_muted);
  }
  button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .actions button {
    border: 0;
    padding: 4px 2px;
    color: var(--_ink);
    text-decoration: underline;
    text-decoration-color: var(--_hair);
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @container (max-width: 460px) {
    .heading {
      font-size: 17px;
      line-height: 1.22;
    }
    .subtitle {
      font-size: 13px;
      margin-bottom: 12px;
    }
    .hint {
      display: none;
    }
  }
  .state {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    min-height: 180px;
    padding: 16px;
    background: var(--_wash);
    border-radius: 4px;
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .state p {
    margin: 0;
    max-width: 56ch;
  }
  .pulse {
    display: flex;
    gap: 6px;
  }
  .pulse i {
    width: 26px;
    height: 10px;
    border-radius: 3px;
    background: var(--_hair);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }
  .pulse i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .pulse i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes pulse {
    to {
      background: var(--_s3);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse i {
      animation: none;
    }
  }
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
      break-inside: avoid;
    }
    figure {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .actions,
    .menu,
    .hint,
    .tip {
      display: none;
    }
  }
`;
