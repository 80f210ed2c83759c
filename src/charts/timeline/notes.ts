import { wrap } from '../../geometry/text.js';
import type { Wording } from '../../locale/wording.js';
import type { Frame } from '../chart.js';
import type { Label } from '../scene.js';
import { piece } from './piece.js';
import type { Piece } from './piece.js';
import { NOTE_LINE_PX } from './row.js';
import type { Story } from './story.js';

const NOTE_GAP_PX = 6;
const FOOT_PX = 4;

/** What a reader needs to be told of this picture: numbers on marks, days of reports, what is still to come, who shares a lane. */
function notesOf({ marks }: Piece, { series, index }: Story, { timeline }: Wording): string[] {
  const single = marks.filter(({ count }) => count === 1);
  const reported = index.reports.size > 0 && single.some(({ id }) => index.reports.has(id));
  return [
    ...(single.length < marks.length ? [timeline.countNote] : []),
    ...(reported ? [timeline.reportedNote] : []),
    ...(series.asOf !== undefined && single.some(({ tone }) => tone === 'expected')
      ? [timeline.expectedNote(series.asOf)]
      : []),
    ...(series.by === 'party' && index.manyParties ? [timeline.partyLaneNote] : []),
  ];
}

/** The notes below the picture; nothing where there is nothing to say. */
export function layoutNotes(picture: Piece, story: Story, { wording, width, measureText }: Frame): Piece {
  const lines = notesOf(picture, story, wording).flatMap((text) => wrap(text, width, 'note', measureText));
  const labels = lines.map((text, index): Label => {
    const y = picture.bottom + NOTE_GAP_PX + (index + 1) * NOTE_LINE_PX;
    return { text, x: 0, y, anchor: 'left', role: 'note', ink: 'muted' };
  });
  if (lines.length === 0) return piece({ bottom: picture.bottom });
  return piece({ labels, bottom: picture.bottom + NOTE_GAP_PX + lines.length * NOTE_LINE_PX + FOOT_PX });
}
