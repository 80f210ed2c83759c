import type { Mode } from '../../src/dataset/taxonomy.js';
import { MEASURED_PRECISION } from './rules/precision.js';

/**
 * Share of events of this kind that were right on the development part of the gold set: for the rule, when it was seen often
 * enough, else for the mode, else overall; events with slots filled from outside the clause are measured apart.
 */
export function confidenceOf(rule: string, mode: Mode, inferred: number): number {
  const how = inferred > 0 ? 'inferred' : 'stated';
  const table = MEASURED_PRECISION;
  return table[`${rule} ${how}`] ?? table[`${mode} ${how}`] ?? table[how] ?? table['all'] ?? 0;
}
