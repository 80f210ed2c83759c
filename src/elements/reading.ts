import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Scene } from '../charts/scene.js';
import { MarksController } from '../controllers/marks.js';
import type { MarkHooks } from '../controllers/marks.js';
import type { Slice } from '../dataset/slice.js';
import { drawGuides, sketchGuides } from '../drawing/guides.js';
import { drawPanel, drawTip } from '../drawing/over-plot.js';
import type { PlotView } from '../drawing/plot.js';
import { pointedStyles } from '../drawing/pointed-styles.js';
import type { CoreWording } from '../locale/wording.js';
import { adoptStyles } from './adopt-styles.js';
import { EvidencePanel, eventsOf, makeRoomForPanel } from './evidence-panel.js';
import { fire } from './events.js';
import { markUnder } from './pick.js';
import type { Painted } from './pick.js';

/** What reading needs of the element. */
export interface ReadingHooks extends Pick<MarkHooks, 'rtl' | 'toggle'> {
  /** What a pointer may be over that is no element. */
  readonly painted: () => Painted;
  /** What is drawn; null while nothing is. */
  readonly series: () => Slice | null;
  /** Loads code; never rejects, but tells the page where it does not come. */
  readonly load: (code: EvidencePanel) => Promise<void>;
}

/** Marks that can be pointed at, gone through and opened, with the evidence behind them. */
export class Reading extends MarksController {
  readonly #evidence: EvidencePanel;

  constructor(
    private readonly element: LitElement,
    { rtl, painted, toggle, series, load }: ReadingHooks,
  ) {
    const evidence = new EvidencePanel(element);
    super(element, {
      rtl,
      pick: (event) => markUnder(element.renderRoot, painted(), event),
      toggle,
      prepare: () => load(evidence),
      select: (mark) => {
        const shown = series();
        fire(element, 'coop-select', {
          mark: mark?.id ?? null,
          events: mark && shown ? eventsOf(mark, shown) : [],
        });
      },
    });
    this.#evidence = evidence;
    adoptStyles(element.renderRoot, pointedStyles);
  }

  hostUpdated(): void {
    makeRoomForPanel(this.element.renderRoot);
  }

  /** The bands under the row and the column of the mark that is pointed at, or open; null in a scene without them. */
  guidesIn(scene: Scene): PlotView['guides'] {
    if (!scene.guides) return null;
    const bands = sketchGuides(scene, this.hovered ?? this.selected);
    return { bands, picture: drawGuides(scene, bands) };
  }

  /** The tooltip, or the panel of the open mark: that comes with its code. */
  drawOver(scene: Scene, slice: Slice, wording: CoreWording): TemplateResult {
    const { hovered, selected, actions } = this;
    const tip = hovered && !selected ? drawTip(scene, hovered) : nothing;
    const evidence = this.#evidence.draw(slice, this, wording);
    return html`${tip}${selected ? drawPanel(scene, selected, evidence, actions.key) : nothing}`;
  }
}
