import { css } from 'lit';

/** Styles of the evidence panel: they come with its code. */
export const evidenceStyles = css`
  .panel {
    position: absolute;
    z-index: 2;
    box-sizing: border-box;
    background: var(--_paper);
    border: 1px solid var(--_hair);
  }
  .panel {
    width: min(360px, 100%);
    padding: 14px 18px 16px;
    border-radius: 6px;
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
    overflow-wrap: break-word;
  }
  .panel-head {
    display: flex;
    align-items: baseline;
    gap: 10px;
  }
  .panel h3 {
    flex: 1;
    margin: 0 0 2px;
    font-size: 16px;
    font-weight: 650;
    outline: none;
  }
  .close {
    align-self: start;
    border: 0;
    padding: 6px;
    margin-block: -4px 0;
    margin-inline: 0 -6px;
  }
  .close path {
    stroke: currentcolor;
    stroke-width: 1.6;
  }
  .parties {
    margin: 0 0 12px;
    color: var(--_muted);
    font-size: 13px;
  }
  blockquote {
    margin: 0 0 8px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_s4);
    font:
      15.5px/1.5 Georgia,
      'Times New Roman',
      'Noto Serif',
      'Noto Naskh Arabic',
      serif;
  }
  mark {
    background: var(--_marker);
    color: var(--_on-marker);
    padding: 1px 0;
  }
  .context {
    color: var(--_muted);
  }
  .cite {
    margin: 0 0 14px;
    color: var(--_muted);
    font-size: 13px;
  }
  .cite a {
    color: inherit;
  }
  .address {
    direction: ltr;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .reports {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reports li + li {
    padding-top: 12px;
    border-top: 1px solid var(--_hair);
  }
  .conflict {
    margin: 0 0 14px;
    padding: 8px 12px;
    background: var(--_wash);
    border-radius: 4px;
    font-size: 13px;
  }
  .conflict h4 {
    margin: 0 0 4px;
    font-size: 13px;
    font-weight: 620;
  }
  .conflict ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .conflict button {
    padding: 2px 8px;
    margin-block: 2px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 12px;
    margin: 0;
    padding-top: 10px;
    border-top: 1px solid var(--_hair);
    font-size: 13px;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-top: 12px;
    font-size: 13px;
  }
  .of {
    color: var(--_muted);
  }
  .copy {
    margin-inline-start: auto;
  }
  @media print {
    .panel {
      position: static;
      width: auto;
      margin-top: 10px;
    }
    .panel :is(button, .of) {
      display: none;
    }
  }
`;
