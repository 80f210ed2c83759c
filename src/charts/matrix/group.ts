import type { CoopEvent } from '../../dataset/schema.js';

/** The values of one event along a dimension. */
export type ValuesOf = (event: CoopEvent) => readonly string[];
/** The events of each value of a dimension. */
export type Groups = ReadonlyMap<string, readonly CoopEvent[]>;

/** Sorts events by their values, in the order in which these first occur; an event is in the group of each of its values once. */
export function groupBy(events: readonly CoopEvent[], of: ValuesOf): Groups {
  const groups = new Map<string, CoopEvent[]>();
  for (const event of events)
    for (const id of new Set(of(event))) {
      const group = groups.get(id);
      if (group) group.push(event);
      else groups.set(id, [event]);
    }
  return groups;
}
