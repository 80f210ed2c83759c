import type { Actor } from '../../../src/dataset/schema.js';

/** A short name that two countries could claim, and the one that newspapers mean by it; longer names go first. */
export interface DefaultName {
  readonly form: string;
  readonly code: Actor;
  readonly how: 'name' | 'demonym';
}

/** Names that stand for the better-known country when nothing is put before them; source: usage of the press. */
export const DEFAULT_NAMES: readonly DefaultName[] = [
  { form: 'Korea', code: 'KR', how: 'name' },
  { form: 'Korean', code: 'KR', how: 'demonym' },
  { form: 'Koreans', code: 'KR', how: 'demonym' },
  { form: 'Guinean', code: 'GN', how: 'demonym' },
  { form: 'Guineans', code: 'GN', how: 'demonym' },
  { form: 'Dominican', code: 'DO', how: 'demonym' },
  { form: 'Dominicans', code: 'DO', how: 'demonym' },
  { form: 'Congo', code: 'CD', how: 'name' },
  { form: 'Congolese', code: 'CD', how: 'demonym' },
];
