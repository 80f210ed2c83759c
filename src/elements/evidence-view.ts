import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MarksController } from '../controllers/marks.js';
import type { Slice } from '../dataset/slice.js';
import { evidenceStyles } from '../drawing/evidence-styles.js';
import { drawEvidence } from '../drawing/evidence.js';
import type { CoreWording } from '../locale/wording.js';
import { adoptStyles } from './adopt-styles.js';
import { eventsOf } from './events-of.js';

/** Gives a chart's shadow root the styles of its panel. */
export const adoptEvidenceStyles = (root: Node): void => {
  adoptStyles(root, evidenceStyles);
};

/** What stands in the panel; nothing while no mark is open. */
export function drawEvidenceOf(
  slice: Slice,
  { selected, selection, actions }: MarksController,
  wording: CoreWording,
): TemplateResult | typeof nothing {
  if (!selected) return nothing;
  const view = {
    events: eventsOf(selected, slice),
    articles: new Map(slice.articles.map((article) => [article.id, article])),
    index: selection.index,
    count: selected.count,
    copied: selection.copied,
  };
  return drawEvidence(view, actions.evidence, wording);
}
