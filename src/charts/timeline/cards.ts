import type { Frame } from '../chart.js';
import { withMoves } from '../scene.js';
import type { Label, Scene, TimeRange } from '../scene.js';
import { layoutBoard } from './board.js';
import { movesOf } from './moves.js';
import { layoutNotes } from './notes.js';
import { join, piece } from './piece.js';
import type { Piece } from './piece.js';
import type { TimelineSeries } from './slice.js';
import { storyOf } from './story.js';
import type { Story } from './story.js';

/** From the top of a shelf's head to its first event. */
export const SHELF_HEAD_PX = 26;

/** What says that the events below it state no date. */
export const shelfHead = (x: number, y: number, { wording }: Frame): Label => ({
  text: wording.timeline.shelf,
  x,
  y: y + 14,
  anchor: 'left',
  role: 'strong',
  ink: 'ink',
});

/** All events on a card for each status; under the head of the shelf where none of them is dated. None give an empty piece. */
export function layoutCards(story: Story, frame: Frame): Piece {
  const places = story.series.entries.map((_, place) => place);
  if (places.length === 0) return piece({ bottom: 0 });
  const head = story.index.undated.length === places.length;
  const spot = { x: 0, y: head ? SHELF_HEAD_PX : 0, width: frame.width, look: 'cards' } as const;
  const board = layoutBoard(places, spot, story, frame);
  return head ? { ...board, labels: [shelfHead(0, 0, frame), ...board.labels] } : board;
}

/** The scene of a picture, with the notes below it; keys go across it where it has a `range` of time. */
export function sceneOf(picture: Piece, story: Story, frame: Frame, range?: TimeRange): Scene {
  const whole = join([picture, layoutNotes(picture, story, frame)]);
  const { marks, labels, rules, fills, bottom } = whole;
  const scene: Scene = {
    width: frame.width,
    height: Math.ceil(bottom),
    marks,
    labels,
    rules,
    fills,
    specks: [],
    ...(range && { range }),
  };
  return withMoves(scene, () => movesOf(marks, range ? 'across' : 'down'));
}

/** The timeline of events of which none is dated, by status. Same input, same output; no events give no marks. */
export function layoutUndated(series: TimelineSeries, frame: Frame): Scene {
  const story = storyOf(series, frame.wording);
  return sceneOf(layoutCards(story, frame), story, frame);
}
