import { DatasetError } from './dataset-error.js';
import { DATASET_SCHEMA } from './schema.js';
import type { CoopEvent } from './schema.js';
import { legRange } from './taxonomy.js';

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

const faultIn = (index: number, part: string, reason: string) =>
  new DatasetError(`events[${String(index)}].${part}`, reason);

function checkLegs({ mode, legs, parties }: CoopEvent, index: number): void {
  const [least, most] = legRange(mode);
  if (legs.length < least || legs.length > most)
    throw faultIn(
      index,
      'legs',
      `${mode} has ${most === 0 ? 'no legs' : `${String(least)} or more legs`}, here are ${String(legs.length)}`,
    );
  if (legs.length === 0) return;
  legs.forEach((leg, place) => {
    for (const end of ['from', 'to'] as const)
      if (!parties.includes(leg[end]))
        throw faultIn(index, `legs[${String(place)}].${end}`, `${leg[end]} is not among the parties`);
  });
}

function checkEvidence({ evidence }: CoopEvent, index: number, articles: ReadonlySet<string>): void {
  let place = 0;
  for (const { article } of evidence) {
    if (!articles.has(article))
      throw faultIn(index, `evidence[${String(place)}].article`, `no article has the id ${article}`);
    place++;
  }
}

/**
 * Checks what the shape of events and articles cannot say: legs fit the mode, parties and articles are there, ids are single. Gives
 * the ids of all events.
 */
export function checkReferences(
  events: readonly CoopEvent[],
  articles: readonly { readonly id: string }[],
): Set<string> {
  const known = new Set(articles.map(({ id }) => id));
  const seen = new Set<string>();
  events.forEach((event, index) => {
    if (seen.add(event.id).size === index) throw faultIn(index, 'id', `${event.id} is used twice`);
    checkLegs(event, index);
    checkEvidence(event, index, known);
  });
  return seen;
}
