import { BARTER_RULES } from './barter.js';
import { MAKING_RULES } from './making.js';
import { MONEY_RULES } from './money.js';
import type { TriggerRule } from './rows.js';
import { SUPPLY_RULES } from './supply.js';
import { TALK_RULES } from './talk.js';
import { WORKS_RULES } from './works.js';

/** All triggers, the more definite forms of cooperation first. */
export const TRIGGER_RULES: readonly TriggerRule[] = [
  ...BARTER_RULES,
  ...WORKS_RULES,
  ...MAKING_RULES,
  ...MONEY_RULES,
  ...SUPPLY_RULES,
  ...TALK_RULES,
];
