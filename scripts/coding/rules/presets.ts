import type { Roles } from './rows.js';

/** Who is who beside verbs that give: `A sells to B`, `sold by A to B`, `A supplies B with`. */
export const GIVE: Roles = {
  subject: 'giver',
  by: 'giver',
  from: 'giver',
  to: 'taker',
  into: 'taker',
  for: 'taker',
  object: 'taker',
  with: 'partner',
  between: 'partner',
  in: 'taker',
};
/** Beside verbs that take: `A buys from B`, `bought by A`. */
export const TAKE: Roles = {
  subject: 'taker',
  by: 'taker',
  for: 'taker',
  to: 'taker',
  from: 'giver',
  of: 'giver',
  with: 'giver',
  object: 'giver',
  at: 'giver',
  between: 'partner',
};
/** Beside nouns that give: `A's exports to B`, `the supply of G by A to B`. */
export const GIVE_NOUN: Roles = {
  possessor: 'giver',
  by: 'giver',
  from: 'giver',
  to: 'taker',
  into: 'taker',
  for: 'taker',
  with: 'partner',
  between: 'partner',
  of: 'giver',
  subject: 'partner',
  in: 'taker',
  object: 'partner',
};
/** Beside nouns that take: `A's imports from B`, `purchases of G by A`. */
export const TAKE_NOUN: Roles = {
  possessor: 'taker',
  by: 'taker',
  from: 'giver',
  of: 'giver',
  to: 'taker',
  with: 'giver',
  between: 'partner',
  subject: 'taker',
  in: 'giver',
};
/** Beside work done for another: `A builds a plant in B`, `built for B by A`. */
export const WORK: Roles = {
  subject: 'giver',
  by: 'giver',
  from: 'giver',
  for: 'taker',
  in: 'taker',
  to: 'taker',
  at: 'taker',
  with: 'partner',
  between: 'partner',
  object: 'partner',
  into: 'taker',
  of: 'taker',
  on: 'taker',
};
/** Beside nouns of work: `construction of a plant in B by A`, `A's construction of`. */
export const WORK_NOUN: Roles = {
  possessor: 'giver',
  by: 'giver',
  from: 'giver',
  for: 'taker',
  in: 'taker',
  to: 'taker',
  at: 'taker',
  with: 'partner',
  between: 'partner',
  subject: 'partner',
  of: 'taker',
  object: 'partner',
  on: 'taker',
};
/** Beside things done together. */
export const TOGETHER: Roles = {
  subject: 'partner',
  possessor: 'partner',
  by: 'partner',
  with: 'partner',
  between: 'partner',
  of: 'partner',
  to: 'partner',
  among: 'partner',
  object: 'partner',
  in: 'partner',
  for: 'partner',
  from: 'partner',
  at: 'partner',
};
/** Beside meetings: places count for less than people. */
export const MEET: Roles = {
  subject: 'partner',
  possessor: 'partner',
  by: 'partner',
  with: 'partner',
  between: 'partner',
  of: 'partner',
  to: 'partner',
  among: 'partner',
  object: 'partner',
  from: 'partner',
  in: 'partner',
  at: 'partner',
  for: 'partner',
};
