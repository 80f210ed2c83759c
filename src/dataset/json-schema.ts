import { MOST_LETTERS } from './shape.js';
import type { Form, Shape } from './shape.js';

/** A JSON Schema (draft 2020-12) fragment. */
export type JsonSchema = Readonly<Record<string, unknown>>;

function ofForm(form: Form): JsonSchema {
  switch (form[0]) {
    case 'text':
      return {
        type: 'string',
        ...(form[2] === undefined && { maxLength: MOST_LETTERS }),
        ...(form[1] && { pattern: form[1].source }),
        ...(form[2] !== undefined && { description: form[2] }),
      };
    case 'number':
    case 'integer':
      return {
        type: form[0],
        ...(Number.isFinite(form[1]) && { minimum: form[1] }),
        ...(form[2] < Number.MAX_SAFE_INTEGER && { maximum: form[2] }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'one':
      return { enum: form[1] };
    case 'either':
      return { anyOf: form[1].map(jsonSchemaOf) };
    case 'null':
      return { anyOf: [jsonSchemaOf(form[1]), { type: 'null' }] };
    case 'list':
      return {
        type: 'array',
        items: jsonSchemaOf(form[1]),
        ...(form[2] > 0 && { minItems: form[2] }),
        ...(form[3] < Infinity && { maxItems: form[3] }),
      };
    case 'record':
      return { type: 'object', additionalProperties: jsonSchemaOf(form[1]) };
    case 'object': {
      const fields = Object.entries(form[1]);
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([key, shape]) => [key, jsonSchemaOf(shape)])),
        required: fields.flatMap(([key, shape]) => (shape.optional ? [] : [key])),
      };
    }
  }
}

/** A shape as JSON Schema; `{}`, which takes anything, for one that has no form. */
export const jsonSchemaOf = ({ form }: Shape<unknown>): JsonSchema => (form ? ofForm(form) : {});
