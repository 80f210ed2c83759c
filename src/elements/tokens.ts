import { css } from 'lit';

/** Colours of both themes. `light-dark()` follows the `color-scheme` that the page, or the `theme` attribute, sets. */
export const tokens = css`
  :host {
    --_ink: var(--coop-ink, light-dark(#1d1b18, #f1eee8));
    --_muted: var(--coop-muted, light-dark(#6b665e, #a9a39a));
    --_hair: var(--coop-hair, light-dark(#e2ddd4, #3a3733));
    --_paper: var(--coop-paper, light-dark(#fffdf9, #191817));
    --_wash: var(--coop-wash, light-dark(#f6f2ea, #23211f));
    --_marker: var(--coop-marker, light-dark(#fbe7c8, #4a3b1f));
    --_halted: var(--coop-halted, light-dark(#8d8880, #8d8880));
    --_s3: var(--coop-agreed, light-dark(#5fa39c, #5a9a93));
    --_s4: var(--coop-under-way, light-dark(#1f776f, #83c4bc));
    --_s5: var(--coop-done, light-dark(#0b4a45, #c4ebe5));
    --_a: var(--coop-giver-a, light-dark(#a9571f, #e79a62));
    --_b: var(--coop-giver-b, light-dark(#3b5b92, #8fb0e8));
    --_on-agreed: light-dark(#1d1b18, #191817);
    --_focus: var(--coop-focus, light-dark(#1a5fd0, #8ab4ff));
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
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_hair: GrayText;
      --_paper: Canvas;
      --_wash: Canvas;
      --_marker: Canvas;
      --_halted: GrayText;
      --_s3: CanvasText;
      --_s4: CanvasText;
      --_s5: CanvasText;
      --_a: CanvasText;
      --_b: CanvasText;
      --_on-agreed: Canvas;
      --_focus: Highlight;
    }
    svg {
      forced-color-adjust: none;
    }
  }
`;
