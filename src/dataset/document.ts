import { DatasetError } from './dataset-error.js';
import { DATASET_SCHEMA } from './schema.js';
import type { CoopEvent } from './schema.js';
import { MODE_LEGS } from './taxonomy.js';

/** The `schema` that a JSON document names. @throws DatasetError when it is no object or names none. */
export function schemaOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DatasetError('', 'needs a JSON object with a "schema"');
  const { schema } = value as { schema?: unknown };
  if (typeof schema !== 'string') throw new DatasetError('schema', `missing; needs "${DATASET_SCHEMA}"`);
  return schema;
}

/** @throws DatasetError unless a JSON document names the schema `needed` */
export function needSchema(value: unknown, needed: string): void {
  const schema = schemaOf(value);
  if (schema !== needed)
    throw new DatasetError('schema', `this version reads "${needed}", not "${schema.slice(0, 60)}"`);
}

function checkEvent(event: CoopEvent, index: number, articles: ReadonlySet<string>): void {
  const fault = (part: string, reason: string) =>
    new DatasetError(`events[${String(index)}].${part}`, reason);
  const [least, most] = MODE_LEGS[event.mode];
  if (event.legs.length < least || event.legs.length > most)
    throw fault(
      'legs',
      `${event.mode} has ${most === 0 ? 'no legs' : `${String(least)} or more legs`}, here are ${String(event.legs.length)}`,
    );
  event.legs.forEach((leg, place) => {
    for (const end of ['from', 'to'] as const)
      if (!event.parties.includes(leg[end]))
        throw fault(`legs[${String(place)}].${end}`, `${leg[end]} is not among the parties`);
  });
  event.evidence.forEach(({ article }, place) => {
    if (!articles.has(article))
      throw fault(`evidence[${String(place)}].article`, `no article has the id ${article}`);
  });
}

/** Checks what the shape of events and articles cannot say: legs fit the mode, parties and articles are there, ids are single. */
export function checkReferences(
  events: readonly CoopEvent[],
  articles: readonly { readonly id: string }[],
): void {
  const known = new Set(articles.map(({ id }) => id));
  const seen = new Set<string>();
  events.forEach((event, index) => {
    if (seen.has(event.id))
      throw new DatasetError(`events[${String(index)}].id`, `${event.id} is used twice`);
    seen.add(event.id);
    checkEvent(event, index, known);
  });
}
