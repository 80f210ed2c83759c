import { css } from 'lit';

/** Styles of a drawn scene: inks, and the texture of each status. */
export const sceneStyles = css`
  text {
    fill: var(--_ink);
    /* Anchors are sides of the picture, in every script; the text within still runs its own way. */
    direction: ltr;
    unicode-bidi: plaintext;
  }
  .ink-muted {
    fill: var(--_muted);
  }
  .ink-giver-a {
    fill: var(--_a);
  }
  .ink-giver-b {
    fill: var(--_b);
  }
  .ink-ladder {
    fill: var(--_s4);
  }
  .plate {
    fill: var(--_paper);
  }
  .fill-wash {
    fill: var(--_wash);
  }
  .fill-total {
    fill: var(--_ink);
    opacity: 0.72;
  }
  .fill-giver-a {
    fill: var(--_a);
  }
  .fill-giver-b {
    fill: var(--_b);
  }
  .rule-hair {
    stroke: var(--_hair);
  }
  .rule-axis {
    stroke: var(--_muted);
  }
  .speck {
    fill: var(--_hair);
  }
  .ladder {
    --_tint: var(--_s3);
    --_full: var(--_s4);
    --_deep: var(--_s5);
    --_line: var(--_s4);
  }
  .giver-a {
    --_line: var(--_a);
  }
  .giver-b {
    --_line: var(--_b);
  }
  .giver-a,
  .giver-b {
    --_tint: color-mix(in srgb, var(--_line) 30%, var(--_paper));
    --_full: var(--_line);
    --_deep: color-mix(in srgb, var(--_line) 62%, var(--_ink));
  }
  .hatch {
    fill: var(--_tint);
  }
  .hatch.giver-a,
  .hatch.giver-b {
    fill: color-mix(in srgb, var(--_line) 42%, var(--_paper));
  }
  .mark,
  .toggle {
    cursor: pointer;
    outline: none;
  }
  .proposed .shape {
    fill: var(--_paper);
    stroke: var(--_line);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .proposed:is(.giver-a, .giver-b) .shape {
    fill: color-mix(in srgb, var(--_line) 10%, var(--_paper));
  }
  .talks .shape {
    stroke: var(--_line);
  }
  .talks.ladder .shape {
    stroke: var(--_s3);
  }
  .agreed .shape {
    fill: var(--_tint);
  }
  .agreed:is(.giver-a, .giver-b) .shape {
    stroke: var(--_line);
    stroke-width: 1.2;
  }
  .under-way .shape {
    fill: var(--_full);
  }
  .done .shape {
    fill: var(--_deep);
  }
  .halted .shape {
    fill: var(--_paper);
    stroke: var(--_halted);
    stroke-width: 1.5;
  }
  .strike {
    fill: none;
    stroke: var(--_halted);
    stroke-width: 1.5;
  }
  .mark:not(.halted) .strike {
    stroke: var(--_paper);
    stroke-width: 2;
  }
  .agreed.ladder .ink-default {
    fill: var(--_on-agreed);
  }
  :is(.under-way, .done) .ink-default {
    fill: var(--_paper);
  }
  .outside .ink-default,
  .mark .ink-outside {
    fill: var(--_ink);
  }
  .ring {
    fill: transparent;
    stroke: none;
  }
  :is(.mark, .toggle):hover .ring {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .mark[aria-expanded='true'] .ring {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  :is(.mark, .toggle):focus-visible .ring {
    stroke: var(--_focus);
    stroke-width: 2.5;
  }
`;
