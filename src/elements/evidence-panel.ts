import { nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Mark } from '../charts/scene.js';
import { LateCode } from '../controllers/late-code.js';
import { remember } from '../controllers/remember.js';
import type { MarksController } from '../controllers/marks.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';
import type { CoreWording } from '../locale/wording.js';
import { adoptStyles } from './adopt-styles.js';

/** The events of a mark, as far as the slice carries them. */
export function eventsOf(mark: Mark, { events }: Slice): CoopEvent[] {
  const known = new Map(events.map((event) => [event.id, event]));
  return mark.events.map((id) => known.get(id)).filter((event) => event !== undefined);
}

const loadCode = async () => {
  const [code, styles, words] = await Promise.all([
    import('../drawing/evidence.js'),
    import('../drawing/evidence-styles.js'),
    import('../locale/en-evidence.js'),
  ]);
  return { ...code, ...styles, speak: remember(words.speakOfEvidence) };
};

/** The panel of sentences behind a mark; its code is loaded when the first one is opened. */
export class EvidencePanel extends LateCode<Awaited<ReturnType<typeof loadCode>>> {
  constructor(host: LitElement) {
    super(host, async () => {
      const code = await loadCode();
      adoptStyles(host.renderRoot, code.evidenceStyles);
      return code;
    });
  }

  /** What stands in the panel; nothing while no mark is open, and until its code is there. */
  draw(
    slice: Slice,
    { selected, selection, actions }: MarksController,
    wording: CoreWording,
  ): TemplateResult | typeof nothing {
    if (!selected || !this.module) return nothing;
    const view = {
      events: eventsOf(selected, slice),
      articles: new Map(slice.articles.map((article) => [article.id, article])),
      index: selection.index,
      count: selected.count,
      copied: selection.copied,
    };
    return this.module.drawEvidence(view, actions.evidence, this.module.speak(wording));
  }
}

/** Lets the plot be as high as the open panel needs, so that nothing below is covered and no frame cuts it off. */
export function makeRoomForPanel(root: ParentNode): void {
  const plot = root.querySelector<HTMLElement>('.plot');
  const last = plot?.lastElementChild;
  const panel = last instanceof HTMLElement && last.classList.contains('panel') ? last : null;
  const room = panel ? `${String(panel.offsetTop + panel.offsetHeight)}px` : '';
  if (plot && plot.style.minHeight !== room) plot.style.minHeight = room;
}
