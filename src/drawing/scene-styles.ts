import { css, unsafeCSS } from 'lit';
import { LOOK_RULES } from './look-rules.built.js';

/** Styles of a drawn scene: inks, and the texture of each status. */
export const sceneStyles = css`
  ${unsafeCSS(LOOK_RULES)}
  text {
    fill: var(--_ink);
    /* Anchors are sides of the picture, in every script; the text within still runs its own way. */
    direction: ltr;
    unicode-bidi: plaintext;
  }
  .plate {
    fill: var(--_paper);
  }
  .mark,
  .toggle {
    cursor: pointer;
    outline: none;
  }
  .strike {
    fill: none;
  }
  .ring {
    fill: transparent;
    stroke: none;
  }
  /* Ribbons cross: what is not filled lets those below be seen. */
  .mark:is(.proposed, .halted) .ribbon {
    fill: none;
  }
  .ring.edge {
    stroke: transparent;
    stroke-width: 8;
  }
  :is(.mark, .toggle):hover .ring {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  :is(.mark:hover, .tied) .ring.edge {
    stroke: var(--_muted);
    stroke-width: 5;
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
