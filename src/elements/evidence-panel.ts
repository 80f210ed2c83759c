import type { LitElement } from 'lit';
import { LateCode } from '../controllers/late-code.js';

/** The panel of sentences behind a mark; its code is loaded when the first one is opened. */
export const evidencePanel = (host: LitElement) =>
  new LateCode(host, async () => {
    const code = await import('./evidence-view.js');
    code.adoptEvidenceStyles(host.renderRoot);
    return code;
  });

/** Lets the plot be as high as the open panel needs, so that nothing below is covered and no frame cuts it off. */
export function makeRoomForPanel(root: ParentNode): void {
  const plot = root.querySelector<HTMLElement>('.plot');
  const last = plot?.lastElementChild;
  const panel = last instanceof HTMLElement && last.classList.contains('panel') ? last : null;
  const room = panel ? `${String(panel.offsetTop + panel.offsetHeight)}px` : '';
  if (plot && plot.style.minHeight !== room) plot.style.minHeight = room;
}
