import type { LitElement, TemplateResult, nothing } from 'lit';
import { MarksController } from '../controllers/marks.js';
import type { MarkHooks } from '../controllers/marks.js';
import type { Slice } from '../dataset/slice.js';
import type { CoreWording } from '../locale/wording.js';
import { EvidencePanel, eventsOf, makeRoomForPanel } from './evidence-panel.js';
import { fire } from './events.js';

/** What reading needs of the element. */
export interface ReadingHooks extends Pick<MarkHooks, 'rtl' | 'pick' | 'toggle'> {
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
    { rtl, pick, toggle, series, load }: ReadingHooks,
  ) {
    const evidence = new EvidencePanel(element);
    super(element, {
      rtl,
      pick,
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
  }

  hostUpdated(): void {
    makeRoomForPanel(this.element.renderRoot);
  }

  /** What stands in the panel; nothing while no mark is open, and until its code is there. */
  drawEvidence(slice: Slice, wording: CoreWording): TemplateResult | typeof nothing {
    return this.#evidence.draw(slice, this, wording);
  }
}
