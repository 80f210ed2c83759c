import { DatasetError } from './dataset-error.js';

/** Of what a shape is made: `json-schema.ts` says it as JSON Schema. */
export type Form =
  | readonly ['text', pattern: RegExp | undefined, description?: string]
  | readonly ['number' | 'integer', least: number, most: number]
  | readonly ['boolean']
  | readonly ['one', values: readonly string[]]
  | readonly ['either', shapes: readonly Shape<unknown>[]]
  | readonly ['null', or: Shape<unknown>]
  | readonly ['list', of: Shape<unknown>, least: number, most: number]
  | readonly ['record', of: Shape<unknown>]
  | readonly ['object', fields: Fields];

/** One definition of a kind of JSON value: it reads an unknown value, and tells its form. */
export interface Shape<T> {
  /**
   * Gives `value` itself, or a copy of those parts of it that hold more than the shape names; never changes it.
   * @throws DatasetError that names `path` when `value` has another shape.
   */
  readonly read: (value: unknown, path: string) => T;
  /** Absent where no form says what it takes. */
  readonly form?: Form;
  /** True when a field of this shape may be left out of its object. */
  readonly optional?: true;
}

/** The TypeScript type of what a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { optional: true } ? K : never;
}[keyof F];
type ReadFields<F extends Fields> = {
  [K in keyof F as K extends OptionalKeys<F> ? never : K]: Read<F[K]>;
} & { [K in keyof F as K extends OptionalKeys<F> ? K : never]?: Read<F[K]> };

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

/** @throws DatasetError that says what is wanted at `path`, and what is there */
export const refuse = (path: string, wanted: string, value: unknown): never => {
  const seen = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : kindOf(value);
  throw new DatasetError(
    path,
    value === undefined ? `missing; needs ${wanted}` : `needs ${wanted}, has ${seen}`,
  );
};

const joinPaths = (path: string, rest: string) =>
  path && rest && !rest.startsWith('[') ? `${path}.${rest}` : path + rest;

/** A fault found within `part` of what stands at `path`. Only faults are told where they are: a path for each value would cost more than reading it. */
const faultAt = (error: unknown, path: string, part: string) =>
  error instanceof DatasetError
    ? new DatasetError(joinPaths(joinPaths(path, part), error.path), error.reason)
    : error;

/** How many strings a pattern remembers that it matched: codes and ids occur again and again. */
const MOST_MATCHED = 5000;

/** What `pattern.test` says, found once for strings that occur again. */
function matcher(pattern: RegExp): (value: string) => boolean {
  const matched = new Set<string>();
  return (value) => {
    if (matched.has(value)) return true;
    if (!pattern.test(value)) return false;
    if (matched.size < MOST_MATCHED) matched.add(value);
    return true;
  };
}

/** The longest text that is read, in UTF-16 units: no sentence is longer, and a page must stay responsive. */
export const MOST_LETTERS = 100_000;

/** Any string, or one that a pattern matches; `wanted` names it in errors. */
export const text = (
  wanted = `a string of at most ${String(MOST_LETTERS)} letters`,
  pattern?: RegExp,
): Shape<string> => {
  const matches = pattern ? matcher(pattern) : () => true;
  return {
    read: (value, path) =>
      typeof value === 'string' && value.length <= MOST_LETTERS && matches(value)
        ? value
        : refuse(path, wanted, value),
    form: ['text', pattern],
  };
};

/** A string that `accepts` takes (for what no pattern can say); `wanted` names it in errors. */
export const textThat = (wanted: string, accepts: (value: string) => boolean): Shape<string> => ({
  read: (value, path) => (typeof value === 'string' && accepts(value) ? value : refuse(path, wanted, value)),
  form: ['text', undefined, wanted],
});

/** A finite number between `least` and `most`, both included. */
export const number = (least = -Infinity, most = Infinity): Shape<number> => ({
  read: (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
      ? value
      : refuse(path, `a number${Number.isFinite(least) ? ` of ${String(least)} or more` : ''}`, value),
  form: ['number', least, most],
});

/** A whole number between `least` and `most`, both included. */
export const integer = (least = 0, most = Number.MAX_SAFE_INTEGER): Shape<number> => ({
  read: (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(path, `a whole number of ${String(least)} or more`, value),
  form: ['integer', least, most],
});

/** True or false. */
export const boolean: Shape<boolean> = {
  read: (value, path) => (typeof value === 'boolean' ? value : refuse(path, 'true or false', value)),
  form: ['boolean'],
};

/** One of a fixed list of strings. */
export const oneOf = <const T extends string>(wanted: string, values: readonly T[]): Shape<T> => {
  const known = new Set<unknown>(values);
  return {
    read: (value, path) =>
      known.has(value)
        ? (value as T)
        : refuse(
            path,
            `${wanted} (${values.length > 8 ? `${values.slice(0, 8).join(', ')} …` : values.join(', ')})`,
            value,
          ),
    form: ['one', values],
  };
};

/** The given shape, or null. */
export const nullable = <T>(shape: Shape<T>): Shape<T | null> => ({
  read: (value, path) => (value === null ? null : shape.read(value, path)),
  form: ['null', shape],
});

/** A field that may be left out. */
export const optional = <T>(shape: Shape<T>): Shape<T> & { readonly optional: true } => ({
  ...shape,
  optional: true,
});

/** A list of `least` to `most` members of one shape. */
export const list = <T>(shape: Shape<T>, least = 0, most = Infinity): Shape<T[]> => ({
  read: (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'a list', value);
    if (value.length < least || value.length > most)
      throw new DatasetError(
        path,
        `needs ${value.length < least ? `${String(least)} or more` : `${String(most)} or fewer`} members, has ${String(value.length)}`,
      );
    let at = 0;
    let copy: T[] | null = null;
    try {
      for (; at < value.length; at++) {
        const member: unknown = value[at];
        const read = shape.read(member, '');
        if (read !== member) copy ??= value.slice(0, at) as T[];
        copy?.push(read);
      }
    } catch (error) {
      throw faultAt(error, path, `[${String(at)}]`);
    }
    return copy ?? (value as T[]);
  },
  form: ['list', shape, least, most],
});

/** How many keys an object has, counted without a list of them; infinite with an empty one, which no shape names. */
function keysOf(given: object): number {
  let count = 0;
  for (const key in given) count += key ? 1 : Infinity;
  return count;
}

/** An object with these fields. Fields that it does not name are left out of what is read. */
export function object<const F extends Fields>(fields: F): Shape<ReadFields<F>> {
  const shapes = Object.entries(fields);
  const rows = shapes.map(([key, { read, optional: spare }]) => ({ key, read, spare }));
  return {
    // Reads every event and cell of large data: it makes nothing, unless something is to be left out.
    read: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refuse(path, 'an object', value);
      const given = value as Record<string, unknown>;
      let changed: Record<string, unknown> | null = null;
      let field = '';
      let count = 0;
      try {
        for (let at = 0; at < rows.length; at++) {
          const { key, read, spare } = rows[at] as (typeof rows)[number];
          field = key;
          const from = given[key];
          if (from === undefined && spare) continue;
          const member = read(from, '');
          if (member !== from) (changed ??= {})[key] = member;
          count++;
        }
      } catch (error) {
        throw faultAt(error, path, field);
      }
      if (!changed && keysOf(given) === count) return given as ReadFields<F>;
      const named = shapes.flatMap(([key]) => (given[key] === undefined ? [] : [[key, given[key]] as const]));
      return { ...Object.fromEntries(named), ...changed } as ReadFields<F>;
    },
    form: ['object', fields],
  };
}
