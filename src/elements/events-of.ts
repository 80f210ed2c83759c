import type { Mark } from '../charts/scene.js';
import type { CoopEvent } from '../dataset/schema.js';
import type { Slice } from '../dataset/slice.js';

/** The events of a mark, as far as the slice carries them. */
export function eventsOf(mark: Mark, { events }: Slice): CoopEvent[] {
  const known = new Map(events.map((event) => [event.id, event]));
  return mark.events.map((id) => known.get(id)).filter((event) => event !== undefined);
}
